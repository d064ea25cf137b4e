// What a person does through Excel's own dialogs and the simulator has no hand for: done by Office.js, from outside the
// add-in.
import { sheets } from '../../../../shared/table/columns.ts'
import type { Clerk } from './clerk.ts'

export async function onTable(
  { excel }: Pick<Clerk, 'excel'>,
  work: (table: Excel.Table, context: Excel.RequestContext) => void,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    work(context.workbook.tables.getItem(sheets.report.table), context)
    await context.sync()
  })
}
