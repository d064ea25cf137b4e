// Somebody who sees everything: what stands in storage, what a reader with a cursor is told, and after every run what a
// person at a desk could notice.
import type { Finished } from '../../addin/sync/engine.ts'
import type { AgencyId, PeriodId } from '../../shared/domain/ids.ts'
import type { ReportRow } from '../../shared/domain/report.ts'
import { callerOf } from './calls.ts'
import {
  type Entry,
  type LedgerState,
  neverSkipped,
  noSelfConflict,
  nothingDropped,
  readHistory,
  readLedger,
  rowId,
  sameRows,
} from './laws.ts'
import type { Desk } from './people/desk.ts'
import { agencies } from './people/plan.ts'
import { secretary, type World } from './world.ts'

/** How often what was meant to happen did happen; a model in which nothing does proves nothing. */
export interface Tally {
  pushes: number
  accepted: number
  rejected: number
  conflicts: number
  deaths: number
  faults: number
  acts: number
  amendments: number
  crossings: number
}

export interface Watch {
  stateOf(period: PeriodId, agency: AgencyId): Promise<LedgerState>
  historyOf(period: PeriodId): (agency: AgencyId) => Promise<readonly Entry[]>
  statesOf(period: PeriodId): Promise<readonly LedgerState[]>
  /** Whatever a run ended with, what it says is looked at; what stands in cells only where Excel did its part. */
  look(desk: Desk, finished: Finished): Promise<void>
  /** A reader of each period looks. */
  read(): Promise<void>
}

export function createWatch(world: World, tally: Tally): Watch {
  const { server, place, nextPlace, journal } = world
  const readers = [place, nextPlace].map((it) => createReader(world, it.period))
  const stateOf = (period: PeriodId, agency: AgencyId) => readLedger(server.store, { ...place, period, agency })
  const statesOf = (period: PeriodId) => Promise.all(agencies.map((agency) => stateOf(period, agency)))
  const historyOf = (period: PeriodId) => (agency: AgencyId) => readHistory(server.store, { ...place, period, agency })
  return {
    stateOf,
    historyOf,
    statesOf,
    async look(desk, { run, conflicts }) {
      tally.pushes += run.tally.sent > 0 ? 1 : 0
      tally.accepted += run.tally.accepted
      tally.rejected += run.tally.rejected
      tally.conflicts += conflicts.length
      if (desk.hasFailed() || run.problem === 'sheet-busy') return
      noSelfConflict(desk, conflicts, journal)
      await nothingDropped(desk, historyOf(desk.period()))
    },
    async read() {
      for (const reader of readers) await reader(statesOf)
    },
  }
}

/** Somebody who follows a period with a cursor. */
function createReader(world: World, period: PeriodId) {
  const { pull } = callerOf(world.server, secretary, { ...world.place, period })
  const rows = new Map<string, ReportRow>()
  let cursor: string | undefined
  return async (statesOf: Watch['statesOf']): Promise<void> => {
    const deaths = world.server.deaths()
    const heard = await pull(cursor).catch((error: unknown) => {
      if (world.server.deaths() === deaths) throw error
      return undefined
    })
    // Not opened yet, or not all of it.
    if (heard?.status !== 200) return
    const answer = heard.body
    if (answer.full) rows.clear()
    for (const row of answer.rows) rows.set(rowId(row.agency, row.task), row)
    cursor = answer.cursor
    for (const state of await statesOf(period)) {
      neverSkipped(state, world.journal)
      if (state.seenSeq === state.head.seq) sameRows('L7', rows, state)
    }
  }
}
