// Microsoft's API as a value, so that tests and tools may bring their own; and the one way in which we enter it.

/** The global `Excel` of Office.js. */
export type ExcelApi = typeof Excel

/** Does some work in Excel; waits while the person is typing in a cell instead of failing. */
export function inExcel<T>(excel: ExcelApi, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excel.run({ delayForCellEdit: true }, work)
}

/** Does some work that raises no events of our own. A person's edits meanwhile raise none either, hence "look again". */
export function inExcelQuietly<T>(excel: ExcelApi, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return inExcel(excel, async (context) => {
    context.runtime.enableEvents = false
    try {
      return await work(context)
    } finally {
      context.runtime.enableEvents = true
      await context.sync()
    }
  })
}

/** Whether a request failed with one of Excel's error codes. */
export function isExcelError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Gives all cells of a range one number format. Excel takes a single value for a whole range; its typings do not know. */
export function formatAll(range: Excel.Range, numberFormat: string): void {
  Object.assign(range, { numberFormat })
}
