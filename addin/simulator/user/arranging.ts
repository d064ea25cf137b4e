// Arranging: sorting, filtering, inserting, deleting, hiding, colouring.

import { type Area, area, columnIndex, MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import { areaFrom } from '../book/book.ts'
import { addComment } from '../book/comments.ts'
import { itemNotFound } from '../book/fault.ts'
import { applyFilters, unfiltered } from '../book/filter.ts'
import { hideLines } from '../book/lines.ts'
import { assertAllowed, assertUnlocked, assertUnprotected } from '../book/protection.ts'
import type { TableData } from '../book/sheet-data.ts'
import { deleteCells, insertCells } from '../book/shift.ts'
import { sortLines } from '../book/sort.ts'
import { bodyArea } from '../book/table.ts'
import { Entering } from './entering.ts'
import type { Outcome } from './outcome.ts'

export abstract class Arranging extends Entering {
  /** Sorts a table by the arrow in a column's header. */
  sortTable(tableName: string, columnName: string, ascending = true): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      const key = this.columnKey(table, columnName)
      sheet.touch()
      table.sort = { fields: [{ key, ascending, sortOn: 'Value' }], matchCase: false, method: 'PinYin' }
      sortLines(this.context, sheet, bodyArea(table), { keys: table.sort.fields, matchCase: false, by: 'rows' })
      return undefined
    })
  }

  /** Ticks values in a column's filter; undefined clears it. Values are texts as shown. */
  filterTable(tableName: string, columnName: string, values: readonly string[] | undefined): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      assertAllowed(sheet, 'allowAutoFilter')
      const column = table.columns[this.columnKey(table, columnName)]
      if (!column) return undefined
      sheet.touch()
      if (values) column.filter = { filterOn: 'Values', values }
      else delete column.filter
      applyFilters(
        this.context,
        sheet,
        bodyArea(table),
        table.columns.map(({ filter }) => filter),
      )
      this.book.report({ kind: 'filtered', sheetId: sheet.id, tableId: table.id })
      return undefined
    })
  }

  private columnKey(table: TableData, name: string): number {
    const key = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase())
    if (key < 0) throw itemNotFound(`column ${name}`)
    return key
  }

  /** @param row number of the first row, as shown at the left */
  insertRows(sheetName: string, row: number, count = 1): Outcome {
    return this.lines(sheetName, area(row - 1, 0, count, MAX_COLUMNS), 'rows', 'insert')
  }

  deleteRows(sheetName: string, row: number, count = 1): Outcome {
    return this.lines(sheetName, area(row - 1, 0, count, MAX_COLUMNS), 'rows', 'delete')
  }

  /** @param column letters of the first column */
  insertColumns(sheetName: string, column: string, count = 1): Outcome {
    return this.lines(sheetName, area(0, columnIndex(column), MAX_ROWS, count), 'columns', 'insert')
  }

  deleteColumns(sheetName: string, column: string, count = 1): Outcome {
    return this.lines(sheetName, area(0, columnIndex(column), MAX_ROWS, count), 'columns', 'delete')
  }

  private lines(sheetName: string, within: Area, axis: 'rows' | 'columns', what: 'insert' | 'delete'): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      const isRows = axis === 'rows'
      if (what === 'insert') {
        assertAllowed(sheet, isRows ? 'allowInsertRows' : 'allowInsertColumns')
        insertCells(this.book, sheet, within, axis)
        return undefined
      }
      assertAllowed(sheet, isRows ? 'allowDeleteRows' : 'allowDeleteColumns')
      const parts = isRows ? unfiltered(sheet, within) : [within]
      for (const part of parts) assertUnlocked(sheet, part)
      for (const part of parts.reverse()) deleteCells(this.book, sheet, part, axis)
      return undefined
    })
  }

  /** Rows of a table only, as "Delete → Table Rows": cells beside the table stay. Rows count from 1 in the body. */
  deleteTableRows(tableName: string, row: number, count = 1): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      assertUnprotected(sheet)
      const body = bodyArea(table)
      const parts = unfiltered(sheet, { ...body, row: body.row + row - 1, rows: count })
      for (const part of parts.reverse()) deleteCells(this.book, sheet, part, 'rows')
      return undefined
    })
  }

  /** @param which `B`, `B:D`, `3` or `3:5` */
  hide(sheetName: string, which: string, hidden = true): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      const within = areaFrom(which.includes(':') ? which : `${which}:${which}`)
      const axis = within.rows === MAX_ROWS ? 'columns' : 'rows'
      hideLines(this.book, sheet, axis, within, hidden)
      return undefined
    })
  }

  /** @param letters of the column, @param points its width */
  resizeColumn(sheetName: string, letters: string, points: number): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      assertAllowed(sheet, 'allowFormatColumns')
      sheet.line('columns', columnIndex(letters)).size = Math.max(0, Math.min(1342, points))
      this.book.report({ kind: 'arranged', sheetId: sheet.id })
      return undefined
    })
  }

  /** Fills cells with a colour, as people mark things. */
  colour(sheetName: string, address: string, color: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      assertAllowed(sheet, 'allowFormatCells')
      for (const part of unfiltered(sheet, within)) {
        sheet.changeFormat(part, (old) => ({ ...old, fillColor: color.toUpperCase(), fillPattern: 'Solid' }))
        this.book.report({ kind: 'formatted', sheetId: sheet.id, area: part })
      }
      return undefined
    })
  }

  comment(sheetName: string, address: string, content: string): Outcome {
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      addComment(this.book, sheet, at, { content }, this.now())
      return undefined
    })
  }
}
