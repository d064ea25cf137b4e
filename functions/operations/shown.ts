// Which tasks of an agency a caller's views show: the whole report, or the tasks that it supports. Pulls and the history
// go by it alike, so that nobody reads in one what the other hides.
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { Task } from '../../shared/domain/plan.ts'
import type { Version } from '../../shared/domain/submission.ts'
import type { HeadView, VersionAnswer } from '../../shared/wire/actions.ts'
import type { SeenHead } from '../storage/entities/head.ts'
import type { View } from './rights.ts'

export type Shown = 'every-task' | ReadonlySet<TaskId>

/** Whether the plan's tasks have to be known to say what is shown. */
export function needsTasks(views: readonly View[]): boolean {
  return views.some((view) => view.kind === 'support')
}

/** What the views show of an agency's report; `undefined` when that is nothing. */
export function shownOf(views: readonly View[], agency: AgencyId, tasks: readonly Task[]): Shown | undefined {
  if (views.some((view) => view.kind === 'all' || (view.kind === 'own' && view.agency === agency))) return 'every-task'
  const supporters = views.flatMap((view) => (view.kind === 'support' ? [view.agency] : []))
  const supported = tasks
    .filter((task) => task.leads.includes(agency) && supporters.some((it) => task.supports.includes(it)))
    .map((task) => task.id)
  return supported.length > 0 ? new Set(supported) : undefined
}

export function isShown(shown: Shown, task: TaskId): boolean {
  return shown === 'every-task' || shown.has(task)
}

/** What is said of a report to somebody with several views; a part of its rows says less than all that was handed in. */
export function widest(shown: Shown | undefined, seesHandedIn: boolean): Shown | 'handed-in' {
  return seesHandedIn && shown !== 'every-task' ? 'handed-in' : (shown ?? new Set())
}

/**
 * What is said of a report: all of it to whom it is shown whole, what was handed in to whom handed-in rows are shown, and
 * to whom a part of it is shown the numbers and the state alone.
 */
export function headViewOf(head: Omit<SeenHead, 'planRevision' | 'epoch'>, shown: Shown | 'handed-in'): HeadView {
  const { agency: id, state, seq, entrySeq, epochSeq, version, approved, locked, submission } = head
  const numbers = { id, state, seq, entrySeq, epochSeq, version }
  if (shown === 'every-task') {
    return { ...numbers, ...(approved && { approved }), ...(locked && { locked }), ...(submission && { submission }) }
  }
  if (shown !== 'handed-in' || submission === undefined) return numbers
  const { official, ...dates } = submission
  return { ...numbers, submission: { ...dates, ...(official && { official: asHandedIn(official) }) } }
}

/** What is said of a version, by the same measure. */
export function versionViewOf(version: Version, shown: Shown | 'handed-in'): VersionAnswer['version'] {
  if (shown === 'every-task') return version
  if (shown === 'handed-in') return asHandedIn(version)
  const { seq, entrySeq } = version
  return { version: version.version, seq, entrySeq }
}

/** A version as its agency handed it in, without what passed between agency and secretariat since. */
function asHandedIn({ version, seq, entrySeq, at, by, letter, incompleteNote }: Version): Version {
  return { version, seq, entrySeq, at, by, letter, ...(incompleteNote === undefined ? {} : { incompleteNote }) }
}
