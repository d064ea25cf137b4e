// What happens to whole sheets and to the file.
import { expect } from 'vitest'
import { sheets } from '../../../../shared/table/columns.ts'
import { onTable } from './on-table.ts'
import type { SurvivalCase } from './survive.ts'

const name = sheets.report.name.vi

export const sheetCases: readonly SurvivalCase[] = [
  { does: 'renames the sheet', act: ({ user }) => user.renameSheet(name, 'BC quý IV') },
  { does: 'moves the sheet', act: ({ user }) => user.moveSheet(name, 0) },
  { does: 'hides the sheet', act: ({ user }) => user.showSheet(name, 'Hidden') },
  { does: 'looks at another sheet', act: ({ user }) => user.activateSheet('Việc riêng') },
  { does: 'copies the sheet within the workbook', act: ({ user }) => user.copySheet(name) },
  {
    does: 'renames the sheet and makes another of the old name',
    act: ({ user }) => {
      user.renameSheet(name, 'BC cũ')
      user.addSheet(name)
      user.type(name, 'A1', 'của tôi')
    },
  },
  {
    does: 'renames the table',
    act: (clerk) =>
      onTable(clerk, (table) => {
        table.name = 'BaoCaoQuy4'
      }),
  },
  {
    does: 'adds a table of their own to the sheet',
    act: ({ user, sheet, excel }) => {
      user.paste(sheet(), 'D20', 'Ngày\tViệc\n1\tHọp')
      return excel.Excel.run(async (context) => {
        context.workbook.tables.add(`'${name}'!D20:E21`, true)
        await context.sync()
      })
    },
  },
  {
    does: 'deletes the sheet',
    act: ({ user }) => user.deleteSheet(name),
    verb: 'save',
    trouble: 'sheet-missing',
    finds: [],
    isLost: ['I.3'],
    repairs: ['sheet'],
  },
  {
    does: 'makes the table a plain range',
    act: (clerk) => onTable(clerk, (table) => void table.convertToRange()),
    trouble: 'table-lost',
    repairs: ['table'],
  },
  {
    does: 'makes the table a plain range and sorts it',
    act: async (clerk) => {
      await onTable(clerk, (table) => {
        table.sort.apply([{ key: 3, ascending: false }])
        table.convertToRange()
      })
    },
    trouble: 'table-lost',
    repairs: ['table'],
  },
  {
    does: 'protects the sheet without a password',
    act: ({ user }) => user.protectSheet(name),
    trouble: 'sheet-protected',
    repairs: ['protection'],
  },
  {
    does: 'protects the sheet with a password',
    act: ({ user }) => user.protectSheet(name, 'mật khẩu'),
    trouble: 'sheet-protected',
    offers: ['protection'],
    expects: async ({ session, user }) => {
      await expect(session.repair('protection')).rejects.toMatchObject({ trouble: { code: 'sheet-password' } })
      user.unprotectSheet(name, 'mật khẩu')
      await session.save()
    },
  },
  {
    does: 'checks a protected sheet',
    act: ({ user }) => user.protectSheet(name),
    verb: 'check',
    trouble: 'sheet-protected',
    offers: ['protection'],
  },
  {
    does: 'protects another sheet',
    act: ({ user }) => user.protectSheet('Việc riêng', 'x'),
  },
  {
    does: 'opened the file for reading only',
    options: { readOnly: true },
    act: () => {},
    expects: ({ session }) => expect(session.view().readOnly).toBe(true),
  },
  {
    does: 'speaks to Excel in English',
    options: { locale: 'en-US' },
    act: ({ type }) => type('I.4', 'expectedOn', '12/20/2013'),
    stores: { 'I.4 expectedOn': '2013-12-20' },
  },
  {
    does: 'is typing in a cell when the verb starts',
    act: ({ excel }) => {
      const end = excel.host.beginCellEdit()
      setTimeout(end, 30)
    },
  },
]
