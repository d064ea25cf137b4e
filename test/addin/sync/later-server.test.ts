// A server that no longer takes what this version of the add-in writes: nothing is lost by it, and the person is told.
import { expect, test } from 'vitest'
import { createWorld } from './replicas.ts'

test('what a later server will not take any more stays in the sheet, pending, and goes once it is understood', async () => {
  const { copies, tasks, server } = await createWorld(2, 1)
  const [copy] = copies
  const [task] = tasks
  if (!copy || !task) throw new Error('nobody is at work')
  copy.type(task, 'result', 'đã làm')
  server.refuse({ type: 'wire-version', title: '', status: 400 })
  const refused = await copy.engine.run('save')
  expect(refused).toMatchObject({ run: { problem: 'wire-version' }, pending: 1, replica: { pushes: [] } })
  expect(copy.see(task, 'result')).toBe('đã làm')

  server.refuse(undefined)
  expect(await copy.engine.run('save')).toMatchObject({ run: { problem: undefined }, pending: 0 })
  expect(server.stored(task).values).toEqual({ result: 'đã làm' })
})
