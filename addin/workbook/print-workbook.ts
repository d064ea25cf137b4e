// Printing on Excel: which sheets were made for it stands in the hidden sheet, so that they are found again whatever they
// are called now. Comes when it is asked for, with a record store of its own on the same hidden sheet.
import * as z from 'zod/mini'
import { showFigures } from './chart-sheet.ts'
import { type ExcelApi, inExcel, isExcelError } from './excel-api.ts'
import { openHiddenSheet } from './hidden-sheet.ts'
import type { Pace } from './pace.ts'
import { parseRecord } from './parse-record.ts'
import { SheetProtected } from './port.ts'
import { type Printing, printRecords } from './print-port.ts'
import { type MadeSheets, makePrintSheets } from './print-sheets.ts'

const madeSheets = z.record(z.string(), z.string())

/**
 * @param excel the global `Excel` of Office.js
 * @param newId makes a random text
 * @param pace is told how far it is, and may end it between two sheets
 */
export function createPrinting(excel: ExcelApi, newId: () => string, pace?: Pace): Printing {
  const store = openHiddenSheet(excel, newId)
  async function write<T>(what: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await inExcel(excel, work)
    } catch (error) {
      if (isExcelError(error, 'AccessDenied')) throw new SheetProtected(what, { cause: error })
      throw error
    }
  }
  const kept = async (key: string) => (await store.read())?.get(key)
  return {
    printSheets: async (layouts) => {
      const text = await kept(printRecords.sheets)
      const made: MadeSheets = parseRecord(text, madeSheets) ?? {}
      // What Excel makes of an apostrophe is known once the hidden sheet is there.
      if (text === undefined) await store.write([[printRecords.sheets, '{}']])
      const reached = (done: number, total: number) => pace?.reach({ counts: 'rows', done, total, mayStop: true })
      try {
        await write('print', (context) => makePrintSheets(context, layouts, made, store.facts(), reached))
      } finally {
        // Those that stand are found again, also when the others could not be made.
        await store.write([[printRecords.sheets, JSON.stringify(made)]])
      }
    },
    showFigures: async (figures, isShown) => {
      const former = await kept(printRecords.figures)
      const made = await write('figures', (context) => showFigures(context, figures, former, isShown))
      if (made !== former) await store.write([[printRecords.figures, made]])
    },
  }
}

/** The workbook that the add-in runs in. */
export function openExcelPrinting(newId: () => string, pace: Pace): Printing {
  return createPrinting(Excel, newId, pace)
}
