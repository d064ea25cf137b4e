// Workbooks with the real engine while the plan they report on is amended: what was typed into a row that moved stays where
// it was typed, what was saved goes on under its new lead, and everything else is saved as if nothing had been.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { FieldId } from '../../shared/domain/report.ts'
import { callerOf } from '../model/calls.ts'
import type { Desk } from '../model/people/desk.ts'
import { agencies, plan } from '../model/people/plan.ts'
import { closeIssuer } from '../model/server/server.ts'
import { createStage, createWorld, type Stage, secretary, type World } from '../model/world.ts'

const [homeAffairs, justice] = agencies as [AgencyId, AgencyId]
const field: FieldId = 'result'
const cell = (agency: AgencyId, task: string) => ({ agency, task: task as TaskId, field })
const amendment = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-11-20', moves: [] }

let stage: Stage
let world: World
beforeAll(async () => {
  stage = await createStage()
  world = await createWorld(await stage.openPeriod())
})
afterAll(async () => {
  await stage.close()
  await closeIssuer()
})

/** The first desk of an agency, or the secretariat's. */
function deskOf(agency: AgencyId | undefined): Desk {
  const desk = world.desks.find(
    ({ settings: { purpose } }) => (purpose.role === 'lead' ? purpose.agency : undefined) === agency,
  )
  if (desk === undefined) throw new Error(`no desk of ${agency}`)
  return desk
}

test('a workbook on the plan as it was loses nothing when a row of it moves to another body', async () => {
  const [ours, theirs, all] = [deskOf(homeAffairs), deskOf(justice), deskOf(undefined)]
  ours.type(cell(homeAffairs, 'I-1'), 'Đã rà soát 12 đơn vị')
  expect((await ours.run('save')).run).toMatchObject({ problem: undefined, tally: { accepted: 1 } })
  // Typed and not saved yet, one of them into the row that moves.
  ours.type(cell(homeAffairs, 'I-1'), 'Đã rà soát 15 đơn vị')
  ours.type(cell(homeAffairs, 'I-2'), 'Đã họp hai lần')
  theirs.type(cell(justice, 'II-1'), 'Đã soạn thảo')

  const moved = (leads: readonly AgencyId[]): Plan => {
    return {
      ...plan,
      tasks: plan.tasks.map((it) => (it.id === 'I-1' ? { ...it, leads: [...leads], supports: [] } : it)),
    }
  }
  const { put } = callerOf(world.server, secretary, world.place)
  const answer = await put(`/plans/${plan.id}`, { plan: moved([justice]), amendment }, { 'if-match': '"1"' })
  expect(answer.status).toBe(200)

  for (const desk of [ours, theirs]) {
    expect((await desk.run('save')).run).toMatchObject({ problem: undefined, tally: { accepted: 1, rejected: 0 } })
  }
  // It stands where it was typed, in a row that is not asked for any more.
  expect(ours.shows(cell(homeAffairs, 'I-1'), 'Đã rà soát 15 đơn vị')).toBe(true)
  expect(theirs.shows(cell(justice, 'I-1'), 'Đã rà soát 12 đơn vị')).toBe(true)
  theirs.type(cell(justice, 'I-1'), 'Tư pháp làm tiếp')
  expect((await theirs.run('save')).run).toMatchObject({ problem: undefined, tally: { accepted: 1 } })

  expect((await all.run('refresh')).run.problem).toBeUndefined()
  for (const [agency, task, text] of [
    [homeAffairs, 'I-1', 'Đã rà soát 12 đơn vị'],
    [homeAffairs, 'I-2', 'Đã họp hai lần'],
    [justice, 'I-1', 'Tư pháp làm tiếp'],
    [justice, 'II-1', 'Đã soạn thảo'],
  ] as const) {
    expect([agency, task, all.shows(cell(agency, task), text)]).toEqual([agency, task, true])
  }
  expect(all.shows({ ...cell(homeAffairs, 'I-1'), field: 'setAside' }, 'moved')).toBe(true)
})
