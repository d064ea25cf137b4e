// Hears that somebody changed a sheet. Excel's events tell too little (none for what happened with the pane closed, no
// values for more than one cell), so nothing is taken from them but "look again", and that once after a burst.
import { type ExcelApi, inExcel, isExcelError } from './excel-api.ts'

/** Long enough for a paste that arrives as many events, short enough to feel immediate. */
const quietMs = 250

/**
 * Starts watching; the answer stops it. A sheet that is not there is not watched.
 *
 * @param name of the table, or its id
 */
export async function watch(excel: ExcelApi, name: string, lookAgain: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = async (event: { readonly triggerSource?: string }) => {
    if (event.triggerSource === 'ThisLocalAddin') return
    clearTimeout(timer)
    timer = setTimeout(lookAgain, quietMs)
  }
  const handler = await inExcel(excel, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name)
    await context.sync()
    if (table.isNullObject) return undefined
    const added = table.worksheet.onChanged.add(heard)
    await context.sync()
    return added
  })
  return async () => {
    clearTimeout(timer)
    if (!handler) return
    try {
      await excel.run(handler.context, async (context) => {
        handler.remove()
        await context.sync()
      })
    } catch (error) {
      // With the sheet its events are gone as well.
      if (!isExcelError(error, 'ItemNotFound')) throw error
    }
  }
}
