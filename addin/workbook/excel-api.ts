// Microsoft's API as a value, so that tests and tools may bring their own; and the one way in which we enter it.

/** The global `Excel` of Office.js. */
export type ExcelApi = typeof Excel

/** Does some work in Excel; waits while the person is typing in a cell instead of failing. */
export function inExcel<T>(excel: ExcelApi, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excel.run({ delayForCellEdit: true }, work)
}

/**
 * Queues and sends something that raises no events of our own: they are off within the one request. Where that fails on
 * its way they are put on again.
 */
export async function sendQuietly<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  context.runtime.enableEvents = false
  const queued = queue()
  context.runtime.enableEvents = true
  try {
    await context.sync()
  } catch (error) {
    context.runtime.enableEvents = true
    // What failed first is what is told.
    await context.sync().catch(() => undefined)
    throw error
  }
  return queued
}

/** Whether a request failed with one of Excel's error codes. */
export function isExcelError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Gives all cells of a range one number format. Excel takes a single value for a whole range; its typings do not know. */
export function formatAll(range: Excel.Range, numberFormat: string): void {
  Object.assign(range, { numberFormat })
}
