// An .xlsx file as a workbook of the simulator. What the simulator does not know, as pictures, is left out.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { type Area, lastRow, parseArea } from '../book/address.ts'
import { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { NameData } from '../book/sheet-data.ts'
import { toState, type WorkbookState } from '../book/state.ts'
import { bodyArea } from '../book/table.ts'
import { conditionalFormatsFromXml } from './conditional-xml.ts'
import { readCharts } from './drawings.ts'
import { filterColumnsFromXml } from './filter-xml.ts'
import { pageBreaksFromXml } from './page-breaks.ts'
import { readComments } from './read-comments.ts'
import { readSheet } from './read-sheet.ts'
import { validationsFromXml } from './validation-xml.ts'
import { elementsOf, tablePaths, unescapeXml } from './xml.ts'

/**
 * A state for `createHost({ state })`.
 * @throws Error with a cause when the bytes are no workbook
 */
export async function readXlsx(bytes: Uint8Array, name = 'Book1.xlsx'): Promise<WorkbookState> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new Error(`${name} is no .xlsx file`, { cause })
  })
  const part = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? ''
  const workbookXml = await part('xl/workbook.xml')
  const paths = sheetPaths(workbookXml, await part('xl/_rels/workbook.xml.rels'))
  const [sheetXml, stylesXml] = [await Promise.all(paths.map(part)), await part('xl/styles.xml')]

  const tableXml = await Promise.all(tablePaths(zip).map(part))
  const looks = elementsOf(elementsOf(stylesXml, 'dxfs')[0]?.inner ?? '', 'dxf').map(({ inner }) => inner)

  const file = new ExcelJS.Workbook()
  await file.xlsx.load((await withoutRules(bytes, [...paths, ...tablePaths(zip)])) as unknown as ArrayBuffer)
  const book = new Book()
  book.data.name = name
  book.data.date1904 = file.properties.date1904 === true
  for (const [at, worksheet] of file.worksheets.entries()) {
    const sheet = book.addSheet(worksheet.name)
    readSheet(worksheet, sheet, book)
    const xml = sheetXml[at] ?? ''
    readScreenTips(xml, sheet)
    sheet.data.pageBreaks = pageBreaksFromXml(xml)
    sheet.data.validations = validationsFromXml(xml)
    sheet.data.conditionalFormats = conditionalFormatsFromXml(xml, stylesXml, () => book.newId())
    await readComments(zip, paths[at] ?? '', sheet)
    await readCharts(zip, paths[at] ?? '', sheet, () => book.newId())
    if (sheet.data.autoFilter) {
      const { area } = sheet.data.autoFilter
      const criteria = filterColumnsFromXml(xml, area.columns, looks).map((one) => one ?? null)
      sheet.data.autoFilter = { area, criteria }
      if (criteria.some((one) => one !== null)) markFiltered(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 })
    }
  }
  for (const xml of tableXml) readTableFilter(xml, book, looks)
  readNames(workbookXml, book)
  const active = book.sheets[file.views[0]?.activeTab ?? 0]
  if (active?.data.visibility === 'Visible') book.activeId = active.id
  return toState(book)
}

/** Where the sheets lie, in the order of their tabs. */
function sheetPaths(workbookXml: string, relations: string): string[] {
  const targets = new Map(
    elementsOf(relations, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target ?? '']),
  )
  return elementsOf(workbookXml, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['r:id']) ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

/**
 * The file without what is read from it here: ExcelJS would spread each rule over all of its cells, and knows few
 * filters and no charts.
 */
async function withoutRules(bytes: Uint8Array, paths: readonly string[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const path of paths) {
    const xml = await zip.file(path)?.async('string')
    if (xml !== undefined) zip.file(path, xml.replace(OWN_READING, ''))
  }
  for (const path of Object.keys(zip.files))
    if (/^xl\/(drawings\/.*drawing\d*\.xml|charts\/)/.test(path)) zip.remove(path)
  return zip.generateAsync({ type: 'uint8array' })
}

const OWN_READING = new RegExp(
  [
    '<dataValidations[\\s\\S]*?</dataValidations>',
    '<conditionalFormatting[\\s\\S]*?</conditionalFormatting>',
    '<filterColumn[\\s\\S]*?(?=<filterColumn|</autoFilter>)',
    '<drawing [^>]*/>',
  ].join('|'),
  'g',
)

function readTableFilter(xml: string, book: Book, looks: readonly string[]): void {
  const found = book.findTable(elementsOf(xml, 'table')[0]?.attributes.displayName ?? '')
  if (!found) return
  const { table, sheet } = found
  for (const [at, filter] of filterColumnsFromXml(xml, table.columns.length, looks).entries()) {
    const column = table.columns[at]
    if (column && filter) column.filter = filter
  }
  if (table.columns.some(({ filter }) => filter !== undefined)) markFiltered(sheet, bodyArea(table))
}

/** A file says of a row only that it is hidden; under a filter that asks something it was the filter. */
function markFiltered({ data }: Sheet, body: Area): void {
  for (const [row, { hidden, ...line }] of data.rows) {
    if (hidden && row >= body.row && row <= lastRow(body)) data.rows.set(row, { ...line, filtered: true })
  }
}

/** What a link says when the pointer rests on it; ExcelJS does not read it. */
function readScreenTips(xml: string, sheet: Sheet): void {
  for (const { attributes } of elementsOf(xml, 'hyperlink')) {
    const at = parseArea(attributes.ref ?? '')
    const cell = at && sheet.cell(at.row, at.column)
    if (!at || !cell?.hyperlink || attributes.tooltip === undefined) continue
    sheet.put(at.row, at.column, { ...cell, hyperlink: { ...cell.hyperlink, screenTip: attributes.tooltip } })
  }
}

function readNames(workbookXml: string, book: Book): void {
  for (const { attributes, inner } of elementsOf(workbookXml, 'definedName')) {
    const { name = '', localSheetId, comment = '', hidden } = attributes
    if (name.startsWith('_xlnm.')) continue
    const named: NameData = { name, formula: `=${unescapeXml(inner)}`, comment, visible: hidden !== '1' }
    const home = localSheetId === undefined ? undefined : book.sheets[Number(localSheetId)]
    if (home) home.data.names.push(named)
    else book.data.names.push(named)
  }
}
