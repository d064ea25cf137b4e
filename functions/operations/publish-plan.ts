// Publishing a plan and amending it. A writer first takes a revision number for itself, writes everything under it, and
// flips the plan entity last, so two writers never mix and one that dies leaves nothing in force. Reports that are open
// then follow the plan; whoever dies before they all do is gone on from by a repeat or the timer.
import type { Amendment, Plan } from '../../shared/domain/plan.ts'
import { chunk, fitsEntity } from '../storage/budget.ts'
import { toAmendmentEntity } from '../storage/entities/amendment.ts'
import { type PlanHead, toAgencyEntity, toPlanEntity, toTaskEntity } from '../storage/entities/plan.ts'
import { planIndexKey } from '../storage/keys.ts'
import type { Operation, Store } from '../storage/store.ts'
import { carryOutPlan } from './periods/carry-out.ts'
import { planFlaws } from './plan-check.ts'
import { assemblePlan, readPlanContent, readPlanHead } from './plan-content.ts'
import { type Refused, refused } from './result.ts'
import { untilWon } from './retry.ts'
import { type Caller, mayManage } from './rights.ts'

/** What the caller has seen: nothing (create) or a revision (amend). */
export type Seen = { readonly kind: 'nothing' } | { readonly kind: 'revision'; readonly revision: number }

export interface Published {
  readonly kind: 'published'
  readonly revision: number
  readonly created: boolean
}

export interface PublishInput {
  readonly plan: Plan
  readonly seen: Seen
  /** What amends it; where nothing is said, rows find their new leads by the plan alone. */
  readonly amendment?: Amendment
}

const unnamed: Amendment = { document: '', on: '', moves: [] }

/**
 * Publishes `plan` as its first or next revision, and lets the reports that are open follow it. The same plan sent again,
 * as after a lost answer, is the same publication and not refused.
 *
 * @returns refused: `not-allowed`, `malformed-request`, `plan-exists`, `plan-not-found`, `plan-changed`, `too-large`,
 * `busy` (a repeat goes on).
 */
export async function publishPlan(
  store: Store,
  caller: Caller,
  input: PublishInput,
  now: Date,
): Promise<Published | Refused> {
  const published = await publish(store, caller, input, now)
  if (published.kind === 'refused' || published.created) return published
  return (await carryOutPlan(store, input.plan.id, now)) ? published : refused('busy')
}

async function publish(
  store: Store,
  caller: Caller,
  { plan, seen, amendment = unnamed }: PublishInput,
  now: Date,
): Promise<Published | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const flaws = planFlaws(plan, amendment)
  if (flaws.length > 0) return refused('malformed-request', flaws)

  const before = await readPlanHead(store, plan.id)
  const inForce = before?.head.revision ?? 0
  const based = seen.kind === 'revision' ? seen.revision : 0
  if (before === undefined || inForce === 0) {
    if (seen.kind === 'revision') return refused('plan-not-found')
  } else if (based !== inForce) {
    const content = await readPlanContent(store, plan.id, inForce, before.etag)
    const same = based === (content.amendment?.before ?? 0) && isSamePlan(assemblePlan(before.head, content), plan)
    if (same) return { kind: 'published', revision: inForce, created: false }
    return refused(seen.kind === 'nothing' ? 'plan-exists' : 'plan-changed')
  }
  // One amendment after the other: a report follows them in their order.
  if (inForce > 0 && !(await carryOutPlan(store, plan.id, now))) return refused('busy')

  const changes = { ...amendment, before: inForce, by: caller.name, byId: caller.objectId }
  const operationsOf = (revision: number): Operation[] =>
    [
      ...(inForce > 0 ? [toAmendmentEntity(plan.id, revision, changes)] : []),
      ...plan.tasks.map((task, order) => toTaskEntity(plan.id, revision, order, task)),
      ...plan.directory.agencies.map((agency, order) => toAgencyEntity(plan.id, revision, order, agency)),
    ].map((entity) => ({ kind: 'create', entity }))
  const widest = headOf(plan, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  if (![...operationsOf(1).map((it) => it.entity), toPlanEntity(widest)].every(fitsEntity)) return refused('too-large')

  const revision = await reserve(store, plan, inForce)
  if (revision === undefined) return refused('busy')
  // The revision is ours alone: `lost` can only mean that the network had already repeated it.
  for (const operations of chunk(operationsOf(revision))) await store.transact('Plans', operations)
  await store.create('Plans', { ...planIndexKey(plan.id), properties: { number: plan.number, at: now.toISOString() } })
  return flip(store, plan, inForce, revision)
}

function headOf(plan: Plan, revision: number, reserved: number): PlanHead {
  const { id, number, issuedOn, issuer, title, groups, regime, directory } = plan
  const { secretariat, collectives } = directory
  return { id, number, issuedOn, issuer, title, groups, regime, secretariat, collectives, revision, reserved }
}

/** Takes the next revision number, which no other writer will use, without touching what is in force. */
async function reserve(store: Store, plan: Plan, inForce: number): Promise<number | undefined> {
  return untilWon(async () => {
    const current = await readPlanHead(store, plan.id)
    if (current === undefined) {
      const created = await store.create('Plans', toPlanEntity(headOf(plan, inForce, 1)))
      return created.kind === 'written' ? 1 : undefined
    }
    const reserved = current.head.reserved + 1
    const replaced = await store.replace('Plans', toPlanEntity({ ...current.head, reserved }), current.etag)
    return replaced.kind === 'written' ? reserved : undefined
  })
}

/** Puts the revision in force, if the one it was based on still is. */
async function flip(store: Store, plan: Plan, inForce: number, revision: number): Promise<Published | Refused> {
  const result = await untilWon<Published | Refused>(async () => {
    const current = await readPlanHead(store, plan.id)
    if (current === undefined) return refused('plan-not-found')
    const published: Published = { kind: 'published', revision, created: inForce === 0 }
    // A network that repeats requests by itself can have flipped it already.
    if (current.head.revision === revision) return published
    if (current.head.revision !== inForce) return refused(inForce === 0 ? 'plan-exists' : 'plan-changed')
    const next = headOf(plan, revision, current.head.reserved)
    const replaced = await store.replace('Plans', toPlanEntity(next), current.etag)
    return replaced.kind === 'written' ? published : undefined
  })
  return result ?? refused('busy')
}

function isSamePlan(a: Plan, b: Plan): boolean {
  return sorted(a) === sorted(b)
}

/** JSON with the names of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}
