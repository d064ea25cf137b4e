// The counts of a consolidation. The official paragraph counts tasks after roll-up; a view by agency counts obligations.
// Every number comes from the same buckets, so that what a view shows adds up to its total.
import { type Bucket, bucketOf, type Counts, countBuckets, rollUp } from '../domain/bucket.ts'
import { type AgencyId, isOpenSet, type TaskId } from '../domain/ids.ts'
import { isOutside, type Plan, type Task } from '../domain/plan.ts'
import { signedDeadline, timeliness } from '../domain/timeliness.ts'
import type { Clock, ConsolidatedRow } from './consolidate.ts'

/** How much the plan asks of whom: "22 nhiệm vụ, tương ứng 158 lượt giao cho 31 cơ quan và 4 nhóm chưa xác định". */
export interface Scope {
  readonly tasks: number
  /** How many of them are given outside the appendix. */
  readonly outside: number
  readonly obligations: number
  readonly agencies: number
  readonly openSets: number
}

export function scopeOf(plan: Plan): Scope {
  const bodies = Array.from(new Set(plan.tasks.flatMap((task) => task.leads)))
  return {
    tasks: plan.tasks.length,
    outside: plan.tasks.filter(isOutside).length,
    obligations: plan.tasks.reduce((sum, task) => sum + task.leads.length, 0),
    agencies: bodies.filter((agency) => !isOpenSet(agency)).length,
    openSets: bodies.filter(isOpenSet).length,
  }
}

/** A task after roll-up, with its parts: "hoàn thành 20/26, quá hạn 2". */
export interface TaskResult {
  readonly task: Task
  readonly bucket: Bucket
  /** Obligations by bucket. */
  readonly parts: Counts
}

/** Every task of the plan in exactly one bucket; a task without obligations counts as not started. */
export function taskResults(plan: Plan, rows: readonly ConsolidatedRow[], clock: Clock): TaskResult[] {
  const parts = new Map<TaskId, Bucket[]>(plan.tasks.map((task) => [task.id, []]))
  for (const row of rows) parts.get(row.task.id)?.push(row.bucket)
  return plan.tasks.map((task) => {
    const own = parts.get(task.id) ?? []
    const bucket = rollUp(own.length > 0 ? own : [untouched(plan, task, clock)])
    return { task, bucket, parts: countBuckets(own) }
  })
}

function untouched(plan: Plan, task: Task, { today, period }: Clock): Bucket {
  const deadline = signedDeadline(task, plan.issuedOn)
  const found = timeliness({ values: {}, deadline, period, today, soonDays: plan.regime.soonDays })
  return bucketOf({ timeliness: found, status: 'not-started' })
}

/** The official count, in tasks. */
export function countTasks(results: readonly TaskResult[]): Counts {
  return countBuckets(results.map((it) => it.bucket))
}

/** Obligations by bucket, for each value of a key such as the agency, the group or the kind of deadline. */
export function countObligations<Key>(
  rows: readonly ConsolidatedRow[],
  keyOf: (row: ConsolidatedRow) => Key,
): ReadonlyMap<Key, Counts> {
  const found = new Map<Key, Bucket[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = found.get(key)
    if (known) known.push(row.bucket)
    else found.set(key, [row.bucket])
  }
  return new Map(Array.from(found, ([key, list]) => [key, countBuckets(list)]))
}

export function byAgency({ agency }: ConsolidatedRow): AgencyId {
  return agency
}

export function byGroup({ task }: ConsolidatedRow): string {
  return task.group
}
