import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axis } from '../../../../../addin/simulator/preview/grid/axis.ts'

const sizes = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 })
  .filter((it) => it.some((size) => size > 0))

test('the line under a pixel is visible and holds it', () => {
  fc.assert(
    fc.property(sizes, fc.nat(2000), (list, at) => {
      const lines = axis(list.length, (index) => list[index] ?? 0)
      const pixel = at % lines.total
      const line = lines.at(pixel)
      expect(lines.size(line)).toBeGreaterThan(0)
      expect(lines.offset(line)).toBeLessThanOrEqual(pixel)
      expect(lines.offset(line + 1)).toBeGreaterThan(pixel)
    }),
  )
})

test('a step passes over hidden lines and stays at the edge', () => {
  const lines = axis(4, (index) => [20, 0, 0, 10][index] ?? 0)
  expect([lines.step(0, 1), lines.step(3, -1), lines.step(3, 1), lines.step(-1, 1)]).toEqual([3, 0, 3, 0])
})
