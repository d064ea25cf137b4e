// The journal of a period: every change of every report once, and to each reader what the histories show.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getJournal } from '../../../../functions/endpoints/journal-get.ts'
import { readJournal } from '../../../../functions/operations/history/read-journal.ts'
import type { Caller } from '../../../../functions/operations/rights.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { historyPage } from '../../../../shared/wire/history.ts'
import { type JournalAnswer, journalAnswer } from '../../../../shared/wire/journal.ts'
import { openApi } from '../../support/api.ts'
import { actionOn, take } from '../../support/reports.ts'
import { homeAffairs, justice, periodId, planId, planning } from '../../support/sample-plan.ts'
import { caller, change, clerk, office, openWorld, secretariat, type World } from '../../support/world.ts'

const period = { plan: planId, period: periodId }
/** More than a page of one report. */
const times = historyPage + 1
let world: World

beforeAll(async () => {
  world = await openWorld()
  const me = clerk(homeAffairs)
  for (let count = 1; count <= times; count += 1) {
    await world.edit(me, homeAffairs, change('I-1', count, { result: [count === 1 ? '' : `${count - 1}`, `${count}`] }))
  }
  await world.edit(secretariat, justice, change('I-2', 1, { opinion: ['', 'Bổ sung số liệu'] }))
  await take(world, secretariat, planning, actionOn(world, planning, 'lock'))
})
afterAll(() => world.close())

type Told = JournalAnswer['changes']

async function pages(who: Caller, agency?: AgencyId): Promise<readonly Told[]> {
  const told: Told[] = []
  let next: JournalAnswer['next']
  do {
    const input = { ...period, ...(agency !== undefined && { agency }), ...next }
    const read = await readJournal(world.store, who, input)
    if (read.kind === 'refused') throw new Error(read.problem)
    told.push(read.answer.changes)
    next = read.answer.next
  } while (next !== undefined)
  return told
}

const named = (told: Told) => told.map(({ agency, seq }) => `${agency} ${seq}`)

test('page by page it has every change of every report once, newest first in each', async () => {
  const told = await pages(secretariat)
  expect(told.length).toBeGreaterThan(1)
  for (const page of told) expect(page.length).toBeLessThan(2 * historyPage)
  const all = told.flat()
  const agencies = [...new Set(all.map(({ agency }) => agency))]
  expect(agencies).toEqual([...agencies].sort())
  expect(new Set(named(all)).size).toBe(all.length)
  for (const agency of agencies) {
    const { seq } = await world.head(agency)
    const own = all.filter((it) => it.agency === agency).map((it) => it.seq)
    expect(own).toEqual(Array.from({ length: seq }, (_, at) => seq - at))
  }
})

test('it says of each change what the history says, and whose report it is', async () => {
  const [lock] = (await pages(secretariat, planning)).flat()
  expect(lock).toMatchObject({ agency: planning, kind: 'lock', note: 'Hết thời hạn', by: secretariat.name, rows: [] })
})

describe('it is shown', () => {
  test('whole to the provincial office', async () => {
    expect(await pages(office)).toEqual(await pages(secretariat))
  })

  test('to an agency of its own report, and of others the tasks that it supports', async () => {
    const told = (await pages(clerk(justice))).flat()
    expect(named(told.filter(({ agency }) => agency === justice))).toEqual([`${justice} 2`, `${justice} 1`])
    const others = told.filter(({ agency }) => agency !== justice)
    expect(others.length).toBeGreaterThan(0)
    expect(new Set(others.flatMap(({ rows }) => rows.map((row) => row.task)))).toEqual(new Set(['I-1']))
    expect(named((await pages(clerk(justice), justice)).flat())).toEqual([`${justice} 2`, `${justice} 1`])
  })

  test.each([
    ['a viewer', caller(['viewer']), {}, 'not-allowed'],
    ['somebody who is no member', caller([]), {}, 'not-allowed'],
    ['another agency that asks for that report', clerk(planning), { agency: homeAffairs }, 'not-your-agency'],
    ['anybody of a body that is not asked', secretariat, { agency: 'nobody' as AgencyId }, 'plan-not-found'],
  ])('not to %s', async (_, who, over, problem) => {
    expect(await readJournal(world.store, who, { ...period, ...over })).toEqual({ kind: 'refused', problem })
  })
})

test('over HTTP it is an answer of its schema; what is asked for badly is refused with a pointer', async () => {
  const api = await openApi(world.store)
  const call = { as: secretariat, params: period }
  const found = await api.call(getJournal, { ...call, query: { from: homeAffairs, before: '3', agency: homeAffairs } })
  expect(found.status).toBe(200)
  expect(journalAnswer['~standard'].validate(found.body)).not.toHaveProperty('issues')
  expect(named(found.body.changes as Told)).toEqual([`${homeAffairs} 2`, `${homeAffairs} 1`])
  for (const [query, pointer] of [
    [{ before: '0' }, '/before'],
    [{ from: 'a|b' }, '/from'],
    [{ agency: '' }, '/agency'],
  ] as const) {
    expect(await api.call(getJournal, { ...call, query })).toMatchObject({
      status: 400,
      body: { type: 'malformed-request', errors: [{ pointer }] },
    })
  }
  await api.close()
})
