// What we write as a workbook is read back the same, by ourselves and by a library that others use, in the order of
// elements without which Excel calls a file damaged.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { type Area, type Book, type BookSheet, columnName, type Style } from '../../../shared/xlsx/book.ts'
import { readBook } from '../../../shared/xlsx/read-book.ts'
import { storeTypes } from '../../../shared/xlsx/web-extension.ts'
import { writeBook } from '../../../shared/xlsx/write-book.ts'
import { fileOf } from '../../support/archive.ts'

/** The cells of one column below a heading. */
const columnArea = (column: number, top: number, rows: number): Area => ({
  top,
  left: column,
  bottom: top + rows - 1,
  right: column,
})

const text: Style = { format: '@' }
const print = { isLandscape: true, pagesWide: 2, titleRow: 0, titleColumns: [0, 1] } as const

function bookOf(over: Partial<BookSheet>): Book {
  const sheet: BookSheet = { name: 'Phiếu', columns: [{ width: 12 }], rows: [], print, ...over }
  return { sheets: [sheet, { ...sheet, name: '_phieu', isHidden: true }], active: 0 }
}

const full = bookOf({
  rows: [
    [
      { value: 'Tình trạng', style: { bold: true, fill: '1F4E79', color: 'FFFFFF' } },
      { value: 'Ngày', style: text },
    ],
    [
      { value: 'Đã hoàn thành', style: { ...text, open: true } },
      { value: 41628, style: { format: 'dd/mm/yyyy', border: true, wrap: true } },
    ],
  ],
  frozen: { rows: 1, columns: 1 },
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  rules: [
    {
      area: columnArea(0, 1, 1),
      isStrict: true,
      allow: { kind: 'list', sheet: '_phieu', from: columnArea(0, 0, 2) },
      title: 'Tình trạng',
      error: 'Chọn trong danh sách.',
      prompt: 'x'.repeat(300),
    },
    {
      area: columnArea(1, 1, 1),
      isStrict: false,
      allow: { kind: 'date', from: 36526, to: 73050 },
      title: 'Ngày',
      error: 'Ngày.',
    },
  ],
  hints: [{ area: columnArea(1, 1, 1), formula: 'AND($A2="Đã hoàn thành",TRIM($B2)="")' }],
})

/** CT_Worksheet and CT_Workbook, as far as we write them. */
const sheetOrder =
  'sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter conditionalFormatting dataValidations pageMargins pageSetup headerFooter'
const bookOrder = 'workbookPr bookViews sheets definedNames'

function childrenOf(xml: string, root: string): readonly string[] {
  const inner = xml.slice(xml.indexOf('>', xml.indexOf(`<${root}`)) + 1, xml.lastIndexOf(`</${root}>`))
  const names: string[] = []
  let depth = 0
  for (const [, slash, name = '', empty] of inner.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (slash) depth -= 1
    else {
      if (depth === 0) names.push(name)
      if (!empty) depth += 1
    }
  }
  return names
}

describe('the parts', () => {
  test('hold their elements in the order of the schema', () => {
    const parts = new Map(writeBook(full).map(({ path, text }) => [path, text]))
    const sheet = childrenOf(parts.get('xl/worksheets/sheet1.xml') ?? '', 'worksheet')
    expect(sheet).toEqual(sheetOrder.split(' '))
    expect(childrenOf(parts.get('xl/workbook.xml') ?? '', 'workbook')).toEqual(bookOrder.split(' '))
  })

  test('are all named in the list of types, and none twice', () => {
    const parts = writeBook(full, { id: 'x', version: '1', store: 's', storeType: 'EXCatalog' })
    const types = parts.find(({ path }) => path === '[Content_Types].xml')?.text ?? ''
    for (const { path } of parts) {
      if (path.endsWith('.rels') || path === '[Content_Types].xml') continue
      expect(types.split(`PartName="/${path}"`)).toHaveLength(2)
    }
    expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length)
  })

  test.each(storeTypes)('refer to the add-in of a store of type %s, beside the workbook', (storeType) => {
    const store = '\\\\may-chu\\so & bieu'
    const parts = new Map(
      writeBook(full, { id: 'abc', version: '1.0.0.0', store, storeType }).map(({ path, text }) => [path, text]),
    )
    expect(parts.get('xl/webextensions/webextension1.xml')).toContain(
      `<we:reference id="abc" version="1.0.0.0" store="\\\\may-chu\\so &amp; bieu" storeType="${storeType}"/>`,
    )
    expect(parts.get('_rels/.rels')).toMatch(
      /Id="rId2" Type="[^"]*webextensiontaskpanes" Target="xl\/webextensions\/task/,
    )
    expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('webextension')
  })

  test('know no store that means a developer’s own machine', () => {
    expect(storeTypes).not.toContain('Registry')
  })
})

test('another library opens the workbook and finds rules, locks and what is hidden', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await fileOf(writeBook(full))) as unknown as ExcelJS.Buffer)
  const sheet = book.getWorksheet('Phiếu')
  expect(book.getWorksheet('_phieu')?.state).toBe('veryHidden')
  expect(sheet?.getCell('A2')).toMatchObject({ value: 'Đã hoàn thành', numFmt: '@', protection: { locked: false } })
  expect(sheet?.getCell('B2')).toMatchObject({ value: new Date('2013-12-20'), numFmt: 'dd/mm/yyyy' })
  expect(sheet?.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ["'_phieu'!$A$1:$A$2"] })
  expect(sheet?.getCell('A2').dataValidation.prompt).toHaveLength(255)
  expect(sheet?.getCell('B2').dataValidation).toMatchObject({ type: 'date', errorStyle: 'warning' })
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '1:1' })
})

it('reads back every text and number that it wrote', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).map(canonicalText),
    fc.constantFrom('=1+1', "'a", '_x0041_', '__x000D__', 'a\nb', '<a>&amp;"', ' ', 'Hoá\u00a0'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), (table) => {
      const rows = table.map((row) => row.map((value) => ({ value, style: text })))
      const read = readBook(writeBook(bookOf({ rows })))?.sheets.get('Phiếu') ?? []
      const found = table.map((row, index) => {
        const cells = read.find((it) => it.row === index + 1)?.cells
        return row.map((_, column) => cells?.get(column)?.value ?? '')
      })
      expect(found).toEqual(table)
    }),
    { numRuns: 500 },
  )
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name)
})
