import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBlock, parseBlock } from '../../../../../addin/simulator/preview/grid/clipboard-text.ts'

test.each([
  ['a row', 'a\tb', [['a', 'b']]],
  [
    'rows as Excel ends them',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a line break inside quotes', '"một\nhai"\tb', [['một\nhai', 'b']]],
  ['doubled quotes', '"nói ""có"""\tb', [['nói "có"', 'b']]],
  ['text that only starts with a quote', '"chưa đóng\tb', [['"chưa đóng', 'b']]],
  ['a quote in the middle', 'a "b" c', [['a "b" c']]],
  [
    'blank cells',
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['nothing', '', [['']]],
])('reads %s', (_, text, block) => {
  expect(parseBlock(text)).toEqual(block)
})

test('what was copied is what is pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ữ', '"', '\t', '\n', ' ', ',') })
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseBlock(`${formatBlock(rows)}\r\n`)).toEqual(rows)
    }),
  )
})
