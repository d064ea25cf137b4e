import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, fromDayNumber } from '../../../shared/domain/calendar.ts'
import { isInTime, lastDayFor, periodOf } from '../../../shared/domain/due.ts'
import { defaultRegime, type Regime } from '../../../shared/domain/plan.ts'

const regime = (change: Partial<Regime>): Regime => ({ ...defaultRegime, ...change })

describe('the period of a day', () => {
  it.each([
    ['year', '2013-12-25', '2013', '2013-01-01', '2013-12-31', '2013-12-19'],
    ['half', '2013-06-30', '2013-H1', '2013-01-01', '2013-06-30', '2013-06-19'],
    ['half', '2013-07-01', '2013-H2', '2013-07-01', '2013-12-31', '2013-12-19'],
    ['quarter', '2013-11-02', '2013-Q4', '2013-10-01', '2013-12-31', '2013-12-19'],
    ['quarter', '2024-03-31', '2024-Q1', '2024-01-01', '2024-03-31', '2024-03-19'],
    ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29', '2024-02-19'],
  ] as const)('every %s on %s is %s', (every, day, id, from, to, due) => {
    const period = periodOf(regime({ every }), day)
    expect(period.id).toBe(id)
    expect(period.settings).toMatchObject({ from, to, agenciesDue: due })
  })

  it('closes data on the 14th and gives the secretariat until the 25th when agencies report before the 20th', () => {
    expect(periodOf(defaultRegime, '2013-10-01').settings).toMatchObject({
      kind: 'regular',
      cutOff: '2013-12-14',
      secretariatDue: '2013-12-25',
    })
  })

  it('contains the day, and its deadlines follow one another', () => {
    const everies = fc.constantFrom<Regime['every']>('year', 'half', 'quarter', 'month')
    const days = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') }).map(fromDayNumber)
    const weekends = fc.constantFrom<Regime['weekend']>('keep', 'next-working-day', 'previous-working-day')
    fc.assert(
      fc.property(everies, days, fc.integer({ min: 1, max: 31 }), weekends, (every, day, dueDay, weekend) => {
        const { settings } = periodOf(regime({ every, dueDay, weekend }), day)
        expect(settings.from <= day && day <= settings.to).toBe(true)
        expect(settings.cutOff < settings.agenciesDue).toBe(true)
        expect(settings.agenciesDue < settings.secretariatDue).toBe(true)
      }),
    )
  })
})

describe('the last day of "trước ngày 20"', () => {
  it.each([
    ['before', 'keep', '2013-12-20', '2013-12-19'],
    ['on', 'keep', '2013-12-20', '2013-12-20'],
    ['before', 'keep', '2015-12-20', '2015-12-19'],
    ['before', 'next-working-day', '2015-12-20', '2015-12-21'],
    ['before', 'previous-working-day', '2015-12-20', '2015-12-18'],
    ['on', 'next-working-day', '2014-12-20', '2014-12-22'],
    ['on', 'previous-working-day', '2014-12-20', '2014-12-19'],
  ] as const)('read as %s with weekends %s, due %s, is %s', (dueDayEnds, weekend, due, last) => {
    expect(lastDayFor(regime({ dueDayEnds, weekend }), due)).toBe(last)
  })

  it.each([
    ['before', '2013-12-19T16:59:59.999Z', true],
    ['before', '2013-12-19T17:00:00.000Z', false],
    ['on', '2013-12-19T17:00:00.000Z', true],
    ['on', '2013-12-20T16:59:59.999Z', true],
    ['on', '2013-12-20T17:00:00.000Z', false],
  ] as const)('read as %s, %s is in time: %s', (dueDayEnds, instant, inTime) => {
    const { settings } = periodOf(regime({ dueDayEnds }), '2013-12-01')
    expect(isInTime(instant, settings.agenciesDue)).toBe(inTime)
  })
})
