// What is worked out holds on a day, which its header tells; on another day it is worked out again when the file is opened.
import { expect, test } from 'vitest'
import { openClerk } from './clerk.ts'
import { isMark } from './survive.ts'
import { differences } from './whole-workbook.ts'

const later = { now: () => new Date('2014-01-06T02:30:00Z') }

test('a header tells as of which day its column was worked out', async () => {
  const clerk = await openClerk()
  expect(clerk.header('timeliness')).toBe('So với thời hạn (tính đến ngày 10/12)')
  expect(clerk.see('I.1', 'timeliness')).toBe('trong hạn')
})

test('opened on another day, the workbook works it out anew and changes nothing else', async () => {
  const before = (await openClerk()).excel.host.save()
  const clerk = await openClerk(later)
  // Whatever was begun at the start is done when this is.
  await clerk.session.people()
  expect(clerk.header('timeliness')).toBe('So với thời hạn (tính đến ngày 06/01)')
  expect(clerk.see('I.1', 'timeliness')).toBe('quá hạn 6 ngày')
  const { cells } = differences(before, clerk.excel.host.save())
  const names = cells.filter((cell) => !isMark(cell)).map((cell) => clerk.nameOf(cell))
  expect(names.filter((name) => !name.endsWith(' timeliness'))).toEqual([])
  await clerk.session.check()
  expect(clerk.session.view().issues.filter(({ issue }) => issue.code === 'header-renamed')).toEqual([])
})

test('a header that a person typed over stays, and is offered to be put back', async () => {
  const clerk = await openClerk()
  clerk.user.type(clerk.sheet(), `${clerk.letters('timeliness')}4`, 'Còn mấy ngày')
  await clerk.session.check()
  expect(clerk.session.view().repairs).toEqual([{ kind: 'headers', count: 1 }])
  await clerk.session.repair('headers')
  expect(clerk.header('timeliness')).toBe('So với thời hạn (tính đến ngày 10/12)')
})

test('a protected sheet is left as it is until somebody asks for something', async () => {
  const { host } = (await openClerk()).excel
  host.user.protectSheet('Báo cáo')
  const clerk = await openClerk({ ...later, state: host.save() })
  await clerk.session.people()
  expect(clerk.header('timeliness')).toBe('So với thời hạn (tính đến ngày 10/12)')
  expect(clerk.session.view().trouble).toBeUndefined()
})
