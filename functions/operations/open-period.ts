// What is asked for a period as a whole: that it be open with these settings, or that all its reports be locked or opened
// again. It is written down with the period first and then carried out, so nothing asked is forgotten half-way.
import { isDeepStrictEqual } from 'node:util'
import type { PeriodId, PlanId } from '../../shared/domain/ids.ts'
import type { Period, PeriodSettings } from '../../shared/domain/period.ts'
import type { PeriodOrder } from '../../shared/wire/plan.ts'
import type { Signer } from '../storage/entities/change-set.ts'
import {
  fromPeriodEntity,
  type Order,
  publicPeriod,
  type StoredPeriod,
  toPeriodEntity,
} from '../storage/entities/period.ts'
import { periodKey } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { carryOut } from './periods/carry-out.ts'
import { choiceFlaws, daysFlaws } from './plan-check.ts'
import { type ReadPlanHead, readPlanContent, readPlanHead } from './plan-content.ts'
import { type Refused, refused } from './result.ts'
import { untilWon } from './retry.ts'
import { type Caller, mayManage } from './rights.ts'

interface OfPeriod {
  readonly plan: PlanId
  readonly period: PeriodId
}

export interface OpenInput extends OfPeriod {
  readonly settings: PeriodSettings
  /** The settings that the asker knows, `null` or left out for none: a period that stands is changed by nobody unseen. */
  readonly seen?: PeriodSettings | null
  /** Random names, used if this request is the one that creates the period: of its history, and the key of its cursors. */
  readonly epoch: string
  readonly cursorKey: string
}

export interface OrderInput extends OfPeriod {
  readonly order: PeriodOrder
}

export interface Opened {
  readonly kind: 'opened'
  readonly period: Period
}

/**
 * Opens a period, or changes the settings of one that is open: which tasks and agencies are asked stays as opened, and when
 * is reminded, where that is not said.
 *
 * @returns refused: `not-allowed`, `plan-not-found`, `malformed-request` (days that do not follow one another, tasks or
 * agencies that are not in the plan), `period-locked`, `wrong-state` (another choice of tasks or agencies),
 * `period-changed` (it stands neither as seen nor as asked), `busy` (what was asked is written down; a repeat goes on).
 */
export async function openPeriod(store: Store, caller: Caller, input: OpenInput, now: Date): Promise<Opened | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const found = await readPlanHead(store, input.plan)
  if (found === undefined || found.head.revision === 0) return refused('plan-not-found')
  const refusal = await ask(store, input, async (current) => {
    const { settings, seen } = input
    if (current === undefined) return seen ? refused('period-changed') : opening(store, caller, input, found)
    // Sent again it finds what it did.
    if (isAsAsked(current, settings)) return current
    if (!seen || !isAsAsked(current, seen)) return refused('period-changed')
    if (isClosed(current)) return refused('period-locked')
    if (!isSameChoice(current, settings)) return refused('wrong-state')
    const flaws = daysFlaws(settings)
    if (flaws.length > 0) return refused('malformed-request', flaws)
    const { document: _, ...kept } = current
    const { tasks: _tasks, agencies: _agencies, ...days } = settings
    return { ...kept, ...days }
  })
  return refusal ?? carriedOut(store, input, now)
}

/**
 * Locks all reports of a period but some, takes that lock off, or closes the period for good.
 *
 * @returns refused: `not-allowed`, `plan-not-found`, `wrong-state` (still being opened), `period-locked` (closed for
 * good), `malformed-request` (a lock is taken off without a reason, or a report excepted for good), `busy` (a repeat
 * goes on).
 */
export async function orderPeriod(
  store: Store,
  caller: Caller,
  input: OrderInput,
  now: Date,
): Promise<Opened | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const { to, except = [], reason = '' } = input.order
  if (to === 'archived' && except.length > 0) {
    return refused('malformed-request', [{ pointer: '/order/except', detail: 'nothing of a closed period stays open' }])
  }
  const refusal = await ask(store, input, async (current) => {
    if (current === undefined) return refused('plan-not-found')
    if (current.state === 'opening') return refused('wrong-state')
    const { order: last } = current
    if ((last?.to ?? 'open') === to && isSame(last?.except ?? [], except)) return current
    if (current.state === 'archived') return refused('period-locked')
    if (to === 'open' && reason === '') {
      return refused('malformed-request', [
        { pointer: '/order/reason', detail: 'is asked for where a lock is taken off' },
      ])
    }
    const order: Order = { number: (last?.number ?? 0) + 1, to, except, reason, ...signerOf(caller), done: false }
    return { ...current, state: to === 'open' ? 'open' : 'locked', order }
  })
  return refusal ?? carriedOut(store, input, now)
}

/** Writes down what `next` makes of the period as it stands; answers why not, where it may not be. */
async function ask(
  store: Store,
  { plan, period }: OfPeriod,
  next: (current: StoredPeriod | undefined) => Promise<StoredPeriod | Refused>,
): Promise<Refused | undefined> {
  const result = await untilWon<Refused | 'asked'>(async () => {
    const stored = await store.get('Periods', periodKey(plan, period))
    const current = stored && fromPeriodEntity(stored)
    const wanted = await next(current)
    if (isRefused(wanted)) return wanted
    if (isDeepStrictEqual(wanted, current)) return 'asked'
    const entity = toPeriodEntity(plan, wanted)
    const written =
      stored === undefined ? await store.create('Periods', entity) : await store.replace('Periods', entity, stored.etag)
    return written.kind === 'written' ? 'asked' : undefined
  })
  return result === 'asked' ? undefined : (result ?? refused('busy'))
}

function isRefused(value: StoredPeriod | Refused): value is Refused {
  return 'problem' in value
}

async function opening(
  store: Store,
  caller: Caller,
  input: OpenInput,
  { head: { revision: follows }, etag }: ReadPlanHead,
): Promise<StoredPeriod | Refused> {
  const { plan, period: id, settings, epoch, cursorKey } = input
  const flaws = [...daysFlaws(settings), ...choiceFlaws(settings, await readPlanContent(store, plan, follows, etag))]
  if (flaws.length > 0) return refused('malformed-request', flaws)
  const others = (await store.list('Periods', plan)).map(fromPeriodEntity)
  const previous = previousOf(others, id, settings)
  const asked = { ...settings, id, state: 'opening' as const, openedBy: signerOf(caller), follows }
  return { ...asked, epoch, cursorKey, ...(previous && { previous: previous.id }) }
}

/** The period that a new one goes on from: the last that ended before it and asked about every task. */
function previousOf(others: readonly StoredPeriod[], id: PeriodId, { to }: PeriodSettings): StoredPeriod | undefined {
  const whole = others.filter((it) => it.kind !== 'ad-hoc' && it.kind !== 'thematic' && it.tasks === undefined)
  const earlier = whole.filter((it) => it.id !== id && it.state !== 'opening' && it.to < to)
  return earlier.sort((a, b) => (a.to + a.from < b.to + b.from ? -1 : 1)).at(-1)
}

function signerOf({ name, objectId }: Caller): Signer {
  return { by: name, byId: objectId }
}

function isClosed({ state }: StoredPeriod): boolean {
  return state === 'locked' || state === 'archived'
}

/** Whether the tasks and agencies are those chosen at the opening; whom amendments added may be named or not. */
function isSameChoice({ tasks, agencies, heirs = [] }: StoredPeriod, asked: PeriodSettings): boolean {
  const known = agencies?.filter((it) => !heirs.includes(it) || asked.agencies?.includes(it))
  return isSame(tasks, asked.tasks) && isSame(known, asked.agencies)
}

/** Whether these settings are a period's; of when is reminded they may be silent. */
function isAsAsked(current: StoredPeriod, asked: PeriodSettings): boolean {
  const { kind, from, to, cutOff, agenciesDue, secretariatDue, document } = asked
  const plain = { kind, from, to, cutOff, agenciesDue, secretariatDue, document }
  const isPlainSame = Object.entries(plain).every(([name, value]) => current[name as keyof typeof plain] === value)
  const isRemindSame = asked.remind === undefined || isDeepStrictEqual(asked.remind, current.remind)
  return isPlainSame && isRemindSame && isSameChoice(current, asked)
}

/** In whatever order they stand. Nobody chosen is not the same as no choice, by which everybody is asked. */
function isSame(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return isDeepStrictEqual(a && new Set(a), b && new Set(b))
}

async function carriedOut(store: Store, { plan, period }: OfPeriod, now: Date): Promise<Opened | Refused> {
  if (!(await carryOut(store, plan, period, now))) return refused('busy')
  const stored = await store.get('Periods', periodKey(plan, period))
  return stored === undefined
    ? refused('plan-not-found')
    : { kind: 'opened', period: publicPeriod(fromPeriodEntity(stored)) }
}
