// A read appendix: how much was read, what is in doubt, then every task under its group. A doubt leads to its task.
// Two thousand tasks scroll lightly: only those near the view are rendered.
import { type IList, List } from 'office-ui-fabric-react/lib/List'
import { useId, useMemo, useRef, useState } from 'react'
import type { Appendix } from '../../shared/appendix/appendix.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import { useText } from '../app/use-text.ts'
import { type Finding, IssueList } from './IssueList.tsx'
import { seekRow } from './seek-row.ts'
import { type ReadTask, TaskCard } from './TaskCard.tsx'

export interface AppendixViewProps {
  readonly appendix: Appendix
  readonly issueWords: (issue: Issue) => string
}

type Line =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly level: number }
  | { readonly kind: 'task'; readonly key: string; readonly task: ReadTask }

export function AppendixView({ appendix, issueWords }: AppendixViewProps) {
  const { text } = useText()
  const { plan, counts, issues } = appendix
  const id = useId()
  const list = useRef<IList>(null)
  const surface = useRef<HTMLElement>(null)
  const [sought, setSought] = useState<string>()
  const lines = useMemo(() => toLines(appendix, text.import.noGroup), [appendix, text])
  const doubts = useMemo(() => doubtsByTask(issues, issueWords), [issues, issueWords])
  const findings = issues.map((issue, index): Finding => {
    const at = lines.findIndex((line) => line.kind === 'task' && line.task.id === issue.task)
    return {
      key: String(index),
      level: issue.level,
      words: issueWords(issue),
      place: issue.task,
      onOpen:
        at < 0
          ? undefined
          : () => {
              setSought(issue.task)
              if (list.current && surface.current) seekRow(list.current, surface.current, at, `${id}-${issue.task}`)
            },
    }
  })
  const year = Number(plan.issuedOn?.slice(0, 4)) || undefined
  return (
    <>
      <section>
        <h2>{findings.length > 0 ? text.import.doubts(findings.length) : text.import.noDoubts}</h2>
        {findings.length > 0 && <p className="note">{text.import.doubtHint}</p>}
        {findings.length > 0 && (
          <IssueList
            findings={findings}
            label={text.import.doubts(findings.length)}
            errorMeaning={text.issues.errorInPlan}
          />
        )}
      </section>
      <section ref={surface}>
        <h2>{text.import.tasks(counts.tasks)}</h2>
        <List
          componentRef={list}
          items={lines}
          role="list"
          version={sought}
          getKey={(line) => line.key}
          onRenderCell={(line) => {
            if (line === undefined) return null
            if (line.kind === 'group') return <h3 className={`group is-level-${line.level}`}>{line.title}</h3>
            const { task } = line
            return (
              <TaskCard
                id={`${id}-${task.id}`}
                task={task}
                year={year}
                doubts={doubts.get(task.id) ?? none}
                isSought={sought === task.id}
              />
            )
          }}
        />
      </section>
    </>
  )
}

const none: ReadonlyMap<string, string> = new Map()

/** Each group's title before its tasks, in the document's order. */
function toLines({ groups, tasks }: Appendix, noGroup: string): Line[] {
  const titles = new Map(groups.map((group) => [group.id, group]))
  const lines: Line[] = []
  let open: string | undefined
  for (const task of tasks) {
    if (task.group !== open) {
      open = task.group
      const group = titles.get(open)
      const title = group ? `${group.no}. ${group.title}` : noGroup
      lines.push({ kind: 'group', key: `group ${lines.length}`, title, level: group?.level ?? 1 })
    }
    lines.push({ kind: 'task', key: `task ${task.id}`, task })
  }
  return lines
}

function doubtsByTask(issues: readonly Issue[], words: (issue: Issue) => string): Map<string, Map<string, string>> {
  const byTask = new Map<string, Map<string, string>>()
  for (const issue of issues) {
    if (issue.task === undefined) continue
    const ofTask = byTask.get(issue.task) ?? new Map<string, string>()
    const field = issue.field ?? ''
    const said = ofTask.get(field)
    ofTask.set(field, said === undefined ? words(issue) : `${said} ${words(issue)}`)
    byTask.set(issue.task, ofTask)
  }
  return byTask
}
