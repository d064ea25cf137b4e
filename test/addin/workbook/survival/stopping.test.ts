// A long update told as it goes on, and stopped half-way: what was written stays, the next update writes the rest.
import { expect, test } from 'vitest'
import type { SessionView } from '../../../../addin/session/session.ts'
import type { FieldId } from '../../../../shared/domain/report.ts'
import { type Clerk, openClerk, plan } from './clerk.ts'

const long = 'Đã làm. '.repeat(3_000)
const fields: readonly FieldId[] = ['result', 'evidence', 'difficulty', 'proposal']

/** So much is reported elsewhere that it takes several requests to write. */
async function openBeforeNews(): Promise<Clerk> {
  const clerk = await openClerk()
  for (const { id } of plan.tasks) for (const field of fields) await clerk.elsewhere(id, field, `${long}${id} ${field}`)
  return clerk
}

const writtenOn = (clerk: Clerk) =>
  plan.tasks.flatMap(({ id }) => fields.filter((field) => clerk.see(id, field) === clerk.stored(id, field))).length
const cells = plan.tasks.length * fields.length

test('a long update tells how far it is', async () => {
  const clerk = await openBeforeNews()
  const told: SessionView['busy'][] = []
  clerk.session.subscribe(() => told.push(clerk.session.view().busy))
  await clerk.session.refresh()
  const steps = told.flatMap((busy) => busy?.progress ?? [])
  expect(steps.length).toBeGreaterThan(1)
  expect(steps.every((it) => it.counts === 'cells' && it.total === cells && it.mayStop)).toBe(true)
  expect(steps[0]?.done).toBe(0)
  expect(writtenOn(clerk)).toBe(cells)
  expect(clerk.session.view().busy).toBeUndefined()
})

test('a long update that is stopped goes on with the next one', async () => {
  const clerk = await openBeforeNews()
  const before = clerk.excel.host.save()
  const stopAtFirst = clerk.session.subscribe(() => {
    if (clerk.session.view().busy?.progress) clerk.session.stop()
  })
  await expect(clerk.session.refresh()).rejects.toMatchObject({ trouble: { code: 'stopped' } })
  stopAtFirst()
  expect(clerk.session.view().trouble).toEqual({ code: 'stopped' })
  expect(writtenOn(clerk)).toBeGreaterThan(0)
  expect(writtenOn(clerk)).toBeLessThan(cells)
  clerk.type('I.3', 'reason', 'gõ lúc đang dừng')
  await clerk.session.save()
  expect(writtenOn(clerk)).toBe(cells)
  expect(clerk.stored('I.3', 'reason')).toBe('gõ lúc đang dừng')
  expect(clerk.session.view().conflicts).toEqual([])
  expect(before.sheets.length).toBe(clerk.excel.host.save().sheets.length)
})

test('what was asked to stop is not the next verb', async () => {
  const clerk = await openClerk()
  clerk.session.stop()
  await clerk.elsewhere('I.2', 'result', 'mới')
  await clerk.session.refresh()
  expect(clerk.see('I.2', 'result')).toBe('mới')
})
