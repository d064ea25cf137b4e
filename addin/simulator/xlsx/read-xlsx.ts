// An .xlsx file as a workbook of the simulator. What the simulator does not know, as charts and pictures, is left out.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { parseArea } from '../book/address.ts'
import { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { NameData } from '../book/sheet-data.ts'
import { toState, type WorkbookState } from '../book/state.ts'
import { conditionalFormatsFromXml } from './conditional-xml.ts'
import { readSheet } from './read-sheet.ts'
import { validationsFromXml } from './validation-xml.ts'
import { elementsOf, unescapeXml } from './xml.ts'

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

  const file = new ExcelJS.Workbook()
  await file.xlsx.load((await withoutRules(zip, paths)) as unknown as ArrayBuffer)
  const book = new Book()
  book.data.name = name
  book.data.date1904 = file.properties.date1904 === true
  for (const [at, worksheet] of file.worksheets.entries()) {
    const sheet = book.addSheet(worksheet.name)
    readSheet(worksheet, sheet, book)
    const xml = sheetXml[at] ?? ''
    readScreenTips(xml, sheet)
    sheet.data.validations = validationsFromXml(xml)
    sheet.data.conditionalFormats = conditionalFormatsFromXml(xml, stylesXml, () => book.newId())
  }
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

/** ExcelJS would spread each rule over all of its cells; they are read from the file itself. */
async function withoutRules(zip: JSZip, paths: readonly string[]): Promise<Uint8Array> {
  for (const path of paths) {
    const xml = await zip.file(path)?.async('string')
    if (xml === undefined) continue
    zip.file(
      path,
      xml.replace(
        /<dataValidations[\s\S]*?<\/dataValidations>|<conditionalFormatting[\s\S]*?<\/conditionalFormatting>/g,
        '',
      ),
    )
  }
  return zip.generateAsync({ type: 'uint8array' })
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
