// What the sheet says now: its rows by key, in canonical values. Rows that cannot be told apart (no key, the same key
// twice, a key beside another task's content) are left out of everything but the checks, so that nothing is merged into
// or sent from the wrong row.
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { FieldId, Value } from '../../shared/domain/report.ts'
import type { SheetValues } from '../../shared/sync/diff.ts'
import { type RowKey, rowKey } from '../../shared/sync/row.ts'
import type { SheetRow } from '../../shared/sync/sheet-write.ts'
import { canonicalText } from '../../shared/table/canonical.ts'
import { readCell } from '../../shared/table/cells.ts'
import { type Column, sheets } from '../../shared/table/columns.ts'
import type { TableCells, TableRow } from '../workbook/port.ts'
import type { LedgerSheet } from './ledger-sheet.ts'
import { isMisplaced } from './plan-index.ts'

export interface LocalRow {
  readonly key: RowKey
  /** Of the table, from 0. */
  readonly position: number
  /** Of the sheet, from 1. */
  readonly sheetRow: number
  readonly task: TaskId
  readonly agency: AgencyId
  readonly values: SheetValues
  /** What is wrong with single cells. */
  readonly issues: readonly Issue[]
  readonly raw: TableRow['cells']
}

export interface LocalSheet {
  readonly all: readonly LocalRow[]
  readonly byKey: ReadonlyMap<RowKey, LocalRow>
  readonly columns: ReadonlySet<string>
  /** What people read above the columns, where that is known. */
  readonly headers?: ReadonlyMap<string, string>
  readonly date1904: boolean
}

export const emptyLocalSheet: LocalSheet = { all: [], byKey: new Map(), columns: new Set(), date1904: false }

export function readLocalSheet(table: TableCells, ledger: LedgerSheet, plan: Plan): LocalSheet {
  const columns = sheets[ledger.sheet].columns.filter((column) => column.field && table.columns.has(column.id))
  const read = (cells: TableRow['cells']): RowContent => {
    const known = contents.get(cells)
    if (known && known.date1904 === table.date1904) return known.content
    const content = readContent(cells, columns, table.date1904)
    contents.set(cells, { date1904: table.date1904, content })
    return content
  }
  const all = table.rows.map((row): LocalRow => {
    const { task, agency } = keysOf(row, ledger)
    const sheetRow = table.firstRow + row.position
    return {
      key: rowKey(agency, task),
      position: row.position,
      sheetRow,
      task,
      agency,
      raw: row.cells,
      ...read(row.cells),
    }
  })
  const { headers, date1904 } = table
  return { all, byKey: uniqueRows(all, plan), columns: table.columns, ...(headers && { headers }), date1904 }
}

type RowContent = Pick<LocalRow, 'values' | 'issues'>

/** A row that reads as it did before is the same object, and says the same. */
const contents = new WeakMap<TableRow['cells'], { readonly date1904: boolean; readonly content: RowContent }>()

function readContent(cells: TableRow['cells'], columns: readonly Column[], date1904: boolean): RowContent {
  const values: { [F in FieldId]?: Value } = {}
  const issues: Issue[] = []
  for (const column of columns) {
    const cell = cells[column.id]
    if (!cell || !column.field) continue
    const { value, formula, numberFormat } = cell
    const read = readCell(column, { value, formula, numberFormat, date1904 })
    values[column.field] = read.value
    if (read.issue) issues.push(read.issue)
  }
  return { values, issues }
}

function keysOf(row: TableRow, ledger: LedgerSheet): { readonly task: TaskId; readonly agency: AgencyId } {
  const text = (column: string) => canonicalText(String(row.cells[column]?.value ?? ''))
  const task = text('task') as TaskId
  // A row without a key has no agency either: it is nobody's.
  const agency = ledger.agency === undefined ? text('agency') : task === '' ? '' : ledger.agency
  return { task, agency: agency as AgencyId }
}

function uniqueRows(rows: readonly LocalRow[], plan: Plan): ReadonlyMap<RowKey, LocalRow> {
  const unique = new Map<RowKey, LocalRow>()
  const doubled = new Set<RowKey>()
  for (const row of rows) {
    if (row.task === '' || row.agency === '') continue
    if (unique.has(row.key)) doubled.add(row.key)
    unique.set(row.key, row)
  }
  for (const key of doubled) unique.delete(key)
  for (const [key, { task, raw }] of unique) {
    if (isMisplaced(plan, task, canonicalText(String(raw.content?.value ?? '')))) unique.delete(key)
  }
  return unique
}

export function valuesByKey({ byKey }: LocalSheet): ReadonlyMap<RowKey, SheetValues> {
  return new Map([...byKey].map(([key, row]) => [key, row.values]))
}

/** The row as it was read. */
export function tableRow({ position, raw }: LocalRow): TableRow {
  return { position, cells: raw }
}

/** The rows as put-backs need them: keys and what stands in the cells. */
export function rawRows(local: LocalSheet): readonly SheetRow[] {
  return local.all.map(({ position, task, agency, raw }) => ({
    position,
    task,
    agency,
    cells: Object.fromEntries(Object.entries(raw).map(([id, cell]) => [id, cell.formula])),
  }))
}

/** The sheet after fields were written, without reading it again. */
export function withValues(
  local: LocalSheet,
  writes: readonly { readonly key: RowKey; readonly field: FieldId; readonly to: Value }[],
): LocalSheet {
  if (writes.length === 0) return local
  const byKey = new Map(local.byKey)
  for (const { key, field, to } of writes) {
    const row = byKey.get(key)
    if (!row) continue
    const issues = row.issues.filter((issue) => issue.field !== field)
    byKey.set(key, { ...row, values: { ...row.values, [field]: to }, issues })
  }
  return { ...local, byKey, all: local.all.map((row) => byKey.get(row.key) ?? row) }
}
