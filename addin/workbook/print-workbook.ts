// Printing on Excel: which sheets were made for it stands in the hidden sheet, so that they are found again whatever they
// are called now.
import type { SheetLayout } from '../../shared/printing/layout/sheet-layout.ts'
import type { FigureSheet } from '../../shared/printing/situation-sheet.ts'
import { showFigures } from './chart-sheet.ts'
import { type ExcelApi, inExcel } from './excel-api.ts'
import type { HiddenSheet } from './hidden-sheet.ts'
import { type MadeSheets, makePrintSheets } from './print-sheets.ts'

/** What a workbook does for printing. */
export interface Printing {
  /** Makes sheets to print and shows the first; one made before for the same document goes. */
  printSheets(layouts: readonly SheetLayout[]): Promise<void>
  /** Writes `Tình hình` with its charts, in place where it is there. */
  showFigures(figures: FigureSheet): Promise<void>
}

const printKey = 'sheets|print'
const figuresKey = 'sheets|figures'

export function createPrinting(excel: ExcelApi, store: HiddenSheet): Printing {
  const kept = async (key: string) => (await store.read())?.get(key)
  return {
    printSheets: async (layouts) => {
      const text = await kept(printKey)
      const former: MadeSheets = text === undefined ? {} : JSON.parse(text)
      // What Excel makes of an apostrophe is known once the hidden sheet is there.
      if (text === undefined) await store.write([[printKey, '{}']])
      const made = await inExcel(excel, (context) => makePrintSheets(context, layouts, former, store.facts()))
      await store.write([[printKey, JSON.stringify(made)]])
    },
    showFigures: async (figures) => {
      const former = await kept(figuresKey)
      const made = await inExcel(excel, (context) => showFigures(context, figures, former))
      await store.write([[figuresKey, made]])
    },
  }
}
