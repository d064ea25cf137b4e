// A read appendix: how much was read, what is in doubt, then every task under its group. A doubt leads to its task.
// Two thousand tasks scroll lightly: only those near the view are rendered.
import { type IList, List } from 'office-ui-fabric-react/lib/List'
import { useId, useMemo, useRef, useState } from 'react'
import type { Appendix, AppendixTask } from '../../shared/appendix/appendix.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import { useText } from '../app/use-text.ts'
import { type Finding, IssueList } from './IssueList.tsx'
import { seekRow } from './seek-row.ts'
import { TaskCard } from './TaskCard.tsx'

export interface AppendixViewProps {
  readonly appendix: Appendix
  readonly issueWords: (issue: Issue) => string
}

/** `id` is the task's or the group's: what an issue names. */
type GroupLine = { readonly kind: 'group'; readonly id: string; readonly title: string; readonly level: number }
type Line = GroupLine | { readonly kind: 'task'; readonly id: string; readonly task: AppendixTask }
type Doubts = ReadonlyMap<string, ReadonlyMap<string, string>>

export function AppendixView({ appendix, issueWords }: AppendixViewProps) {
  const { text } = useText()
  const { plan, counts, issues } = appendix
  const id = useId()
  const list = useRef<IList>(null)
  const surface = useRef<HTMLElement>(null)
  const [sought, setSought] = useState<string>()
  const lines = useMemo(() => toLines(appendix, text.import.noGroup), [appendix, text])
  const doubts = useMemo(() => doubtsByTask(issues, issueWords), [issues, issueWords])
  const places = useMemo(() => new Map(lines.map((line, at) => [line.id, at])), [lines])
  const findings = useMemo(() => {
    const seek = (at: number, place: string) => {
      setSought(place)
      if (list.current && surface.current) seekRow(list.current, surface.current, at, `${id}-${place}`)
    }
    return issues.map((issue, index): Finding => {
      const at = issue.task === undefined ? undefined : places.get(issue.task)
      return {
        key: String(index),
        level: issue.level,
        words: issueWords(issue),
        place: issue.task,
        onOpen: at === undefined || issue.task === undefined ? undefined : seek.bind(undefined, at, issue.task),
      }
    })
  }, [issues, issueWords, places, id])
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
          getKey={(line, at) => `${at} ${line.id}`}
          onRenderCell={(line) => {
            if (line === undefined) return null
            if (line.kind === 'group') return <GroupTitle id={`${id}-${line.id}`} line={line} doubts={doubts} />
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

function GroupTitle({ id, line, doubts }: { readonly id: string; readonly line: GroupLine; readonly doubts: Doubts }) {
  return (
    <div id={id} tabIndex={-1} className={`group is-level-${line.level}`}>
      <h3>{line.title}</h3>
      {[...(doubts.get(line.id)?.values() ?? [])].map((doubt) => (
        <p key={doubt} className="task-doubt">
          {doubt}
        </p>
      ))}
    </div>
  )
}

/** Each group's title before what it holds, in the document's order; a group of groups before the first of them. */
function toLines({ groups, tasks }: Appendix, noGroup: string): Line[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const lines: Line[] = []
  const open = new Set<string>()
  const openGroup = (id: string) => {
    if (open.has(id)) return
    open.add(id)
    const group = byId.get(id)
    if (group?.parent) openGroup(group.parent)
    const title = group ? [group.no, group.title].filter(Boolean).join('. ') : noGroup
    lines.push({ kind: 'group', id, title, level: group?.level ?? 1 })
  }
  for (const task of tasks) {
    openGroup(task.group)
    lines.push({ kind: 'task', id: task.id, task })
  }
  for (const { id } of groups) openGroup(id)
  return lines
}

function doubtsByTask(issues: readonly Issue[], words: (issue: Issue) => string): Doubts {
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
