// The phases that touch the sheet: comparing it (`merging`) and writing it (`writing`). Between reading and writing a
// person may type and sort, so a batch that met something else than was read leads to another look, not to an error.
import type { Event, Machine } from '../../shared/sync/run-state.ts'
import type { FoundCell, SheetWrite } from '../../shared/sync/sheet-write.ts'
import { undoWrites } from '../../shared/sync/undo.ts'
import { type Overwritten, SheetMissing, type Workbook } from '../workbook/port.ts'
import type { LedgerSheet } from './ledger-sheet.ts'
import { emptyLocalSheet, type LocalSheet, readLocalSheet, valuesByKey } from './local-sheet.ts'
import { type FieldNote, planSheet, type SheetPlan } from './plan-sheet.ts'
import { batchesOf, cellsOf, putBackCells, straysOf, wasUnseen, writtenFields } from './plan-writes.ts'
import type { Background } from './row-content.ts'

export interface SheetEffectsOptions {
  readonly workbook: Workbook
  readonly ledger: LedgerSheet
  /** What the cells are measured against; asked anew for each look, since a pull may bring another plan. */
  readonly background: () => Background
  readonly newId: () => string
  /** Stores whose rows the sheet is going to hold, while there is none: see `Workbook.makeSheet`. */
  readonly settle?: () => Promise<void>
  /** How the sheet may be made. Without it, a sheet that is not there is an error. */
  readonly making?: Making
}

export interface Making {
  /** To stand above the table. */
  readonly lines: readonly string[]
  /** Made in any case: the one that is there belongs to another period or agency. */
  readonly anew?: boolean
  /** Called just before the sheet that is there goes; throws where something stands in it that would go with it. */
  readonly leave?: () => Promise<void>
  /** Whether rows that were deleted are put back. */
  readonly restore?: boolean
}

export interface SheetEffects {
  merge(machine: Machine): Promise<Event>
  write(machine: Machine): Promise<Event>
  /** The sheet as it was last read, with what was written since; reads it where that is not known. */
  local(): Promise<LocalSheet>
  notes(): readonly FieldNote[]
}

/** What the phase `writing` has to do besides the batches of the replica. */
interface Task extends Pick<SheetPlan, 'additions' | 'loose' | 'localAfter' | 'notes'> {
  readonly makeSheet: boolean
  readonly lookAgain: boolean
}

const nothingFound: Overwritten = { kind: 'written', found: [] }

export function createSheetEffects(options: SheetEffectsOptions): SheetEffects {
  const { workbook, ledger, newId } = options
  const found = new Map<string, readonly FoundCell[]>()
  /** Batches of which the rows know that their cells were written. */
  const noted = new Set<string>()
  const notes: FieldNote[] = []
  let local: LocalSheet | undefined
  let task: Task | undefined
  let isMade = false

  /** Nothing is known of a sheet that still shows what belongs to another period or agency. */
  async function read(): Promise<LocalSheet | undefined> {
    if (options.making?.anew === true && !isMade) return undefined
    const table = await workbook.readTable(ledger.sheet)
    return table && readLocalSheet(table, ledger, options.background().plan)
  }

  async function merge({ replica, run }: Machine): Promise<Event> {
    const there = await read()
    if (!there && !options.making) throw new SheetMissing(`table of ${ledger.sheet}`, { sheet: ledger.sheet })
    const isMissing = there === undefined
    const here = there ?? emptyLocalSheet
    local = here
    const copies = await copiesOf(replica.writes)
    const begun = replica.undo?.started ? [] : replica.writes.filter((it) => copies.has(it.id) && !noted.has(it.id))
    if (begun.length > 0) {
      for (const { id } of begun) noted.add(id)
      const fields = writtenFields(begun, (write) => copies.get(write.id), ledger)
      if (fields.size > 0) return { kind: 'begun', fields }
    }
    const putBacks = putBackCells(replica.writes, (write) => copies.get(write.id), here, ledger)
    if (putBacks.length > 0) {
      task = { additions: [], makeSheet: false, loose: [], lookAgain: true, localAfter: here, notes: [] }
      const writes = batchesOf(putBacks, 'put-back', replica.writes, newId)
      return { kind: 'planned', writes, agreeing: [], strays: straysOf(putBacks, here, ledger) }
    }
    if (replica.undo?.started) {
      const cells = cellsOf(undoWrites(replica, valuesByKey(here)), here, ledger)
      if (cells.length === 0) return { kind: 'undone' }
      task = { additions: [], makeSheet: false, loose: [], lookAgain: true, localAfter: here, notes: [] }
      return { kind: 'planned', writes: batchesOf(cells, 'merge', replica.writes, newId), agreeing: [] }
    }
    const plan = planSheet({
      // How reports stand is shown as it was just told.
      replica: { ...replica, pull: run.following ?? replica.pull },
      local: here,
      ledger,
      background: options.background(),
      restore: isMissing || options.making?.restore === true,
    })
    const { cells, loose, additions, agreeing } = plan
    task = { ...plan, makeSheet: isMissing, lookAgain: false }
    const isNothing = cells.length + loose.length + additions.length === 0 && !isMissing
    if (isNothing) return { kind: 'merged', agreeing }
    return { kind: 'planned', writes: batchesOf(cells, 'merge', [], newId), agreeing }
  }

  /** Copies of batches that an earlier run left open; those of this run are remembered. */
  async function copiesOf(writes: readonly SheetWrite[]): Promise<ReadonlyMap<string, readonly FoundCell[]>> {
    for (const write of writes.filter((it) => !found.has(it.id))) {
      const copies = await workbook.copiesOf(write)
      if (copies) found.set(write.id, copies)
    }
    return found
  }

  async function write({ replica }: Machine): Promise<Event> {
    if (!task) throw new Error('Cells are to be written that nobody planned')
    const { additions, loose } = task
    if (task.makeSheet) {
      await options.making?.leave?.()
      const head = { lines: options.making?.lines ?? [], today: options.background().today }
      await workbook.makeSheet(ledger.sheet, head, additions, options.settle)
      isMade = true
    } else if (additions.length > 0) {
      const isWhole = await workbook.appendRows(ledger.sheet, additions)
      if (!isWhole) return { kind: 'look-again' }
    }
    const { writes } = replica
    const result = writes.length === 0 ? nothingFound : await workbook.overwrite(ledger.sheet, writes)
    if (result.kind === 'shrunk') return { kind: 'look-again' }
    replica.writes.forEach((batch, index) => {
      const cells = result.found[index]
      if (cells) found.set(batch.id, cells)
    })
    const unseen = replica.writes.some((batch) => wasUnseen(batch, found.get(batch.id) ?? [], ledger))
    if (task.lookAgain || unseen) return { kind: 'look-again' }
    if (loose.length > 0) await workbook.rewrite(ledger.sheet, loose)
    notes.push(...task.notes)
    // Rows that were added have places that only the sheet knows.
    local = additions.length > 0 ? undefined : task.localAfter
    return { kind: 'written' }
  }

  return {
    merge,
    write,
    local: async () => {
      local ??= (await read()) ?? emptyLocalSheet
      return local
    },
    notes: () => notes,
  }
}
