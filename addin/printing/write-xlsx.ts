// Printed documents as an .xlsx file, one sheet a section, laid out as in the workbook itself. Comes with its library
// when it is asked for.
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { type PrintDocument, page } from '../../shared/printing/document.ts'
import type { LaidCell } from '../../shared/printing/layout/sheet-grid.ts'
import { layOut, type SheetLayout } from '../../shared/printing/layout/sheet-layout.ts'
import { printable } from './printable.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function writeXlsx(documents: readonly PrintDocument[]): Promise<Blob> {
  const book = new ExcelJS.Workbook()
  for (const layout of documents.flatMap(layOut)) addSheet(book, layout)
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  await setDefaultFont(zip)
  return zip.generateAsync({ type: 'blob', mimeType: xlsxType, compression: 'DEFLATE' })
}

/** Widths of columns are told in digits of the default font, which the library has no way to choose. */
async function setDefaultFont(zip: JSZip): Promise<void> {
  const path = 'xl/styles.xml'
  const styles = await zip.file(path)?.async('string')
  if (styles === undefined) throw new Error('The workbook has no styles')
  const font = `<font><sz val="11"/><name val="${page.font}"/><family val="1"/></font>`
  zip.file(path, styles.replace(/<font>.*?<\/font>/s, font))
}

const inches = (millimetres: number) => millimetres / 25.4
/** Points of a column as digits of the default font: 7 pixels each, 96 pixels an inch. */
const digits = (points: number) => ((points / 72) * 96) / 7
const thin: ExcelJS.Border = { style: 'thin', color: { argb: 'FF000000' } }

function addSheet(book: ExcelJS.Workbook, layout: SheetLayout): void {
  const { name, orientation, widths, heights, cells, titleRows, breaks } = layout
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation,
      horizontalCentered: true,
      // Not by scale: a machine without the default font draws columns wider, and none may fall off the page.
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 1,
      margins: {
        top: inches(page.top),
        bottom: inches(page.bottom),
        left: inches(page.left),
        right: inches(page.right),
        header: inches(page.header),
        footer: inches(page.header),
      },
      ...(titleRows && { printTitlesRow: `${titleRows[0] + 1}:${titleRows[1] + 1}` }),
    },
    headerFooter: { differentFirst: true, oddHeader: `&C&"${page.font}"&${page.numberSize}&P` },
    views: [{ showGridLines: false }],
  })
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = digits(width)
  })
  heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height
  })
  for (const cell of cells) addCell(sheet, cell)
  for (const row of breaks) sheet.getRow(row).addPageBreak()
}

function addCell(sheet: ExcelJS.Worksheet, laid: LaidCell): void {
  const { row, column, rows, columns, text, number, size, bold, italic, align, vertical, border } = laid
  if (rows > 1 || columns > 1) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns)
  const cell = sheet.getCell(row + 1, column + 1)
  // Text stays text: a value of this library is never read as a formula.
  cell.value = number !== undefined && number < 1_000 ? number : printable(text)
  cell.numFmt = number !== undefined && number < 1_000 ? '0' : '@'
  cell.font = { name: page.font, size, bold, italic }
  cell.alignment = { horizontal: align, vertical, wrapText: true }
  if (border === 'none') return
  const sides = border === 'box' ? { top: thin, left: thin, bottom: thin, right: thin } : { bottom: thin }
  for (let r = row + 1; r <= row + rows; r++) {
    for (let c = column + 1; c <= column + columns; c++) sheet.getCell(r, c).border = sides
  }
}
