// The fill handle of B2:C3, let go over another cell.
import { expect, test } from 'vitest'
import { formatArea, parseArea } from '../../../../../addin/simulator/book/address.ts'
import { filledTo } from '../../../../../addin/simulator/preview/grid/fill-area.ts'

test.each([
  ['C5', 'B2:C5'],
  ['E3', 'B2:E3'],
  ['B1', 'B1:C3'],
  ['A2', 'A2:C3'],
  ['D9', 'B2:C9'],
  ['F4', 'B2:F3'],
  ['C2', undefined],
])('over %s it fills %s', (over, filled) => {
  const [from, at] = [parseArea('B2:C3'), parseArea(over)]
  if (!from || !at) throw new Error('no address')
  const to = filledTo(from, at)
  expect(to && formatArea(to)).toBe(filled)
})
