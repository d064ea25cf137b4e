// Reading plans: one whole, or the list that a person chooses from.
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { PlanSummary } from '../../shared/wire/plan.ts'
import { fromPeriodEntity, publicPeriod } from '../storage/entities/period.ts'
import { planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { assemblePlan, readPlanContent, readPlanHead } from './plan-content.ts'
import { type Refused, refused } from './result.ts'
import { inParallel } from './retry.ts'
import { type Caller, mayReadPlans } from './rights.ts'

export interface FoundPlan {
  readonly kind: 'found'
  readonly revision: number
  readonly plan: Plan
  readonly periods: readonly Period[]
}

/** @returns refused: `not-allowed`, `plan-not-found`. */
export async function readPlan(store: Store, caller: Caller, plan: PlanId): Promise<FoundPlan | Refused> {
  if (!mayReadPlans(caller)) return refused('not-allowed')
  const found = await readPlanHead(store, plan)
  if (found === undefined || found.head.revision === 0) return refused('plan-not-found')
  const { revision } = found.head
  const [content, periods] = await Promise.all([
    readPlanContent(store, plan, revision, found.etag),
    readPeriods(store, plan),
  ])
  return { kind: 'found', revision, plan: assemblePlan(found.head, content), periods }
}

/** The published plans with their periods, the newest first; none for somebody who is no member. */
export async function listPlans(store: Store, caller: Caller): Promise<PlanSummary[]> {
  if (!mayReadPlans(caller)) return []
  const entries = await store.list('Plans', planIndexPartition)
  const summaries = await inParallel(entries, (entry) =>
    summarise(store, entry.row as PlanId, String(entry.properties.at ?? '')),
  )
  return summaries.filter((it) => it !== undefined).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
}

async function summarise(store: Store, plan: PlanId, publishedAt: string): Promise<PlanSummary | undefined> {
  const [found, periods] = await Promise.all([readPlanHead(store, plan), readPeriods(store, plan)])
  if (found === undefined || found.head.revision === 0) return undefined
  const { id, number, title, revision } = found.head
  return { id, number, title, revision, publishedAt, periods }
}

async function readPeriods(store: Store, plan: PlanId): Promise<Period[]> {
  return (await store.list('Periods', plan)).map((it) => publicPeriod(fromPeriodEntity(it)))
}
