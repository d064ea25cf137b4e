// What other programs save: texts in a list of their own or in the cells, runs of looks, prefixes, days as ISO days.
import { describe, expect, test } from 'vitest'
import { type FoundCell, readBook } from '../../../shared/xlsx/read-book.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet as its parts. */
function partsOf(rows: string, over: Readonly<Record<string, string>> = {}) {
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Sheet &amp; 1" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': [
      `<Relationships><Relationship Id="rId7" Type="${office}/worksheet" Target="worksheets/a.xml"/>`,
      `<Relationship Id="rId8" Type="${office}/sharedStrings" Target="../xl/./strings.xml"/>`,
      `<Relationship Id="rId9" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ].join(''),
    'xl/worksheets/a.xml': `<?xml version="1.0"?><!-- a > b --><worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/strings.xml': [
      '<sst><si><t>Đã  hoàn thành</t></si>',
      '<si><r><rPr><b/></rPr><t>in </t></r><r><t xml:space="preserve">đậm</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
    ].join(''),
    'xl/styles.xml': [
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy"/></numFmts>',
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>',
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>',
    ].join(''),
    ...over,
  }
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}

function cellOf(rows: string, over?: Readonly<Record<string, string>>): FoundCell | undefined {
  return readBook(partsOf(rows, over))?.sheets.get('Sheet & 1')?.[0]?.cells.get(0)
}

describe('a cell', () => {
  test.each<[string, string, FoundCell['value']]>([
    ['a text of the list', '<c r="A1" t="s"><v>0</v></c>', 'Đã  hoàn thành'],
    ['a text of several looks, without how it is pronounced', '<c r="A1" t="s"><v>1</v></c>', 'in đậm'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b &lt; c</t></r></is></c>', 'ab < c'],
    ['a text in CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['a line break as some write it', '<c r="A1" t="str"><v>a_x000D_&#10;b</v></c>', 'a\r\nb'],
    ['a number', '<c r="A1"><v>41628</v></c>', 41628],
    ['a small number', '<c r="A1"><v>5.0E-1</v></c>', 0.5],
    ['a day as an ISO day', '<c r="A1" t="d"><v>2013-12-20T00:00:00</v></c>', '2013-12-20'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['under a prefix', '<x:c r="A1" t="str"><x:v>a</x:v></x:c>', 'a'],
    ['without its place', '<c t="str"><v>a</v></c>', 'a'],
  ])('of %s is read', (_, cell, value) => {
    expect(cellOf(`<row r="1">${cell}</row>`)?.value).toBe(value)
  })

  test.each([
    ['1', 'dd/mm/yyyy'],
    ['2', '[$-42A]dd/mm/yyyy'],
    ['3', '0%'],
    ['0', 'General'],
  ])('of look %s has the format %s', (look, numberFormat) => {
    expect(cellOf(`<row><c r="A1" s="${look}"><v>1</v></c></row>`)).toEqual({ value: 1, numberFormat })
  })

  test.each([
    ['its own', '<f>SUM(B1:B2)</f>', '=SUM(B1:B2)'],
    ['one shared with others', '<f t="shared" si="0"/>', '='],
  ])('with a formula, %s, says so beside its result', (_, formula, read) => {
    expect(cellOf(`<row><c r="A1">${formula}<v>3</v></c></row>`)).toMatchObject({ value: 3, formula: read })
  })
})

test('cells that are left out do not move those after them', () => {
  const rows = '<row r="3"><c r="B3" t="str"><v>b</v></c><c t="str"><v>c</v></c><c r="AA3" t="str"><v>z</v></c></row>'
  const [row] = readBook(partsOf(rows))?.sheets.get('Sheet & 1') ?? []
  expect(row?.row).toBe(3)
  expect([...(row?.cells ?? [])].map(([column, { value }]) => [column, value])).toEqual([
    [1, 'b'],
    [2, 'c'],
    [26, 'z'],
  ])
})

test.each([
  ['<workbookPr date1904="1"/>', true],
  ['<workbookPr date1904="false"/>', false],
  ['', false],
])('a workbook with %j counts from 1904: %s', (properties, date1904) => {
  const workbook = `<workbook>${properties}<sheets><sheet name="Sheet &amp; 1" r:id="rId7"/></sheets></workbook>`
  expect(readBook(partsOf('', { 'xl/workbook.xml': workbook }))?.date1904).toBe(date1904)
})

test('what is no workbook is none', () => {
  expect(readBook([{ path: 'word/document.xml', text: '<document/>' }])).toBeUndefined()
  expect(readBook([])).toBeUndefined()
})

test('an entity that a document declares itself is left as it is', () => {
  expect(cellOf('<row><c r="A1" t="str"><v>&bomb;&amp;&#x110;&#272;</v></c></row>')?.value).toBe('&bomb;&ĐĐ')
})
