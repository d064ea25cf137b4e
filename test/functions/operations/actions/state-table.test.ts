// The state table and the rights of actions, over the real operations on real tables: every action in every state, by
// everybody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActionName, actionNames, transitions } from '../../../../shared/domain/action.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import type { HeadState } from '../../../../shared/domain/period.ts'
import { actionOn, bringTo, leader, sender } from '../../support/reports.ts'
import { justice, openSet, planWith } from '../../support/sample-plan.ts'
import { caller, clerk, office, openWorld, secretariat, type World } from '../../support/world.ts'

/** As in the design: where an action leads, `–` where there is none. Unlocking gives back the state before, here `open`. */
const table = `
            approve   submit     withdraw  accept    unaccept   return    letter     lock    unlock
  open      open      submitted  –         –         –          –         –          locked  –
  submitted –         –          open      accepted  –          returned  submitted  locked  –
  returned  returned  submitted  –         –         –          –         –          locked  –
  accepted  –         –          –         –         submitted  –         accepted   locked  –
  locked    –         –          –         –         –          –         –          –       open`

const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cases = lines.flatMap(([state, ...nexts]) =>
  nexts.map((next, at) => ({ state: state as HeadState, action: heading[at] as ActionName, next })),
)
const agencyOf = (state: HeadState, action: ActionName) => `so-${state}-${action}` as AgencyId
const doerOf = (action: ActionName, agency: AgencyId) =>
  action === 'approve'
    ? leader(agency)
    : ['submit', 'withdraw', 'letter'].includes(action)
      ? sender(agency)
      : secretariat

let world: World
beforeAll(async () => {
  const agencies = cases.map(({ state, action }) => agencyOf(state, action))
  world = await openWorld(undefined, { plan: planWith(agencies) })
  for (const { state, action } of cases) await bringTo(world, agencyOf(state, action), state)
})
afterAll(() => world.close())

test('the table names every state and every action', () => {
  expect(heading).toEqual(actionNames)
  expect(lines.map(([state]) => state)).toEqual(Object.keys(transitions))
})

describe.each(cases)('in $state, $action', ({ state, action, next }) => {
  const agency = agencyOf(state, action)
  const everybody = {
    'a clerk who may not hand in': [caller(['lead'], [agency]), 'not-allowed', 'not-allowed'],
    'somebody of another agency': [clerk(justice), 'not-allowed', 'not-your-agency'],
    'a leader of another agency': [leader(justice), 'not-your-agency', 'not-allowed'],
    'the provincial office': [office, 'not-allowed', 'not-allowed'],
    'a viewer': [caller(['viewer']), 'not-allowed', 'not-allowed'],
    'somebody who is no member': [caller([]), 'not-allowed', 'not-allowed'],
  } as const
  const doer = doerOf(action, agency)

  test.each(Object.entries(everybody))('is not for %s', async (_, [who, ofLeader, ofSender]) => {
    const problem = action === 'approve' ? ofLeader : doer === secretariat ? 'not-allowed' : ofSender
    const before = await world.head(agency)
    expect(await world.act(who, agency, await actionOn(world, agency, action))).toEqual({ kind: 'refused', problem })
    expect(await world.head(agency)).toEqual(before)
  })

  test(next === '–' ? 'is refused' : `leads to ${next}`, async () => {
    const before = await world.head(agency)
    const result = await world.act(doer, agency, await actionOn(world, agency, action))
    const after = await world.head(agency)
    if (next === '–') {
      const problem = state === 'locked' ? 'period-locked' : 'wrong-state'
      expect(result).toEqual({ kind: 'refused', problem })
      expect(after).toEqual(before)
    } else {
      expect(result).toMatchObject({ kind: 'acted', answer: { replayed: false, head: { id: agency, state: next } } })
      expect(after).toMatchObject({ state: next, seq: before.seq + 1, entrySeq: before.entrySeq })
    }
  })
})

test('what an agency does, the secretariat does on its behalf only with the document it takes it from', async () => {
  const submit = await actionOn(world, openSet, 'submit')
  expect(await world.act(secretariat, openSet, submit)).toMatchObject({
    problem: 'malformed-request',
    errors: [{ pointer: '/source' }],
  })
  const source = 'Báo cáo số 12/BC-LQ ngày 09/12/2013'
  const handedIn = await world.act(secretariat, openSet, await actionOn(world, openSet, 'submit', { source }))
  expect(handedIn).toMatchObject({ answer: { head: { submission: { official: { source, by: secretariat.name } } } } })
  expect(await world.act(clerk(openSet), openSet, await actionOn(world, openSet, 'withdraw'))).toEqual({
    kind: 'refused',
    problem: 'not-your-agency',
  })
  const withdraw = await actionOn(world, openSet, 'withdraw')
  expect(await world.act(secretariat, openSet, withdraw)).toMatchObject({ answer: { head: { state: 'open' } } })
})

test('the secretariat does not take back what an agency handed in itself', async () => {
  const agency = agencyOf('submitted', 'submit')
  const withdraw = await actionOn(world, agency, 'withdraw')
  expect(await world.act(secretariat, agency, withdraw)).toEqual({ kind: 'refused', problem: 'not-allowed' })
})
