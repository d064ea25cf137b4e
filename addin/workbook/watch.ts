// Hears that somebody changed a sheet. Excel's events tell too little (none for what happened with the pane closed, no
// values for more than one cell), so nothing is taken from them but "look again", and that once after a burst. All sheets
// are listened to, since ours may be deleted and made again, and its table moved to another one.
import { type ExcelApi, inExcel } from './excel-api.ts'

/** Long enough for a paste that arrives as many events, short enough to feel immediate. */
const quietMs = 250

/**
 * Starts watching; the answer stops it.
 *
 * @param isOurs whether a change of this worksheet concerns who watches
 */
export async function watch(
  excel: ExcelApi,
  isOurs: (worksheet: string) => boolean,
  lookAgain: () => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = async (event: Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'triggerSource'>) => {
    if (event.triggerSource === 'ThisLocalAddin' || !isOurs(event.worksheetId)) return
    clearTimeout(timer)
    timer = setTimeout(lookAgain, quietMs)
  }
  const handler = await inExcel(excel, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(heard)
    await context.sync()
    return added
  })
  return async () => {
    clearTimeout(timer)
    await excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    })
  }
}
