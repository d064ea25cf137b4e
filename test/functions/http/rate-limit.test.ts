// How often one may ask, with a clock of the test's own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { createRateLimit, type Rates } from '../../../functions/http/rate-limit.ts'
import { openApi } from '../support/api.ts'
import { homeAffairs, justice } from '../support/sample-plan.ts'
import { clerk, openWorld, secretariat, type World } from '../support/world.ts'

const rates: Rates = {
  person: { burst: 3, perSecond: 1 },
  agency: { burst: 4, perSecond: 2 },
  anybody: { burst: 1, perSecond: 0.1 },
}

function limitAt() {
  let seconds = 0
  const limit = createRateLimit(rates, () => new Date(seconds * 1000))
  return { limit, pass: (more: number) => (seconds += more) }
}

test('a person may ask a few times at once and then at an even pace, whatever others do', () => {
  const { limit, pass } = limitAt()
  const [a, b] = [clerk(homeAffairs), clerk(justice)]
  const answers = [1, 2, 3, 4].map(() => limit.ofPerson(a))
  expect(answers).toEqual([undefined, undefined, undefined, 1])
  expect(limit.ofPerson(b)).toBeUndefined()
  pass(1)
  expect([limit.ofPerson(a), limit.ofPerson(a)]).toEqual([undefined, 1])
  pass(3600)
  expect([1, 2, 3, 4].map(() => limit.ofPerson(a))).toEqual(answers)
})

test('the members of an agency share its pace, and nobody else pays from it', () => {
  const { limit } = limitAt()
  const one = clerk(homeAffairs)
  for (let count = 0; count < 10; count += 1) {
    expect(limit.ofAgencies(secretariat, homeAffairs)).toBeUndefined()
    expect(limit.ofAgencies(clerk(justice), homeAffairs)).toBeUndefined()
  }
  const answers = [1, 2, 3, 4, 5].map(() => limit.ofAgencies({ ...one, objectId: crypto.randomUUID() }, homeAffairs))
  expect(answers).toEqual([undefined, undefined, undefined, undefined, 1])
})

test('a request that one agency cannot pay takes nothing from another', () => {
  const { limit } = limitAt()
  for (let count = 0; count < 4; count += 1) limit.ofAgencies(clerk(homeAffairs), homeAffairs)
  for (let count = 0; count < 9; count += 1) expect(limit.ofAgencies(clerk(homeAffairs, justice), undefined)).toBe(1)
  expect(limit.ofAgencies(clerk(justice), undefined)).toBeUndefined()
})

test('a clock that goes back gives nothing and takes nothing', () => {
  const { limit, pass } = limitAt()
  for (let count = 0; count < 3; count += 1) limit.ofPerson(secretariat)
  pass(-60)
  expect(limit.ofPerson(secretariat)).toBe(1)
  pass(1)
  expect(limit.ofPerson(secretariat)).toBeUndefined()
})

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('who asks too often is answered 429 with when to repeat it, in words that keep nobody in doubt', async () => {
  const { limit } = limitAt()
  const api = await openApi(world.store, limit)
  const answers = []
  for (let count = 0; count < 4; count += 1) answers.push(await api.call(getMe, { as: clerk(homeAffairs) }))
  await api.close()
  expect(answers.map((it) => it.status)).toEqual([200, 200, 200, 429])
  expect(answers[3]).toMatchObject({ body: { type: 'too-many' }, headers: { 'retry-after': '1' } })
})
