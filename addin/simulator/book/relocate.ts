// Cutting and pasting: cells leave their place with everything they carry, and references to them follow.
// Formulas inside them keep pointing where they pointed, unlike after copying.

import { relocateReferences } from '../formula/move.ts'
import { type Area, area, contains, overlaps } from './address.ts'
import type { Cell } from './cell.ts'
import { insertDeleteConflict, invalidOperation } from './fault.ts'
import { assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import type { TableData } from './sheet-data.ts'
import { mapFormulas } from './shift.ts'
import { changeValidation, clearValidation, validationAt } from './validation.ts'
import { reportEdit, type WriteContext } from './write.ts'

interface Place {
  readonly sheet: Sheet
  readonly area: Area
}

/** Moves an area to another place; the target has the size of the source and starts at `to`. */
export function relocateCells(context: WriteContext, from: Place, to: Place): void {
  const { book } = context
  const rows = to.area.row - from.area.row
  const columns = to.area.column - from.area.column
  const target: Place = { sheet: to.sheet, area: { ...from.area, row: to.area.row, column: to.area.column } }
  assertUnlocked(from.sheet, from.area)
  assertUnlocked(target.sheet, target.area)
  const carried = checkTables(from, target)
  book.touch()
  const moved = (a: Area): Area => ({ ...a, row: a.row + rows, column: a.column + columns })

  const rules = rulesIn(from)
  const cells: { row: number; column: number; cell: Cell }[] = []
  from.sheet.forEachCell(from.area, (cell, row, column) => cells.push({ row, column, cell }))
  const relocation = { from: from.sheet.name, area: from.area, to: target.sheet.name, rows, columns }
  reportEdit(context, from.sheet, from.area, () => empty(from, carried))
  reportEdit(context, target.sheet, target.area, () => {
    empty(target, [])
    // The cut cells are in neither place now, so that no formula is rewritten twice.
    mapFormulas(book, (formula, home) => relocateReferences(formula, home, home, relocation))
    for (const { row, column, cell } of cells) {
      const formula = cell.formula && relocateReferences(cell.formula, relocation.from, relocation.to, relocation)
      target.sheet.put(row + rows, column + columns, formula ? { ...cell, formula } : cell)
    }
  })
  clearValidation(from.sheet, from.area)
  clearValidation(target.sheet, target.area)
  for (const { at, rule } of rules) {
    const { areas: _, anchor: __, ...facts } = rule
    changeValidation(target.sheet, moved(at), facts)
  }
  carryAlong(from, target, carried, moved)
  for (const live of book.live) {
    if (live.sheet !== from.sheet || !live.area || !contains(from.area, live.area)) continue
    live.area = moved(live.area)
    live.sheet = target.sheet
  }
}

/** Tables that move as a whole. Excel refuses to take a header without its table, or to cover a part of one. */
function checkTables(from: Place, target: Place): TableData[] {
  const carried = from.sheet.data.tables.filter((table) => contains(from.area, table.area))
  for (const table of from.sheet.data.tables) {
    const header = { ...table.area, rows: 1 }
    const takesHeader = !carried.includes(table) && table.showHeaders && overlaps(from.area, header)
    if (takesHeader) throw insertDeleteConflict(`it would take the header of table ${table.name}`)
  }
  for (const table of target.sheet.data.tables) {
    if (carried.includes(table)) continue
    const covers = carried.length > 0 && overlaps(target.area, table.area)
    if (covers) throw invalidOperation(`table ${table.name} is in the way`)
  }
  return carried
}

function rulesIn({ sheet, area: within }: Place) {
  const found: { at: Area; rule: NonNullable<ReturnType<typeof validationAt>> }[] = []
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      const rule = validationAt(sheet, row, column)
      if (rule) found.push({ at: area(row, column), rule })
    }
  }
  return found
}

/** Empties cells. Tables that are carried along are gone meanwhile, or their headers would be named anew. */
function empty({ sheet, area: within }: Place, carried: readonly TableData[]): void {
  sheet.data.tables = sheet.data.tables.filter((table) => !carried.includes(table))
  sheet.forEachCell(within, (_, row, column) => sheet.put(row, column, {}))
}

/** Tables, merged blocks and comments that lie in the area. */
function carryAlong(from: Place, target: Place, carried: readonly TableData[], moved: (a: Area) => Area): void {
  const source = from.sheet.data
  const goal = target.sheet.data
  for (const table of carried) {
    table.area = moved(table.area)
    goal.tables.push(table)
  }
  const merges = source.merges.filter((merge) => contains(from.area, merge))
  source.merges = source.merges.filter((merge) => !merges.includes(merge))
  goal.merges = [...goal.merges.filter((merge) => !overlaps(merge, target.area)), ...merges.map(moved)]
  const isInside = (comment: { row: number; column: number }, within: Area): boolean =>
    contains(within, area(comment.row, comment.column))
  const comments = source.comments.filter((comment) => isInside(comment, from.area))
  source.comments = source.comments.filter((comment) => !comments.includes(comment))
  goal.comments = goal.comments.filter((comment) => !isInside(comment, target.area))
  for (const comment of comments) {
    const { row, column } = moved(area(comment.row, comment.column))
    goal.comments.push({ ...comment, row, column })
  }
}
