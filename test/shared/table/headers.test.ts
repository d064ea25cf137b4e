// What stands above columns, with the day where their values hold on one.
import { expect, test } from 'vitest'
import { columnOf } from '../../../shared/table/columns.ts'
import { headerOn, isHeaderOf, outdatedHeaders } from '../../../shared/table/headers.ts'

const of = (id: string) => {
  const column = columnOf('report', id)
  if (!column) throw new Error(id)
  return column
}

test('only what is worked out as of a day tells the day', () => {
  expect(headerOn(of('timeliness'), '2013-12-10')).toBe('So với thời hạn (tính đến ngày 10/12)')
  expect(headerOn(of('timeliness'), '2013-12-10', 'en')).toBe('Against the deadline (as of 10/12)')
  expect(headerOn(of('timeliness'), undefined)).toBe('So với thời hạn')
  expect(headerOn(of('due'), '2013-12-10')).toBe('Ngày đến hạn')
})

test.each([
  ['timeliness', 'So với thời hạn', true],
  ['timeliness', 'So với thời hạn\n(tính đến ngày 01/02)', true],
  ['timeliness', 'Against the deadline (as of 31/12)', true],
  ['timeliness', 'So với thời hạn (tính đến ngày hôm nay)', false],
  ['timeliness', 'So với thời hạn của tôi', false],
  ['due', 'Ngày  đến hạn', true],
  ['due', 'Ngày đến hạn (tính đến ngày 10/12)', false],
])('above %s, "%s" is its header: %s', (id, text, isOurs) => {
  expect(isHeaderOf(of(id), text)).toBe(isOurs)
})

test('a header of another day is outdated; one of today, or a person’s own, is not', () => {
  const on = (text: string) => outdatedHeaders('report', new Map([['timeliness', text]]), '2013-12-10')
  const wanted = 'So với thời hạn (tính đến ngày 10/12)'
  expect([...on('So với thời hạn')]).toEqual([['timeliness', wanted]])
  expect([...on('So với thời hạn (tính đến ngày 09/12)')]).toEqual([['timeliness', wanted]])
  expect(on(wanted).size).toBe(0)
  expect(on('Còn mấy ngày').size).toBe(0)
  expect(outdatedHeaders('report', undefined, '2013-12-10').size).toBe(0)
})
