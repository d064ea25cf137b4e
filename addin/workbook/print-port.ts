// What the add-in asks of a workbook for printing, without a word of Excel; print-workbook.ts is the implementation.
import type { SheetLayout } from '../../shared/printing/layout/sheet-layout.ts'
import type { FigureSheet } from '../../shared/printing/situation-sheet.ts'

export interface Printing {
  /**
   * Makes sheets to print and shows the first; one made before for the same document goes.
   *
   * @throws SheetProtected
   */
  printSheets(layouts: readonly SheetLayout[]): Promise<void>
  /**
   * Writes `Tình hình` with its charts, in place where it is there; goes to it where that is asked.
   *
   * @throws SheetProtected
   */
  showFigures(figures: FigureSheet, isShown: boolean): Promise<void>
}

/** Records of the hidden sheet: which sheets were made, whatever they are called now. */
export const printRecords = { sheets: 'sheets|print', figures: 'sheets|figures' } as const
