// Who owes a report right now, by the same rule as the pane's list (`toUrge`): nobody is reminded whose tasks were all set
// aside, who is not asked in this period, or of whom it is undecided whether it reports.
import { consolidate, type Received } from '../../../shared/consolidation/consolidate.ts'
import { type ToUrge, toUrge } from '../../../shared/consolidation/work-lists.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId, PlanId } from '../../../shared/domain/ids.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { fromSeenHeadEntity, type SeenHead } from '../../storage/entities/head.ts'
import type { StoredPeriod } from '../../storage/entities/period.ts'
import { fromRowEntity } from '../../storage/entities/row.ts'
import { allRows, headsPartition, ledgerPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { assemblePlan, readPlanContent, readPlanHead } from '../plan-content.ts'
import { inParallel } from '../retry.ts'

/** A period with the plan and the state of its reports, as they stood at one moment. */
export interface Owing {
  readonly plan: Plan
  readonly period: StoredPeriod
  readonly heads: readonly SeenHead[]
}

/** @returns `undefined` for a plan that is not in force, or a period in which nothing can be handed in (any more) */
export async function readOwing(store: Store, id: PlanId, period: StoredPeriod): Promise<Owing | undefined> {
  if (period.state !== 'open') return undefined
  const [found, heads] = await Promise.all([
    readPlanHead(store, id),
    store.list('Heads', headsPartition(id, period.id)),
  ])
  if (found === undefined || found.head.revision === 0) return undefined
  const content = await readPlanContent(store, id, found.head.revision, found.etag)
  return { plan: assemblePlan(found.head, content), period, heads: heads.map(fromSeenHeadEntity) }
}

/** The last day for the report of an agency, as far as its head tells that it owes one. */
export function dueOf({ period }: Owing, { state, submission }: SeenHead): string | undefined {
  if (state === 'returned') return submission?.official?.returned?.dueOn ?? period.agenciesDue
  return state === 'open' && submission?.official === undefined ? period.agenciesDue : undefined
}

/** Of the agencies given those that owe a report; costs a query for each whose head does not tell it already. */
export async function owedBy(
  store: Store,
  of: Owing,
  agencies: ReadonlySet<AgencyId>,
  now: Date,
): Promise<ReadonlyMap<AgencyId, ToUrge>> {
  const { plan, period } = of
  const asked = of.heads.filter((head) => agencies.has(head.agency) && dueOf(of, head) !== undefined)
  const received = await inParallel(asked, (head) => readReceived(store, of, head))
  const today = dayInVietnam(now.toISOString())
  const { rows } = consolidate(plan, received.flat(), { today, period })
  const owners = new Set(received.flat().map(({ agency }) => agency))
  const own = rows.filter(({ agency }) => owners.has(agency))
  const completeBy = (agency: AgencyId) =>
    of.heads.find((it) => it.agency === agency)?.submission?.official?.returned?.dueOn
  return new Map(toUrge(plan, own, period, today, completeBy).map((it) => [it.agency, it]))
}

async function readReceived(store: Store, { plan, period }: Owing, head: SeenHead): Promise<Received[]> {
  const { agency, state, submission } = head
  const ledger = { plan: plan.id, period: period.id, agency }
  const rows = (await store.list('Ledger', ledgerPartition(ledger), allRows)).map(fromRowEntity)
  const standing = rows.filter(({ frozen }) => frozen === undefined)
  return standing.map(({ task, values }): Received => {
    if (submission?.official === undefined) return { task, agency, values, state }
    const firstOn = dayInVietnam(submission.firstSubmittedAt)
    return { task, agency, values, state, handedIn: { values, firstOn, late: submission.late } }
  })
}
