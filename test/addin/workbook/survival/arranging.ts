// Sorting, filtering, inserting, deleting, hiding, moving: rows and columns are elsewhere, and nothing else is different.
import { sheets } from '../../../../shared/table/columns.ts'
import { onTable } from './on-table.ts'
import type { SurvivalCase } from './survive.ts'

const table = sheets.report.table

export const arranging: readonly SurvivalCase[] = [
  { does: 'does nothing out of the ordinary', act: () => {} },
  {
    does: 'sorts twice, by status and by task',
    act: ({ user }) => {
      user.sortTable(table, 'Tình trạng', false)
      user.sortTable(table, 'Nội dung nhiệm vụ', false)
    },
  },
  { does: 'filters, hiding the rows concerned', act: ({ user }) => user.filterTable(table, 'Mã', ['I.1', 'I.6']) },
  {
    does: 'filters and sorts',
    act: ({ user }) => {
      user.filterTable(table, 'Mã', ['I.2', 'I.5'])
      user.sortTable(table, 'Mã', false)
    },
  },
  { does: 'hides every row by a filter', act: ({ user }) => user.filterTable(table, 'Mã', []) },
  { does: 'hides rows by hand', act: ({ user, sheet, row }) => user.hide(sheet(), `${row('I.2')}:${row('I.4')}`) },
  { does: 'inserts rows above the table', act: ({ user, sheet }) => user.insertRows(sheet(), 1, 3) },
  { does: 'deletes the lines above the table', act: ({ user, sheet }) => user.deleteRows(sheet(), 1, 3) },
  {
    does: 'inserts an empty row within the table',
    act: ({ user, sheet, row }) => user.insertRows(sheet(), row('I.3')),
  },
  {
    does: 'inserts a row within the table and writes in it',
    act: ({ user, sheet, row, letters }) => {
      const at = row('I.3')
      user.insertRows(sheet(), at)
      user.type(sheet(), `${letters('result')}${at}`, 'việc ngoài kế hoạch')
    },
    finds: ['key-missing row 7'],
  },
  {
    does: 'inserts rows below the table, above the note',
    act: ({ user, sheet, row }) => user.insertRows(sheet(), row('I.6') + 1, 2),
  },
  {
    does: 'moves a row by cutting and pasting it',
    act: ({ user, sheet, row }) => {
      const to = row('I.5')
      user.insertRows(sheet(), to)
      user.cutPaste(sheet(), `A${row('I.2')}:AP${row('I.2')}`, sheet(), `A${to}`)
      user.deleteRows(sheet(), 6)
    },
  },
  {
    does: 'leaves an empty row behind by cutting one and pasting it below the table',
    act: ({ user, sheet, row }) => {
      const from = row('I.2')
      user.cutPaste(sheet(), `A${from}:AP${from}`, sheet(), `A${row('I.6') + 1}`)
    },
    finds: ['row-deleted I.2'],
    isLost: ['I.2'],
    repairs: ['rows'],
  },
  {
    does: 'inserts a column before the table',
    act: ({ user, sheet }) => user.insertColumns(sheet(), 'A', 2),
  },
  {
    does: 'inserts a column of their own within the table',
    act: (clerk) => {
      const { user, sheet, letters, row } = clerk
      const at = letters('result')
      user.insertColumns(sheet(), at)
      user.type(sheet(), `${at}${row('I.2')}`, 'của tôi')
    },
  },
  {
    does: 'has a column of formulas within the table',
    act: ({ user, sheet, letters, row }) => {
      const at = letters('result')
      user.insertColumns(sheet(), at)
      user.type(sheet(), `${at}${row('I.2')}`, '=ROW()*2')
      user.type(sheet(), `${at}${row('I.3')}`, '=ROW()*2')
    },
  },
  {
    does: 'moves a column to the front',
    act: (clerk) => {
      const { user, sheet, letters } = clerk
      user.insertColumns(sheet(), 'B')
      user.cutPaste(sheet(), `${letters('result')}5:${letters('result')}10`, sheet(), 'B5')
      user.deleteColumns(sheet(), letters('result'))
      user.type(sheet(), 'B4', 'Kết quả thực hiện')
    },
  },
  {
    does: 'shows the columns that were collapsed',
    act: ({ user, sheet }) => user.hide(sheet(), 'A:AP', false),
  },
  {
    does: 'hides columns they write in',
    act: ({ user, sheet, letters }) => user.hide(sheet(), `${letters('result')}:${letters('reason')}`),
  },
  {
    does: 'moves the whole table down and right',
    act: ({ user, sheet }) => user.cutPaste(sheet(), 'A4:AP10', sheet(), 'C30'),
  },
  {
    does: 'moves the whole table to another sheet',
    act: ({ user, sheet }) => user.cutPaste(sheet(), 'A4:AP10', 'Việc riêng', 'A10'),
  },
  {
    does: 'freezes other panes, sets other widths and another page',
    act: (clerk) =>
      onTable(clerk, (found) => {
        const { worksheet } = found
        worksheet.freezePanes.freezeRows(1)
        worksheet.pageLayout.orientation = 'Portrait'
        worksheet.getRange('D:D').format.columnWidth = 300
        worksheet.getRange('5:6').format.rowHeight = 90
      }),
  },
  {
    does: 'gives the table another style and a row of totals',
    act: (clerk) =>
      onTable(clerk, (found) => {
        found.style = 'TableStyleMedium2'
        found.showTotals = true
      }),
  },
  {
    does: 'hides the arrows in the header',
    act: (clerk) =>
      onTable(clerk, (found) => {
        found.showFilterButton = false
      }),
  },
  {
    does: 'deletes a row of the table',
    act: ({ user }) => user.deleteTableRows(table, 4),
    finds: ['row-deleted I.4'],
    repairs: ['rows'],
  },
]
