// Printing on Microsoft's own Office.js around the simulated Excel.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createExcel } from '../../../addin/simulator/node.ts'
import { writeXlsx } from '../../../addin/simulator/xlsx/write-xlsx.ts'
import { createPace, type Progress, Stopped } from '../../../addin/workbook/pace.ts'
import { SheetProtected } from '../../../addin/workbook/port.ts'
import { createPrinting } from '../../../addin/workbook/print-workbook.ts'
import { documentsOf } from '../../../shared/printing/documents.ts'
import { layOut } from '../../../shared/printing/layout/sheet-layout.ts'
import { type FigureSheet, situationSheet } from '../../../shared/printing/situation-sheet.ts'
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

function openBook() {
  const excel = createExcel()
  let count = 0
  const printing = createPrinting(excel.Excel, () => `id-${++count}`)
  const names = () => excel.host.view.sheets().map((it) => it.name)
  return { excel, printing, names }
}

/** What stands under a head of a table of `Tình hình`, line by line. */
function numbersUnder({ tables }: FigureSheet, table: number, head: string): readonly (number | undefined)[] {
  const { heads = [], rows = [] } = tables[table] ?? {}
  return rows.map(({ numbers }) => numbers[heads.indexOf(head) - 1])
}

const input = printInput(11)
const layouts = documentsOf(input, ['annex-1', 'annex-4']).flatMap(layOut)

describe('sheets to print', () => {
  test('are set up for A4 by the decree, with repeated heads and page numbers from the second page', async () => {
    const { excel, printing } = openBook()
    await printing.printSheets(layouts)
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Phụ lục IV')
      const page = sheet.pageLayout.load('orientation,paperSize,leftMargin,rightMargin,topMargin,zoom,firstPageNumber')
      const headers = page.headersFooters.load('state')
      const all = headers.defaultForAllPages.load('centerHeader')
      const first = headers.firstPage.load('centerHeader')
      const titles = page.getPrintTitleRowsOrNullObject().load('address')
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex')
      await context.sync()
      expect(page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', firstPageNumber: 1 })
      expect(page.leftMargin).toBeCloseTo((30 / 25.4) * 72, 0)
      expect(page.rightMargin).toBeCloseTo((15 / 25.4) * 72, 0)
      expect(page.zoom.horizontalFitToPages).toBe(1)
      expect([headers.state, first.centerHeader]).toEqual(['FirstAndDefault', ''])
      expect(all.centerHeader).toBe('&"Times New Roman,Regular"&13&P')
      const [, titled] = layouts.map((it) => it.titleRows)
      expect(titles.address).toContain(`${(titled?.[0] ?? 0) + 1}`)
      expect(breaks.items).toHaveLength(layouts[1]?.breaks.length ?? 0)
    })
  })

  test('are made one after the other, which may be ended between two; those that stand are replaced the next time', async () => {
    const excel = createExcel()
    const pace = createPace()
    let count = 0
    const printing = createPrinting(excel.Excel, () => `id-${++count}`, pace)
    const told: Progress[] = []
    pace.begin((progress) => {
      told.push(progress)
      pace.stop()
    })
    await expect(printing.printSheets(layouts)).rejects.toBeInstanceOf(Stopped)
    const total = layouts.reduce((sum, { heights }) => sum + heights.length, 0)
    expect(told).toEqual([{ counts: 'rows', done: 0, total, mayStop: true }])
    const made = () => excel.host.view.sheets().filter(({ name }) => name.startsWith('Phụ lục'))
    expect(made()).toHaveLength(1)
    pace.begin(undefined)
    await printing.printSheets(layouts)
    expect(made()).toHaveLength(layouts.length)
  })

  test('hold texts as text, counts as numbers, in Times New Roman within borders', async () => {
    const { excel, printing } = openBook()
    await printing.printSheets(layouts)
    const [first] = layouts
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Phụ lục I')
      const used = sheet.getUsedRange().load('values,rowCount,columnCount')
      const total = first?.cells.find(({ text }) => text === 'Tổng số')
      const cell = sheet.getRangeByIndexes(total?.row ?? 0, 2, 1, 1).load('values,numberFormat')
      const { font, borders } = cell.format
      font.load('name,bold,size')
      const edge = borders.getItem('EdgeBottom').load('style')
      await context.sync()
      expect(cell.values).toEqual([[22]])
      expect(font).toMatchObject({ name: 'Times New Roman', bold: true, size: 11 })
      expect(edge.style).toBe('Continuous')
      for (const laid of first?.cells ?? []) {
        expect(used.values[laid.row]?.[laid.column]).toBe(laid.number ?? laid.text)
      }
    })
  })

  test(
    shown('come out of the printer as they were laid out'),
    async () => {
      if (!hasLibreOffice) return
      const { excel, printing } = openBook()
      const all = [...documentsOf(input, ['report', 'annex-4']), printedOwnAnnex(11, 'so-noi-vu')].flatMap(layOut)
      await printing.printSheets(all)
      const file = path.join(await freshFolder('workbook'), 'sheets.xlsx')
      await writeFile(file, await writeXlsx(excel.host.save(), { now: () => 41_628.5 }))
      await convert([file])
      const pdf = file.replace('.xlsx', '.pdf')
      const pages = await pagesOf(pdf)
      expect(pages).toHaveLength(all.reduce((sum, { breaks }) => sum + breaks.length + 1, 0))
      expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      expect(pages[1]?.trimStart()).toMatch(/^2\s/)
      await drawPages(pdf, 20)
    },
    patience,
  )

  test('take the place of those made before, under whatever name, and of no other sheet', async () => {
    const { excel, printing, names } = openBook()
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add('phụ lục i').getRange('A1').values = [['của tôi']]
      await context.sync()
    })
    await printing.printSheets(layouts)
    expect(names()).toEqual(expect.arrayContaining(['phụ lục i', 'Phụ lục I (2)', 'Phụ lục IV']))
    const before = names()
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Phụ lục IV').name = 'Nộp'
      await context.sync()
    })
    await printing.printSheets(layouts)
    expect(names()).toEqual(before)
    await printing.printSheets(layOut(printedOwnAnnex(11, 'so-noi-vu')))
    expect(names()).toEqual([...before, 'Biểu của cơ quan'])
  })
})

describe('Tình hình', () => {
  const figures = situationSheet(input.plan, input.situation)

  async function charts(excel: ReturnType<typeof createExcel>) {
    return excel.Excel.run(async (context) => {
      const found = context.workbook.worksheets
        .getItem('Tình hình')
        .charts.load('items/name,items/left,items/chartType')
      await context.sync()
      const series = found.items.map((chart) => {
        const all = chart.series.load('items/name')
        const first = chart.series.getItemAt(0)
        return { all, values: first.getDimensionValues('Values'), names: first.getDimensionValues('Categories') }
      })
      await context.sync()
      return found.items.map(({ name, left, chartType }, index) => ({
        name,
        left,
        chartType,
        series: series[index]?.all.items.length,
        values: series[index]?.values.value,
        names: series[index]?.names.value,
      }))
    })
  }

  test('shows the figures with charts drawn from their cells', async () => {
    const { excel, printing } = openBook()
    await printing.showFigures(figures, true)
    const drawn = await charts(excel)
    expect(drawn.map(({ name, chartType, series }) => [name, chartType, series])).toEqual([
      ['SoKeHoach-status', 'BarStacked', 8],
      ['SoKeHoach-coverage', 'BarStacked', 3],
      ['SoKeHoach-handed-in', 'Line', 1],
    ])
    const [status, coverage, days] = drawn
    expect(status?.values).toEqual(figures.tables[0]?.rows.map((row) => row.numbers[0]))
    expect(coverage?.values).toEqual(numbersUnder(figures, 4, 'Đã gửi đúng hạn'))
    expect(coverage?.names).toEqual(figures.tables[4]?.rows.map((row) => row.name))
    expect(days?.values).toEqual(input.situation.handedInByDay.map(({ agencies }) => agencies.length))
  })

  test('written again changes nothing: what stands beside it and where a chart was moved to stays', async () => {
    const { excel, printing, names } = openBook()
    await printing.showFigures(figures, true)
    const read = () =>
      excel.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Tình hình').getUsedRange().load('address,values')
        await context.sync()
        return [used.address, used.values]
      })
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tình hình')
      sheet.getRange('AB3').values = [['ghi chú của tôi']]
      sheet.charts.getItem('SoKeHoach-coverage').left = 123
      await context.sync()
    })
    const before = await read()
    await printing.showFigures(figures, true)
    expect(await read()).toEqual(before)
    expect((await charts(excel)).map(({ left }) => left)[1]).toBe(123)
    expect(names().filter((name) => name.startsWith('Tình hình'))).toHaveLength(1)
  })

  test('is left alone where somebody protected it', async () => {
    const { excel, printing } = openBook()
    await printing.showFigures(figures, true)
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tình hình').protection.protect()
      await context.sync()
    })
    await expect(printing.showFigures(figures, false)).rejects.toThrow(SheetProtected)
  })

  test('of another day has that day’s numbers, in the same charts', async () => {
    const { excel, printing } = openBook()
    await printing.showFigures(figures, true)
    const later = printInput(12)
    const next = situationSheet(later.plan, later.situation)
    await printing.showFigures(next, false)
    const drawn = await charts(excel)
    expect(drawn).toHaveLength(3)
    expect(drawn[1]?.values).toEqual(numbersUnder(next, 4, 'Đã gửi đúng hạn'))
  })
})
