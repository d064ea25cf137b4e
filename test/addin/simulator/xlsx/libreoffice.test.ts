// The saved file in another program.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WorkbookState } from '../../../../addin/simulator/book/state.ts'
import { createHost } from '../../../../addin/simulator/host.ts'
import { readXlsx } from '../../../../addin/simulator/xlsx/read-xlsx.ts'
import { writeXlsx } from '../../../../addin/simulator/xlsx/write-xlsx.ts'
import { convert, hasLibreOffice, pagesOf, patience, shown } from '../../../support/libre-office.ts'
import { openExcel } from '../open-excel.ts'
import { fullWorkbook } from './full-workbook.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-office-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Opens a workbook in LibreOffice and saves it in another form; where that is. */
async function converted(state: WorkbookState, name: string, to: string, ending: string): Promise<string> {
  const file = join(folder, `${name}.xlsx`)
  await writeFile(file, await writeXlsx(state, { now: () => 41_628.5 }))
  await convert([file], to)
  return join(folder, `${name}.${ending}`)
}

/** Hundred rows under two header rows, on A4 across. */
async function longReport(): Promise<WorkbookState> {
  const { run: excel, host } = openExcel()
  await excel((_, sheet) => {
    sheet.getRange('A1:H1').values = [['BÁO CÁO', '', '', '', '', '', '', '']]
    sheet.getRange('A2:H2').values = [['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Tiến độ', 'Kết quả', 'Lý do', 'Ghi chú']]
    sheet.getRange('A3:B102').values = Array.from({ length: 100 }, (_, at) => [at + 1, 'Rà soát, đơn giản hóa thủ tục'])
    sheet.getRange('B:B').format.columnWidth = 300
    const page = sheet.pageLayout
    page.orientation = 'Landscape'
    page.paperSize = 'A4'
    page.zoom = { horizontalFitToPages: 1 }
    page.setPrintTitleRows('$1:$2')
  })
  return host.save()
}

/** The page boxes of a PDF in points, wherever they stand: in the open or in packed objects. */
function pageBoxes(pdf: Uint8Array): (readonly [width: number, height: number])[] {
  const text = Buffer.from(pdf).toString('latin1')
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch (error) {
      // Pictures and fonts are packed otherwise.
      if (error instanceof Error && 'code' in error) return ''
      throw error
    }
  })
  return [text, ...packed].flatMap((part) =>
    [...part.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
      ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const,
    ),
  )
}

/** What the cells of the first sheet show a program; LibreOffice keeps TRUE as a formula. */
function valuesOf(state: WorkbookState): unknown {
  const { view } = createHost({ state })
  return state.sheets[0]?.cells.flatMap(([row, column]) => {
    const { value } = view.cell('Báo cáo', row, column)
    return value === undefined ? [] : [[row, column, value]]
  })
}

it(
  shown('a saved workbook has the same values, rules and looks there'),
  async () => {
    if (!hasLibreOffice) return
    const before = await fullWorkbook()
    // As .xlsx it would take the place of the file it is made of.
    const after = await readXlsx(await readFile(await converted(before, 'full', 'xlsm:Calc Office Open XML', 'xlsm')))
    const [mine, theirs] = [before.sheets[0], after.sheets[0]]
    if (!mine || !theirs) throw new Error('the first sheet is missing')
    expect(valuesOf(after)).toEqual(valuesOf(before))
    expect(after.sheets.map(({ data }) => data.visibility)).toEqual(['Visible', 'Hidden', 'Hidden'])

    // Whether a list of cells has a drop-down is a setting that LibreOffice does not write back.
    const rules = ({ data }: typeof mine): unknown[] =>
      data.validations.map(({ rule }) => (rule.list ? { list: rule.list.source } : rule))
    expect(rules(theirs)).toEqual(expect.arrayContaining(rules(mine)))
    const kinds = ({ data }: typeof mine): string[] => data.conditionalFormats.map(({ type }) => type).sort()
    expect(kinds(theirs)).toEqual(kinds(mine))
    const lookOf = ({ cells, formats }: typeof mine, row: number, column: number): unknown => {
      const s = cells.find(([r, c]) => r === row && c === column)?.[2].s
      const { fillColor, fontColor, fontBold, numberFormat } = formats[s ?? -1] ?? {}
      return { fillColor, fontColor, fontBold, numberFormat }
    }
    expect(lookOf(theirs, 1, 1)).toEqual(lookOf(mine, 1, 1))
    expect(lookOf(theirs, 2, 2)).toEqual(lookOf(mine, 2, 2))
    expect(theirs.data.merges).toEqual(mine.data.merges)
    const chartOf = ({ data }: typeof mine): unknown =>
      data.charts.map(({ facts, series }) => [facts.ChartType, facts['Title.Text'], series.map(({ values }) => values)])
    expect(chartOf(theirs)).toEqual(chartOf(mine))
    expect(theirs.data.tables.map(({ name, area }) => [name, area])).toEqual(
      mine.data.tables.map(({ name, area }) => [name, area]),
    )
  },
  patience,
)

it(
  shown('a report prints on A4 across, its header on each page'),
  async () => {
    if (!hasLibreOffice) return
    const pdf = await converted(await longReport(), 'report', 'pdf', 'pdf')
    const boxes = pageBoxes(await readFile(pdf))
    expect(boxes.length).toBeGreaterThan(2)
    expect(new Set(boxes.map(String))).toEqual(new Set(['842,595']))
    const pages = await pagesOf(pdf)
    expect(pages).toHaveLength(boxes.length)
    for (const page of pages) expect(page).toMatch(/TT\s+Nhiệm vụ\s+Chủ trì/)
  },
  patience,
)
