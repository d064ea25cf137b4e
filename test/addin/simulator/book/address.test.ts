import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Area,
  area,
  bound,
  cellCount,
  columnIndex,
  columnName,
  contains,
  formatArea,
  intersect,
  joined,
  parseArea,
  quoteSheet,
  splitSheet,
  subtract,
} from '../../../../addin/simulator/book/address.ts'

const anyArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([row, column, rows, columns]) => ({ row, column, rows, columns }))

it.each([
  ['A1', area(0, 0)],
  ['$B$3', area(2, 1)],
  ['b3:A1', area(0, 0, 3, 2)],
  ['A:C', area(0, 0, 1_048_576, 3)],
  ['2:5', area(1, 0, 4, 16_384)],
  ['XFD1048576', area(1_048_575, 16_383)],
])('reads %s', (text, expected) => {
  expect(parseArea(text)).toEqual(expected)
})

it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'Tên'])('refuses %j', (text) => {
  expect(parseArea(text)).toBeUndefined()
})

it('writes what it reads', () => {
  fc.assert(fc.property(anyArea, (a) => void expect(parseArea(formatArea(a))).toEqual(a)))
  expect(formatArea(area(0, 0, 2, 2), true)).toBe('$A$1:$B$2')
  expect(formatArea(parseArea('A:C') ?? area(0, 0))).toBe('A:C')
})

it('counts columns in letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  fc.assert(fc.property(fc.nat(16_383), (n) => columnIndex(columnName(n)) === n))
})

it.each([
  ['Data', 'Data'],
  ['Nhiệm_vụ', 'Nhiệm_vụ'],
  ['Báo cáo', "'Báo cáo'"],
  ["Tuấn's", "'Tuấn''s'"],
  ['A1', "'A1'"],
  ['2013', "'2013'"],
])('quotes the sheet %s as %s, and reads it back', (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted)
  expect(splitSheet(`${quoted}!B2`)).toEqual({ sheet: name, rest: 'B2' })
})

describe('areas as sets of cells', () => {
  const cells = (a: Area): Set<string> => {
    const set = new Set<string>()
    for (let r = 0; r < a.rows; r++) for (let c = 0; c < a.columns; c++) set.add(`${a.row + r},${a.column + c}`)
    return set
  }

  it('what is left after taking away has the right cells, each once', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        const rest = subtract(a, b)
        const left = rest.flatMap((part) => [...cells(part)])
        expect(new Set(left).size).toBe(left.length)
        expect(new Set(left)).toEqual(new Set([...cells(a)].filter((cell) => !cells(b).has(cell))))
      }),
    )
  })

  it('an intersection is in both, a bound holds both', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        const both = intersect(a, b)
        expect(both ? cellCount(both) : 0).toBe([...cells(a)].filter((cell) => cells(b).has(cell)).length)
        expect(contains(bound(a, b), a) && contains(bound(a, b), b)).toBe(true)
      }),
    )
  })

  it('two areas join only when they tile a rectangle', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        const whole = joined(a, b)
        const union = new Set([...cells(a), ...cells(b)])
        if (whole) expect(union).toEqual(cells(whole))
        else expect(union.size).toBeLessThan(cellCount(bound(a, b)))
      }),
    )
  })
})
