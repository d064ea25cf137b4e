// What a pull brings of one agency: its rows as they stand, for those who see them so, or as they were handed in; and where
// the two differ. One query, one more where there are entries newer than what counts.
import { officialValues } from '../../../shared/consolidation/consolidate.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { ToldRow } from '../../../shared/sync/row.ts'
import type { HandedInRow } from '../../../shared/wire/actions.ts'
import type { SeenHead } from '../../storage/entities/head.ts'
import { fromRowEntity, publicRow, type StoredRow } from '../../storage/entities/row.ts'
import { allRows, type Ledger, ledgerPartition, rowsAbove } from '../../storage/keys.ts'
import type { Range, Store } from '../../storage/store.ts'
import { changedSince, readVersionRows } from '../history/versions.ts'
import { isShown, type Shown } from '../shown.ts'

export interface Wanted {
  /** Rows changed later than this; all without it. */
  readonly above: number | undefined
  /** How far the caller was told of these rows, also where all come again. */
  readonly told: number | undefined
  /** Which rows the caller sees as they stand. */
  readonly shown: Shown
  /** Whether the caller sees the other rows as they were handed in. */
  readonly seesHandedIn: boolean
  /** Whether rows that an amendment took from the agency are shown; to the agency itself they have left. */
  readonly seesFrozen: boolean
}

export interface News {
  readonly rows: readonly ToldRow[]
  readonly handedIn: readonly HandedInRow[]
  readonly left: readonly { readonly task: TaskId; readonly agency: AgencyId }[]
}

/** @param head as pulls see it, read before any row */
export async function pullAgency(
  store: Store,
  period: { readonly plan: PlanId; readonly period: PeriodId },
  head: SeenHead,
  wanted: Wanted,
): Promise<News> {
  const ledger: Ledger = { plan: period.plan, period: period.period, agency: head.agency }
  const isPart = wanted.shown !== 'every-task'
  const [standing, handedIn] = await Promise.all([
    isPart && wanted.shown.size === 0 ? nothing : readStanding(store, ledger, head, wanted),
    isPart && wanted.seesHandedIn ? readHandedIn(store, ledger, head, wanted) : nothing,
  ])
  return {
    rows: [...standing.rows, ...handedIn.rows],
    handedIn: standing.handedIn,
    left: handedIn.left,
  }
}

const nothing: News = { rows: [], handedIn: [], left: [] }

/** Rows as they stand. */
async function readStanding(store: Store, ledger: Ledger, head: SeenHead, wanted: Wanted): Promise<News> {
  const { above, told, seesFrozen } = wanted
  const official = head.submission?.official
  const differs = official !== undefined && head.entrySeq > official.entrySeq
  const read = await readRows(store, ledger, above === undefined || differs ? allRows : rowsAbove(above))
  const isSeen = (row: StoredRow) => isShown(wanted.shown, row.task) && (seesFrozen || row.frozen === undefined)
  const rows = read.filter((row) => row.seq > (above ?? 0) && isSeen(row)).map((row) => publicRow(row, told))
  // Rows can be newer than the head that was read before them, and may differ though the head does not say so.
  const isAhead = read.some((row) => row.seq > head.seq)
  if (official === undefined || !(differs || isAhead)) return { ...nothing, rows }
  const [all, version] = await Promise.all([
    differs ? read : readRows(store, ledger, allRows),
    readVersionRows(store, ledger, official),
  ])
  const seen = all.filter(isSeen)
  return { ...nothing, rows, handedIn: changedSince(ledger.agency, seen, version) }
}

/** Rows as they were handed in, beside what others wrote of them; those that no version counts for any more have left. */
async function readHandedIn(store: Store, ledger: Ledger, head: SeenHead, wanted: Wanted): Promise<News> {
  const { submission } = head
  if (submission === undefined) return nothing
  const { since, official } = submission
  const above = wanted.above ?? 0
  const isSeen = (row: StoredRow) => !isShown(wanted.shown, row.task) && row.frozen === undefined
  const all = (await readRows(store, ledger, allRows)).filter(isSeen)
  if (official === undefined) {
    const isNews = above > 0 && since > above
    return { ...nothing, left: isNews ? all.map(({ task, agency }) => ({ task, agency })) : [] }
  }
  const version = await readVersionRows(store, ledger, official)
  const rows = all.flatMap(({ task, agency, values, ...row }) => {
    const seq = Math.max(row.seq, since)
    if (seq <= above) return []
    const { at, by, values: entries } = version.get(task) ?? { ...official, values: {} }
    const handedIn = { values: entries, firstOn: '' }
    return [
      { task, agency, seq, at, by, values: officialValues({ task, agency, values, state: head.state, handedIn }) },
    ]
  })
  return { ...nothing, rows }
}

async function readRows(store: Store, ledger: Ledger, range: Range): Promise<StoredRow[]> {
  return (await store.list('Ledger', ledgerPartition(ledger), range)).map(fromRowEntity)
}
