// A workbook as the parts of an .xlsx file; whoever has an archiver makes the file. Written by hand and not by a library,
// so that the server, whose cold start it would weigh on, and the pane make the same file by the same few lines.
// The order of elements is that of the schema (ECMA-376, part 1, 18.3.1.99 and 18.2.27): Excel refuses any other.
import {
  addressOf,
  areaAddress,
  type Book,
  type BookSheet,
  columnName,
  type EntryRule,
  fixedAddress,
  type Part,
} from './book.ts'
import { StyleBook } from './styles.ts'
import { type WebExtension, webExtensionParts } from './web-extension.ts'
import { cellText, xmlText } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @param extension what opens the pane beside the workbook, where there is such a thing */
export function writeBook(book: Book, extension?: WebExtension): readonly Part[] {
  const styles = new StyleBook()
  const sheets = book.sheets.map((sheet, index): Part => {
    return part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, styles, index === book.active))
  })
  const besides = extension ? webExtensionParts(extension) : { parts: [], types: [], relations: [] }
  return [
    part('[Content_Types].xml', contentTypes(book, besides.types)),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml'], ...besides.relations])),
    part('xl/workbook.xml', workbookXml(book)),
    part('xl/_rels/workbook.xml.rels', workbookRelations(book)),
    part('xl/styles.xml', styles.xml()),
    ...sheets,
    ...besides.parts.map(({ path, text }) => part(path, text)),
  ]
}

function part(path: string, xml: string): Part {
  return { path, text: declaration + xml }
}

function contentTypes({ sheets }: Book, others: readonly (readonly [path: string, type: string])[]): string {
  const types = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`]),
    ...others,
  ]
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...types.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`),
    '</Types>',
  ].join('')
}

/** Types of our own workbook are named by their last word; others are given whole. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(([type, target], index) => {
    const whole = type.includes('/') ? type : `${relations}/${type}`
    return `<Relationship Id="rId${index + 1}" Type="${whole}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packageRelations}">${listed.join('')}</Relationships>`
}

function workbookRelations({ sheets }: Book): string {
  const listed = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const)
  return relationships([...listed, ['styles', 'styles.xml']])
}

function workbookXml({ sheets, active }: Book): string {
  const listed = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="veryHidden"' : ''
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const names = sheets.flatMap((sheet, index) => namesOf(sheet, index))
  return [
    `<workbook xmlns="${main}" xmlns:r="${relations}">`,
    '<workbookPr/>',
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

function namesOf({ name, filter, print }: BookSheet, index: number): string[] {
  const quoted = `'${name.replace(/'/g, "''")}'`
  const { titleColumns, titleRow } = print
  const titles = [
    ...(titleColumns ? [`${quoted}!$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`] : []),
    ...(titleRow === undefined ? [] : [`${quoted}!$${titleRow + 1}:$${titleRow + 1}`]),
  ].join(',')
  const named = (what: string, text: string, more = '') =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}"${more}>${xmlText(text)}</definedName>`
  return [
    ...(filter ? [named('_FilterDatabase', `${quoted}!${fixedAddress(filter)}`, ' hidden="1"')] : []),
    ...(titles === '' ? [] : [named('Print_Titles', titles)]),
  ]
}

function sheetXml(sheet: BookSheet, styles: StyleBook, isActive: boolean): string {
  const { columns, rows, filter, hints = [], rules = [] } = sheet
  const widths = columns.map(
    ({ width, isHidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + 0.7109375}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
  )
  return [
    `<worksheet xmlns="${main}" xmlns:r="${relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${viewXml(sheet, isActive)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${rows.map((row, index) => rowXml(row, index, columns, styles)).join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
    filter ? `<autoFilter ref="${areaAddress(filter)}"/>` : '',
    ...hints.map(
      ({ area, formula }, index) =>
        `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="expression" dxfId="0" priority="${index + 1}">` +
        `<formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`,
    ),
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.print.isLandscape ? 'landscape' : 'portrait'}" ` +
      `fitToWidth="${sheet.print.pagesWide}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}

function viewXml({ frozen }: BookSheet, isActive: boolean): string {
  const open = `<sheetView showGridLines="0"${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`
  if (!frozen) return `${open}/>`
  const { rows, columns } = frozen
  const corner = addressOf(rows, columns)
  const pane = `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
  return `${open}>${pane}<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView>`
}

/** Points of one line of text in the default font, and the most that a row may be high. */
const lineHeight = 15
const tallest = 409

/**
 * A guess, by which the row is shown until somebody edits it: Excel fits a height that is not custom, others take it as
 * it stands. Letters are narrower than the digits that widths count, and words break early.
 */
function heightOf(row: BookSheet['rows'][number], columns: BookSheet['columns']): number {
  const lines = row.map((cell, index) => {
    if (!cell?.style.wrap) return 1
    const { size = 11 } = cell.style
    const width = ((columns[index]?.width ?? 10) * 11) / size
    const parts = String(cell.value).split('\n')
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / width)), 0) * (size / 11)
  })
  return Math.min(tallest, Math.ceil(Math.max(1, ...lines) * lineHeight))
}

function rowXml(
  row: BookSheet['rows'][number],
  index: number,
  columns: BookSheet['columns'],
  styles: StyleBook,
): string {
  const cells = row.flatMap((cell, column) => {
    if (!cell) return []
    const at = `r="${addressOf(index, column)}" s="${styles.of(cell.style)}"`
    if (cell.value === '') return `<c ${at}/>`
    if (typeof cell.value === 'number') return `<c ${at}><v>${cell.value}</v></c>`
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(cell.value)}</t></is></c>`
  })
  return `<row r="${index + 1}" ht="${heightOf(row, columns)}">${cells.join('')}</row>`
}

function ruleXml({ area, isStrict, allow, title, error, prompt }: EntryRule): string {
  const style = isStrict ? '' : ' errorStyle="warning"'
  // Excel takes 32 characters of a title and 255 of a text.
  const said = (name: string, text: string, most: number) => ` ${name}="${xmlText(text.slice(0, most))}"`
  const asked = prompt ? ` showInputMessage="1"${said('promptTitle', title, 32)}${said('prompt', prompt, 255)}` : ''
  const alert = ` showErrorMessage="1"${said('errorTitle', title, 32)}${said('error', error, 255)}`
  const { type, formulas } = condition(allow)
  return `<dataValidation type="${type}"${style} allowBlank="1"${alert}${asked} sqref="${areaAddress(area)}">${formulas}</dataValidation>`
}

function condition(allow: EntryRule['allow']): { readonly type: string; readonly formulas: string } {
  switch (allow.kind) {
    case 'list': {
      const { sheet, from } = allow
      return { type: 'list', formulas: `<formula1>${xmlText(`'${sheet}'!${fixedAddress(from)}`)}</formula1>` }
    }
    case 'date':
    case 'whole':
      // Without an operator it is "between".
      return { type: allow.kind, formulas: bounds(allow.from, allow.to) }
    case 'length':
      return { type: 'textLength', formulas: bounds(0, allow.to) }
    default:
      return allow satisfies never
  }
}

function bounds(from: number, to: number): string {
  return `<formula1>${from}</formula1><formula2>${to}</formula2>`
}
