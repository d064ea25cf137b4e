// What a person has selected, as the cells show it: an appendix that was pasted into some sheet is read from there. A
// selection of whole columns has a million rows, so only what is used of it is asked for.
import { readRows } from './chunks.ts'

export async function readSelection(context: Excel.RequestContext): Promise<readonly (readonly string[])[]> {
  const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load('rowCount')
  await context.sync()
  if (used.isNullObject) return []
  return readRows(0, used.rowCount, async (from, count) => {
    const part = used
      .getRow(from)
      .getResizedRange(count - 1, 0)
      .load('text')
    await context.sync()
    return part.text
  })
}
