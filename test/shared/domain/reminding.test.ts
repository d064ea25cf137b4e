// When who owes a report is reminded: on the days set, once each, and late only while that still makes sense.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/domain/calendar.ts'
import { defaultRegime } from '../../../shared/domain/plan.ts'
import { defaultReminding, occasionOn, type Reminding, remindingOf } from '../../../shared/domain/reminding.ts'

const due = '2013-12-19'

describe('the reminder of a day', () => {
  it.each([
    ['before the first one', '2013-12-11', undefined],
    ['on a day that is set', '2013-12-12', '2013-12-12'],
    ['two days after it, where a server stood still', '2013-12-14', '2013-12-12'],
    ['three days after it', '2013-12-15', undefined],
    ['the day after one that is followed closely', '2013-12-17', '2013-12-16'],
    ['the day before the last', '2013-12-18', '2013-12-18'],
    ['the last day, which makes up for the one before', '2013-12-19', '2013-12-18'],
    ['the day after the last', '2013-12-20', '2013-12-20'],
    ['long after', '2014-03-01', undefined],
  ])('%s', (_, today, day) => {
    expect(occasionOn(defaultReminding, due, today)).toBe(day)
  })

  it('is none where none is set', () => {
    expect(occasionOn({ before: [], after: [] }, due, due)).toBeUndefined()
  })
})

const remindings: fc.Arbitrary<Reminding> = fc.record({
  before: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
  after: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 }),
})

it('each day that is set comes up on that day itself, and no day that is not set comes up ever', () => {
  fc.assert(
    fc.property(remindings, fc.integer({ min: -80, max: 80 }), (reminding, offset) => {
      const today = addDays(due, offset)
      const isSet = offset > 0 ? reminding.after.includes(offset) : reminding.before.includes(-offset)
      const day = occasionOn(reminding, due, today)
      expect(day === today).toBe(isSet)
      if (day === undefined) return
      const from = daysBetween(due, day)
      expect(from > 0 ? reminding.after.includes(from) : reminding.before.includes(-from)).toBe(true)
      expect(daysBetween(day, today)).toBeLessThanOrEqual(2)
    }),
    { numRuns: 10_000 },
  )
})

it('a period says otherwise than its plan, and a plan otherwise than usual', () => {
  const [ofPlan, ofPeriod] = [
    { before: [2], after: [] },
    { before: [], after: [1] },
  ]
  expect(remindingOf(defaultRegime, {})).toEqual(defaultReminding)
  expect(remindingOf({ remind: ofPlan }, {})).toEqual(ofPlan)
  expect(remindingOf({ remind: ofPlan }, { remind: ofPeriod })).toEqual(ofPeriod)
})
