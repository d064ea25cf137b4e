import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../../addin/app/words/format.ts'
import type { PeriodId } from '../../../../shared/domain/ids.ts'

const vi = createFormat('vi')
const en = createFormat('en')

test('numbers are grouped as the language does', () => {
  expect(vi.number(21_914)).toBe('21.914')
  expect(en.number(21_914)).toBe('21,914')
})

test('a day is told without passing through a time zone', () => {
  expect(vi.day('2013-12-19')).toBe('19/12/2013')
  expect(vi.weekday('2013-12-19')).toBe('Thứ Năm, 19/12/2013')
  expect(en.weekday('2013-12-19')).toBe('Thursday, 19/12/2013')
})

test.each([
  ['2013-12-19T03:42:10Z', '10:42 19/12/2013'],
  ['2013-12-19T16:59:59Z', '23:59 19/12/2013'],
  ['2013-12-19T17:00:00Z', '00:00 20/12/2013'],
])('the moment %s is told as in Vietnam', (utc, told) => {
  expect(vi.moment(utc)).toBe(told)
  expect(en.moment(utc)).toBe(told)
})

test.each([
  ['2013', 'Năm 2013', '2013'],
  ['2013-H1', '6 tháng đầu năm 2013', 'First half of 2013'],
  ['2013-H2', '6 tháng cuối năm 2013', 'Second half of 2013'],
  ['2013-Q4', 'Quý IV/2013', 'Q4 2013'],
  ['2013-09', 'Tháng 9/2013', '09/2013'],
  ['2013-x2', 'Đột xuất 2/2013', 'Ad hoc 2/2013'],
  ['first-review', 'first-review', 'first-review'],
])('the period %s has a name people use', (id, vietnamese, english) => {
  expect(vi.period(id as PeriodId)).toBe(vietnamese)
  expect(en.period(id as PeriodId)).toBe(english)
})

describe('a value is shown as its cell shows it', () => {
  test.each([
    ['status', 'done', 'Đã hoàn thành', 'Done'],
    ['level', 'central', 'Bộ, ngành Trung ương', 'Central ministries'],
    ['completedOn', '2013-12-05', '05/12/2013', '05/12/2013'],
    ['progress', 50, '50%', '50%'],
    ['result', 'Mở 03 lớp', 'Mở 03 lớp', 'Mở 03 lớp'],
    ['result', '', '', ''],
    ['status', 'code-of-a-newer-server', 'code-of-a-newer-server', 'code-of-a-newer-server'],
  ] as const)('%s %s', (field, value, vietnamese, english) => {
    expect(vi.value(field, value)).toBe(vietnamese)
    expect(en.value(field, value)).toBe(english)
  })
})
