import { expect, test } from 'vitest'
import { countLines } from '../../../../../addin/simulator/preview/grid/text-measure.ts'

/** Every letter ten pixels wide. */
const measure = (text: string): number => text.length * 10

test.each([
  ['', 100, 1],
  ['một', 100, 1],
  ['một hai', 70, 1],
  ['một hai', 69, 2],
  ['một\nhai', 100, 2],
  ['một\n\nhai', 100, 3],
  ['nghiêng', 30, 3],
  ['a nghiêng b', 30, 4],
])('%j in %i pixels takes %i lines', (text, width, lines) => {
  expect(countLines(text, width, measure)).toBe(lines)
})
