// A period as one whole: its reports, and the plan that all of them follow, for what is worked out over all agencies.
import type { PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { fromSeenHeadEntity, type SeenHead } from '../../storage/entities/head.ts'
import { headsPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readPlanContent } from '../plan-content.ts'
import { type FoundPlan, readPlan } from '../read-plans.ts'
import { type Refused, refused } from '../result.ts'
import type { Caller } from '../rights.ts'

export interface Standing {
  readonly kind: 'found'
  readonly plan: Plan
  readonly period: Period
  readonly revision: number
  readonly heads: readonly SeenHead[]
}

/** @returns refused: `not-allowed`, `plan-not-found`, `busy` (being opened, amended or restored). */
export async function readStanding(
  store: Store,
  caller: Caller,
  input: { readonly plan: PlanId; readonly period: PeriodId },
): Promise<Standing | Refused> {
  const [found, listed] = await Promise.all([
    readPlan(store, caller, input.plan),
    store.list('Heads', headsPartition(input.plan, input.period)),
  ])
  if (found.kind === 'refused') return found
  const period = found.periods.find((it) => it.id === input.period)
  if (period === undefined) return refused('plan-not-found')
  const heads = listed.map(fromSeenHeadEntity)
  const revision = heads[0]?.planRevision ?? found.revision
  const isWhole = heads.every((it) => it.epoch === period.epoch && it.planRevision === revision)
  if (!isWhole || period.state === 'opening') return refused('busy')
  return { kind: 'found', plan: await planAt(store, found, revision, period.epoch), period, revision, heads }
}

/** The plan that the reports follow: once a period is put away, that is not always the one in force. */
async function planAt(store: Store, { plan, revision }: FoundPlan, followed: number, epoch: string): Promise<Plan> {
  if (followed === revision) return plan
  const { tasks, agencies } = await readPlanContent(store, plan.id, followed, epoch)
  return { ...plan, tasks, directory: { ...plan.directory, agencies } }
}
