// The file is copied and both copies are worked in, as people do who send it to each other: neither takes the other's
// entry away unseen, and what one had on its way does not go twice.
import { expect, test } from 'vitest'
import { openClerk } from './clerk.ts'

test('two copies of a workbook are two workbooks', async () => {
  const clerk = await openClerk()
  clerk.type('I.4', 'reason', 'gõ trước khi chép')
  await clerk.look()
  const other = await clerk.copy()
  clerk.type('I.3', 'reason', 'bản chính')
  other.type('I.3', 'reason', 'bản sao')
  other.type('I.5', 'difficulty', 'chỉ ở bản sao')
  await clerk.session.save()
  await other.session.save()
  expect(clerk.stored('I.4', 'reason')).toBe('gõ trước khi chép')
  expect(clerk.stored('I.3', 'reason')).toBe('bản chính')
  expect(other.see('I.3', 'reason')).toBe('bản sao')
  expect(other.session.view().conflicts).toMatchObject([{ task: 'I.3', field: 'reason' }])
  expect(other.stored('I.5', 'difficulty')).toBe('chỉ ở bản sao')
  await clerk.session.refresh()
  expect(clerk.see('I.5', 'difficulty')).toBe('chỉ ở bản sao')
  expect(clerk.session.view().pending).toBe(0)
})

test('an older copy of the file, opened again, sends nothing that was changed since', async () => {
  const clerk = await openClerk()
  const old = await clerk.copy()
  clerk.type('I.4', 'reason', 'mới hơn')
  await clerk.session.save()
  const { sent } = await old.session.save()
  expect(sent).toBe(0)
  expect(old.see('I.4', 'reason')).toBe('mới hơn')
})
