// The head of an agency's report in a period (table Ledger, row `h`), and what pulls see of it (table Heads).
// Every change of the report replaces the head by its etag in the same transaction: that is the whole locking.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import type { Locked, Signed, Submission } from '../../../shared/domain/submission.ts'
import { headKey, headsKey, type Ledger } from '../keys.ts'
import type { Entity, Properties, Property } from '../store.ts'
import { longText, oneOf, readJson, text, whole } from './properties.ts'

/** What is known of a report beside its numbers and its state. */
interface Standing {
  /** The leader's approval of the entries as they stand; gone with the next change of one. */
  readonly approved?: Signed
  /** While `state` is `locked`. */
  readonly locked?: Locked<HeadState>
  /** From the first hand-in on. */
  readonly submission?: Submission
}

export interface Head extends Standing {
  /** Number of the last change of anything in the report. */
  readonly seq: number
  /** `seq` of the last change of a field that the agency enters. */
  readonly entrySeq: number
  readonly state: HeadState
  /** How many times the report was handed in. */
  readonly version: number
  readonly planRevision: number
  readonly epoch: string
  /** `seq` at the epoch's beginning: rows not touched since may lack what was lost then. */
  readonly epochSeq: number
}

const states: readonly HeadState[] = ['open', 'submitted', 'returned', 'accepted', 'locked']

export function toHeadEntity(ledger: Ledger, head: Head): Entity {
  return { ...headKey(ledger), properties: propertiesOf(head) }
}

export function fromHeadEntity(entity: Entity): Head {
  return { ...numbersOf(entity), ...standingOf(entity) }
}

/** What a pull needs to know of an agency before it reads any row, and all that it says of the agency's report. */
export interface SeenHead extends Head {
  readonly agency: AgencyId
}

export function toSeenHeadEntity(plan: PlanId, period: PeriodId, { agency, ...seen }: SeenHead): Entity {
  return { ...headsKey(plan, period, agency), properties: propertiesOf(seen) }
}

export function fromSeenHeadEntity(entity: Entity): SeenHead {
  return { agency: entity.row as AgencyId, ...numbersOf(entity), ...standingOf(entity) }
}

export function seenHead(agency: AgencyId, head: Head): SeenHead {
  return { agency, ...head }
}

function propertiesOf({ approved, locked, submission, ...plain }: Head): Properties {
  const properties: Record<string, Property> = { ...plain }
  for (const [name, value] of Object.entries({ approved, locked, submission })) {
    if (value !== undefined) Object.assign(properties, longText(name, JSON.stringify(value)))
  }
  return properties
}

function numbersOf(entity: Entity) {
  return {
    seq: whole(entity, 'seq'),
    entrySeq: whole(entity, 'entrySeq'),
    state: oneOf(entity, 'state', states),
    version: whole(entity, 'version'),
    planRevision: whole(entity, 'planRevision'),
    epoch: text(entity, 'epoch'),
    epochSeq: whole(entity, 'epochSeq'),
  }
}

function standingOf(entity: Entity): Standing {
  const { approved, locked, submission } = entity.properties
  return {
    ...(approved === undefined ? {} : { approved: readJson<Signed>(entity, 'approved') }),
    ...(locked === undefined ? {} : { locked: readJson<Locked<HeadState>>(entity, 'locked') }),
    ...(submission === undefined ? {} : { submission: readJson<Submission>(entity, 'submission') }),
  }
}
