// `Tổng hợp` as plain cells, and bringing it up to date with nothing but the plan of writes that a workbook carries out
// (planSheet): what a refresh comes to, hundreds of times, without an Excel. That Excel shows the same is held beside it.
import type { Look } from '../../../addin/sync/engine.ts'
import { ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { type LocalSheet, readLocalSheet } from '../../../addin/sync/local-sheet.ts'
import { type FieldNote, planSheet } from '../../../addin/sync/plan-sheet.ts'
import type { Background } from '../../../addin/sync/row-content.ts'
import type { TableCell } from '../../../addin/workbook/port.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { agreeOn, emptyReplica, pullStateAfter, type Replica, receivePulled } from '../../../shared/sync/replica.ts'
import { sheets } from '../../../shared/table/columns.ts'
import type { PullAnswer } from '../../../shared/wire/sync.ts'

/** What an update did to the sheet. */
export interface Updated {
  /** Cells written and rows added. */
  readonly writes: number
  /** What is told as news. */
  readonly notes: readonly FieldNote[]
}

export interface SheetCopy {
  update(answer: PullAnswer, background: Background): Updated
  /** What an update would do to a workbook that knows nothing yet and finds this sheet. */
  updateAnew(answer: PullAnswer, background: Background): Updated
  look(plan: Plan): Look
  /** Row by row what stands under each column. */
  rows(): readonly Readonly<Record<string, string>>[]
}

type Cells = Readonly<Record<string, TableCell>>

const ledger = ledgerSheetOf({ role: 'secretariat' })
const columns: ReadonlySet<string> = new Set(sheets.consolidation.columns.map(({ id }) => id))

export function sheetCopy(): SheetCopy {
  let replica: Replica = emptyReplica
  const table: Cells[] = []

  const local = (plan: Plan): LocalSheet => {
    const rows = table.map((cells, position) => ({ position, cells }))
    return readLocalSheet({ firstRow: 5, columns, rows, date1904: false }, ledger, plan)
  }

  function plan(before: Replica, answer: PullAnswer, background: Background) {
    const received = receivePulled(before, answer)
    const pull = pullStateAfter(before, answer, '2013-12-10T03:00:00.000Z')
    const found = planSheet({
      replica: { ...received, pull },
      local: local(background.plan),
      ledger,
      background,
      restore: true,
    })
    const { cells, loose, additions, notes } = found
    return { received, pull, found, updated: { writes: cells.length + loose.length + additions.length, notes } }
  }

  function put(
    position: number,
    column: string,
    cell: { readonly value: TableCell['value']; readonly format: string },
  ) {
    const row = table[position]
    if (!row) throw new Error(`the sheet has no row ${position}`)
    table[position] = { ...row, [column]: { value: cell.value, formula: cell.value, numberFormat: cell.format } }
  }

  return {
    update(answer, background) {
      const { received, pull, found, updated } = plan(replica, answer, background)
      for (const cell of found.cells) put(cell.position, cell.column, { value: cell.new, format: cell.format })
      for (const { row, column, value, numberFormat } of found.loose) {
        put(row.position, column, { value, format: numberFormat })
      }
      for (const row of found.additions) {
        const cells = Object.entries(row).map(([id, cell]) => [id, { ...cell, formula: cell.value }])
        table.push(Object.fromEntries(cells))
      }
      replica = agreeOn(received, found.agreeing, pull)
      return updated
    },
    updateAnew: (answer, background) => plan(emptyReplica, answer, background).updated,
    look: (of) => ({ replica, local: local(of), pending: 0, conflicts: [], issues: [], undoable: 0 }),
    rows: () =>
      table.map((cells) => Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, String(value)]))),
  }
}
