// A pull: what the caller may see and has not seen. It costs one query for what is new where, and one for each agency
// with something new. The numbers it hands out were read before the rows, so a row may come twice but is never skipped
// (law L7).
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import type { PullAnswer, PullRequest } from '../../../shared/wire/sync.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { fromSeenHeadEntity, type SeenHead } from '../../storage/entities/head.ts'
import { fromPeriodEntity } from '../../storage/entities/period.ts'
import { headsPartition, periodKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readPlanContent } from '../plan-content.ts'
import { type Refused, refused } from '../result.ts'
import { inParallel } from '../retry.ts'
import { type Caller, pullViews, type View } from '../rights.ts'
import { headViewOf, needsTasks, type Shown, shownOf, widest } from '../shown.ts'
import { type Cursor, parseCursor, readCursorKey, writeCursor } from './cursor.ts'
import { noticeOlder } from './older-storage.ts'
import { pullAgency } from './pull-agency.ts'

export interface PullInput {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly request: PullRequest
  /** A random name, used if storage turns out to have come back older. */
  readonly newEpoch: string
}

export interface Pulled {
  readonly kind: 'pulled'
  readonly answer: PullAnswer
}

/**
 * @returns refused: `not-allowed`, `not-your-agency`, `plan-not-found`, `busy` (the period is just being opened, or
 * what is shown together is just being amended or restored).
 */
export async function pull(store: Store, caller: Caller, input: PullInput): Promise<Pulled | Refused> {
  const granted = pullViews(caller, input.request.scope)
  return granted.kind === 'refused' ? granted : pullWith(store, granted.views, input)
}

async function pullWith(
  store: Store,
  views: readonly View[],
  input: PullInput,
  hasNoticed = false,
): Promise<Pulled | Refused> {
  const partition = headsPartition(input.plan, input.period)
  const heads = (await store.list('Heads', partition)).map(fromSeenHeadEntity)
  const [first] = heads
  if (first === undefined) return emptyPeriod(store, input, views)
  const seesHandedIn = views.some((view) => view.kind === 'handed-in')
  const isWide = seesHandedIn || needsTasks(views)
  const concerned = isWide ? heads : heads.filter((it) => shownOf(views, it.agency, []) !== undefined)
  const { epoch, planRevision } = concerned[0] ?? first
  const key = await readCursorKey(store, input.plan, input.period, epoch)
  const followed = cursorOf(input.request.cursor, key, epoch)
  // In a new epoch the cursor counts no more; else it was only what pulls see that had fallen behind, and it goes on.
  const told = toldOf(input.request, key, epoch)
  if (!hasNoticed && (await noticeOlder(store, input, told, heads, input.newEpoch))) {
    return pullWith(store, views, input, true)
  }
  // An amendment and a new epoch reach one report after the other; what is shown together has to be of one.
  if (concerned.some((it) => it.epoch !== epoch || it.planRevision !== planRevision)) return refused('busy')

  const { tasks } = needsTasks(views) ? await readPlanContent(store, input.plan, planRevision, epoch) : { tasks: [] }
  const shown = shownBy(views, heads, tasks)
  const visible = heads.filter((it) => seesHandedIn || shown.has(it.agency))
  const scope = scopeName(views)
  const cursor = followed && isUsable(followed, { planRevision, scope }) ? followed : undefined
  const news = visible.filter((it) => it.seq > (cursor?.seqs[it.agency] ?? 0))
  const found = await inParallel(news, (head) =>
    pullAgency(store, input, head, {
      above: cursor?.seqs[head.agency],
      told: followed?.seqs[head.agency],
      shown: shown.get(head.agency) ?? new Set(),
      seesHandedIn,
      seesFrozen: views.some((view) => view.kind === 'all'),
    }),
  )
  const seqs = Object.fromEntries(visible.map((it) => [it.agency, it.seq]))
  return {
    kind: 'pulled',
    answer: {
      wire: wireVersion,
      epoch,
      full: cursor === undefined,
      rows: found.flatMap((it) => it.rows),
      // Rights, the plan's tasks and its obligations change scope or revision, which start over; so within a cursor's
      // life only what was handed in and is withdrawn leaves.
      left: found.flatMap((it) => it.left),
      agencies: news.map((it) => headViewOf(it, widest(shown.get(it.agency), seesHandedIn))),
      handedIn: found.flatMap((it) => it.handedIn),
      planRevision,
      cursor: writeCursor({ epoch, planRevision, scope, seqs }, key),
    },
  }
}

/** A period in which nobody is asked anything, or that is not there (yet). */
async function emptyPeriod(store: Store, input: PullInput, views: readonly View[]): Promise<Pulled | Refused> {
  const stored = await store.get('Periods', periodKey(input.plan, input.period))
  if (stored === undefined) return refused('plan-not-found')
  const { state, epoch, cursorKey } = fromPeriodEntity(stored)
  if (state === 'opening') return refused('busy')
  const cursor = writeCursor({ epoch, planRevision: 0, scope: scopeName(views), seqs: {} }, cursorKey)
  const answer = {
    wire: wireVersion,
    epoch,
    full: true,
    rows: [],
    left: [],
    agencies: [],
    handedIn: [],
    planRevision: 0,
    cursor,
  }
  return { kind: 'pulled', answer }
}

function shownBy(views: readonly View[], heads: readonly SeenHead[], tasks: readonly Task[]): Map<AgencyId, Shown> {
  const shown = new Map<AgencyId, Shown>()
  for (const { agency } of heads) {
    const ofAgency = shownOf(views, agency, tasks)
    if (ofAgency !== undefined) shown.set(agency, ofAgency)
  }
  return shown
}

function scopeName(views: readonly View[]): string {
  return views.map((view) => ('agency' in view ? `${view.kind}:${view.agency}` : view.kind)).join(' ')
}

/** The cursor, if it is ours and counts in this epoch's numbers. */
function cursorOf(text: string | undefined, key: string, epoch: string): Cursor | undefined {
  const cursor = text === undefined ? undefined : parseCursor(text, key)
  return cursor?.epoch === epoch ? cursor : undefined
}

/** The numbers that the caller was told of, by its cursor and since by answers to its pushes. */
function toldOf({ cursor, told = [] }: PullRequest, key: string, epoch: string): Pick<Cursor, 'epoch' | 'seqs'> {
  const seqs: Record<AgencyId, number> = {}
  for (const text of [cursor, ...told]) {
    const known = Object.entries(cursorOf(text, key, epoch)?.seqs ?? {}) as [AgencyId, number][]
    for (const [agency, seq] of known) seqs[agency] = Math.max(seq, seqs[agency] ?? 0)
  }
  return { epoch, seqs }
}

/** Whether a pull goes on from the cursor: it is of the same view. */
function isUsable(cursor: Cursor, now: Pick<Cursor, 'planRevision' | 'scope'>): boolean {
  return cursor.planRevision === now.planRevision && cursor.scope === now.scope
}
