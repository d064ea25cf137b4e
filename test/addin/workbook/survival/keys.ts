// What happens to the codes by which rows are known, and to the texts that were signed. A key that is gone is proposed
// where the signed text tells, and never put back unasked; till then its row waits and the others go on.
import { sheets } from '../../../../shared/table/columns.ts'
import type { SurvivalCase } from './survive.ts'

const table = sheets.report.table
const keys = ['I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'I.6']

export const keyCases: readonly SurvivalCase[] = [
  {
    does: 'erases the key of a row',
    act: ({ user, sheet, at }) => user.clear(sheet(), at('I.4', 'task')),
    finds: ['key-missing row 8'],
    repairs: ['keys'],
    mends: ['I.4 task'],
  },
  {
    does: 'erases the key of the row that has news',
    act: ({ user, sheet, at }) => user.clear(sheet(), at('I.2', 'task')),
    finds: ['key-missing row 6'],
    isLost: ['I.2'],
    repairs: ['keys'],
  },
  {
    does: 'erases the key of the row that was typed in',
    act: ({ user, sheet, at }) => user.clear(sheet(), at('I.3', 'task')),
    finds: ['key-missing row 7'],
    isLost: ['I.3'],
    repairs: ['keys'],
  },
  {
    does: 'erases all keys',
    act: ({ user, sheet }) => user.clear(sheet(), 'A5:A10'),
    finds: keys.map((_, index) => `key-missing row ${index + 5}`),
    isLost: ['I.2', 'I.3'],
    repairs: ['keys'],
  },
  {
    does: 'erases all keys and sorts afterwards',
    act: ({ user, sheet }) => {
      user.clear(sheet(), 'A5:A10')
      user.sortTable(table, 'Nội dung nhiệm vụ', false)
    },
    finds: keys.map((_, index) => `key-missing row ${index + 5}`),
    isLost: ['I.2', 'I.3'],
    repairs: ['keys'],
  },
  {
    does: 'fills the first key down over the others',
    act: ({ user, sheet }) => user.fillDown(sheet(), 'A5:A10'),
    finds: keys.map((key, index) => `key-duplicate ${index === 0 ? key : 'I.1'}`),
    isLost: ['I.2', 'I.3'],
    repairs: ['keys'],
  },
  {
    does: 'types over a key',
    act: ({ user, sheet, at }) => user.type(sheet(), at('I.4', 'task'), 'việc 4'),
    finds: ['key-unknown việc 4'],
    repairs: ['keys'],
    mends: ['I.4 task'],
  },
  {
    does: 'pastes numbers over the keys',
    act: ({ user, sheet }) => user.paste(sheet(), 'A8', [['1'], ['2']]),
    finds: ['key-unknown 1', 'key-unknown 2'],
    repairs: ['keys'],
    mends: ['I.4 task', 'I.5 task'],
  },
  {
    does: 'pastes a block over keys, group and number',
    act: ({ user, sheet }) => user.paste(sheet(), 'A8', 'x\ty\tz'),
    finds: ['key-unknown x'],
    offers: ['keys'],
    repairs: ['keys', 'signed'],
  },
  {
    does: 'copies a row and pastes it over another',
    act: ({ user, sheet, row }) => user.copyPaste(sheet(), `A${row('I.4')}:AP${row('I.4')}`, sheet(), `A${row('I.5')}`),
    finds: ['key-duplicate I.4', 'key-duplicate I.4', 'row-deleted I.5'],
    offers: ['rows'],
  },
  {
    does: 'copies a row into a new one',
    act: ({ user, sheet, row }) => {
      user.insertRows(sheet(), row('I.5'))
      user.copyPaste(sheet(), `A${row('I.4')}:AP${row('I.4')}`, sheet(), `A${row('I.4') + 1}`)
    },
    finds: ['key-duplicate I.4', 'key-duplicate I.4'],
  },
  {
    does: 'swaps two keys',
    act: ({ user, sheet }) => {
      user.type(sheet(), 'A8', 'I.1')
      user.type(sheet(), 'A5', 'I.4')
    },
    finds: ['key-misplaced I.4', 'key-misplaced I.1'],
    repairs: ['keys'],
    mends: ['I.1 task', 'I.4 task'],
  },
  {
    does: 'moves all keys down by one row',
    act: ({ user, sheet }) => user.paste(sheet(), 'A5', [['I.5'], ['I.1'], ['I.2'], ['I.3'], ['I.4'], ['I.6']]),
    finds: ['I.5', 'I.1', 'I.2', 'I.3', 'I.4'].map((key) => `key-misplaced ${key}`),
    isLost: ['I.2', 'I.3'],
    repairs: ['keys'],
  },
  {
    does: 'writes a key with blanks around it',
    act: ({ user, sheet, at }) => user.type(sheet(), at('I.4', 'task'), '  I.4 '),
  },
  {
    does: 'corrects a signed text',
    act: ({ user, sheet, at }) => user.type(sheet(), at('I.4', 'content'), 'Nội dung viết lại'),
    finds: ['signed-column-changed I.4'],
    repairs: ['signed'],
    mends: ['I.4 content'],
  },
  {
    does: 'erases a signed column',
    act: ({ user, sheet, letters }) => user.clear(sheet(), `${letters('deadline')}5:${letters('deadline')}10`),
    finds: keys.map((key) => `signed-column-changed ${key}`),
    repairs: ['signed'],
    mends: keys.map((key) => `${key} deadline`),
  },
  {
    does: 'breaks a signed text over lines',
    act: ({ user, sheet, at }) => user.type(sheet(), at('I.4', 'content'), 'Nhiệm vụ số 4\nvề kinh tế tập thể'),
  },
  {
    does: 'deletes all rows',
    act: ({ user }) => user.deleteTableRows(table, 1, 6),
    finds: keys.map((key) => `row-deleted ${key}`),
    isLost: ['I.2', 'I.3'],
    repairs: ['rows'],
  },
  {
    does: 'deletes the row that was typed in',
    act: ({ user }) => user.deleteTableRows(table, 3),
    finds: ['row-deleted I.3'],
    isLost: ['I.3'],
    repairs: ['rows'],
  },
]
