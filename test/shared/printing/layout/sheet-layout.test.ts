import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { body, line, listTable, row, rule, table } from '../../../../shared/printing/blocks.ts'
import { type Block, type PrintDocument, page, textWidth } from '../../../../shared/printing/document.ts'
import { documentsOf, secretariatDocuments } from '../../../../shared/printing/documents.ts'
import { breakPages } from '../../../../shared/printing/layout/page-breaks.ts'
import { layOut, type SheetLayout } from '../../../../shared/printing/layout/sheet-layout.ts'
import { textWidthOf, wrap } from '../../../../shared/printing/layout/text-measure.ts'
import { printedOwnAnnex, printInput } from '../../../support/printed.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function document(...blocks: readonly Block[]): PrintDocument {
  return { id: 'report', name: 'Thử', sections: [{ orientation: 'landscape', blocks }] }
}

function layOne(...blocks: readonly Block[]): SheetLayout {
  const [only] = layOut(document(...blocks))
  if (!only) throw new Error('One section gives one layout')
  return only
}

/** Heights of the pages as they will be printed, with the head of the table repeated. */
function pagesOf({ heights, breaks, titleRows }: SheetLayout): readonly number[] {
  const edges = [0, ...breaks, heights.length]
  const titles = titleRows ? sum(heights.slice(titleRows[0], titleRows[1] + 1)) : 0
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    const repeated = titleRows && start > titleRows[1] ? titles : 0
    return sum(heights.slice(start, end)) + repeated
  })
}

describe('the sheets of the plan of 2013', () => {
  const all = [...documentsOf(printInput(11), secretariatDocuments), printedOwnAnnex(11, 'so-noi-vu')].flatMap(layOut)

  it.each(all.map((layout) => [layout.name, layout] as const))('%s: keeps to its pages', (_, layout) => {
    const { widths, heights, orientation, cells } = layout
    expect(sum(widths)).toBeLessThanOrEqual(points(textWidth({ orientation })))
    const room = points((orientation === 'portrait' ? page.long : page.short) - page.top - page.bottom)
    for (const height of pagesOf(layout)) expect(height).toBeLessThanOrEqual(room)
    for (const height of heights) expect(height).toBeLessThanOrEqual(409)
    const taken = new Set<string>()
    for (const { row: top, column, rows, columns } of cells) {
      expect(top + rows).toBeLessThanOrEqual(heights.length)
      expect(column + columns).toBeLessThanOrEqual(widths.length)
      for (let r = top; r < top + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          expect(taken.has(`${r} ${c}`)).toBe(false)
          taken.add(`${r} ${c}`)
        }
      }
    }
  })

  it('repeat the head of a table that goes over several pages', () => {
    for (const { name, breaks, titleRows } of all) {
      if (breaks.length > 0 && !name.startsWith('Báo cáo')) expect(titleRows).toBeDefined()
    }
  })
})

describe('a row', () => {
  const columns = [
    ['A', 1, 'left'],
    ['B', 1, 'left'],
  ] as const

  it('that no page can hold goes on in the rows below, and loses no word', () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `từ${index}`)
    const { cells, heights } = layOne(listTable(columns, [row('body', words.join(' '), 'ngắn')], 11))
    const said = cells.filter(({ column, row: at }) => column === 0 && at > 0).map(({ text }) => text.trim())
    expect(said.length).toBeGreaterThan(2)
    expect(said.join(' ')).toBe(words.join(' '))
    for (const height of heights) expect(height).toBeLessThanOrEqual(409)
  })

  it('is as high as its longest cell needs', () => {
    const long = 'Tổ chức quán triệt, tuyên truyền, phổ biến sâu rộng. '.repeat(20).trim()
    const { heights } = layOne(listTable(columns, [row('body', 'ngắn', 'ngắn'), row('body', 'ngắn', long)], 11))
    expect(heights[2]).toBeGreaterThan((heights[1] ?? 0) * 4)
  })
})

describe('a head of two lines', () => {
  it('puts what covers two rows beside what covers two columns', () => {
    const head = [
      [
        { text: 'TT', rows: 2 },
        { text: 'Đã hoàn thành', columns: 2 },
      ],
      ['Đúng hạn', 'Quá hạn'],
    ]
    const shares = [1, 2, 2].map((share) => ({ share, align: 'center' as const }))
    const { cells, titleRows } = layOne(table(shares, head, [row('body', 1, 2, 3)], 11))
    const spots = cells.slice(0, 4).map(({ row: top, column, rows, columns: over }) => [top, column, rows, over])
    expect(spots).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ])
    expect(titleRows).toEqual([0, 1])
  })
})

describe('two stacks side by side', () => {
  it('stand each as high as its own lines need', () => {
    const left = [line('a', { size: 12 }), line('b', { size: 12 }), rule(0.5)]
    const { cells, heights } = layOne(
      { kind: 'halves', share: 0.5, left, right: [line('c', { size: 12 }), line('d', { before: 60 })] },
      body('e'),
    )
    const at = (text: string) => cells.find((cell) => cell.text === text)
    expect(at('a')?.row).toBe(at('c')?.row)
    expect(sum(heights.slice(0, at('d')?.row))).toBeGreaterThan(60)
    expect(at('d')?.column).toBe(12)
    expect(cells.find(({ border }) => border === 'under')).toMatchObject({ column: 3, columns: 6 })
  })
})

describe('a page', () => {
  const plain = { height: 100, keepNext: false }
  const kept = { height: 100, keepNext: true }

  it('does not end with a heading', () => {
    expect(breakPages([plain, plain, plain, kept, plain], 'landscape', undefined)).toEqual([3])
    expect(breakPages([plain, plain, plain, plain, plain], 'landscape', undefined)).toEqual([4])
  })

  it('is broken within what is too much for one page', () => {
    const rows = [kept, kept, kept, kept, kept, plain]
    expect(breakPages(rows, 'landscape', undefined)).toEqual([4])
  })

  it('has room for the repeated head of the table', () => {
    const rows = [kept, ...Array.from({ length: 7 }, () => plain)]
    expect(breakPages(rows, 'landscape', [0, 0])).toEqual([4, 7])
  })
})

describe('wrapping', () => {
  it('loses nothing and keeps within the width, whatever is written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ư', 'Ổ', ' ', '\n', 'M', '.', '中'), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (written, width) => {
        const lines = wrap(written, width, 11)
        const blanks = /[ \n]/g
        expect(
          lines
            .map((it) => it.text)
            .join('')
            .replace(blanks, ''),
        ).toBe(written.replace(blanks, ''))
        for (const { text: shown } of lines) {
          if (shown.trim() !== '') expect(textWidthOf(shown.trimEnd(), 11)).toBeLessThanOrEqual(width)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('measures letters with marks like those without, and ơ, ư a little wider', () => {
    expect(textWidthOf('ệấÔ', 10)).toBe(textWidthOf('eaO', 10))
    expect(textWidthOf('ư', 10)).toBeGreaterThan(textWidthOf('u', 10))
    expect(textWidthOf('M', 10, true)).toBeGreaterThan(textWidthOf('M', 10))
  })
})
