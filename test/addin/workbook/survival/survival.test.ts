// What people do to workbooks, one after the other, on real Office.js: what they did stays, what is ours goes on working.
import { describe, test } from 'vitest'
import { sheets } from '../../../../shared/table/columns.ts'
import { arranging } from './arranging.ts'
import { columnCases } from './columns.ts'
import { entryCases } from './entries.ts'
import { keyCases } from './keys.ts'
import { sheetCases } from './sheets.ts'
import { survive } from './survive.ts'

describe('a workbook survives a person who', () => {
  test.each([...arranging, ...keyCases, ...columnCases, ...entryCases, ...sheetCases])('$does', survive)

  test.each(sheets.report.columns.filter((it) => it.visible).map((column) => ({ column: column.id })))(
    'sorts by the column $column',
    ({ column }) =>
      survive({
        does: 'sorts',
        act: ({ user, header }) => void user.sortTable(sheets.report.table, header(column), false),
      }),
  )
})
