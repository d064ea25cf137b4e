// What a pull brings of reports that were handed in: to those who work on them what counts beside what stands, to viewers
// what counts alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PullAnswer } from '../../../../shared/wire/sync.ts'
import { actionOn, bringTo, sender, take } from '../../support/reports.ts'
import { homeAffairs, justice } from '../../support/sample-plan.ts'
import { caller, change, clerk, openWorld, secretariat, type World } from '../../support/world.ts'

const viewer = caller(['viewer'], [], 'Người xem')
const rowsOf = ({ rows }: PullAnswer) => rows.map(({ agency, task, values }) => ({ agency, task, values }))

let world: World
beforeEach(async () => {
  world = await openWorld()
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, { result: ['', 'Bản gửi'] }))
})
afterEach(() => world.close())

const handIn = () => bringTo(world, homeAffairs, 'submitted')
const enter = (from: string, to: string) =>
  world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 99, { result: [from, to] }))

describe('a pull of those who work on a report', () => {
  test('tells how it stands, and of a report as it was handed in nothing more', async () => {
    await handIn()
    const { agencies, handedIn } = await world.pull(secretariat)
    expect(agencies.find((it) => it.id === homeAffairs)).toMatchObject({
      ...{ state: 'submitted', version: 1, entrySeq: 2 },
      submission: { late: false, official: { version: 1, entrySeq: 2 } },
    })
    expect(handedIn).toEqual([])
  })

  test('names the rows that differ from what counts, all of them whenever something is new', async () => {
    await bringTo(world, homeAffairs, 'returned')
    const { cursor } = await world.pull(secretariat)
    await enter('Bản gửi', 'Bản sửa')
    await world.edit(clerk(homeAffairs), homeAffairs, change('I-2', 1, { result: ['', 'Mới có'] }))
    const second = await world.pull(secretariat, cursor)
    const differing = [
      { agency: homeAffairs, task: 'I-1', values: { result: 'Bản gửi' } },
      { agency: homeAffairs, task: 'I-2', values: {} },
    ]
    expect(second.handedIn).toEqual(differing)
    await world.edit(secretariat, homeAffairs, change('I-2', 99, { opinion: ['', 'Tốt'] }))
    const third = await world.pull(secretariat, second.cursor)
    expect(third.rows.map((it) => it.task)).toEqual(['I-2'])
    expect(third.handedIn).toEqual(differing)
    expect((await world.pull(secretariat, third.cursor)).handedIn).toEqual([])
    await handIn()
    expect(await world.pull(secretariat, third.cursor)).toMatchObject({ rows: [], handedIn: [] })
  })

  test('names them again when a withdrawal makes an older version count', async () => {
    await bringTo(world, homeAffairs, 'returned')
    await enter('Bản gửi', 'Bản sửa')
    await handIn()
    const { cursor, handedIn } = await world.pull(clerk(homeAffairs))
    expect(handedIn).toEqual([])
    await take(world, sender(homeAffairs), homeAffairs, actionOn(world, homeAffairs, 'withdraw'))
    const after = await world.pull(clerk(homeAffairs), cursor)
    expect(after).toMatchObject({ rows: [], handedIn: [{ task: 'I-1', values: { result: 'Bản gửi' } }] })
  })

  test('of an agency that supports a task names that row alone, and of the report no more than its state', async () => {
    await bringTo(world, homeAffairs, 'returned')
    await enter('Bản gửi', 'Bản sửa')
    await world.edit(clerk(homeAffairs), homeAffairs, change('I-2', 1, { result: ['', 'Mới có'] }))
    const { agencies, handedIn } = await world.pull(clerk(justice), undefined, { role: 'support' })
    expect(handedIn).toEqual([{ agency: homeAffairs, task: 'I-1', values: { result: 'Bản gửi' } }])
    const { seq, entrySeq, epochSeq } = await world.head(homeAffairs)
    expect(agencies).toEqual([{ id: homeAffairs, state: 'returned', seq, entrySeq, epochSeq, version: 1 }])
  })
})

describe('a viewer', () => {
  const handedIn = (result: string, more = {}) => [
    { agency: homeAffairs, task: 'I-1', values: { result, ...more } },
    { agency: homeAffairs, task: 'I-2', values: { ...more } },
  ]

  test('sees nothing of a draft, nor that there is one beside what was handed in', async () => {
    expect((await world.pull(viewer)).rows).toEqual([])
    await handIn()
    const first = await world.pull(viewer)
    expect(rowsOf(first)).toEqual(handedIn('Bản gửi'))
    await take(world, secretariat, homeAffairs, actionOn(world, homeAffairs, 'return'))
    await enter('Bản gửi', 'Bản sửa')
    expect(rowsOf(await world.pull(viewer))).toEqual(handedIn('Bản gửi'))
    const [row] = (await world.pull(viewer)).rows
    expect(row).toMatchObject({ by: clerk(homeAffairs).name })
  })

  test('is brought a new version, what others write beside it, and an older one that counts again', async () => {
    await bringTo(world, homeAffairs, 'returned')
    const { cursor } = await world.pull(viewer)
    await enter('Bản gửi', 'Bản sửa')
    expect(rowsOf(await world.pull(viewer, cursor))).toMatchObject([{ values: { result: 'Bản gửi' } }])
    await handIn()
    const second = await world.pull(viewer, cursor)
    expect(rowsOf(second)).toEqual(handedIn('Bản sửa'))
    await world.edit(secretariat, homeAffairs, change('I-2', 1, { opinion: ['', 'Tốt'] }))
    const third = await world.pull(viewer, second.cursor)
    expect(rowsOf(third)).toEqual([{ agency: homeAffairs, task: 'I-2', values: { opinion: 'Tốt' } }])
    await take(world, sender(homeAffairs), homeAffairs, actionOn(world, homeAffairs, 'withdraw'))
    expect(rowsOf(await world.pull(viewer, third.cursor))).toMatchObject([
      { task: 'I-1', values: { result: 'Bản gửi' } },
      { task: 'I-2' },
    ])
  })

  test('who is of a supporting agency too is told of each report what any viewer is, and sees the row that it supports', async () => {
    const both = caller(['viewer', 'lead'], [justice], 'Người xem, cơ quan phối hợp')
    await bringTo(world, homeAffairs, 'returned')
    await enter('Bản gửi', 'Bản sửa')
    const ofHome = ({ agencies }: PullAnswer) => agencies.find((it) => it.id === homeAffairs)
    const [alone, together] = [await world.pull(viewer), await world.pull(both)]
    expect(ofHome(alone)?.submission?.official?.version).toBe(1)
    expect(ofHome(together)).toEqual(ofHome(alone))
    const rows = rowsOf(together).filter((it) => it.agency === homeAffairs)
    expect(rows.map(({ task, values }) => [task, values])).toEqual([
      ['I-1', { result: 'Bản sửa' }],
      ['I-2', {}],
    ])
  })

  test('is told that rows have left when the only version is withdrawn, once', async () => {
    await handIn()
    const { cursor } = await world.pull(viewer)
    await take(world, sender(homeAffairs), homeAffairs, actionOn(world, homeAffairs, 'withdraw'))
    const after = await world.pull(viewer, cursor)
    expect(after).toMatchObject({
      ...{ full: false, rows: [] },
      left: [
        { agency: homeAffairs, task: 'I-1' },
        { agency: homeAffairs, task: 'I-2' },
      ],
    })
    expect(await world.pull(viewer, after.cursor)).toMatchObject({ rows: [], left: [] })
  })
})
