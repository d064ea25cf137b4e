import { expect, test } from 'vitest'
import { tableLook, tint } from '../../../../../addin/simulator/preview/grid/table-style.ts'

test('a tint goes from the colour to white', () => {
  expect([tint('#4472C4', 0), tint('#000000', 0.8), tint('#4472C4', 1)]).toEqual(['#4472c4', '#cccccc', '#ffffff'])
})

test.each([
  [
    'TableStyleMedium2',
    { header: { fill: '#4472C4', color: '#ffffff', line: '#4472C4' }, band: '#dae3f3', line: '#8faadc' },
  ],
  ['TableStyleLight1', { header: { color: '#000000', line: '#000000' }, band: '#cccccc' }],
  [
    'TableStyleMedium9',
    {
      header: { fill: '#4472C4', color: '#ffffff', line: '#4472C4' },
      band: '#b4c7e7',
      base: '#dae3f3',
      line: '#ffffff',
    },
  ],
  ['', undefined],
  ['Kiểu của tôi', undefined],
])('the style %j looks so', (style, look) => {
  expect(tableLook(style)).toEqual(look)
})
