// What functions/DATA.*.md tells others to do, done as Power Query does it: ask without a token, sign in where the answer
// says, ask again; read the columns named there with the types named there; page through the journal.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getConsolidation } from '../../functions/endpoints/consolidation-get.ts'
import { getJournal } from '../../functions/endpoints/journal-get.ts'
import { isIsoDay } from '../../shared/domain/calendar.ts'
import { fieldIds } from '../../shared/domain/report.ts'
import { historyPage } from '../../shared/wire/history.ts'
import { type Api, openApi } from './support/api.ts'
import { actionOn, bringTo, take } from './support/reports.ts'
import { homeAffairs, justice, periodId, planId, planWith } from './support/sample-plan.ts'
import { caller, change, clerk, openWorld, secretariat, type World } from './support/world.ts'

const params = { plan: planId, period: periodId }
const viewer = caller(['viewer'], [], 'Tài khoản làm mới số liệu')
/** Enough reports that the journal has several pages. */
const many = Array.from({ length: historyPage + 20 }, (_, at) => `so-${at}` as typeof homeAffairs)

const textOf = (language: 'en' | 'vi') =>
  readFile(new URL(`../../functions/DATA.${language}.md`, import.meta.url), 'utf8')
const queriesIn = (text: string) => [...text.matchAll(/```m\n(.*?)```/gs)].map(([, code = '']) => code)
const namesIn = (code: string, list: string) => {
  const [, names = ''] = new RegExp(`${list} = \\{(.*?)\\}`, 's').exec(code) ?? []
  return [...names.matchAll(/"(\w+)"/g)].map(([, name = '']) => name)
}

let world: World
let api: Api
beforeAll(async () => {
  world = await openWorld(undefined, { plan: planWith(many) })
  api = await openApi(world.store)
  const done = { status: ['', 'done'], completedOn: ['', '2013-12-09'], progress: ['', 100] } as const
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, done))
  await bringTo(world, homeAffairs, 'accepted')
  await take(world, secretariat, justice, actionOn(world, justice, 'lock'))
})
afterAll(async () => {
  await api.close()
  await world.close()
})

test('without a token, and with an empty one, the answer says where to sign in; with one it gives the data', async () => {
  const signInAt = `${api.issuer.address}/oauth2/authorize`
  for (const headers of [{}, { authorization: 'Bearer' }, { authorization: 'Bearer ' }]) {
    const { status, headers: said } = await api.call(getConsolidation, { params, headers })
    expect(status).toBe(401)
    expect(said['www-authenticate']).toBe(`Bearer authorization_uri="${signInAt}"`)
  }
  const { status } = await api.call(getConsolidation, { as: viewer, params, query: { figures: 'official' } })
  expect(status).toBe(200)
})

describe.each(['en', 'vi'] as const)('the steps in %s', (language) => {
  test('have the same queries as in the other language', async () => {
    expect(queriesIn(await textOf(language))).toEqual(queriesIn(await textOf('en')))
  })

  test('name columns that are there, each of its type, and no field that is not', async () => {
    const text = await textOf(language)
    const [consolidation = ''] = queriesIn(text)
    const { body } = await api.call(getConsolidation, { as: viewer, params })
    const rows = body.rows as readonly Readonly<Record<string, unknown>>[]
    const known = new Set(rows.flatMap((row) => Object.keys(row)))
    const asked = namesIn(consolidation, 'Columns')
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((name) => !known.has(name))).toEqual([])
    expect(namesIn(consolidation, 'Fields').filter((name) => !(fieldIds as readonly string[]).includes(name))).toEqual(
      [],
    )
    const [, table = ''] = /\n\| (?:Column|Cột) .*?\n((?:\|.*\n)+)/.exec(text) ?? []
    const told = [...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
    expect([...known].filter((name) => !told.includes(name))).toEqual([])
  })
})

test('days are days or empty, numbers numbers, and what may be missing is missing, not null', async () => {
  const { body } = await api.call(getConsolidation, { as: viewer, params })
  const rows = body.rows as readonly Readonly<Record<string, unknown>>[]
  for (const row of rows) {
    const { lastDay, handedInOn = '', late = false, version = 0 } = row
    for (const day of [lastDay, handedInOn]) expect(day === '' || isIsoDay(String(day))).toBe(true)
    expect([typeof late, typeof version]).toEqual(['boolean', 'number'])
    expect(Object.values(row)).not.toContain(null)
  }
  const done = rows.find(({ task, agency }) => task === 'I-1' && agency === homeAffairs)
  expect(done?.values).toEqual({ status: 'done', completedOn: '2013-12-09', progress: 100 })
  const buckets = rows.map(({ bucket }) => bucket)
  const { obligations } = body.counts as { readonly obligations: Readonly<Record<string, number>> }
  for (const [bucket, count] of Object.entries(obligations)) {
    expect(buckets.filter((it) => it === bucket)).toHaveLength(count)
  }
})

test('page by page, each asked for with all that the page before said is next, the journal is whole', async () => {
  const changes: { readonly agency: string; readonly seq: number }[] = []
  let pages = 0
  let next: Readonly<Record<string, unknown>> | undefined = {}
  while (next !== undefined) {
    const query = Object.fromEntries(Object.entries(next).map(([name, value]) => [name, String(value)]))
    const { status, body } = await api.call(getJournal, { as: secretariat, params, query })
    expect(status).toBe(200)
    changes.push(...(body.changes as typeof changes))
    next = body.next as typeof next
    pages += 1
  }
  expect(pages).toBeGreaterThan(1)
  expect(new Set(changes.map(({ agency, seq }) => `${agency} ${seq}`)).size).toBe(changes.length)
  const opened = changes.filter(({ seq }) => seq === 1)
  expect(opened).toHaveLength(many.length + 4)
})
