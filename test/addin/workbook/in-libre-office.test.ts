// Our sheets in another program: opened and saved there they hold the same, and printed they are pages one can read.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { SheetState, WorkbookState } from '../../../addin/simulator/book/state.ts'
import { createHost } from '../../../addin/simulator/host.ts'
import { createExcel } from '../../../addin/simulator/node.ts'
import { readXlsx } from '../../../addin/simulator/xlsx/read-xlsx.ts'
import { writeXlsx } from '../../../addin/simulator/xlsx/write-xlsx.ts'
import { newRow } from '../../../addin/sync/row-content.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import type { PeriodId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { newRow as tracked } from '../../../shared/sync/row.ts'
import { sheets } from '../../../shared/table/columns.ts'
import {
  convert,
  drawPages,
  freshFolder,
  hasLibreOffice,
  pagesOf,
  patience,
  shown,
} from '../../support/libre-office.ts'
import { randomReports, seedPeriod, seedPlan } from '../../support/seed-plan.ts'

const today = '2013-12-10'
const period: Period = { ...seedPeriod, id: '2013' as PeriodId, state: 'open', epoch: 'e1' }
const background = { plan: seedPlan, period, today }

/** A body's report of the plan of 2013, thrice as long as it is, in the hands of someone who saves the file. */
async function report(): Promise<WorkbookState> {
  const excel = createExcel()
  let ids = 0
  const workbook = createExcelWorkbook(excel.Excel, () => {
    ids += 1
    return `id-${ids}`
  })
  const rows = randomReports(seedPlan, 5).slice(0, 40)
  const contents = rows.map(({ task, agency, values }) => newRow(background, 'report', tracked(agency, task), values))
  await workbook.makeSheet('report', { lines: [seedPlan.title], today }, contents)
  return excel.host.save()
}

const name = sheets.report.name.vi

function sheetOf(state: WorkbookState): SheetState {
  const found = state.sheets.find(({ data }) => data.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

function cellsOf(state: WorkbookState) {
  const { view } = createHost({ state })
  return sheetOf(state).cells.flatMap(([row, column]) => {
    const { value, text, format } = view.cell(name, row, column)
    const { numberFormat, fillColor, fontBold, wrapText } = format
    return value === undefined ? [] : [{ row, column, value, text, numberFormat, fillColor, fontBold, wrapText }]
  })
}

function sizeOfPng(png: Buffer): readonly [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test(
  shown('our sheet opens there with its values, formats and rules, and prints A4 across under its header'),
  async () => {
    if (!hasLibreOffice) return
    const folder = await freshFolder('sheets')
    const file = path.join(folder, 'report.xlsx')
    const again = path.join(folder, 'again', 'report.xlsx')
    const before = await report()
    await writeFile(file, await writeXlsx(before, { now: () => 41_628.5 }))
    await convert([file])
    const pages = await pagesOf(path.join(folder, 'report.pdf'))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toMatch(/Nội dung nhiệm vụ.*Tình trạng.*Kết quả thực hiện/)
      expect(page).toContain(`${index + 1}/${pages.length}`)
    })
    await drawPages(path.join(folder, 'report.pdf'), 1)
    const [picture = ''] = (await readdir(folder)).filter((it) => it.endsWith('.png'))
    const [width, height] = sizeOfPng(await readFile(path.join(folder, picture)))
    // A4 across at 75 dots an inch, give or take the rounding.
    expect(Math.abs(width - 877)).toBeLessThan(3)
    expect(Math.abs(height - 620)).toBeLessThan(3)

    await freshFolder('sheets/again')
    await copyFile(file, again)
    await convert([again], 'xlsm:Calc Office Open XML')
    const after = await readXlsx(await readFile(again.replace('.xlsx', '.xlsm')))
    expect(cellsOf(after)).toEqual(cellsOf(before))
    const rulesOf = (state: WorkbookState) =>
      sheetOf(state).data.validations.map(({ rule }) => (rule.list ? { list: rule.list.source } : rule))
    expect(rulesOf(after)).toEqual(expect.arrayContaining(rulesOf(before)))
  },
  patience,
)
