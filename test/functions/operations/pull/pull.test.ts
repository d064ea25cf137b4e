// Pulls on real tables: who sees what, what comes again, and when a cursor starts over.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pull } from '../../../../functions/operations/pull/pull.ts'
import { headsKey } from '../../../../functions/storage/keys.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import type { PullAnswer, PullScope } from '../../../../shared/wire/sync.ts'
import { homeAffairs, justice, openSet, periodId, planId, planning } from '../../support/sample-plan.ts'
import { caller, change, clerk, office, openWorld, secretariat, type World } from '../../support/world.ts'

const place = { plan: planId, period: periodId, newEpoch: 'another' }
const names = (answer: PullAnswer) => answer.rows.map((it) => `${it.agency} ${it.task}`).sort()

describe('what is shown', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const homeRows = [`${homeAffairs} I-1`, `${homeAffairs} I-2`]
  const justiceRows = [`${justice} I-2`, `${justice} II-1`]
  const allRows = [...homeRows, ...justiceRows, `${openSet} II-2`, `${planning} II-2`].sort()

  test.each<[string, ReturnType<typeof caller>, PullScope | undefined, string[]]>([
    ['everything to the secretariat', secretariat, undefined, allRows],
    ['everything to the provincial office', office, { role: 'provincial-office' }, allRows],
    ['to a clerk its own rows', clerk(homeAffairs), { role: 'lead' }, homeRows],
    [
      'to a clerk, when asked, the rows its agency supports',
      clerk(homeAffairs),
      { role: 'support' },
      [`${justice} II-1`],
    ],
    ['to a clerk who asks for no role, both', clerk(homeAffairs), undefined, [...homeRows, `${justice} II-1`]],
    [
      'to a clerk of two agencies both, or the one asked for',
      clerk(homeAffairs, justice),
      { role: 'lead', agency: justice },
      justiceRows,
    ],
    [
      'nothing of an open set to one who is named its member',
      clerk(openSet, planning),
      undefined,
      [`${planning} II-2`],
    ],
    ['nothing to a viewer before anything was handed in', caller(['viewer']), undefined, []],
  ])('%s', async (_, who, scope, rows) => {
    expect(names(await world.pull(who, undefined, scope))).toEqual(rows)
  })

  test('a role that the caller has not is refused, and so is an agency that is not its own', async () => {
    const ask = (scope: PullScope) => pull(world.store, clerk(justice), { ...place, request: { wire: 1, scope } })
    expect(await ask({ role: 'secretariat' })).toEqual({ kind: 'refused', problem: 'not-allowed' })
    expect(await ask({ role: 'lead', agency: homeAffairs })).toEqual({ kind: 'refused', problem: 'not-your-agency' })
  })
})

describe('a cursor', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  test('brings only what changed since, and nothing when nothing did', async () => {
    const first = await world.pull(secretariat)
    expect(first).toMatchObject({ full: true, epoch: world.epoch, left: [] })
    await world.edit(clerk(justice), justice, change('II-1', 1, { result: ['', 'Đã trình'] }))
    const second = await world.pull(secretariat, first.cursor)
    expect(second).toMatchObject({ full: false, rows: [{ task: 'II-1', agency: justice, seq: 2 }] })
    expect(await world.pull(secretariat, second.cursor)).toMatchObject({ full: false, rows: [] })
  })

  test('tells which fields were touched since, and at first nothing of that', async () => {
    await world.edit(clerk(justice), justice, change('II-1', 1, { result: ['', 'Đã trình'] }))
    const first = await world.pull(secretariat)
    await world.edit(clerk(justice), justice, change('II-1', 2, { difficulty: ['', 'Thiếu số liệu'] }))
    await world.edit(clerk(justice), justice, change('II-1', 3, { difficulty: ['Thiếu số liệu', ''] }))
    const second = await world.pull(secretariat, first.cursor)
    expect(first.rows.every((it) => it.touched === undefined)).toBe(true)
    expect(second.rows).toMatchObject([{ task: 'II-1', values: { result: 'Đã trình' }, touched: { difficulty: 4 } }])
    expect(second.rows[0]?.touched).not.toHaveProperty('result')
  })

  test('tells who changed each field, where several people did', async () => {
    const first = await world.pull(secretariat)
    await world.edit(clerk(justice), justice, change('II-1', 1, { result: ['', 'Đã trình'] }))
    await world.edit(secretariat, justice, change('II-1', 2, { opinion: ['', 'Cần làm nhanh'] }))
    const between = await world.pull(secretariat, first.cursor)
    await world.edit(office, justice, change('II-1', 3, { direction: ['', 'Khẩn trương'] }))
    const [row] = (await world.pull(secretariat, first.cursor)).rows
    expect(row).toMatchObject({ by: office.name, touched: { result: 2, opinion: 3, direction: 4 } })
    const hand = (by: string) => ({ by, at: expect.any(String) })
    expect(row?.hands).toEqual({ result: hand(clerk(justice).name), opinion: hand(secretariat.name) })
    // What was told before is not told again.
    expect((await world.pull(secretariat, between.cursor)).rows[0]).not.toHaveProperty('hands')
  })

  test.each([
    ['that we did not write', 'abc'],
    ['that is not signed', '{"seqs":{}}'],
    ['that is signed by nobody', '.{"seqs":{}}'],
    ['that is empty', ''],
  ])('%s starts over', async (_, cursor) => {
    expect(await world.pull(secretariat, cursor)).toMatchObject({ full: true })
  })

  test('of another view starts over, since other rows are shown', async () => {
    const { cursor } = await world.pull(clerk(homeAffairs), undefined, { role: 'lead' })
    expect(await world.pull(clerk(homeAffairs), cursor, { role: 'lead' })).toMatchObject({ full: false })
    expect(await world.pull(clerk(homeAffairs), cursor)).toMatchObject({ full: true })
    expect(await world.pull(clerk(homeAffairs, justice), cursor, { role: 'lead' })).toMatchObject({ full: true })
  })

  /** What pulls see of an agency falls behind, as after a server that died. */
  async function letLag(agency: AgencyId, seq: number): Promise<void> {
    const seen = await world.store.get('Heads', headsKey(planId, periodId, agency))
    if (seen === undefined) throw new Error('the head is not shown')
    await world.store.replace('Heads', { ...seen, properties: { ...seen.properties, seq } }, seen.etag)
  }

  test('ahead of what pulls see goes on, when the report itself is as new', async () => {
    await world.edit(clerk(justice), justice, change('II-1', 1, { result: ['', 'Đã trình'] }))
    const { cursor } = await world.pull(secretariat)
    await letLag(justice, 1)
    expect(await world.pull(secretariat, cursor)).toMatchObject({ full: false, rows: [], epoch: world.epoch })
  })

  test('of another view, ahead of what pulls see, still tells which fields were touched since', async () => {
    const { cursor } = await world.pull(clerk(justice), undefined, { role: 'lead' })
    await world.edit(clerk(justice), justice, change('II-1', 1, { difficulty: ['', 'Thiếu số liệu'] }))
    await world.edit(clerk(justice), justice, change('II-1', 2, { difficulty: ['Thiếu số liệu', ''] }))
    await letLag(justice, 0)
    const { full, rows } = await world.pull(clerk(justice), cursor)
    expect(full).toBe(true)
    expect(rows.find((it) => it.task === 'II-1')?.touched).toEqual({ difficulty: 3 })
  })

  test('that is signed otherwise is not ours, whatever it says', async () => {
    const { cursor } = await world.pull(secretariat)
    const [signature = '', ...content] = cursor.split('.')
    const ahead = { ...JSON.parse(content.join('.')), seqs: { [justice]: 99 } }
    const forged = `${signature}.${JSON.stringify(ahead)}`
    expect(await world.pull(secretariat, forged)).toMatchObject({ full: true, epoch: world.epoch })
  })
})

test('while the heads of a period are of two epochs, a pull that shows both is asked to wait, and another is not', async () => {
  const world = await openWorld()
  const seen = await world.store.get('Heads', headsKey(planId, periodId, justice))
  if (seen === undefined) throw new Error('the head is not shown')
  await world.store.replace('Heads', { ...seen, properties: { ...seen.properties, epoch: 'other' } }, seen.etag)
  const answer = await pull(world.store, secretariat, { ...place, request: { wire: 1 } })
  expect(answer).toEqual({ kind: 'refused', problem: 'busy' })
  expect(await world.pull(clerk(homeAffairs), undefined, { role: 'lead' })).toMatchObject({ epoch: world.epoch })
  expect(await world.pull(clerk(justice), undefined, { role: 'lead' })).toMatchObject({ epoch: 'other' })
  await world.close()
})

test('a push whose server died before it was shown is shown as soon as the push is repeated', async () => {
  let isDead = false
  const world = await openWorld((store) => ({
    ...store,
    async replace(table, ...of) {
      if (isDead && table === 'Heads') throw new Error('the server died')
      return store.replace(table, ...of)
    },
  }))
  const { cursor } = await world.pull(secretariat)
  const request = world.request([change('II-1', 1, { result: ['', 'Đã trình'] })])
  isDead = true
  await expect(world.push(clerk(justice), justice, request)).rejects.toThrow('the server died')
  expect(await world.pull(secretariat, cursor)).toMatchObject({ rows: [] })
  isDead = false
  await world.push(clerk(justice), justice, request)
  expect(await world.pull(secretariat, cursor)).toMatchObject({ rows: [{ task: 'II-1', seq: 2 }] })
  await world.close()
})
