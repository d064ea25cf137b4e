import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../addin/printing/write-xlsx.ts'
import { listTable, row } from '../../../shared/printing/blocks.ts'
import type { PrintDocument } from '../../../shared/printing/document.ts'
import { documentsOf, secretariatDocuments } from '../../../shared/printing/documents.ts'
import { layOut } from '../../../shared/printing/layout/sheet-layout.ts'
import {
  convert,
  drawPages,
  freshFolder,
  hasLibreOffice,
  pagesOf,
  patience,
  shown,
} from '../../support/libre-office.ts'
import { printedOwnAnnex, printInput } from '../../support/printed.ts'

const all = [...documentsOf(printInput(11), secretariatDocuments), printedOwnAnnex(11, 'so-noi-vu')]

async function bytesOf(documents: readonly PrintDocument[]): Promise<Buffer> {
  return Buffer.from(await (await writeXlsx(documents)).arrayBuffer())
}

async function readBack(documents: readonly PrintDocument[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await bytesOf(documents)).buffer as ArrayBuffer)
  return book
}

describe('an .xlsx file', () => {
  it('has a sheet for each section, set up to be printed on A4 by the decree', async () => {
    const book = await readBack(all)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(all.flatMap(layOut).map(({ name }) => name))
    const detail = book.getWorksheet('Phụ lục VI')
    expect(detail?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(detail?.pageSetup.margins?.left).toBeCloseTo(30 / 25.4)
    expect(detail?.pageSetup.printTitlesRow).toMatch(/^\$?\d+:\$?\d+$/)
    expect(detail?.headerFooter).toMatchObject({ differentFirst: true })
    expect(detail?.headerFooter.oddHeader).toContain('&P')
  })

  it('keeps what looks like a formula as text, and numbers as numbers', async () => {
    const columns = [
      ['A', 1, 'left'],
      ['B', 1, 'center'],
      ['C', 1, 'center'],
    ] as const
    const rows = [row('body', '=SUM(A1)', 158, 21_914), row('body', '- làm 03 lớp', '@x', '+1')]
    const blocks = [listTable(columns, rows, 11)]
    const book = await readBack([{ id: 'report', name: 'Thử', sections: [{ orientation: 'landscape', blocks }] }])
    const sheet = book.getWorksheet('Thử')
    const values = [2, 3].map((at) => [1, 2, 3].map((column) => sheet?.getCell(at, column).value))
    expect(values).toEqual([
      ['=SUM(A1)', 158, '21.914'],
      ['- làm 03 lớp', '@x', '+1'],
    ])
    expect(sheet?.getCell(2, 1).numFmt).toBe('@')
    expect(sheet?.getCell(2, 1).font.name).toBe('Times New Roman')
  })

  it(
    shown('prints on as many pages as were laid out, each with the head of its table'),
    async () => {
      if (!hasLibreOffice) return
      const folder = await freshFolder('xlsx')
      // One of each kind of page; the others are laid out alike.
      const some = all.filter(({ id }) => ['report', 'annex-2', 'detail', 'agency-annex'].includes(id))
      for (const document of some) await writeFile(path.join(folder, `${document.id}.xlsx`), await bytesOf([document]))
      await convert(some.map(({ id }) => path.join(folder, `${id}.xlsx`)))
      for (const document of some) {
        const pdf = path.join(folder, `${document.id}.pdf`)
        const pages = await pagesOf(pdf)
        expect(pages, document.id).toHaveLength(layOut(document).reduce((sum, it) => sum + it.breaks.length + 1, 0))
        await drawPages(pdf, 6)
      }
      const detail = await pagesOf(path.join(folder, 'detail.pdf'))
      for (const page of detail) expect(page).toContain('Nội dung nhiệm vụ')
      expect(detail[1]?.trimStart().split('\n')[0]?.trim()).toBe('2')
    },
    patience,
  )
})
