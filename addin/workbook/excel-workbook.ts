// The workbook port on Excel. Holds what one copy of the add-in remembers of the workbook between calls (where columns
// stand, what Excel calls them); everything that has to last is in the hidden sheet.
import { type SheetId, sheets } from '../../shared/table/columns.ts'
import type { Reached } from './chunks.ts'
import { type ExcelApi, inExcel, isExcelError } from './excel-api.ts'
import { openHiddenSheet, readCopies } from './hidden-sheet.ts'
import { mark } from './marks.ts'
import type { Pace, Progress } from './pace.ts'
import { type Mending, SheetMissing, SheetProtected, TableLost, type Workbook } from './port.ts'
import { readSelection } from './read-selection.ts'
import { rewrite } from './rewrite.ts'
import { openSheetNames } from './sheet-names.ts'
import type { Places } from './table-places.ts'
import { readTable, type TableMemory } from './table-read.ts'
import { type Hand, overwrite } from './table-write.ts'
import { watch } from './watch.ts'

/** Sheets are made once, and put right when something is wrong with them. */
const building = () => import('./build-sheet.ts')
const mending = () => import('./mending.ts')

/**
 * @param excel the global `Excel` of Office.js
 * @param newId makes a random text
 * @param pace hears of writings that take more than one request
 */
export function createExcelWorkbook(excel: ExcelApi, newId: () => string, pace?: Pace): Workbook & Mending {
  const store = openHiddenSheet(excel, newId)
  const names = openSheetNames(store)
  const last = new Map<
    SheetId,
    { readonly table: string; readonly places: Places; readonly memory: TableMemory; readonly worksheet: string }
  >()

  function handFor(sheet: SheetId): Hand {
    const read = last.get(sheet)
    if (!read) throw new Error(`The table of ${sheet} has to be read before it is written`)
    const { table, places } = read
    return { sheet, table, places, facts: store.facts() }
  }

  /** By its name; where a person gave it another one, by its id. */
  async function read(context: Excel.RequestContext, sheet: SheetId) {
    const { table: id, columns: ids, worksheet } = await names.of(sheet)
    const memory = last.get(sheet)?.memory
    for (const table of [sheets[sheet].table, id]) {
      if (table === undefined) continue
      const found = await readTable(context, { sheet, table, ids, memory, besides: store.glance })
      if (found) return { ...found, table }
    }
    if (worksheet === undefined) return undefined
    const { isPlainRange } = await mending()
    if (await isPlainRange(context, sheet, worksheet)) throw new TableLost(sheet)
    return undefined
  }

  /** A sheet that is protected says so by its name. */
  async function write<T>(sheet: SheetId, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await inExcel(excel, work)
    } catch (error) {
      if (isExcelError(error, 'AccessDenied')) throw new SheetProtected(sheet, { cause: error })
      throw error
    }
  }

  const reached =
    (counts: Progress['counts'], mayStop: boolean): Reached =>
    (done, total) =>
      pace?.reach({ counts, done, total, mayStop })

  /** A half-made sheet goes; what failed first is what is told. */
  async function made<T>(name: string, making: Promise<T>): Promise<T> {
    try {
      return await making
    } catch (error) {
      const { discard } = await building()
      await inExcel(excel, (context) => discard(context, name)).catch(() => undefined)
      throw error
    }
  }

  async function keyOf(sheet: SheetId): Promise<string> {
    return last.get(sheet)?.table ?? (await names.of(sheet)).table ?? sheets[sheet].table
  }

  return {
    store,
    readTable: async (sheet) => {
      const found = await inExcel(excel, (context) => read(context, sheet))
      if (!found) return undefined
      const { places, table, memory, worksheet, ...cells } = found
      last.set(sheet, { table, places, memory, worksheet })
      await names.forgetColumns(sheet, places)
      return { ...cells, date1904: store.facts().date1904 }
    },
    makeSheet: async (sheet, head, rows, between) => {
      // The drop-downs take their lists from the hidden sheet, so it has to be there.
      if (!store.records()?.size) await store.write([['layout', '1']])
      const { clearRoom, makeSheet } = await building()
      const former = await keyOf(sheet)
      const name = await write(sheet, (context) => clearRoom(context, sheet, former))
      last.delete(sheet)
      await between?.()
      const making = write(sheet, (context) =>
        makeSheet(context, sheet, name, head, rows, store.facts(), reached('rows', true)),
      )
      await names.keep(sheet, await made(name, making))
      last.delete(sheet)
    },
    appendRows: async (sheet, rows) => {
      const { appendRows } = await import('./append-rows.ts')
      return write(sheet, (context) => appendRows(context, handFor(sheet), rows, reached('rows', false)))
    },
    overwrite: (sheet, batches) =>
      write(sheet, (context) => overwrite(context, handFor(sheet), batches, store.glance, reached('cells', true))),
    rewrite: (sheet, cells) =>
      write(sheet, (context) => rewrite(context, handFor(sheet), cells, reached('cells', true))),
    copiesOf: (batch) => readCopies(excel, batch),
    mark: async (sheet, marks, old) => {
      try {
        return await inExcel(excel, (context) => mark(context, handFor(sheet), marks, old))
      } catch (error) {
        // A protected sheet keeps its colours; the list in the pane says the same.
        if (isExcelError(error, 'AccessDenied')) return old
        throw error
      }
    },
    select: (sheet, position, column) =>
      inExcel(excel, async (context) => {
        const table = context.workbook.tables.getItemOrNullObject(await keyOf(sheet))
        await context.sync()
        if (table.isNullObject) throw new SheetMissing(`table of ${sheet}`)
        const place = column === undefined ? undefined : last.get(sheet)?.places.get(column)
        const row = table.getDataBodyRange().getRow(position)
        table.worksheet.activate()
        const target = place ? row.getCell(0, place.index) : row
        target.select()
        await context.sync()
      }),
    readSelection: () => inExcel(excel, readSelection),
    watch: (sheet, lookAgain) => watch(excel, (worksheet) => last.get(sheet)?.worksheet === worksheet, lookAgain),

    restoreTable: async (sheet) => {
      const { worksheet } = await names.of(sheet)
      if (worksheet === undefined) return false
      const { restoreTable } = await mending()
      const made = await write(sheet, (context) => restoreTable(context, sheet, worksheet))
      if (made) await names.keep(sheet, made)
      return made !== undefined
    },
    insertColumns: async (sheet, columns, rows) => {
      const { insertColumns } = await mending()
      return write(sheet, (context) => insertColumns(context, handFor(sheet), columns, rows))
    },
    writeHeaders: async (sheet, headers) => {
      const { writeHeaders } = await mending()
      return write(sheet, (context) => writeHeaders(context, handFor(sheet), headers))
    },
    unprotect: async (sheet) => {
      const { unprotect } = await mending()
      const key = await keyOf(sheet)
      return inExcel(excel, (context) => unprotect(context, key))
    },
    isReadOnly: () =>
      inExcel(excel, async (context) => {
        const workbook = context.workbook.load('readOnly')
        await context.sync()
        return workbook.readOnly
      }),
  }
}

/** The workbook that the add-in runs in. */
export function openExcelWorkbook(newId: () => string, pace: Pace): Workbook & Mending {
  return createExcelWorkbook(Excel, newId, pace)
}
