// What happens to headers and columns: columns are known by Excel's own ids, so that they may be renamed and moved; one
// that is deleted comes back with what is known of it.
import { onTable } from './on-table.ts'
import type { SurvivalCase } from './survive.ts'

export const columnCases: readonly SurvivalCase[] = [
  {
    does: 'types over a header',
    act: ({ user, sheet, letters }) => user.type(sheet(), `${letters('result')}4`, 'Việc đã làm'),
    finds: ['header-renamed result'],
    repairs: ['headers'],
  },
  {
    does: 'types over the header of the keys',
    act: ({ user, sheet }) => user.type(sheet(), 'A4', 'Số thứ tự'),
    finds: ['header-renamed task'],
    repairs: ['headers'],
  },
  {
    does: 'erases a header',
    act: ({ user, sheet, letters }) => user.clear(sheet(), `${letters('result')}4`),
    finds: ['header-renamed result'],
    repairs: ['headers'],
  },
  {
    does: 'swaps two headers',
    act: ({ user, sheet, letters }) => {
      const [result, difficulty] = [letters('result'), letters('difficulty')]
      user.type(sheet(), `${result}4`, 'x')
      user.type(sheet(), `${difficulty}4`, 'Kết quả thực hiện')
      user.type(sheet(), `${result}4`, 'Khó khăn, vướng mắc, nguyên nhân')
    },
    finds: ['header-renamed result', 'header-renamed difficulty'],
    // The column is known by its id: what it was called at the moment matters to nobody but the reader.
    isLost: ['I.2'],
    writes: ['I.2 difficulty'],
    repairs: ['headers'],
  },
  {
    does: 'breaks a header over two lines',
    act: ({ user, sheet, letters }) => user.type(sheet(), `${letters('result')}4`, 'Kết quả\nthực hiện'),
  },
  {
    does: 'deletes a column they write in',
    act: ({ user, sheet, letters }) => user.deleteColumns(sheet(), letters('difficulty')),
    finds: ['column-missing difficulty'],
    repairs: ['columns'],
  },
  {
    does: 'deletes the column that was typed in',
    act: ({ user, sheet, letters }) => user.deleteColumns(sheet(), letters('reason')),
    finds: ['column-missing reason'],
    isLost: ['I.3'],
    repairs: ['columns'],
  },
  {
    does: 'deletes several columns',
    act: ({ user, sheet, letters }) => user.deleteColumns(sheet(), letters('group'), 4),
    finds: ['column-missing group', 'column-missing no', 'column-missing content', 'column-missing support'],
    repairs: ['columns'],
  },
  {
    does: 'deletes the last columns',
    act: ({ user, sheet, letters }) => user.deleteColumns(sheet(), letters('timeliness'), 2),
    finds: ['column-missing timeliness', 'column-missing sync'],
    repairs: ['columns'],
  },
  {
    does: 'deletes the column of keys',
    act: ({ user, sheet }) => user.deleteColumns(sheet(), 'A'),
    trouble: 'keys-missing',
    finds: ['column-missing task'],
    repairs: ['columns'],
  },
  {
    does: 'deletes a column of their own and adds another',
    act: async (clerk) => {
      const { user, sheet } = clerk
      user.insertColumns(sheet(), 'J')
      user.deleteColumns(sheet(), 'J')
      await onTable(clerk, (found) => {
        found.columns.add(undefined, undefined, 'Của tôi')
      })
    },
  },
  {
    does: 'deletes a private column',
    act: ({ user, sheet, letters }) => user.deleteColumns(sheet(), letters('followedBy')),
  },
  {
    does: 'narrows the table by a column',
    act: (clerk) => onTable(clerk, (found) => found.resize('A4:AO10')),
    finds: ['column-missing sync'],
    offers: ['columns'],
  },
  {
    does: 'narrows the table by its last row',
    act: (clerk) => onTable(clerk, (found) => found.resize('A4:AP9')),
    finds: ['row-deleted I.6'],
    offers: ['rows'],
  },
]
