// Two versions of the wire side by side, as during an upgrade: servers first, panes when they are next opened.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWireWritten } from '../../../functions/operations/wire.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { homeAffairs } from '../support/sample-plan.ts'
import { change, clerk, openWorld, type World } from '../support/world.ts'

describe.each([1, 2, 7])('a server of version %i', (served) => {
  test.each<[string, number, boolean]>([
    ['its own', served, true],
    ['one back, where there is one', served - 1, served > 1],
    ['two back', served - 2, false],
    ['one that comes after it', served + 1, false],
    ['none', 0, false],
  ])('takes %s: version %i → %s', (_, wire, expected) => {
    expect(isWireWritten(wire, served)).toBe(expected)
  })
})

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a renewed pane that meets a server not renewed yet is refused for good, loses nothing, and is taken by the next one', async () => {
  const who = clerk(homeAffairs)
  const edit = change('I-1', 1, { result: ['', 'Đã rà soát'] })
  const early = world.request([edit], { wire: wireVersion + 1 })
  const refused = { kind: 'refused', problem: 'wire-version' }
  expect(await world.push(who, homeAffairs, early)).toMatchObject(refused)
  // Settled: whatever server the repeat meets, the answer stays what the workbook may have heard already.
  expect(await world.push(who, homeAffairs, early)).toMatchObject(refused)
  expect((await world.pull(who)).rows.find((it) => it.task === 'I-1')?.values).toEqual({})
  expect((await world.edit(who, homeAffairs, edit)).outcomes).toMatchObject([{ kind: 'accepted' }])
})
