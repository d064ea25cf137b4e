// Inserting and deleting cells: everything that knows an address moves with them. One place, so nothing is forgotten.

import { moveReferences } from '../formula/move.ts'
import {
  type Area,
  area,
  contains,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  subtract,
} from './address.ts'
import type { Book } from './book.ts'
import type { Cell, Format } from './cell.ts'
import type { ShiftDirection, ShiftKind } from './change.ts'
import { HostFault, insertDeleteConflict } from './fault.ts'
import type { Sheet } from './sheet.ts'
import type { Line, TableData } from './sheet-data.ts'
import { isWhole, moveArea, moveSpan, type Shift, shiftOf } from './shift-area.ts'
import { bodyArea, headerArea, newTableColumn, syncHeaders } from './table.ts'

/** Inserts blank cells where `cells` are; what was there moves down or right. */
export function insertCells(book: Book, sheet: Sheet, cells: Area, axis: Shift['axis']): void {
  const shift = shiftOf(cells, axis, 'insert')
  checkConflicts(sheet, shift, cells)
  checkRoom(sheet, shift)
  book.touch()
  const inherited = formatsBefore(sheet, shift, cells)
  applyShift(book, sheet, shift)
  for (const { row, column, format } of inherited) sheet.put(row, column, { ...sheet.cell(row, column), format })
  report(book, sheet, cells, shift)
}

/** Deletes cells; what is below or right of them moves in. */
export function deleteCells(book: Book, sheet: Sheet, cells: Area, axis: Shift['axis']): void {
  const kept = keepOneRow(sheet, cells, axis)
  const shift = shiftOf(kept ?? cells, axis, 'delete')
  if (shift.count !== 0) {
    checkConflicts(sheet, shift, kept ?? cells)
    book.touch()
    for (const table of [...sheet.data.tables]) {
      if (!contains(cells, table.area)) continue
      sheet.data.tables = sheet.data.tables.filter((other) => other !== table)
      book.report({ kind: 'tableDeleted', sheetId: sheet.id, tableId: table.id, name: table.name })
    }
    applyShift(book, sheet, shift)
  }
  report(book, sheet, cells, { ...shift, count: -1 })
}

/** A table keeps one row: deleting its whole body empties the first row and deletes the rest. */
function keepOneRow(sheet: Sheet, cells: Area, axis: Shift['axis']): Area | undefined {
  if (axis !== 'rows') return undefined
  const table = sheet.data.tables.find((t) => contains(cells, bodyArea(t)) && !overlaps(cells, headerArea(t) ?? cells))
  if (!table) return undefined
  const body = bodyArea(table)
  sheet.touch()
  table.isWaiting = true
  sheet.forEachCell({ ...body, rows: 1 }, ({ format }, row, column) => {
    sheet.put(row, column, format ? { format } : {})
  })
  return { ...cells, row: cells.row + 1, rows: cells.rows - 1 }
}

/** Excel refuses to tear a table or a merged block apart. */
function checkConflicts(sheet: Sheet, shift: Shift, cells: Area): void {
  for (const { area: whole, name } of sheet.data.tables) {
    if (tears(whole, shift)) throw insertDeleteConflict(`it would shift a part of table ${name}`)
    const header = { ...whole, rows: 1 }
    const cutsHeader = shift.count < 0 && shift.axis === 'rows' && overlaps(cells, header) && !contains(cells, whole)
    if (cutsHeader) throw insertDeleteConflict(`it would delete the header of table ${name}`)
  }
  for (const merge of sheet.data.merges) {
    if (tears(merge, shift)) throw insertDeleteConflict('it would split merged cells')
  }
}

/** Whether an area lies in the way of the shift but only with a part of its width. */
function tears(a: Area, shift: Shift): boolean {
  const isRows = shift.axis === 'rows'
  const [low, high] = isRows ? [a.column, lastColumn(a)] : [a.row, lastRow(a)]
  const end = isRows ? lastRow(a) : lastColumn(a)
  if (end < shift.at || high < shift.from || low > shift.to) return false
  return low < shift.from || high > shift.to
}

/** Cells must not be pushed off the sheet. */
function checkRoom(sheet: Sheet, shift: Shift): void {
  const isRows = shift.axis === 'rows'
  const edge = isRows
    ? area(MAX_ROWS - shift.count, shift.from, shift.count, shift.to - shift.from + 1)
    : area(shift.from, MAX_COLUMNS - shift.count, shift.to - shift.from + 1, shift.count)
  if (sheet.usedArea(edge, true)) {
    throw new HostFault('NonBlankCellOffSheet', 'Cells that are not blank would be pushed off the sheet.', 400)
  }
}

/** New cells look like the ones above or to the left. */
function formatsBefore(sheet: Sheet, shift: Shift, cells: Area): { row: number; column: number; format: Format }[] {
  if (shift.at === 0) return []
  const isRows = shift.axis === 'rows'
  const source = isRows ? { ...cells, row: cells.row - 1, rows: 1 } : { ...cells, column: cells.column - 1, columns: 1 }
  const made: { row: number; column: number; format: Format }[] = []
  const isHeader = (row: number, column: number): boolean =>
    sheet.data.tables.some((table) => {
      const header = headerArea(table)
      return header !== undefined && contains(header, area(row, column))
    })
  sheet.forEachCell(source, (cell, row, column) => {
    if (!cell.format || (isRows && isHeader(row, column))) return
    for (let n = 0; n < shift.count; n++) {
      made.push({ row: isRows ? cells.row + n : row, column: isRows ? column : cells.column + n, format: cell.format })
    }
  })
  return made
}

function applyShift(book: Book, sheet: Sheet, shift: Shift): void {
  const isRows = shift.axis === 'rows'
  const move = (a: Area): Area | undefined => moveArea(a, shift)
  sheet.remap((row, column) => {
    const across = isRows ? column : row
    if (across < shift.from || across > shift.to) return { row, column }
    const moved = moveSpan(isRows ? row : column, 1, shift)
    if (!moved) return undefined
    return isRows ? { row: moved[0], column } : { row, column: moved[0] }
  })
  const { data } = sheet
  if (isWhole(shift)) {
    data[shift.axis] = moveLines(data[shift.axis], shift)
    data.pageBreaks[shift.axis] = data.pageBreaks[shift.axis].flatMap((at) => moveSpan(at, 1, shift)?.[0] ?? [])
  }
  data.merges = data.merges.flatMap((merge) => move(merge) ?? []).filter((merge) => merge.rows * merge.columns > 1)
  for (const table of data.tables) moveTable(table, shift)
  const ruled = [...data.validations, ...data.conditionalFormats]
  for (const rule of ruled) rule.areas = rule.areas.flatMap((a) => moveOrSplit(a, shift))
  for (const rule of ruled) {
    const { row, column } = move(area(rule.anchor.row, rule.anchor.column)) ?? rule.areas[0] ?? rule.anchor
    rule.anchor = { row, column }
  }
  data.validations = data.validations.filter((rule) => rule.areas.length > 0)
  data.conditionalFormats = data.conditionalFormats.filter((rule) => rule.areas.length > 0)
  data.comments = data.comments.flatMap((comment) => {
    const moved = move(area(comment.row, comment.column))
    return moved ? [{ ...comment, row: moved.row, column: moved.column }] : []
  })
  if (data.autoFilter) {
    const moved = move(data.autoFilter.area)
    if (moved) data.autoFilter.area = moved
    else delete data.autoFilter
  }
  for (const live of book.live) if (live.sheet === sheet && live.area) live.area = move(live.area)
  moveFormulas(book, sheet.name, move)
  for (const table of data.tables) syncHeaders(sheet, table)
}

/** A rule's area that is wider than the shifted part is cut, so that the part moves and the rest stays. */
function moveOrSplit(a: Area, shift: Shift): Area[] {
  const width = shift.to - shift.from + 1
  const moving = shift.axis === 'rows' ? area(0, shift.from, MAX_ROWS, width) : area(shift.from, 0, width, MAX_COLUMNS)
  const inside = intersect(a, moving)
  const moved = inside && moveArea(inside, shift)
  return [...subtract(a, moving), ...(moved ? [moved] : [])]
}

function moveLines(lines: ReadonlyMap<number, Line>, shift: Shift): Map<number, Line> {
  const moved = new Map<number, Line>()
  for (const [index, line] of lines) {
    const to = moveSpan(index, 1, shift)
    if (to) moved.set(to[0], line)
  }
  return moved
}

/** A table grows with a row inserted inside it, and loses or gains columns. */
function moveTable(table: TableData, shift: Shift): void {
  const before = table.area
  const after = moveArea(before, shift)
  if (!after) return
  if (shift.axis === 'columns' && lastRow(before) <= shift.to && before.row >= shift.from) {
    const index = Math.max(0, shift.at - before.column)
    if (after.columns > before.columns) {
      for (let n = 0; n < after.columns - before.columns; n++) {
        table.columns.splice(index + n, 0, newTableColumn(table.columns))
      }
    } else table.columns.splice(index, before.columns - after.columns)
  }
  table.area = after
}

/** Every formula of the workbook that points at the sheet: cells, names, rules. */
function moveFormulas(book: Book, sheetName: string, move: (a: Area) => Area | undefined): void {
  mapFormulas(book, (formula, home) => moveReferences(formula, home, sheetName, move))
}

export function mapFormulas(book: Book, change: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets) mapSheetFormulas(sheet, (formula) => change(formula, sheet.name))
  for (const named of [...book.data.names, ...book.data.bindings]) named.formula = change(named.formula, '')
}

/** Every formula of one sheet: of its cells, names, rules and charts. */
export function mapSheetFormulas(sheet: Sheet, change: (formula: string) => string): void {
  const changed: [number, number, Cell][] = []
  sheet.forEachCell(area(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
    if (cell.formula === undefined) return
    const formula = change(cell.formula)
    if (formula !== cell.formula) changed.push([row, column, { ...cell, formula }])
  })
  for (const [row, column, cell] of changed) sheet.put(row, column, cell)
  for (const name of sheet.data.names) name.formula = change(name.formula)
  for (const rule of sheet.data.validations) rule.rule = mapRule(rule.rule, change)
  for (const rule of sheet.data.conditionalFormats) rule.facts = mapRule(rule.facts, change)
  for (const chart of sheet.data.charts) chart.series = mapRule(chart.series, change)
}

/** Changes the texts inside a rule that are formulas. */
function mapRule<T>(rule: T, change: (formula: string) => string): T {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? change(value) : value
    if (Array.isArray(value)) return value.map(visit)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]))
  }
  return visit(rule) as T
}

function report(book: Book, sheet: Sheet, cells: Area, shift: Shift): void {
  const isRows = shift.axis === 'rows'
  const isInsert = shift.count > 0
  const kind: ShiftKind = isWhole(shift)
    ? `${isRows ? 'Row' : 'Column'}${isInsert ? 'Inserted' : 'Deleted'}`
    : `Cell${isInsert ? 'Inserted' : 'Deleted'}`
  const direction: ShiftDirection = isWhole(shift)
    ? 'None'
    : isRows
      ? `ShiftCell${isInsert ? 'Down' : 'Up'}`
      : `ShiftCell${isInsert ? 'Right' : 'Left'}`
  book.report({ kind: 'shifted', sheetId: sheet.id, area: cells, shift: kind, direction })
}
