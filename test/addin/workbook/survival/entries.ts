// What people type, paste and calculate. What is no value is kept as typed, named, and waits in the workbook.
import { expect } from 'vitest'
import type { SurvivalCase } from './survive.ts'

const long = 'dài '.repeat(8_100)

export const entryCases: readonly SurvivalCase[] = [
  {
    does: 'pastes a status with blanks, without marks, decomposed',
    act: ({ user, sheet, at }) => user.paste(sheet(), at('I.4', 'status'), [[' Chưa thực hiện '], ['DANG THUC HIEN']]),
    stores: { 'I.4 status': 'not-started', 'I.5 status': 'in-progress' },
  },
  {
    does: 'pastes a status that is none',
    act: ({ user, sheet, at }) => user.paste(sheet(), at('I.4', 'status'), [['xong rồi']]),
    finds: ['status-unknown I.4'],
  },
  {
    does: 'pastes over the drop-down, losing it',
    act: ({ user, sheet, at }) => user.copyPaste('Việc riêng', 'A1', sheet(), at('I.4', 'status')),
    finds: ['status-unknown I.4'],
  },
  {
    does: 'types a day that is none',
    act: ({ type }) => type('I.4', 'completedOn', '31/02/2013'),
    finds: ['date-unreadable I.4'],
  },
  {
    does: 'types days in several ways',
    act: ({ user, sheet, at }) => user.paste(sheet(), at('I.4', 'expectedOn'), [['20/12/2013'], ["'21/12/2013"]]),
    stores: { 'I.4 expectedOn': '2013-12-20', 'I.5 expectedOn': '2013-12-21' },
  },
  {
    does: 'types a day in a workbook that counts from 1904',
    options: { date1904: true },
    act: ({ type }) => type('I.4', 'expectedOn', '20/12/2013'),
    stores: { 'I.4 expectedOn': '2013-12-20' },
    expects: ({ see }) => expect(see('I.4', 'expectedOn')).toBe('20/12/2013'),
  },
  {
    does: 'calculates an entry by a formula',
    act: async ({ user, sheet, at, excel }) => {
      await excel.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(sheet()).getRange(at('I.4', 'difficulty'))
        cell.numberFormat = [['General']]
        cell.formulas = [['=1+1']]
        await context.sync()
      })
      user.select(sheet(), 'A1')
    },
    finds: ['formula-in-text I.4'],
  },
  {
    does: 'sets a text column to General and types a number',
    act: async ({ excel, sheet, at, type }) => {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet()).getRange(at('I.4', 'difficulty')).numberFormat = [['General']]
        await context.sync()
      })
      type('I.4', 'difficulty', '12,5')
    },
    stores: { 'I.4 difficulty': '12,5' },
  },
  {
    does: 'types a percentage',
    act: ({ type }) => type('I.4', 'progress', '50%'),
    // Excel makes a share of it and shows no sign of per cent, so it is asked about.
    finds: ['progress-range I.4'],
  },
  {
    does: 'types texts that begin like formulas',
    act: ({ type }) => {
      type('I.4', 'evidence', '=HYPERLINK("x")')
      type('I.4', 'difficulty', '@ủy ban')
      type('I.4', 'proposal', "''hai nháy")
    },
    stores: { 'I.4 evidence': '=HYPERLINK("x")', 'I.4 difficulty': '@ủy ban', 'I.4 proposal': "''hai nháy" },
  },
  {
    does: 'types more than a cell may say',
    act: ({ type }) => type('I.4', 'difficulty', long),
    finds: ['text-too-long I.4'],
  },
  {
    does: 'pastes text of an old encoding',
    act: ({ type }) => type('I.4', 'difficulty', 'ThiÕu kinh phÝ thùc hiÖn nhiÖm vô ®­îc giao'),
    finds: ['legacy-encoding I.4'],
  },
  {
    does: 'fills an entry down over many rows',
    act: ({ user, sheet, letters }) => {
      user.type(sheet(), `${letters('proposal')}5`, 'Đề nghị bổ sung kinh phí')
      user.fillDown(sheet(), `${letters('proposal')}5:${letters('proposal')}10`)
    },
    stores: { 'I.6 proposal': 'Đề nghị bổ sung kinh phí' },
  },
  {
    does: 'empties what was reported',
    act: ({ user, sheet, at }) => user.clear(sheet(), at('I.1', 'result')),
    stores: { 'I.1 result': '' },
  },
  {
    does: 'takes back with Ctrl+Z what was typed',
    act: ({ user, type }) => {
      type('I.4', 'difficulty', 'gõ nhầm')
      user.undo()
    },
  },
  {
    does: 'writes a line just below the table',
    act: ({ user, sheet, row, letters }) => user.type(sheet(), `${letters('content')}${row('I.6') + 1}`, 'Việc thêm'),
    finds: ['key-missing row 11'],
  },
  {
    does: 'writes just beside the table',
    act: ({ user, sheet }) => user.type(sheet(), 'AQ5', 'cột mới của tôi'),
  },
  {
    does: 'colours rows and writes comments',
    act: ({ user, sheet, row, at }) => {
      user.colour(sheet(), `A${row('I.2')}:AP${row('I.2')}`, '#FF9900')
      user.comment(sheet(), at('I.2', 'result'), 'nhớ hỏi lại')
    },
  },
  {
    does: 'refers to the table by formulas',
    act: ({ user }) => {
      user.type('Việc riêng', 'C1', '=COUNTIF(BaoCao[Tình trạng];"Đã hoàn thành")')
      user.type('Việc riêng', 'C2', '=ROWS(BaoCao[Mã])')
    },
  },
  {
    does: 'only looks for what is new',
    act: () => {},
    verb: 'refresh',
  },
  {
    does: 'only checks',
    act: ({ type }) => type('I.4', 'completedOn', 'mai'),
    verb: 'check',
    finds: ['date-unreadable I.4'],
  },
]
