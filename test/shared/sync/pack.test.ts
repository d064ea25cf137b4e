import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Change } from '../../../shared/sync/change.ts'
import { jsonBytes, nextPush, utf8Bytes } from '../../../shared/sync/pack.ts'

const change = (to: string, index = 0): Change => ({
  task: `I.${index}` as TaskId,
  base: 1,
  fields: { result: { from: '', to } },
})

test.each([
  ['', 0],
  ['a', 1],
  ['ế', 3],
  ['đ', 2],
  ['😀', 4],
])('%o takes %i bytes', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes)
})

test('bytes are those of the platform’s own encoder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length)
    }),
    { numRuns: 10_000 },
  )
})

const wide = { rows: 90, bytes: 1_000_000, stored: 10_000_000 }
const nothing = () => 0

describe('a push', () => {
  test('leaves out rows that would be too much to store with what they hold already', () => {
    const changes = Array.from({ length: 90 }, (_, index) => change('x', index))
    const holding = () => 42_000
    const push = nextPush(changes, { ...wide, stored: 3_400_000 }, holding)
    expect(push.length).toBeGreaterThan(60)
    expect(push.length).toBeLessThan(80)
  })

  test('takes changes in order up to the limit of rows', () => {
    const changes = Array.from({ length: 5 }, (_, index) => change('x', index))
    expect(nextPush(changes, { ...wide, rows: 3 }, nothing)).toEqual(changes.slice(0, 3))
  })

  test('takes a change that is too large by itself, so that it is refused by name', () => {
    expect(nextPush([change('x'.repeat(500)), change('y')], { ...wide, bytes: 200 }, nothing)).toHaveLength(1)
  })

  test('of nothing is nothing', () => {
    expect(nextPush([], wide, nothing)).toEqual([])
  })

  test('after another takes everything, in order, and each that holds several fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 30 }),
        fc.integer({ min: 100, max: 900 }),
        (texts, bytes) => {
          const changes = texts.map(change)
          const pushes: (readonly Change[])[] = []
          let rest: readonly Change[] = changes
          while (rest.length > 0) {
            const push = nextPush(rest, { ...wide, rows: 7, bytes }, nothing)
            pushes.push(push)
            rest = rest.slice(push.length)
          }
          expect(pushes.flat()).toEqual(changes)
          for (const push of pushes) {
            expect(push.length).toBeLessThanOrEqual(7)
            if (push.length > 1) expect(jsonBytes(push)).toBeLessThanOrEqual(bytes + 2)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
