// The hidden sheet's records lie in a file that anybody can open, and another version of the add-in may have written them:
// one that cannot be read stops nobody from working, and whose the workbook is is never guessed.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExcelWorkbook } from '../../../../addin/workbook/excel-workbook.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const agency = 'so-noi-vu' as AgencyId
const unreadable = ['{"a', '"of another version"'] as const

let stack: LocalStack
let world: Published
let clerk: Desk
beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
  clerk = await world.clerkOf(agency)
})
afterAll(() => stack.close())

async function damage(keys: readonly string[], text: string): Promise<void> {
  const { store } = createExcelWorkbook(clerk.excel.Excel, randomUUID)
  await store.read()
  await store.write(keys.map((key) => [key, text] as const))
}

async function openedAgain(): Promise<Desk> {
  const token = await stack.tokenFor({ roles: ['lead'], name: 'Cán bộ thứ hai', agency })
  const desk = openDesk({ stack, now, name: 'Cán bộ thứ hai', token, excel: clerk.excel })
  return desk
}

const besides = [
  'news|report|',
  'drafts|report|',
  'amended',
  'amended|tasks',
  'marks|report',
  'columns|report',
  'place|report',
]

test.each(unreadable)('nothing that is kept besides the rows stops checking, saving or updating: %s', async (text) => {
  const shelf = `${world.plan}/${world.period}`
  await damage(
    besides.map((key) => (key.endsWith('|') ? key + shelf : key)),
    text,
  )
  const { session, type, see } = await openedAgain()
  await session.signIn()
  type('report', 'III.1', 'result', text)
  await session.check()
  expect(await session.save()).toMatchObject({ accepted: 1, pending: 0 })
  await session.refresh()
  expect(see('report', 'III.1', 'result')).toBe(text)
  await session.markSeen([])
})

test.each(unreadable)('a workbook that does not tell whose it is says so, and is opened again: %s', async (text) => {
  clerk.type('report', 'V.1', 'result', text)
  await damage(['identity'], text)
  const trouble = { code: 'identity-unreadable' }
  await expect(clerk.session.check()).rejects.toMatchObject({ trouble })
  const { session, see } = await openedAgain()
  await session.people()
  expect(session.view()).toMatchObject({ trouble, identity: undefined })
  await session.signIn()
  await session.openPlan(world.plan, world.period, { role: 'lead', agency })
  expect(see('report', 'V.1', 'result')).toBe(text)
  expect(await session.save()).toMatchObject({ pending: 0 })
})
