// The head of an agency's report in a period (table Ledger, row `h`), and what pulls see of it (table Heads).
// Every change of the report replaces the head by its etag in the same transaction: that is the whole locking.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import { headKey, headsKey, type Ledger } from '../keys.ts'
import type { Entity } from '../store.ts'
import { oneOf, text, whole } from './properties.ts'

export interface Head {
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
  return { ...headKey(ledger), properties: { ...head } }
}

export function fromHeadEntity(entity: Entity): Head {
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

/** What a pull needs to know of an agency before it reads any row. */
export interface SeenHead {
  readonly agency: AgencyId
  readonly seq: number
  readonly state: HeadState
  readonly version: number
  readonly planRevision: number
  readonly epoch: string
}

export function toSeenHeadEntity(plan: PlanId, period: PeriodId, seen: SeenHead): Entity {
  const { agency, ...properties } = seen
  return { ...headsKey(plan, period, agency), properties }
}

export function fromSeenHeadEntity(entity: Entity): SeenHead {
  return {
    agency: entity.row as AgencyId,
    seq: whole(entity, 'seq'),
    state: oneOf(entity, 'state', states),
    version: whole(entity, 'version'),
    planRevision: whole(entity, 'planRevision'),
    epoch: text(entity, 'epoch'),
  }
}

export function seenHead(agency: AgencyId, head: Head): SeenHead {
  const { seq, state, version, planRevision, epoch } = head
  return { agency, seq, state, version, planRevision, epoch }
}
