// A workbook as an .xlsx file that Excel and LibreOffice open. ExcelJS writes cells and looks; validation, conditional
// formats, names, charts and what filters ask are put into its parts afterwards, exact to the formula. Which settings
// add-ins keep is not written.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import { fromState, type WorkbookState } from '../book/state.ts'
import { Calculator } from '../formula/calculate.ts'
import type { CustomFunctions } from '../formula/custom.ts'
import { conditionalFormatsToXml, DifferentialFormats } from './conditional-xml.ts'
import { writeDrawings } from './drawings.ts'
import { filterColumnsToXml } from './filter-xml.ts'
import { legacyHash } from './legacy-hash.ts'
import { pageBreaksToXml } from './page-breaks.ts'
import { validationsToXml } from './validation-xml.ts'
import { writeSheet } from './write-sheet.ts'
import { element, elementsOf, escapeXml, insertBefore, tablePaths } from './xml.ts'

export interface WriteOptions {
  /** Serial of now, for the results of TODAY and NOW. */
  readonly now: () => number
  readonly customFunctions?: CustomFunctions
}

/** `writeXlsx(host.save(), { now })` is the file as bytes. */
export async function writeXlsx(state: WorkbookState, { now, customFunctions }: WriteOptions): Promise<Uint8Array> {
  const book = new Book()
  fromState(state, book)
  const calculator = new Calculator(book, now, customFunctions)
  const file = new ExcelJS.Workbook()
  file.properties.date1904 = book.data.date1904
  file.calcProperties.fullCalcOnLoad = true
  for (const sheet of book.sheets) writeSheet(sheet, file.addWorksheet(sheet.name), calculator)
  const activeTab = book.sheets.indexOf(book.activeSheet)
  file.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible' }]
  return complete(await file.xlsx.writeBuffer(), book)
}

/** Elements of a sheet that must come after page breaks, and after conditional formats and validation. */
const AFTER_BREAKS = ['drawing', 'legacyDrawing', 'tableParts', 'extLst']
const AFTER_RULES = ['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', ...AFTER_BREAKS]

async function complete(bytes: ArrayBuffer | Uint8Array, book: Book): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const change = async (path: string, work: (xml: string) => string): Promise<void> => {
    const xml = await zip.file(path)?.async('string')
    if (xml === undefined) throw new Error(`the file that was written has no ${path}`)
    zip.file(path, work(xml))
  }
  const differential = new DifferentialFormats()
  for (const [at, sheet] of book.sheets.entries()) {
    const rules =
      conditionalFormatsToXml(sheet.data.conditionalFormats, differential) + validationsToXml(sheet.data.validations)
    const { password } = sheet.data.protection ?? {}
    const asked = filterColumnsToXml(sheet.data.autoFilter?.criteria ?? [], differential)
    await change(`xl/worksheets/sheet${at + 1}.xml`, (xml) => {
      const broken = insertBefore(xml, pageBreaksToXml(sheet.data.pageBreaks), AFTER_BREAKS)
      const ruled = withFilter(insertBefore(broken, rules, AFTER_RULES), asked)
      return password === undefined
        ? ruled
        : ruled.replace('<sheetProtection ', `<sheetProtection password="${legacyHash(password)}" `)
    })
  }
  for (const path of tablePaths(zip)) {
    await change(path, (xml) => {
      const found = book.findTable(elementsOf(xml, 'table')[0]?.attributes.displayName ?? '')
      const criteria = found?.table.columns.map(({ filter }) => filter) ?? []
      return withFilter(xml, filterColumnsToXml(criteria, differential))
    })
  }
  await change('xl/styles.xml', (xml) => xml.replace(/<dxfs[^>]*(?:\/>|>[\s\S]*?<\/dxfs>)/, differential.toXml()))
  await change('xl/workbook.xml', (xml) => withNames(xml, book))
  await writeDrawings(zip, book.sheets)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The filter that ExcelJS wrote, with what it asks of its columns; a button it names needs no mention. */
const withFilter = (xml: string, columns: string): string =>
  xml.replace(/<autoFilter ref="([^"]*)"(?:\/>|>[\s\S]*?<\/autoFilter>)/, (_, ref: string) =>
    element('autoFilter', { ref }, columns),
  )

/** Names of the workbook and of its sheets, beside those that printing has. */
function withNames(workbookXml: string, book: Book): string {
  const named = (names: Sheet['data']['names'], localSheetId?: number): string =>
    names
      .map(({ name, formula, comment, visible }) =>
        element(
          'definedName',
          { name, comment: comment || undefined, localSheetId, hidden: !visible },
          escapeXml(formula.replace(/^=/, '')),
        ),
      )
      .join('')
  const all = named(book.data.names) + book.sheets.map((sheet, at) => named(sheet.data.names, at)).join('')
  if (all === '') return workbookXml
  const known = /<definedNames>([\s\S]*?)<\/definedNames>/
  if (known.test(workbookXml))
    return workbookXml.replace(known, (_, inner: string) => `<definedNames>${inner}${all}</definedNames>`)
  return workbookXml.replace('</sheets>', () => `</sheets><definedNames>${all}</definedNames>`)
}
