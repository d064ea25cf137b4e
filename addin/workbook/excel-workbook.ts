// The workbook port on Excel. Holds what one copy of the add-in remembers of the workbook between calls (where columns
// stand, what Excel calls them); everything that has to last is in the hidden sheet.
import { type SheetId, sheets } from '../../shared/table/columns.ts'
import { appendRows } from './append-rows.ts'
import { makeSheet } from './build-sheet.ts'
import { type ExcelApi, inExcel, inExcelQuietly } from './excel-api.ts'
import { openHiddenSheet, readCopies } from './hidden-sheet.ts'
import { mark } from './marks.ts'
import { SheetMissing, type Workbook } from './port.ts'
import { readSelection } from './read-selection.ts'
import { type ColumnIds, type Places, readTable } from './table-read.ts'
import { type Hand, overwrite } from './table-write.ts'
import { watch } from './watch.ts'

const columnsKey = (sheet: SheetId) => `columns|${sheet}`

/**
 * @param excel the global `Excel` of Office.js
 * @param newId makes a random text
 */
export function createExcelWorkbook(excel: ExcelApi, newId: () => string): Workbook {
  const store = openHiddenSheet(excel, newId)
  const lastIds = new Map<SheetId, ColumnIds>()
  const lastPlaces = new Map<SheetId, Places>()

  /** What Excel calls our columns; another copy that makes the sheet anew gives them the same ids, in the same order. */
  async function columnIds(sheet: SheetId): Promise<ColumnIds> {
    const known = lastIds.get(sheet)
    if (known) return known
    const text = (await store.read())?.get(columnsKey(sheet))
    if (text === undefined) return {}
    const ids = JSON.parse(text) as ColumnIds
    lastIds.set(sheet, ids)
    return ids
  }

  function handFor(sheet: SheetId): Hand {
    const places = lastPlaces.get(sheet)
    if (!places) throw new Error(`The table of ${sheet} has to be read before it is written`)
    return { places, facts: store.facts() }
  }

  return {
    store,
    readTable: async (sheet) => {
      const ids = await columnIds(sheet)
      const read = await inExcel(excel, (context) => readTable(context, sheet, ids))
      if (!read) return undefined
      const { places, ...table } = read
      lastPlaces.set(sheet, places)
      return { ...table, date1904: store.facts().date1904 }
    },
    makeSheet: async (sheet, head, rows) => {
      // The drop-downs take their lists from the hidden sheet, so it has to be there.
      if (!(await store.read())) await store.write([[columnsKey(sheet), '{}']])
      const ids = await inExcelQuietly(excel, (context) => makeSheet(context, sheet, head, rows, store.facts()))
      await store.write([[columnsKey(sheet), JSON.stringify(ids)]])
      lastIds.set(sheet, ids)
      lastPlaces.delete(sheet)
    },
    appendRows: (sheet, rows) => inExcelQuietly(excel, (context) => appendRows(context, sheet, handFor(sheet), rows)),
    overwrite: (sheet, batches, loose) =>
      inExcelQuietly(excel, (context) => overwrite(context, sheet, handFor(sheet), batches, loose)),
    copiesOf: (batch) => readCopies(excel, batch),
    mark: (sheet, marks, old) => inExcel(excel, (context) => mark(context, sheet, handFor(sheet).places, marks, old)),
    select: (sheet, position, column) =>
      inExcel(excel, async (context) => {
        const table = context.workbook.tables.getItemOrNullObject(sheets[sheet].table)
        await context.sync()
        if (table.isNullObject) throw new SheetMissing(`table of ${sheet}`)
        const place = column === undefined ? undefined : lastPlaces.get(sheet)?.get(column)
        const row = table.getDataBodyRange().getRow(position)
        table.worksheet.activate()
        const target = place ? row.getCell(0, place.index) : row
        target.select()
        await context.sync()
      }),
    readSelection: () => inExcel(excel, readSelection),
    watch: (sheet, lookAgain) => watch(excel, sheet, lookAgain),
  }
}

/** The workbook that the add-in runs in. */
export function openExcelWorkbook(newId: () => string): Workbook {
  return createExcelWorkbook(Excel, newId)
}
