import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Bucket,
  bucketOf,
  buckets,
  completionRate,
  countBuckets,
  rollUp,
  totalOf,
} from '../../../shared/domain/bucket.ts'
import type { Status } from '../../../shared/domain/report.ts'
import type { Timeliness } from '../../../shared/domain/timeliness.ts'

const parts = fc.array(fc.constantFrom(...buckets), { minLength: 1, maxLength: 6 })
const doneBuckets: readonly Bucket[] = ['done-on-time', 'done-late', 'untimed-done']

describe('an obligation', () => {
  it.each<[Timeliness, Status, Bucket]>([
    [{ kind: 'set-aside', as: 'moved' }, 'done', 'set-aside'],
    [{ kind: 'nothing-arising' }, 'nothing-arising', 'nothing-arising'],
    [{ kind: 'in-time', days: 30 }, 'in-progress', 'open-in-time'],
    [{ kind: 'due-soon', days: 3 }, 'in-progress', 'open-in-time'],
    [{ kind: 'due-today' }, 'not-started', 'open-in-time'],
    [{ kind: 'overdue', days: 1 }, 'awaiting-issue', 'open-overdue'],
    [{ kind: 'done-on-time' }, 'done', 'done-on-time'],
    [{ kind: 'done-late', days: 1 }, 'done', 'done-late'],
    [{ kind: 'recurring-done' }, 'done', 'untimed-done'],
    [{ kind: 'recurring-not-done' }, 'done', 'untimed-open'],
    [{ kind: 'ongoing-active' }, 'in-progress', 'untimed-done'],
    [{ kind: 'ongoing-inactive' }, 'not-started', 'untimed-open'],
    [{ kind: 'undetermined' }, 'done', 'untimed-done'],
    [{ kind: 'no-deadline' }, 'in-progress', 'untimed-open'],
  ])('of %j with status %s is counted as %s', (timeliness, status, bucket) => {
    expect(bucketOf({ timeliness, status })).toBe(bucket)
  })
})

describe('a task', () => {
  it.each<[Bucket, Bucket[]]>([
    ['done-on-time', ['done-on-time', 'done-on-time']],
    ['done-late', ['done-on-time', 'done-late']],
    ['open-in-time', ['done-late', 'open-in-time']],
    ['open-overdue', ['done-on-time', 'open-in-time', 'open-overdue']],
    ['done-on-time', ['done-on-time', 'set-aside']],
    ['done-on-time', ['done-on-time', 'nothing-arising']],
    ['open-overdue', ['open-overdue', 'nothing-arising', 'set-aside']],
    ['nothing-arising', ['nothing-arising', 'set-aside']],
    ['set-aside', ['set-aside', 'set-aside']],
    ['untimed-open', ['untimed-done', 'untimed-open']],
    ['untimed-done', ['untimed-done', 'untimed-done']],
    ['open-in-time', ['done-on-time', 'untimed-open']],
    ['done-on-time', ['done-on-time', 'untimed-done']],
  ])('is %s with parts %j', (bucket, of) => {
    expect(rollUp(of)).toBe(bucket)
  })

  it('with one part is what the part is', () => {
    for (const bucket of buckets) expect(rollUp([bucket])).toBe(bucket)
  })

  it('does not depend on the order or the number of like parts', () => {
    fc.assert(
      fc.property(parts, (of) => {
        expect(rollUp([...of].reverse())).toBe(rollUp(of))
        expect(rollUp([...of, ...of])).toBe(rollUp(of))
      }),
    )
  })

  it('is done exactly when every part that counts is done, late when any was, overdue when any is', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const counted = of.filter((it) => it !== 'set-aside' && it !== 'nothing-arising')
        const whole = rollUp(of)
        const nothing = counted.length === 0
        expect(whole === 'set-aside' || whole === 'nothing-arising').toBe(nothing)
        expect(doneBuckets.includes(whole)).toBe(!nothing && counted.every((it) => doneBuckets.includes(it)))
        expect(whole === 'open-overdue').toBe(counted.includes('open-overdue'))
        if (doneBuckets.includes(whole)) expect(whole === 'done-late').toBe(counted.includes('done-late'))
      }),
    )
  })

  it('without parts is a mistake of the caller', () => {
    expect(() => rollUp([])).toThrow(RangeError)
  })
})

it('counts add up to what was counted', () => {
  fc.assert(fc.property(parts, (of) => totalOf(countBuckets(of)) === of.length))
})

it('the rate leaves out what is not due, and has nothing to divide by when nothing is', () => {
  const counts = countBuckets(['done-on-time', 'done-late', 'open-overdue', 'open-in-time', 'untimed-done'])
  expect(completionRate(counts)).toEqual({ numerator: 2, denominator: 3 })
  expect(completionRate(countBuckets([]))).toEqual({ numerator: 0, denominator: 0 })
})
