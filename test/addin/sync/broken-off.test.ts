// An update that was broken off in the middle, on the simulated Excel: what it has written and a person has set back is asked
// about, and what it never came to write is simply written the next time.
import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/ids.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { type Copy, createWorld } from './replicas.ts'

const sheet = sheets.report.name.vi
const task = 'I.1' as TaskId

async function twoCopies(): Promise<readonly [Copy, Copy]> {
  const { copies } = await createWorld(2, 2)
  const [one, other] = copies
  if (!one || !other) throw new Error('nobody is at work')
  other.type(task, 'result', 'của đồng nghiệp')
  await other.engine.run('save')
  return [one, other]
}

test('what a protected sheet refused is written once it is open, without a question', async () => {
  const [here] = await twoCopies()
  here.excel.host.user.protectSheet(sheet)
  expect((await here.engine.run('refresh')).run.problem).toBeDefined()
  here.excel.host.user.unprotectSheet(sheet)
  const { run, conflicts } = await here.engine.run('refresh')
  expect([run.problem, conflicts]).toEqual([undefined, []])
  expect(here.see(task, 'result')).toBe('của đồng nghiệp')
})

test('a cell that was written and then emptied by hand is asked about, and the answer is done (W2)', async () => {
  for (const keep of ['mine', 'theirs'] as const) {
    const [here, other] = await twoCopies()
    // After the request that writes the cells.
    here.meanwhile = () => here.excel.host.failAt({ batch: 3, action: 0 })
    expect((await here.engine.run('refresh')).run.problem).toBeDefined()
    expect(here.see(task, 'result')).toBe('của đồng nghiệp')
    here.meanwhile = () => {}
    here.reopen()
    here.type(task, 'result', '')
    const { conflicts } = await here.engine.run('save')
    expect(conflicts).toMatchObject([{ field: 'result', to: '', remote: 'của đồng nghiệp', reverted: true }])
    await here.engine.resolve(conflicts.map((conflict) => ({ conflict, keep })))
    expect((await here.engine.run('save')).conflicts).toEqual([])
    await other.engine.run('refresh')
    const end = keep === 'mine' ? '' : 'của đồng nghiệp'
    for (const copy of [here, other]) expect(copy.see(task, 'result')).toBe(end)
  }
})
