// Workbooks for agencies without the add-in, as the server makes them: for whom, of what, how much at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getHandout, getHandouts } from '../../../../functions/endpoints/handouts-get.ts'
import { route } from '../../../../functions/http/route.ts'
import { makeHandouts } from '../../../../functions/operations/handouts/make-handouts.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { readHandout } from '../../../../shared/handouts/read-handout.ts'
import { readBook } from '../../../../shared/xlsx/read-book.ts'
import type { WebExtension } from '../../../../shared/xlsx/web-extension.ts'
import { filesIn, partsOf } from '../../../support/archive.ts'
import { type Api, openApi } from '../../support/api.ts'
import { fieldOf, planWith } from '../../support/periods.ts'
import { homeAffairs, justice, openSet, periodId, planId, planning, samplePlan } from '../../support/sample-plan.ts'
import { change, clerk, now, office, openWorld, secretariat, type World } from '../../support/world.ts'

let world: World
let api: Api
beforeAll(async () => {
  world = await openWorld()
  api = await openApi(world.store)
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, { result: ['', 'Đang soạn'] }))
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const place = { plan: planId, period: periodId }
const asked = { ...place, language: 'vi' } as const

async function made(agencies?: readonly AgencyId[]) {
  const result = await makeHandouts(world.store, secretariat, { ...asked, ...(agencies && { agencies }) }, now)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.files
}

async function readBack(bytes: Uint8Array) {
  const book = readBook(await partsOf(bytes))
  const read = book && readHandout(book)
  if (read?.kind !== 'handout') throw new Error(`It was read as ${read?.kind}`)
  return read
}

describe('there is a workbook', () => {
  test('for each agency of the period, with its own rows as they stand, and none for an open set', async () => {
    const files = await made()
    const read = await Promise.all(files.map(({ bytes }) => readBack(bytes)))
    const rows = Object.fromEntries(read.map(({ identity, before }) => [identity.agency, [...before.keys()]]))
    expect(rows).toEqual({ [homeAffairs]: ['I-1', 'I-2'], [justice]: ['I-2', 'II-1'], [planning]: ['II-2'] })
    expect(files.map(({ name }) => name)).toContain('Sở Nội vụ (so-noi-vu).xlsx')
    const own = read.find(({ identity }) => identity.agency === homeAffairs)
    expect(own?.before.get('I-1' as never)).toEqual({ result: 'Đang soạn' })
    expect(own?.identity).toEqual({ ...place, agency: homeAffairs, planRevision: 1, madeOn: '2013-12-10' })
  })

  test('for nobody whose tasks all went to others, and for the others all the same', async () => {
    const field = fieldOf(world.store)
    await field.publish(samplePlan())
    await field.open()
    const led = { leads: [justice] }
    const merged = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-11-20', moves: [] }
    await field.publish(planWith({ 'I-1': led, 'I-2': led }), 1, merged)
    const made = (agencies?: readonly AgencyId[]) =>
      makeHandouts(world.store, secretariat, { ...asked, plan: field.plan, ...(agencies && { agencies }) }, now)
    const namesOf = async (agencies?: readonly AgencyId[]) => {
      const result = await made(agencies)
      return result.kind === 'made' ? result.files.map(({ name }) => name) : result.problem
    }
    const [of, planned] = ['Sở Tư pháp (so-tu-phap).xlsx', 'Sở Kế hoạch và Đầu tư (so-khdt).xlsx']
    expect(await namesOf()).toEqual([planned, of])
    expect(await namesOf([homeAffairs, justice])).toEqual([of])
    expect(await namesOf([homeAffairs])).toBe('plan-not-found')
  })

  test('for the agencies named, each once', async () => {
    expect(await made([justice, justice])).toHaveLength(1)
  })
})

describe('there is none', () => {
  test.each([
    ['for somebody of an agency', clerk(homeAffairs), asked, 'not-allowed'],
    ['for the provincial office', office, asked, 'not-allowed'],
    [
      'of an agency that is asked nothing',
      secretariat,
      { ...asked, agencies: ['so-y-te' as AgencyId] },
      'plan-not-found',
    ],
    ['of an open set', secretariat, { ...asked, agencies: [openSet] }, 'plan-not-found'],
    ['of a period that is not there', secretariat, { ...asked, period: '1999' as typeof periodId }, 'plan-not-found'],
  ])('%s', async (_, who, input, problem) => {
    expect(await makeHandouts(world.store, who, input, now)).toEqual({ kind: 'refused', problem })
  })

  test('where all together would be too large', async () => {
    const refused = { kind: 'refused', problem: 'too-large' }
    expect(await makeHandouts(world.store, secretariat, asked, now, 10_000)).toEqual(refused)
  })
})

describe('over HTTP', () => {
  const call = { as: secretariat, params: place }
  const extension: WebExtension = { id: 'abc', version: '1.0.0.0', storeType: 'FileSystem', store: '\\\\may-chu\\so' }

  test('all come in one archive, which opens the pane where the settings say how', async () => {
    const answers = await Promise.all([
      api.callWith({}, (deps) => route(deps, getHandouts), call),
      api.callWith({ extension }, (deps) => route(deps, getHandouts), call),
    ])
    const refersTo = []
    for (const { status, headers, bytes } of answers) {
      expect([status, headers['content-type']]).toEqual([200, 'application/zip'])
      expect(headers['content-disposition']).toBe(`attachment; filename="so-bao-cao-${planId}-${periodId}.zip"`)
      const files = await filesIn(bytes)
      expect(files).toHaveLength(3)
      const parts = await partsOf(files[0]?.bytes ?? new Uint8Array())
      refersTo.push(parts.find(({ path }) => path === 'xl/webextensions/webextension1.xml')?.text)
    }
    expect(refersTo).toEqual([undefined, expect.stringContaining('storeType="FileSystem"')])
  })

  test('one comes by itself, in the language asked for', async () => {
    const one = { as: secretariat, params: { ...place, agency: justice }, query: { language: 'en' } }
    const { status, bytes } = await api.call(getHandout, one)
    expect(status).toBe(200)
    expect((await readBack(bytes)).identity.agency).toBe(justice)
    expect(readBook(await partsOf(bytes))?.sheets.has('Report form')).toBe(true)
  })

  test.each([
    [{ agencies: '' }, '/agencies/0'],
    [{ agencies: 'so/noi' }, '/agencies/0'],
    [{ agencies: Array.from({ length: 101 }, (_, at) => `a${at}`).join() }, '/agencies'],
    [{ language: 'fr' }, '/language'],
  ])('what is asked for badly is refused with a pointer: %o', async (query, pointer) => {
    expect(await api.call(getHandouts, { ...call, query })).toMatchObject({
      status: 400,
      body: { type: 'malformed-request', errors: [{ pointer }] },
    })
  })
})
