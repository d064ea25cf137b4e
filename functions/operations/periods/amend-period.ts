// The reports of a period follow the plan from one revision to the next. First every agency that loses a task keeps its
// row frozen and flagged; only then are rows made, with the entries of the frozen ones where a lead took over, and the
// head says that it follows. Each step is found done by whoever comes by again, so dying anywhere loses nothing.
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import type { Values } from '../../../shared/domain/report.ts'
import type { StoredAmendment } from '../../storage/entities/amendment.ts'
import type { Head } from '../../storage/entities/head.ts'
import { fromPeriodEntity, type StoredPeriod, toPeriodEntity } from '../../storage/entities/period.ts'
import type { StoredRow } from '../../storage/entities/row.ts'
import { type Ledger, periodKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { type PlanContent, readPlanContent } from '../plan-content.ts'
import { inParallel, untilWon } from '../retry.ts'
import { type Beginning, readBeginnings } from './beginnings.ts'
import { aside } from './carry-over.ts'
import {
  commit,
  newRow,
  type ReadHead,
  type RowStep,
  readHead,
  readRows,
  rewritten,
  type Step,
} from './ledger-commit.ts'
import { heirsOf, type Obligations, obligationsOf } from './obligations.ts'
import { openLedger } from './open-ledger.ts'

/** One revision of the plan that the heads have still to follow. */
interface Revision {
  readonly number: number
  readonly before: PlanContent
  readonly after: PlanContent
  readonly amendment: StoredAmendment
}

interface Work {
  readonly store: Store
  readonly plan: PlanId
  readonly period: StoredPeriod
  readonly revision: Revision
  readonly asked: Obligations
  /** UTC, ISO 8601. */
  readonly at: string
}

/**
 * Brings every head to the plan's revision, one revision after the other.
 *
 * @param heads as they were read; who has none gets one where a revision asks it something
 * @returns whether all follow; `false` when others kept writing
 */
export async function amendPeriod(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  heads: ReadonlyMap<AgencyId, Head>,
  newest: number,
  now: Date,
): Promise<boolean> {
  let current = period
  for (const revision of await revisionsToFollow(store, plan, period, heads, newest)) {
    const widened = await widenChoice(store, plan, current, revision)
    if (widened === undefined) return false
    current = widened
    const asked = obligationsOf(revision.after.tasks, current)
    const work: Work = { store, plan, period: current, revision, asked, at: now.toISOString() }
    const agencies = [...new Set([...heads.keys(), ...asked.keys()])]
    for (const phase of [leave, arrive]) {
      const done = await inParallel(agencies, (agency) => phase(work, { plan, period: period.id, agency }))
      if (done.includes(false)) return false
    }
  }
  return true
}

/** The revisions that a head has still to follow; the last one also where somebody whom it asks has no head yet. */
async function revisionsToFollow(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  heads: ReadonlyMap<AgencyId, Head>,
  newest: number,
): Promise<Revision[]> {
  const { tasks, amendment: last } = await readPlanContent(store, plan, newest)
  const isMissing = [...obligationsOf(tasks, period).keys()].some((it) => !heads.has(it))
  const followed = [...heads.values()].map((it) => it.planRevision)
  const oldest = Math.min(newest, ...followed, ...(isMissing && last ? [last.before] : []))
  const revisions: Revision[] = []
  for (let number = newest; number > oldest; ) {
    const after = await readPlanContent(store, plan, number)
    const { amendment } = after
    if (amendment === undefined) throw new Error(`revision ${number} of ${plan} does not say what it amends`)
    const before = await readPlanContent(store, plan, amendment.before)
    revisions.unshift({ number, before, after, amendment })
    number = amendment.before
  }
  return revisions
}

/** Where only chosen agencies are asked, those that take over from them are asked as well. */
async function widenChoice(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  revision: Revision,
): Promise<StoredPeriod | undefined> {
  return untilWon(async () => {
    const stored = await store.get('Periods', periodKey(plan, period.id))
    if (stored === undefined) return period
    const current = fromPeriodEntity(stored)
    const { agencies } = current
    if (agencies === undefined) return current
    const heirs = revision.before.tasks.flatMap((task) =>
      [...heirsIn(revision, task)].flatMap(([from, to]) => (agencies.includes(from) ? to : [])),
    )
    const added = [...new Set(heirs)].filter((it) => !agencies.includes(it))
    if (added.length === 0) return current
    const wider: StoredPeriod = { ...current, agencies: [...agencies, ...added] }
    const replaced = await store.replace('Periods', toPeriodEntity(plan, wider), stored.etag)
    return replaced.kind === 'written' ? wider : undefined
  })
}

function heirsIn({ after, amendment }: Revision, before: Task): ReadonlyMap<AgencyId, readonly AgencyId[]> {
  const task = after.tasks.find((it) => it.id === before.id)
  return task === undefined ? new Map() : heirsOf(before, task, amendment, after.agencies)
}

/** What remains to be written for one agency; nothing when it is done. */
interface Rest {
  readonly read: ReadHead
  readonly rows: readonly RowStep[]
  /** The head once all of `rows` are written. */
  readonly head: Head
}

const mostRows = 80

/** Writes what `rest` says, in as many transactions as it takes. */
async function write(work: Work, ledger: Ledger, rest: () => Promise<Rest | 'done'>): Promise<boolean> {
  let most = mostRows
  for (;;) {
    const result = await untilWon(async () => {
      const found = await rest()
      if (found === 'done') return found
      const { read, rows, head } = found
      const some = rows.slice(0, most)
      const committed = await commit(work.store, ledger, read.etag, {
        ...signatureOf(work, read.head),
        kind: 'amend',
        note: work.revision.amendment.document,
        head: some.length < rows.length ? read.head : head,
        rows: some,
      })
      if (committed === 'too-large') most = Math.ceil(most / 2)
      if (committed === false) return undefined
      return committed === true && some.length === rows.length ? 'done' : 'more'
    })
    if (result !== 'more') return result === 'done'
  }
}

function signatureOf({ at, revision }: Work, head: Head): Pick<Step, 'seq' | 'at' | 'signer'> {
  const { by, byId } = revision.amendment
  return { seq: head.seq + 1, at, signer: { by, byId } }
}

/** Freezes the rows of tasks that the revision takes from the agency. */
function leave(work: Work, ledger: Ledger): Promise<boolean> {
  const { store, revision, asked } = work
  return write(work, ledger, async () => {
    const read = await readHead(store, ledger)
    if (read === undefined || read.head.planRevision >= revision.number) return 'done'
    const stay = new Set<TaskId>(asked.get(ledger.agency))
    const standing = [...(await readRows(store, ledger)).values()]
    const leaving = standing.filter(({ row }) => row.frozen === undefined && !stay.has(row.task))
    if (leaving.length === 0) return 'done'
    const rows = leaving.map((before) => ({ before, row: frozenRow(work, read.head, before.row) }))
    return { read, rows, head: read.head }
  })
}

function frozenRow(work: Work, head: Head, row: StoredRow): StoredRow {
  const { document, on } = work.revision.amendment
  const flags: Values = { setAside: goesOn(work.revision, row), setAsideDocument: document, setAsideOn: on }
  return { ...rewritten(row, { ...row.values, ...flags }, signatureOf(work, head)), frozen: work.revision.number }
}

/** `moved` where somebody else goes on with the task in the agency's place. */
function goesOn({ before, after }: Revision, { task: id, agency }: StoredRow): 'moved' | 'withdrawn' {
  const was = before.tasks.find((it) => it.id === id)
  const is = after.tasks.find((it) => it.id === id)
  if (was === undefined || is === undefined) return 'withdrawn'
  const successors = after.agencies.find((it) => it.id === agency)?.succeededBy ?? []
  const someone = is.leads.some((it) => !was.leads.includes(it) || successors.includes(it))
  return someone ? 'moved' : 'withdrawn'
}

/** Makes the rows that the revision gives to the agency, and its head where it had none; then the head follows. */
async function arrive(work: Work, ledger: Ledger): Promise<boolean> {
  const { store, revision, asked } = work
  const tasks = asked.get(ledger.agency) ?? []
  const read = await readHead(store, ledger)
  if (read === undefined) return tasks.length === 0 || openAt(work, ledger, tasks)
  return write(work, ledger, async () => {
    const now = await readHead(store, ledger)
    if (now === undefined || now.head.planRevision >= revision.number) return 'done'
    const standing = await readRows(store, ledger)
    const missing = tasks.filter((task) => standing.get(task)?.row.frozen !== undefined || !standing.has(task))
    const beginning = await readBeginnings(
      store,
      ledger,
      {},
      revision.after,
      missing,
      originsOf(revision, ledger.agency),
    )
    const rows = missing.map((task): RowStep => {
      const before = standing.get(task)
      const signature = signatureOf(work, now.head)
      if (before === undefined) {
        const { values, ...more } = beginning(task)
        return { row: { ...rewritten(newRow(ledger, task), values, signature), ...more } }
      }
      return { before, row: thawedRow(before.row, beginning(task), signature) }
    })
    return { read: now, rows, head: { ...afterArrival(now.head, rows), planRevision: revision.number } }
  })
}

/** A leader approved the report without the rows that come in. */
function afterArrival(head: Head, rows: readonly RowStep[]): Head {
  const { approved: _, ...rest } = head
  return rows.length === 0 ? head : rest
}

/** A row that comes back to its agency: with what was entered elsewhere meanwhile, else as it was left. */
function thawedRow(
  { frozen: _, ...row }: StoredRow,
  { values, ...more }: Beginning,
  signature: Pick<Step, 'seq' | 'at' | 'signer'>,
): StoredRow {
  const flags = Object.fromEntries(aside.map((field) => [field, '']))
  const entries = more.origin === undefined ? row.values : values
  return { ...rewritten(row, { ...entries, ...flags }, signature), ...more }
}

async function openAt(work: Work, ledger: Ledger, tasks: readonly TaskId[]): Promise<boolean> {
  const { store, period, revision, at } = work
  const { by, byId } = revision.amendment
  const origins = originsOf(revision, ledger.agency)
  const beginning = await readBeginnings(store, ledger, period, revision.after, tasks, origins)
  return openLedger(store, ledger, {
    ...{ period, at, tasks, beginning },
    signer: { by, byId },
    planRevision: revision.number,
  })
}

function originsOf(revision: Revision, agency: AgencyId): ReadonlyMap<TaskId, AgencyId> {
  const origins = new Map<TaskId, AgencyId>()
  for (const task of revision.before.tasks) {
    const [origin] = [...heirsIn(revision, task)].flatMap(([from, to]) => (to.includes(agency) ? [from] : []))
    if (origin !== undefined) origins.set(task.id, origin)
  }
  return origins
}
