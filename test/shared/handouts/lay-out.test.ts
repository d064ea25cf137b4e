// What an agency without the add-in gets: all it has to fill in, nothing that would go stale, what is signed locked.
import { expect, test } from 'vitest'
import { handoutFileName } from '../../../shared/handouts/file-name.ts'
import { handoutFields } from '../../../shared/handouts/handout.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import type { BookSheet } from '../../../shared/xlsx/book.ts'
import { bookOf, identity, plan, rows } from './handout.ts'

function entriesOf(book: ReturnType<typeof bookOf>): BookSheet {
  const sheet = book.sheets[book.active]
  if (!sheet) throw new Error('No sheet')
  return sheet
}

const valuesOf = (sheet: BookSheet, row: number) => sheet.rows[row]?.map((cell) => cell?.value)

test('the table has every entry column in the order of the list, and no column that only the add-in keeps up', () => {
  const headings = valuesOf(entriesOf(bookOf()), 4) ?? []
  const entered = handoutFields.map((field) => columnOf('report', field)?.header.vi)
  expect(headings.filter((it) => entered.includes(String(it))).sort()).toEqual([...entered].sort())
  for (const left of ['Đơn vị được giao', 'Đồng bộ', 'So với thời hạn']) expect(headings).not.toContain(left)
  expect(headings).not.toContain('Kết quả kỳ trước')
})

test('what was said last period, or decided since, stands beside where there is any', () => {
  const [first] = rows
  const told = {
    ...first,
    task: first?.task ?? plan.tasks[0]?.id,
    previousResult: 'Đã trình',
    values: { opinion: 'Bổ sung số liệu' },
  }
  const headings = valuesOf(entriesOf(bookOf({ rows: [told as never] })), 4)
  expect(headings).toContain('Kết quả kỳ trước')
  expect(headings).toContain('Ý kiến của cơ quan tổng hợp')
})

test('only entry cells are open, and the key is out of sight', () => {
  const sheet = entriesOf(bookOf())
  const headings = valuesOf(sheet, 4)
  const open = sheet.rows[5]?.flatMap((cell, column) => (cell?.style.open ? [headings?.[column]] : []))
  expect(open).toEqual(expect.arrayContaining(['Tình trạng', 'Kết quả thực hiện', 'Thời hạn cụ thể']))
  expect(open).toHaveLength(handoutFields.length)
  expect(sheet.columns[0]).toMatchObject({ isHidden: true })
})

test('each choice has its list, each day and share its bounds, each hint a cell of its own row', () => {
  const book = bookOf()
  const { rules = [], hints = [] } = entriesOf(book)
  const kinds = rules.map(({ allow }) => allow.kind)
  expect(kinds.filter((it) => it === 'list')).toHaveLength(3)
  expect(kinds.filter((it) => it === 'date')).toHaveLength(5)
  expect(kinds.filter((it) => it === 'whole')).toHaveLength(1)
  for (const { allow, area } of rules) {
    expect([area.top, area.bottom]).toEqual([5, 6])
    if (allow.kind !== 'list') continue
    const { top, bottom, left } = allow.from
    const listed = book.sheets[2]?.rows.slice(top, bottom + 1).map((row) => row[left]?.value)
    expect(listed?.every((it) => typeof it === 'string' && it !== '')).toBe(true)
  }
  expect(hints.map(({ formula }) => formula)).toContain('AND($I6="Đã hoàn thành",TRIM($K6)="")')
})

test('rows stand in the order of the plan, and one of a task that is gone is left out', () => {
  const given = [rows[1], { task: 'X-9', values: {} }, rows[0]].flatMap((it) => (it ? [it] : []))
  const sheet = entriesOf(bookOf({ rows: given as typeof rows }))
  expect(sheet.rows.slice(5).map((row) => row[0]?.value)).toEqual(['I-1', 'I-2'])
})

test('an agency without rows gets a table without rows', () => {
  expect(entriesOf(bookOf({ rows: [] })).rows).toHaveLength(5)
})

test('the first sheet says whom it is of, until when, and whom it goes back to', () => {
  const said = (book: ReturnType<typeof bookOf>) => book.sheets[0]?.rows.map(([cell]) => cell?.value).join('\n')
  expect(said(bookOf())).toMatch(/Phiếu báo cáo của Sở Nội vụ[\s\S]*Gửi lại Sở Kế hoạch và Đầu tư[\s\S]*19\/12\/2013/)
  const unit = said(bookOf({ identity: { ...identity, unit: 'Phòng Cải cách hành chính' } }))
  expect(unit).toMatch(/Phiếu báo cáo của Phòng Cải cách hành chính[\s\S]*Gửi lại Sở Nội vụ để tổng hợp/)
  expect(said(bookOf({ language: 'en' }))).toMatch(/Report form of Sở Nội vụ[\s\S]*no later than 19\/12\/2013/)
})

test.each([
  ['Sở Nội vụ', 'Sở Nội vụ (a).xlsx'],
  ['UBND huyện A/B: "C"\n', 'UBND huyện A-B- -C- (a).xlsx'],
  ['x'.repeat(200), `${'x'.repeat(80)} (a).xlsx`],
])('the file of %j is called %s', (name, called) => {
  expect(handoutFileName(name, 'a')).toBe(called)
})
