// The consolidation for others: the workbook's own numbers, drafts only for those who may see them, and a CSV that Excel
// reads as it was meant.
import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getConsolidation } from '../../../../functions/endpoints/consolidation-get.ts'
import { toCsv } from '../../../../functions/operations/consolidation/csv.ts'
import { readConsolidation } from '../../../../functions/operations/consolidation/read-consolidation.ts'
import { openPeriod } from '../../../../functions/operations/open-period.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { renewEpoch } from '../../../../functions/operations/renew-epoch.ts'
import type { Caller } from '../../../../functions/operations/rights.ts'
import { totalOf } from '../../../../shared/domain/bucket.ts'
import type { PeriodId, TaskId } from '../../../../shared/domain/ids.ts'
import type { Values } from '../../../../shared/domain/report.ts'
import { type ConsolidationAnswer, consolidationAnswer } from '../../../../shared/wire/consolidation.ts'
import { type Api, openApi } from '../../support/api.ts'
import { dyingAt, type Field, fieldOf, smallPlan } from '../../support/periods.ts'
import { actionOn, bringTo, letter, sender, take } from '../../support/reports.ts'
import {
  homeAffairs,
  justice,
  openSet,
  periodId,
  planId,
  planning,
  samplePlan,
  settings,
} from '../../support/sample-plan.ts'
import { caller, change, clerk, now, office, openWorld, secretariat, type World } from '../../support/world.ts'

const viewer = caller(['viewer'], [], 'Người xem')

let world: World
let api: Api
beforeAll(async () => {
  world = await openWorld()
  api = await openApi(world.store)
  const done = { status: ['', 'done'], result: ['', '=1+1\nĐã ban hành'], completedOn: ['', '2013-12-09'] } as const
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, done))
  await bringTo(world, homeAffairs, 'returned')
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 2, { result: ['=1+1\nĐã ban hành', 'Bản sửa'] }))
  await world.edit(clerk(justice), justice, change('II-1', 1, { status: ['', 'in-progress'], result: ['', 'Nháp'] }))
  await world.edit(secretariat, justice, change('I-2', 1, { setAside: ['', 'suspended'] }))
})
afterAll(async () => {
  await api.close()
  await world.close()
})

async function read(who: Caller, figures: ConsolidationAnswer['figures'] = 'official'): Promise<ConsolidationAnswer> {
  const result = await readConsolidation(world.store, who, { plan: planId, period: periodId, figures }, now)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer
}

const rowOf = ({ rows }: ConsolidationAnswer, task: string, agency: string) =>
  rows.find((it) => it.task === task && it.agency === agency)

describe('what it says', () => {
  test('of an ad hoc period is about the tasks and agencies chosen, and nobody else is counted', async () => {
    const field = fieldOf(world.store)
    await field.publish(samplePlan())
    const tasks = ['I-2' as TaskId]
    await field.open('2013-x1' as PeriodId, { kind: 'ad-hoc', tasks, agencies: [homeAffairs] })
    const place = { plan: field.plan, period: '2013-x1' as PeriodId, figures: 'official' } as const
    const result = await readConsolidation(world.store, viewer, place, now)
    if (result.kind === 'refused') throw new Error(result.problem)
    const { rows, counts, coverage } = result.answer
    expect(rows.map(({ task, agency }) => [task, agency])).toEqual([['I-2', homeAffairs]])
    expect([totalOf(counts.tasks), totalOf(counts.obligations)]).toEqual([1, 1])
    expect(coverage).toMatchObject({ total: 1, expected: 1 })
  })

  test('is one row for each obligation, as handed in, with what the secretariat wrote beside', async () => {
    const answer = await read(secretariat)
    expect(answer).toMatchObject({ figures: 'official', today: '2013-12-10', planRevision: 1, epoch: world.epoch })
    expect(answer.rows).toHaveLength(6)
    expect(rowOf(answer, 'I-1', homeAffairs)).toMatchObject({
      ...{
        agencyName: 'Sở Nội vụ',
        state: 'returned',
        standing: 'draft',
        lastDay: '2013-12-15',
        bucket: 'done-on-time',
      },
      ...{ handedInOn: '2013-12-10', late: false, version: 1, letter },
      values: { result: '=1+1\nĐã ban hành' },
    })
    expect(rowOf(answer, 'II-1', justice)).toMatchObject({ values: {}, standing: 'draft', bucket: 'open-in-time' })
    expect(rowOf(answer, 'I-2', justice)).toMatchObject({ values: { setAside: 'suspended' }, bucket: 'set-aside' })
    expect(consolidationAnswer['~standard'].validate(answer)).not.toHaveProperty('issues')
  })

  test('shows drafts when asked, and counts what was handed in all the same', async () => {
    const [official, current] = [await read(secretariat), await read(office, 'current')]
    expect(rowOf(current, 'I-1', homeAffairs)?.values.result).toBe('Bản sửa')
    expect(rowOf(current, 'II-1', justice)?.values.result).toBe('Nháp')
    expect(current.counts).toEqual(official.counts)
    expect(current.coverage).toEqual(official.coverage)
  })

  test('adds up: tasks and obligations each in one bucket, reports expected, received or missing', async () => {
    const { rows, counts, coverage } = await read(secretariat)
    expect(totalOf(counts.tasks)).toBe(4)
    expect(totalOf(counts.obligations)).toBe(rows.length)
    expect(coverage).toMatchObject({ total: 6, expected: 4, received: 2, missing: 2, onTime: 2, returned: 2 })
    expect(coverage.exempt).toMatchObject({ 'open-set': 1, 'set-aside': 1 })
  })
})

describe('who reads it', () => {
  test('a viewer, of reports as they were handed in and nothing that is not', async () => {
    const answer = await read(viewer)
    expect(JSON.stringify(answer)).not.toMatch(/Bản sửa|Nháp|"draft"/)
    expect(rowOf(answer, 'I-1', homeAffairs)?.values.status).toBe('done')
    const asked = { plan: planId, period: periodId, figures: 'current' as const }
    expect(await readConsolidation(world.store, viewer, asked, now)).toEqual({
      kind: 'refused',
      problem: 'not-allowed',
    })
  })

  test.each([
    ['a clerk', clerk(homeAffairs)],
    ['somebody who is no member', caller([])],
  ])('not %s', async (_, who) => {
    const asked = { plan: planId, period: periodId, figures: 'official' as const }
    expect(await readConsolidation(world.store, who, asked, now)).toEqual({ kind: 'refused', problem: 'not-allowed' })
  })

  test('nobody of a plan or a period that is not there', async () => {
    for (const asked of [
      { plan: 'kh-0' as typeof planId, period: periodId },
      { plan: planId, period: '1999' as typeof periodId },
    ]) {
      const result = await readConsolidation(world.store, secretariat, { ...asked, figures: 'official' }, now)
      expect(result).toEqual({ kind: 'refused', problem: 'plan-not-found' })
    }
  })
})

describe('of a period that was put away', () => {
  const readOf = async ({ plan }: Field) => {
    const asked = { plan, period: periodId, figures: 'official' as const }
    const result = await readConsolidation(world.store, secretariat, asked, now)
    return result.kind === 'refused' ? result.problem : result.answer
  }
  const archived = async () => {
    const field = fieldOf(world.store)
    await field.publish(smallPlan())
    await field.open()
    await field.order({ to: 'archived' })
    return field
  }

  test('it is by the plan that its reports followed, however the plan is amended later', async () => {
    const field = await archived()
    const before = await readOf(field)
    expect(before).toMatchObject({ planRevision: 1, rows: [{ task: 'I-1' }, { task: 'II-1' }] })
    const amended = { ...smallPlan(), tasks: smallPlan().tasks.slice(1) }
    expect(await field.publish(amended, 1)).toMatchObject({ kind: 'published', revision: 2 })
    expect(await readOf(field)).toEqual(before)
  })

  test('it waits for a new epoch that a server died over, which the timer goes on with', async () => {
    const field = await archived()
    for (let call = 0, died = true; died; call += 1) {
      const epoch = randomUUID()
      died = await dyingAt(world.store, call, (through) => renewEpoch(through, field.plan, periodId, epoch))
      await carryOutPlan(world.store, field.plan, now)
      const { epoch: current } = await field.period()
      expect({ call, answer: await readOf(field) }).toMatchObject({ call, answer: { epoch: current } })
      if (!died) expect([call > 5, current]).toEqual([true, epoch])
    }
  })
})

describe('as CSV', () => {
  test('it begins with the mark by which Excel knows UTF-8, and has labels for codes', async () => {
    const csv = toCsv(await read(secretariat))
    expect(csv.startsWith('\ufeffMã nhiệm vụ,')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true })
    expect(errors).toEqual([])
    expect(data.find((it) => it['Mã nhiệm vụ'] === 'I-1' && it['Mã cơ quan'] === homeAffairs)).toMatchObject({
      ...{ 'Tình trạng': 'Đã hoàn thành', 'Ngày hoàn thành': '2013-12-09', 'So với thời hạn': 'đúng hạn' },
      ...{ 'Trạng thái báo cáo': 'Đề nghị bổ sung, hoàn thiện', 'Số báo cáo': letter.number, 'Gửi chậm': 'Không' },
    })
    expect(data.find((it) => it['Mã cơ quan'] === openSet)).toMatchObject({ 'Cơ quan': 'Các cơ quan liên quan' })
  })

  test.each(['=1+1', '+84', '-5', '- Đã làm', '@SUM(A1)', '=cmd|"/c calc"!A1\nhai dòng', '＝1', '\t=1', '-1;2,"3"'])(
    'it makes no formula of %j',
    async (result) => {
      const answer = await read(secretariat)
      const [row] = answer.rows
      const values: Values = { result }
      const csv = toCsv({ ...answer, rows: row ? [{ ...row, values }] : [] })
      const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true })
      expect(data[0]?.['Kết quả thực hiện']).toBe(`'${result}`)
    },
  )

  test('a number stays a number, and a text is as it was typed', async () => {
    const answer = await read(secretariat)
    const [row] = answer.rows
    const values: Values = { result: 'Đạt "98,6%"; 2 lớp\nhai dòng', progress: 40 }
    const csv = toCsv({ ...answer, rows: row ? [{ ...row, values }] : [] })
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true })
    expect(data[0]).toMatchObject({ 'Kết quả thực hiện': values.result, 'Tiến độ (%)': '40' })
  })
})

describe('over HTTP', () => {
  const call = { as: secretariat, params: { plan: planId, period: periodId } }

  test('it is an answer of its schema, or a file', async () => {
    const json = await api.call(getConsolidation, call)
    expect(json.status).toBe(200)
    expect(consolidationAnswer['~standard'].validate(json.body)).not.toHaveProperty('issues')
    const csv = await api.call(getConsolidation, { ...call, query: { format: 'csv', figures: 'current' } })
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tong-hop-${planId}-${periodId}.csv"`,
    })
    expect(csv.text.split('\r\n').length).toBeGreaterThan(6)
  })

  test('what is asked for badly is refused with a pointer', async () => {
    for (const query of [{ format: 'xlsx' }, { figures: 'mine' }]) {
      const [name] = Object.keys(query)
      expect(await api.call(getConsolidation, { ...call, query })).toMatchObject({
        status: 400,
        body: { type: 'malformed-request', errors: [{ pointer: `/${name}` }] },
      })
    }
  })
})

test('a report that is accepted counts as before', async () => {
  await bringTo(world, openSet, 'open')
  const source = 'Báo cáo số 12'
  await take(world, secretariat, openSet, actionOn(world, openSet, 'submit', { source }))
  await take(world, secretariat, openSet, actionOn(world, openSet, 'accept'))
  expect(rowOf(await read(secretariat), 'II-2', openSet)).toMatchObject({ state: 'accepted', version: 1 })
})

test('a report that came late stays late when the last day is put off afterwards', async () => {
  const late = new Date('2013-12-20T00:00:00+07:00')
  await take(world, sender(planning), planning, actionOn(world, planning, 'submit'), late)
  const before = await read(secretariat)
  expect(rowOf(before, 'II-2', planning)).toMatchObject({ late: true, handedInOn: '2013-12-20' })
  expect(before.coverage).toMatchObject({ onTime: 2, late: 1 })
  const later = { ...settings, agenciesDue: '2013-12-31' }
  const names = { epoch: randomUUID(), cursorKey: randomUUID() }
  await openPeriod(world.store, secretariat, { plan: planId, period: periodId, settings: later, ...names }, now)
  expect((await read(secretariat)).coverage).toEqual(before.coverage)
})
