// What the scenarios begin with: a list of letters in a table.

import { type OpenExcel, openExcel } from '../open-excel.ts'

const HEADER = ['Số hiệu', 'Đơn vị', 'Ngày', 'Số tiền']
export const ROWS = [
  ['01/KH', 'Phòng Kế hoạch', 45_310, 1_200_000],
  ['02/TC', 'Phòng Tài chính', 45_296, 300_000],
  ['03/KH', 'Phòng Kế hoạch', 45_350, 4_500_000],
  ['04/VP', 'Văn phòng', 45_301, 800_000],
]

/** A new sheet `Công văn` with the letters in the table `CongVan`, B2:E6, active. */
export async function withLetters(): Promise<OpenExcel> {
  const excel = openExcel()
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('Công văn').delete()
    const sheet = context.workbook.worksheets.add('Công văn')
    const table = sheet.tables.add('B2:E2', true)
    table.name = 'CongVan'
    table.getHeaderRowRange().values = [HEADER]
    table.rows.add(undefined, ROWS)
    table.columns.getItemAt(2).getDataBodyRange().numberFormat = [['dd/mm/yyyy']]
    sheet.getUsedRange().format.autofitColumns()
    sheet.activate()
    await context.sync()
  })
  return excel
}
