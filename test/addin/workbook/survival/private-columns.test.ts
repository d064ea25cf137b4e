// Who does the work within the agency stands in columns that never leave the workbook: nobody else has them, so they come
// back with a sheet, a row or a column that was deleted.
import { expect, test } from 'vitest'
import { sheets } from '../../../../shared/table/columns.ts'
import { type Clerk, openClerk, plan } from './clerk.ts'

async function openNoted(): Promise<Clerk> {
  const clerk = await openClerk()
  clerk.type('I.2', 'assignedUnit', 'Phòng Cải cách hành chính')
  clerk.type('I.4', 'followedBy', 'Cán bộ thứ nhất')
  clerk.type('I.4', 'reason', 'đang gõ dở')
  await clerk.look()
  expect(clerk.session.view().pending).toBe(1)
  return clerk
}

function expectNotes(clerk: Clerk): void {
  expect(clerk.see('I.2', 'assignedUnit')).toBe('Phòng Cải cách hành chính')
  expect(clerk.see('I.4', 'followedBy')).toBe('Cán bộ thứ nhất')
  expect(clerk.see('I.4', 'reason')).toBe('đang gõ dở')
}

test('a sheet that was deleted comes back with its private columns', async () => {
  const clerk = await openNoted()
  clerk.user.deleteSheet(sheets.report.name.vi)
  await expect(clerk.session.check()).rejects.toMatchObject({ trouble: { code: 'sheet-missing' } })
  await clerk.session.repair('sheet')
  expectNotes(clerk)
  await clerk.session.save()
  expect(clerk.stored('I.4', 'reason')).toBe('đang gõ dở')
})

test('rows and columns that were deleted come back with what was private in them', async () => {
  const clerk = await openNoted()
  clerk.user.deleteTableRows(sheets.report.table, 4)
  await clerk.session.check()
  await clerk.session.repair('rows')
  expectNotes(clerk)
})

test('what was erased or changed by hand is not put back', async () => {
  const clerk = await openNoted()
  clerk.user.clear(clerk.sheet(), clerk.at('I.2', 'assignedUnit'))
  clerk.type('I.4', 'followedBy', 'Cán bộ thứ hai')
  await clerk.look()
  clerk.user.deleteSheet(sheets.report.name.vi)
  await clerk.session.check().catch(() => undefined)
  await clerk.session.repair('sheet')
  expect(clerk.see('I.2', 'assignedUnit')).toBe('')
  expect(clerk.see('I.4', 'followedBy')).toBe('Cán bộ thứ hai')
  expect(plan.tasks.every(({ id }) => clerk.see(id, 'task') === id)).toBe(true)
})
