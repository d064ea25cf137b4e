// The records of the hidden sheet: whole in their old or new form wherever a batch of writes stops.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyLayout,
  partLength,
  planRecords,
  type RecordRow,
  type RowWrite,
  readRecords,
} from '../../../addin/workbook/record-rows.ts'

type Changes = readonly (readonly [key: string, text: string | undefined])[]

function write(rows: readonly RecordRow[], writes: readonly RowWrite[]): RecordRow[] {
  const after = [...rows]
  for (const { row, cells } of writes) {
    while (after.length <= row) after.push(['', '', ''])
    after[row] = cells
  }
  return after
}

function textsOf(rows: readonly RecordRow[]): Record<string, string> {
  return Object.fromEntries([...readRecords(rows).records].map(([key, { text }]) => [key, text]))
}

function apply(rows: readonly RecordRow[], changes: Changes): RecordRow[] {
  return write(rows, planRecords(readRecords(rows), changes).writes)
}

test('what is written is read back: short, empty, long, and beginning with signs that Excel minds', () => {
  const long = 'ặ'.repeat(partLength * 2 + 7)
  const changes: Changes = [
    ['a', 'một'],
    ['b', ''],
    ['c', long],
    ['d', "'=+-@"],
  ]
  expect(textsOf(apply([], changes))).toEqual(Object.fromEntries(changes))
})

test('a character is never split between two cells', () => {
  const text = `${'x'.repeat(partLength - 1)}😀`
  const rows = apply([], [['a', text]])
  expect(rows.every(([, , part]) => !/[\ud800-\udbff]$/.test(part))).toBe(true)
  expect(textsOf(rows)).toEqual({ a: text })
})

test('a record of one part is overwritten in its place, in one write', () => {
  const { layout, writes } = planRecords(readRecords(apply([], [['a', 'một']])), [['a', 'hai']])
  expect(writes).toHaveLength(1)
  expect(layout.next).toBe(1)
})

test('rows that became free are used again', () => {
  const rows = apply(
    apply(
      [],
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ),
    [['a', undefined]],
  )
  expect(apply(rows, [['c', 'z']])).toHaveLength(2)
})

describe('stopping anywhere', () => {
  // Parts are long, so the property plays with short texts and long ones of a few parts.
  const text = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.tuple(fc.constantFrom('p', 'q'), fc.nat(3)).map(([sign, parts]) => sign.repeat(partLength * parts + 1)),
  )
  const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(text, { nil: undefined })), {
    maxLength: 4,
  })

  test('leaves each record whole, and those written first written first', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 3 }), changes, fc.nat(), (before, last, cut) => {
        const rows = before.reduce<RecordRow[]>(apply, [])
        const { writes } = planRecords(readRecords(rows), last)
        const stopped = textsOf(write(rows, writes.slice(0, cut % (writes.length + 1))))
        // The changes were carried out up to one of them, and not beyond.
        const possible = Array.from({ length: last.length + 1 }, (_, count) =>
          textsOf(apply(rows, last.slice(0, count))),
        )
        expect(possible).toContainEqual(stopped)
      }),
      { numRuns: 2_000 },
    )
  })

  test('and going on afterwards leaves nothing of what was begun', () => {
    fc.assert(
      fc.property(changes, changes, changes, fc.nat(), (first, broken, last, cut) => {
        const rows = apply([], first)
        const { writes } = planRecords(readRecords(rows), broken)
        const stopped = write(rows, writes.slice(0, cut % (writes.length + 1)))
        const expected = { ...textsOf(stopped) }
        for (const [key, one] of last) {
          if (one === undefined) delete expected[key]
          else expected[key] = one
        }
        expect(textsOf(apply(stopped, last))).toEqual(expected)
      }),
      { numRuns: 2_000 },
    )
  })
})

test('the layout after planning is the one that is read back', () => {
  const { writes, layout } = planRecords(emptyLayout, [
    ['a', 'một'],
    ['b', 'x'.repeat(partLength + 1)],
    ['a', undefined],
  ])
  const read = readRecords(write([], writes))
  expect(read.records).toEqual(layout.records)
  expect([...read.free].sort()).toEqual([...layout.free].sort())
})
