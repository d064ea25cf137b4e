// Numbers that know what they count. A figure is the list of the rows behind it and its number is the length of that
// list, so that a number on a sheet can always be followed to its rows and can never differ from them.
import { type Bucket, buckets, type Counts, totalOf } from '../domain/bucket.ts'
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { ConsolidatedRow } from './consolidate.ts'
import type { TaskResult } from './summary.ts'

/** What is counted; every view names it. */
export type Unit = 'tasks' | 'obligations' | 'agencies'

/** A task, an agency, or both: an obligation. */
export interface RowRef {
  readonly task?: TaskId
  readonly agency?: AgencyId
}

export type Figure = readonly RowRef[]

/** Each counted thing in exactly one bucket. */
export type Tally = Readonly<Record<Bucket, Figure>>

export interface TallyLine<Key extends string = string> {
  readonly key: Key
  readonly tally: Tally
}

export function refsOf(rows: readonly ConsolidatedRow[]): Figure {
  return rows.map(({ task, agency }) => ({ task: task.id, agency }))
}

export function tallyTasks(results: readonly TaskResult[]): Tally {
  return tallyOf(results, ({ task, bucket }) => [bucket, { task: task.id }])
}

export function tallyRows(rows: readonly ConsolidatedRow[]): Tally {
  return tallyOf(rows, ({ task, agency, bucket }) => [bucket, { task: task.id, agency }])
}

function tallyOf<T>(list: readonly T[], place: (one: T) => readonly [Bucket, RowRef]): Tally {
  const tally = Object.fromEntries(buckets.map((bucket) => [bucket, []])) as unknown as Record<Bucket, RowRef[]>
  for (const one of list) {
    const [bucket, ref] = place(one)
    tally[bucket].push(ref)
  }
  return tally
}

/** One line for each key, in the order given; keys that nothing falls under have a line of noughts. */
export function tallyLines<T, Key extends string>(
  keys: readonly Key[],
  list: readonly T[],
  keyOf: (one: T) => Key,
  tally: (some: readonly T[]) => Tally,
): readonly TallyLine<Key>[] {
  const byKey = new Map<Key, T[]>(keys.map((key) => [key, []]))
  for (const one of list) {
    const known = byKey.get(keyOf(one))
    if (known) known.push(one)
    else byKey.set(keyOf(one), [one])
  }
  return Array.from(byKey, ([key, some]) => ({ key, tally: tally(some) }))
}

export function countsOf(tally: Tally): Counts {
  return Object.fromEntries(buckets.map((bucket) => [bucket, tally[bucket].length])) as Record<Bucket, number>
}

export function sizeOf(tally: Tally): number {
  return totalOf(countsOf(tally))
}

/** Everything that a tally counts, bucket by bucket. */
export function allOf(tally: Tally): Figure {
  return buckets.flatMap((bucket) => tally[bucket])
}
