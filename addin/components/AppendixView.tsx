// A read appendix: what is in doubt, each a way to settle it, then every task under its group. Two thousand tasks scroll
// lightly: only those near the view are rendered.
import { List } from 'office-ui-fabric-react/lib/List'
import { type ReactNode, useId, useMemo } from 'react'
import type { SettledAppendix, SettledTask } from '../../shared/appendix/settle.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import type { Language } from '../../shared/table/labels.ts'
import { useImportingText } from '../app/words/importing.ts'
import { issueWords } from '../app/words/issue-words.ts'
import { type Finding, IssueList } from './IssueList.tsx'
import { TaskCard } from './TaskCard.tsx'

export interface AppendixViewProps {
  readonly appendix: SettledAppendix
  /** Everything in doubt, also what the appendix itself knows nothing of. */
  readonly doubts: readonly Issue[]
  readonly onOpen: (doubt: Issue) => void
  /** What else has to be said before the tasks. */
  readonly children?: ReactNode
}

/** `id` is the task's or the group's: what an issue names. */
type GroupLine = { readonly kind: 'group'; readonly id: string; readonly title: string; readonly level: number }
type Line = GroupLine | { readonly kind: 'task'; readonly id: string; readonly task: SettledTask }
type Doubts = ReadonlyMap<string, ReadonlyMap<string, string>>

export function AppendixView({ appendix, doubts: issues, onOpen, children }: AppendixViewProps) {
  const { text, language } = useImportingText()
  const { plan, counts } = appendix
  const id = useId()
  const lines = useMemo(() => toLines(appendix, text.import.noGroup), [appendix, text])
  const doubts = useMemo(() => doubtsByTask(issues, language), [issues, language])
  const findings = useMemo(
    () =>
      issues.map(
        (issue, index): Finding => ({
          key: String(index),
          level: issue.level,
          words: issueWords(issue, language),
          place: issue.task,
          onOpen: isOpen(issue) ? () => onOpen(issue) : undefined,
        }),
      ),
    [issues, language, onOpen],
  )
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
      {children}
      <section>
        <h2>{text.import.tasks(counts.tasks)}</h2>
        <List
          items={lines}
          version={doubts}
          getKey={(line, at) => `${at} ${line.id}`}
          onRenderCell={(line) => {
            if (line === undefined) return null
            if (line.kind === 'group') return <GroupTitle id={`${id}-${line.id}`} line={line} doubts={doubts} />
            const { task } = line
            return <TaskCard id={`${id}-${task.id}`} task={task} year={year} doubts={doubts.get(task.id) ?? none} />
          }}
        />
      </section>
    </>
  )
}

const none: ReadonlyMap<string, string> = new Map()

/** An error about the whole is put right in the document; one about a task, or about which of two to take, here. */
function isOpen({ level, task, code }: Issue): boolean {
  return level !== 'error' || task !== undefined || code === 'two-appendices'
}

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
function toLines({ groups, tasks }: SettledAppendix, noGroup: string): Line[] {
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

function doubtsByTask(issues: readonly Issue[], language: Language): Doubts {
  const byTask = new Map<string, Map<string, string>>()
  for (const issue of issues) {
    if (issue.task === undefined) continue
    const ofTask = byTask.get(issue.task) ?? new Map<string, string>()
    const field = issue.field ?? ''
    const said = ofTask.get(field)
    const words = issueWords(issue, language)
    ofTask.set(field, said === undefined ? words : `${said} ${words}`)
    byTask.set(issue.task, ofTask)
  }
  return byTask
}
