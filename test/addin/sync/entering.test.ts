// Entries that the add-in makes for a person, on the simulated Excel: whatever happens between the look at the sheet and the
// writing, and wherever it is broken off, no row loses what was typed in it.
import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { FieldWrite } from '../../../shared/sync/plan-merge.ts'
import { rowKey } from '../../../shared/sync/row.ts'
import { type Copy, createWorld } from './replicas.ts'
import { agency } from './small-plan.ts'

const [first, last] = ['I.1', 'I.4'] as [TaskId, TaskId]
const entry: FieldWrite = {
  ...{ key: rowKey(agency, first), task: first, agency },
  ...{ field: 'result', from: '', to: 'nhập hộ' },
}

async function oneCopy(): Promise<Copy> {
  const [copy] = (await createWorld(4, 1)).copies
  if (!copy) throw new Error('nobody is at work')
  copy.type(last, 'result', 'của người gõ')
  return copy
}

async function enter({ engine }: Copy) {
  return engine.enter([entry], await engine.look())
}

test('an entry comes into its row and is over with that', async () => {
  const copy = await oneCopy()
  expect(await enter(copy)).toBeUndefined()
  expect([copy.see(first, 'result'), copy.see(last, 'result')]).toEqual(['nhập hộ', 'của người gõ'])
  const { replica, pending } = await copy.engine.look()
  expect([replica.writes, pending]).toEqual([[], 2])
})

test('rows that were sorted get back what was written over; the same entered again is asked about by nobody', async () => {
  const copy = await oneCopy()
  copy.meanwhile = () => {
    copy.meanwhile = () => {}
    copy.sort('task', false)
  }
  expect((await enter(copy))?.conflicts).toEqual([])
  expect([copy.see(first, 'result'), copy.see(last, 'result')]).toEqual(['', 'của người gõ'])
  expect((await copy.engine.look()).replica.writes).toEqual([])
  for (const task of [first, last]) copy.type(task, 'result', 'nhập hộ')
  await copy.engine.resolve([])
  expect(await enter(copy)).toBeUndefined()
  const { conflicts } = await copy.engine.look()
  expect(conflicts).toMatchObject([{ task: last, reverted: true }])
})

test('a row that is not the one meant is not taken for it, though it says the same already', async () => {
  const copy = await oneCopy()
  copy.type(last, 'result', 'nhập hộ')
  copy.meanwhile = () => copy.sort('task', false)
  expect(await enter(copy)).toBeDefined()
  expect(copy.see(first, 'result')).toBe('')
})

test('what is broken off after it was written is put right by the next run', async () => {
  const copy = await oneCopy()
  copy.meanwhile = () => {
    copy.sort('task', false)
    copy.excel.host.failAt({ batch: 3, action: 0 })
  }
  await expect(enter(copy)).rejects.toThrow()
  expect(copy.see(last, 'result')).toBe('nhập hộ')
  copy.meanwhile = () => {}
  copy.reopen()
  expect((await copy.engine.run('merge')).run.problem).toBeUndefined()
  expect([copy.see(first, 'result'), copy.see(last, 'result')]).toEqual(['', 'của người gõ'])
})

test('a key with a blank behind it names its row all the same', async () => {
  const copy = await oneCopy()
  copy.type(first, 'task', `${first} `)
  expect(await enter(copy)).toBeUndefined()
  expect((await copy.engine.run('merge')).run.problem).toBeUndefined()
})
