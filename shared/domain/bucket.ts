// The bucket that a task, or one obligation of it, is counted in. The first four are the cells of the official
// paragraph; every task is in exactly one, so each view's numbers add up to its total.
import type { Status } from './report.ts'
import type { Timeliness } from './timeliness.ts'

export const buckets = [
  'done-on-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  /** Not measured against time (recurring, ongoing, event, no deadline): done, or active, this period · not. */
  'untimed-done',
  'untimed-open',
  'nothing-arising',
  'set-aside',
] as const
export type Bucket = (typeof buckets)[number]

/** What one obligation brings into the count. */
export interface Measured {
  readonly timeliness: Timeliness
  readonly status: Status
}

/** The bucket of one obligation by itself. */
export function bucketOf({ timeliness, status }: Measured): Bucket {
  switch (timeliness.kind) {
    case 'set-aside':
    case 'nothing-arising':
    case 'done-on-time':
    case 'done-late':
      return timeliness.kind
    case 'in-time':
    case 'due-soon':
    case 'due-today':
      return 'open-in-time'
    case 'overdue':
      return 'open-overdue'
    case 'recurring-done':
    case 'ongoing-active':
      return 'untimed-done'
    case 'recurring-not-done':
    case 'ongoing-inactive':
      return 'untimed-open'
    case 'undetermined':
    case 'no-deadline':
      return status === 'done' ? 'untimed-done' : 'untimed-open'
    default:
      return timeliness satisfies never
  }
}

/**
 * The bucket of a task from the buckets of its obligations (at least one). It is done when all are done, late when done
 * and any was late, overdue when not done and any is past its last day; measured against time when any part is.
 * Obligations set aside, and those in which nothing arose, are counted apart: they neither complete nor hold up a task.
 *
 * @throws RangeError for no parts: a task nobody has to do is the caller's to decide on
 * @example
 * rollUp(['done-on-time', 'done-late'])    // 'done-late'
 * rollUp(['done-late', 'open-in-time'])    // 'open-in-time'
 * rollUp(['set-aside', 'nothing-arising']) // 'nothing-arising'
 */
export function rollUp(parts: readonly Bucket[]): Bucket {
  if (parts.length === 0) throw new RangeError('A task without parts has no bucket')
  const has = (bucket: Bucket) => parts.includes(bucket)
  // In this order the first bucket present decides for the whole task.
  if (has('open-overdue')) return 'open-overdue'
  if (has('open-in-time')) return 'open-in-time'
  const timed = has('done-late') || has('done-on-time')
  if (has('untimed-open')) return timed ? 'open-in-time' : 'untimed-open'
  if (has('done-late')) return 'done-late'
  if (has('done-on-time')) return 'done-on-time'
  if (has('untimed-done')) return 'untimed-done'
  return has('nothing-arising') ? 'nothing-arising' : 'set-aside'
}

/** How many are in each bucket; the values add up to what was counted. */
export type Counts = Readonly<Record<Bucket, number>>

/** The buckets of these, as many as there are. */
export function countBuckets(list: readonly Bucket[]): Counts {
  const counts = Object.fromEntries(buckets.map((bucket) => [bucket, 0])) as Record<Bucket, number>
  for (const bucket of list) counts[bucket]++
  return counts
}

export function totalOf(counts: Counts): number {
  return buckets.reduce((sum, bucket) => sum + counts[bucket], 0)
}

export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/**
 * The official rate: what is done out of what is done or overdue, since what still has time is not due yet (so counted
 * in report 1270/BC-TCTTTg of 2017: 16.051 of 16.274, 98,62 %).
 */
export function completionRate(counts: Counts): Rate {
  const numerator = counts['done-on-time'] + counts['done-late']
  return { numerator, denominator: numerator + counts['open-overdue'] }
}
