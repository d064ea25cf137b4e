import fc from 'fast-check'
import { expect, it } from 'vitest'
import { area, formatArea, parseArea } from '../../../../addin/simulator/book/address.ts'
import { moveArea, moveSpan, shiftOf } from '../../../../addin/simulator/book/shift-area.ts'

const at = (text: string) => parseArea(text) ?? area(0, 0)

it.each([
  ['insert', '3:4', 'A1:B2', 'A1:B2'],
  ['insert', '3:4', 'A3:B5', 'A5:B7'],
  ['insert', '3:4', 'A2:B5', 'A2:B7'],
  ['insert', '3:4', 'A:A', 'A:A'],
  ['delete', '3:4', 'A1:B2', 'A1:B2'],
  ['delete', '3:4', 'A5:B6', 'A3:B4'],
  ['delete', '3:4', 'A2:B6', 'A2:B4'],
  ['delete', '3:4', 'A3:B4', undefined],
  ['delete', '3:4', 'A4:B6', 'A3:B4'],
  ['insert', 'C:D', 'B2:E2', 'B2:G2'],
  ['delete', 'C:D', 'B2:E2', 'B2:C2'],
  ['insert', 'A3:B4', 'A5:B5', 'A7:B7'],
  ['insert', 'A3:B4', 'A5:C5', 'A5:C5'],
  ['insert', 'A3:B4', 'C5', 'C5'],
] as const)('%s %s moves %s to %s', (kind, cells, before, after) => {
  const axis = cells === 'C:D' ? 'columns' : 'rows'
  const moved = moveArea(at(before), shiftOf(at(cells), axis, kind))
  expect(moved && formatArea(moved)).toBe(after)
})

it('deleting what was inserted brings every span back', () => {
  const spans = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.nat(40), fc.integer({ min: 1, max: 5 }))
  fc.assert(
    fc.property(spans, ([start, length, index, count]) => {
      const whole = { axis: 'rows', from: 0, to: 16_383 } as const
      const inserted = moveSpan(start, length, { ...whole, at: index, count })
      expect(inserted && moveSpan(...inserted, { ...whole, at: index, count: -count })).toEqual([start, length])
    }),
  )
})
