// From what a merge wants to the cells to write: by place, with what stands there now, in batches that fit a request.

import type { FieldId, Values } from '../../shared/domain/report.ts'
import { jsonBytes } from '../../shared/sync/pack.ts'
import type { FieldWrite } from '../../shared/sync/plan-merge.ts'
import { type RowKey, rowKey } from '../../shared/sync/row.ts'
import {
  type FoundCell,
  overwrittenUnseen,
  type PlannedCell,
  type PutBack,
  planPutBacks,
  type SheetWrite,
  unfinished,
  writtenInPlace,
} from '../../shared/sync/sheet-write.ts'
import { canonicalText } from '../../shared/table/canonical.ts'
import { columnOf, sheets } from '../../shared/table/columns.ts'
import { chunksOf } from '../workbook/chunks.ts'
import type { CellWrite } from '../workbook/port.ts'
import type { LedgerSheet } from './ledger-sheet.ts'
import { type LocalSheet, rawRows, tableRow } from './local-sheet.ts'
import { cellOf, type Derived } from './row-content.ts'

/** A batch is recorded with old and new values before it is written, and copies as much again. */
const batchBytes = 700_000

/** What a cell shall say, of a field or of a private column, in a row that can be told by its key. */
export interface Entry extends Pick<FieldWrite, 'key' | 'task' | 'agency' | 'to'> {
  /** Id of the field or the column. */
  readonly field: string
}

/** The cells of entries, in the order of columns and rows, so that neighbours are written as one. */
export function cellsOf(entries: readonly Entry[], local: LocalSheet, ledger: LedgerSheet): PlannedCell[] {
  const columns = sheets[ledger.sheet].columns
  return columns.flatMap((column) => {
    const ofColumn = entries.filter((it) => it.field === column.id)
    const cells = ofColumn.flatMap(({ key, task, agency, to }): PlannedCell[] => {
      const row = local.byKey.get(key)
      if (!row) return []
      const { value, numberFormat } = cellOf(column, to, local.date1904)
      const old = row.raw[column.id]?.formula ?? ''
      return [{ task, agency, column: column.id, position: row.position, old, new: value, format: numberFormat }]
    })
    return cells.sort((one, other) => one.position - other.position)
  })
}

/** Cells that are worked out and show something else now. They are nobody's entries, so nothing is kept of them. */
export function looseCells(derived: Derived, local: LocalSheet, ledger: LedgerSheet): readonly CellWrite[] {
  return sheets[ledger.sheet].columns.flatMap((column) => {
    if (column.field || !local.columns.has(column.id)) return []
    return local.all.flatMap((row): CellWrite[] => {
      const value = local.byKey.get(row.key) === row ? derived.get(row.key)?.[column.id] : undefined
      if (value === undefined) return []
      const cell = cellOf(column, value, local.date1904)
      if (row.raw[column.id]?.formula === cell.value) return []
      return [{ row: tableRow(row), column: column.id, ...cell }]
    })
  })
}

/**
 * Batches in areas that no other open batch uses: its copies may still be needed.
 *
 * @param open batches whose copies have to stay
 */
export function batchesOf(
  cells: readonly PlannedCell[],
  purpose: SheetWrite['purpose'],
  open: readonly SheetWrite[],
  newId: () => string,
): readonly SheetWrite[] {
  const used = new Set(open.map((write) => write.area))
  let area = 0
  return chunksOf(cells, jsonBytes, batchBytes).map((chunk) => {
    while (used.has(area)) area += 1
    used.add(area)
    return { id: newId(), area, purpose, cells: chunk }
  })
}

/**
 * What open batches overwrote unseen or had still to put back, as cells of the sheet as it is now.
 *
 * @param foundOf what a batch found when it wrote, if it came to that
 */
export function putBackCells(
  open: readonly SheetWrite[],
  foundOf: (write: SheetWrite) => readonly FoundCell[] | undefined,
  local: LocalSheet,
  ledger: LedgerSheet,
): readonly PlannedCell[] {
  const putBacks = open.flatMap((write): readonly PutBack[] => {
    const found = foundOf(write)?.map((cell) => keyed(cell, ledger))
    return [...overwrittenUnseen(write, found), ...unfinished(write)]
  })
  return planPutBacks(putBacks, rawRows(local))
}

/** What put-backs take out of the cells, which show it now. */
export function straysOf(
  putBacks: readonly PlannedCell[],
  local: LocalSheet,
  ledger: LedgerSheet,
): ReadonlyMap<RowKey, Values> {
  const strays = new Map<RowKey, Values>()
  for (const { agency, task, column } of putBacks) {
    const key = rowKey(agency, task)
    const field = columnOf(ledger.sheet, column)?.field
    const shown = field && local.byKey.get(key)?.values[field]
    if (field && shown !== undefined) strays.set(key, { ...strays.get(key), [field]: shown })
  }
  return strays
}

/** The fields that a batch has written where they belong, by row. */
export function writtenFields(
  open: readonly SheetWrite[],
  foundOf: (write: SheetWrite) => readonly FoundCell[] | undefined,
  ledger: LedgerSheet,
): ReadonlyMap<RowKey, readonly FieldId[]> {
  const fields = new Map<RowKey, readonly FieldId[]>()
  for (const write of open) {
    const found = foundOf(write)?.map((cell) => keyed(cell, ledger))
    for (const { agency, task, column } of writtenInPlace(write, found)) {
      const key = rowKey(agency, task)
      const field = columnOf(ledger.sheet, column)?.field
      if (field) fields.set(key, [...(fields.get(key) ?? []), field])
    }
  }
  return fields
}

/** Whether a batch overwrote something that had not been read. */
export function wasUnseen(write: SheetWrite, found: readonly FoundCell[], ledger: LedgerSheet): boolean {
  return (
    overwrittenUnseen(
      write,
      found.map((cell) => keyed(cell, ledger)),
    ).length > 0
  )
}

/** Whether every cell of a batch was written in its own row, over what had been read there. */
export function isInPlace(write: SheetWrite, found: readonly FoundCell[], ledger: LedgerSheet): boolean {
  return write.cells.every((cell, index) => {
    const there = found[index] && keyed(found[index], ledger)
    const isOwn = there?.task === cell.task && there.agency === cell.agency
    return isOwn && (there.value === cell.old || there.value === cell.new)
  })
}

/**
 * A row by its key as `readLocalSheet` reads it. A sheet of one agency has no column that says whose row it is; a row
 * without a key is nobody's.
 */
function keyed(found: FoundCell, { agency: own }: LedgerSheet): FoundCell {
  const [task, agency] = [canonicalText(found.task), canonicalText(found.agency)]
  return { ...found, task, agency: own === undefined ? agency : task === '' ? '' : own }
}
