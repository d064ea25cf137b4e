// From what the agencies reported to one row per obligation, in the order of the plan. What is shown may be a draft;
// what is counted is the version last handed in, and never handed in counts as not started.
import { type Bucket, bucketOf } from '../domain/bucket.ts'
import type { Deadline } from '../domain/deadline.ts'
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { HeadState } from '../domain/period.ts'
import type { Plan, Regime, Task } from '../domain/plan.ts'
import { fieldIds, fieldSpec, type Value, type Values } from '../domain/report.ts'
import { statusOf } from '../domain/status.ts'
import {
  type CurrentDeadline,
  currentDeadline,
  signedDeadline,
  type Timeliness,
  timeliness,
} from '../domain/timeliness.ts'

export interface HandedIn {
  readonly values: Values
  /** ISO day in Vietnam of the agency's first sending in this period, also where that one was withdrawn or returned. */
  readonly firstOn: string
  /** Whether that was too late, as the server decided once and for all; without it the period's last day says. */
  readonly late?: boolean
}

/** What has come of one obligation. */
export interface Received {
  readonly task: TaskId
  readonly agency: AgencyId
  /** The row as it stands, handed in or not. */
  readonly values: Values
  readonly state: HeadState
  /** The version last handed in and not withdrawn. */
  readonly handedIn?: HandedIn
  /** What is asked for is newer than what was decided. */
  readonly askedAnew?: true
}

/** Values with the deadline they are measured against. */
export interface Measure {
  readonly values: Values
  readonly deadline: CurrentDeadline
  readonly timeliness: Timeliness
}

/** What is shown of an obligation, and what counts of it. */
export interface ConsolidatedRow extends Measure {
  readonly task: Task
  readonly agency: AgencyId
  readonly state: HeadState
  /** `draft` is shown as "Chưa chính thức"; `none` when nothing was entered. */
  readonly standing: 'official' | 'draft' | 'none'
  /** What counts and is printed: the version handed in, or what is shown where the plan wants drafts counted. */
  readonly counted: Measure
  /** Of what counts. */
  readonly bucket: Bucket
  /** ISO day of the first sending; absent when there is no version that counts. */
  readonly handedInOn?: string
  /** As the server decided; absent where the period's last day says. */
  readonly handedInLate?: boolean
  /** What is asked for is newer than what was decided. */
  readonly askedAnew?: true
}

export interface Consolidation {
  readonly rows: readonly ConsolidatedRow[]
  /** What came for no obligation of the plan (one that was moved away): shown to the secretariat, counted nowhere. */
  readonly strays: readonly Received[]
}

export interface Clock {
  /** ISO day in Vietnam. */
  readonly today: string
  readonly period: { readonly from: string; readonly to: string }
}

/** One row per obligation of the plan, whether or not anything came of it. */
export function consolidate(plan: Plan, received: readonly Received[], clock: Clock): Consolidation {
  const byKey = new Map(received.map((it) => [keyOf(it.task, it.agency), it]))
  const rows = plan.tasks.flatMap((task) => {
    const deadline = signedDeadline(task, plan.issuedOn)
    return task.leads.map((agency) => {
      const key = keyOf(task.id, agency)
      const came = byKey.get(key) ?? { task: task.id, agency, values: {}, state: 'open' }
      byKey.delete(key)
      return toRow(plan.regime, task, deadline, came, clock)
    })
  })
  return { rows, strays: Array.from(byKey.values()) }
}

function toRow(regime: Regime, task: Task, deadline: Deadline, received: Received, clock: Clock): ConsolidatedRow {
  const { agency, state, handedIn } = received
  const firstHandedIn = handedIn && { firstHandedInOn: handedIn.firstOn }
  const measure = (values: Values): Measure => ({
    values,
    deadline: currentDeadline(deadline, values),
    timeliness: timeliness({ ...clock, values, deadline, soonDays: regime.soonDays, ...firstHandedIn }),
  })
  const counted = measure(regime.showDrafts ? received.values : officialValues(received))
  return {
    task,
    agency,
    state,
    ...measure(received.values),
    standing: standingOf(received),
    counted,
    bucket: bucketOf({ timeliness: counted.timeliness, status: statusOf(counted.values) }),
    ...(received.askedAnew && { askedAnew: true }),
    ...(handedIn && { handedInOn: handedIn.firstOn }),
    ...(handedIn?.late !== undefined && { handedInLate: handedIn.late }),
  }
}

const leadFields: ReadonlySet<string> = new Set(fieldIds.filter((field) => fieldSpec(field).writer === 'lead'))

/**
 * What counts of an obligation: the lead's fields as last handed in, and the secretariat's and the provincial office's
 * as they stand, since a set-aside or an extension counts from then on and changes no version.
 */
export function officialValues({ values, handedIn }: Received): Values {
  const entered = entriesOf(handedIn?.values ?? {}).filter(([field]) => leadFields.has(field))
  const decided = entriesOf(values).filter(([field]) => !leadFields.has(field))
  return Object.fromEntries([...entered, ...decided])
}

/** Whether the entries that are shown are those last handed in. */
export function standingOf({ values, handedIn }: Pick<Received, 'values' | 'handedIn'>): ConsolidatedRow['standing'] {
  const entered = entriesOf(values).filter(([field]) => leadFields.has(field))
  if (!handedIn) return entered.length > 0 ? 'draft' : 'none'
  const sent = new Map(entriesOf(handedIn.values).filter(([field]) => leadFields.has(field)))
  const isSame = sent.size === entered.length && entered.every(([field, value]) => sent.get(field) === value)
  return isSame ? 'official' : 'draft'
}

/** The fields that are filled. */
function entriesOf(values: Values): readonly (readonly [string, Value])[] {
  return Object.entries(values).filter(([, value]) => value !== '')
}

function keyOf(task: TaskId, agency: AgencyId): string {
  return `${task}|${agency}`
}
