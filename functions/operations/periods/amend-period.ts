// The reports of a period follow the plan from one revision to the next. First every agency that loses a task keeps its
// row frozen and flagged; only then are rows made, with the entries of the frozen ones where a lead took over, and the
// head says that it follows. Each step is found done by whoever comes by again, so dying anywhere loses nothing.
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Values } from '../../../shared/domain/report.ts'
import type { Head } from '../../storage/entities/head.ts'
import type { StoredPeriod } from '../../storage/entities/period.ts'
import type { StoredRow } from '../../storage/entities/row.ts'
import type { Ledger } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import type { ReadPlanHead } from '../plan-content.ts'
import { inParallel, untilWon } from '../retry.ts'
import { type Beginning, beginRow, readBeginnings } from './beginnings.ts'
import { aside } from './carry-over.ts'
import { commit, type ReadHead, type RowStep, readHead, readRows, rewritten, type Signature } from './ledger-commit.ts'
import { type Obligations, obligationsOf } from './obligations.ts'
import { openLedger } from './open-ledger.ts'
import { lossOf, originsOf, type Revision, revisionsToFollow, widenChoice } from './revisions.ts'

interface Work {
  readonly store: Store
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
  inForce: ReadPlanHead,
  now: Date,
): Promise<boolean> {
  const agencies = new Set(heads.keys())
  for (const revision of await revisionsToFollow(store, plan, period, heads, inForce)) {
    const widened = await widenChoice(store, plan, period, revision)
    if (widened === undefined) return false
    const asked = obligationsOf(revision.after.tasks, widened)
    const work: Work = { store, period: widened, revision, asked, at: now.toISOString() }
    // Also those whom the next revision asks nothing any more.
    for (const agency of asked.keys()) agencies.add(agency)
    for (const phase of [leave, arrive]) {
      const done = await inParallel([...agencies], (agency) => phase(work, { plan, period: period.id, agency }))
      if (done.includes(false)) return false
    }
  }
  return true
}

/** Freezes the rows of tasks that the revision takes from the agency. */
function leave(work: Work, ledger: Ledger): Promise<boolean> {
  const { store, asked } = work
  return writeAll(work, ledger, async ({ head }) => {
    const stay = new Set<TaskId>(asked.get(ledger.agency))
    const standing = [...(await readRows(store, ledger)).values()]
    const leaving = standing.filter(({ row }) => row.frozen === undefined && !stay.has(row.task))
    if (leaving.length === 0) return 'nothing'
    return { rows: leaving.map((before) => ({ before, row: frozenRow(work, head, before.row) })), head }
  })
}

function frozenRow(work: Work, head: Head, row: StoredRow): StoredRow {
  const { amendment, number } = work.revision
  const flags: Values = {
    setAside: lossOf(work.revision, row.task, row.agency),
    setAsideDocument: amendment.document,
    setAsideOn: amendment.on,
  }
  return { ...rewritten(row, { ...row.values, ...flags }, signatureOf(work, head)), frozen: number }
}

/** Makes the rows that the revision gives to the agency, and its report where it had none; then the head follows. */
async function arrive(work: Work, ledger: Ledger): Promise<boolean> {
  const { store, period, revision, asked, at } = work
  const tasks = asked.get(ledger.agency) ?? []
  const origins = originsOf(revision, ledger.agency)
  if ((await readHead(store, ledger)) === undefined) {
    if (tasks.length === 0) return true
    const beginning = await readBeginnings(store, ledger, period, revision.after, tasks, origins)
    const { by, byId } = revision.amendment
    const signer = { by, byId }
    return openLedger(store, ledger, { tasks, beginning, period, planRevision: revision.number, at, signer })
  }
  return writeAll(work, ledger, async ({ head }) => {
    const standing = await readRows(store, ledger)
    const missing = tasks.filter((task) => standing.get(task)?.row.frozen !== undefined || !standing.has(task))
    const beginning = await readBeginnings(store, ledger, {}, revision.after, missing, origins)
    const signature = signatureOf(work, head)
    const rows = missing.map((task): RowStep => {
      const before = standing.get(task)
      const row = before
        ? thawedRow(before.row, beginning(task), signature)
        : beginRow(ledger, task, beginning(task), signature)
      return { ...(before && { before }), row }
    })
    return { rows, head: { ...afterArrival(head, rows), planRevision: revision.number } }
  })
}

/** A row that comes back to its agency: with what was entered elsewhere meanwhile, else as it was left. */
function thawedRow({ frozen: _, ...row }: StoredRow, { values, ...more }: Beginning, signature: Signature): StoredRow {
  const flags = Object.fromEntries(aside.map((field) => [field, '']))
  const entries = more.origin === undefined ? row.values : values
  return { ...rewritten(row, { ...entries, ...flags }, signature), ...more }
}

/** A leader approved the report without the rows that come in. */
function afterArrival(head: Head, rows: readonly RowStep[]): Head {
  const { approved: _, ...rest } = head
  return rows.length === 0 ? head : rest
}

function signatureOf({ at, revision }: Work, head: Head): Signature {
  const { by, byId } = revision.amendment
  return { seq: head.seq + 1, at, signer: { by, byId } }
}

/** What remains to be written for one agency. */
interface Rest {
  readonly rows: readonly RowStep[]
  /** The head once all of `rows` are written. */
  readonly head: Head
}

const mostRows = 80

/** Writes what `restOf` finds for a head that does not follow yet, in as many transactions as it takes. */
async function writeAll(
  work: Work,
  ledger: Ledger,
  restOf: (read: ReadHead) => Promise<Rest | 'nothing'>,
): Promise<boolean> {
  let most = mostRows
  for (;;) {
    const result = await untilWon(async () => {
      const read = await readHead(work.store, ledger)
      if (read === undefined || read.head.planRevision >= work.revision.number) return 'done'
      const rest = await restOf(read)
      if (rest === 'nothing') return 'done'
      const rows = rest.rows.slice(0, most)
      const isLast = rows.length === rest.rows.length
      const committed = await commit(work.store, ledger, read.etag, {
        ...signatureOf(work, read.head),
        kind: 'amend',
        note: work.revision.amendment.document,
        head: isLast ? rest.head : read.head,
        rows,
      })
      if (committed === 'lost') return undefined
      if (committed === 'too-large') most = Math.ceil(most / 2)
      return committed === 'committed' && isLast ? 'done' : 'more'
    })
    if (result !== 'more') return result === 'done'
  }
}
