// A sheet that takes several requests to make: how far it is, and what is left of one that did not come to its end.
import { expect, test } from 'vitest'
import { createExcel } from '../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import { createPace, type Progress, Stopped } from '../../../addin/workbook/pace.ts'
import type { NewRow } from '../../../addin/workbook/port.ts'

const text = (value: string) => ({ value, numberFormat: '@' })
const rows = Array.from(
  { length: 180 },
  (_, index): NewRow => ({ task: text(`I.${index}`), result: text('x'.repeat(30_000)) }),
)

function open() {
  const excel = createExcel()
  const pace = createPace()
  let ids = 0
  const workbook = createExcelWorkbook(
    excel.Excel,
    () => {
      ids += 1
      return `id-${ids}`
    },
    pace,
  )
  return { excel, pace, workbook, names: () => excel.host.view.sheets().map(({ name }) => name) }
}

test('a sheet of several requests tells how many rows stand, and is read though no answer holds it', async () => {
  const { pace, workbook } = open()
  const told: Progress[] = []
  pace.begin((progress) => told.push(progress))
  await workbook.makeSheet('report', { lines: ['Kế hoạch'] }, rows)
  expect(told.length).toBeGreaterThan(1)
  expect(told[0]).toEqual({ counts: 'rows', done: 0, total: 180, mayStop: true })
  expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((a, b) => a - b))
  expect((await workbook.readTable('report'))?.rows.length).toBe(180)
})

test('a sheet whose making is stopped goes, and its name is free for the next', async () => {
  const { pace, workbook, names } = open()
  pace.begin(() => pace.stop())
  await expect(workbook.makeSheet('report', { lines: [] }, rows)).rejects.toBeInstanceOf(Stopped)
  expect(names()).not.toContain('Báo cáo')
  pace.begin(undefined)
  await workbook.makeSheet('report', { lines: [] }, rows.slice(0, 3))
  expect(names()).toContain('Báo cáo')
  expect((await workbook.readTable('report'))?.rows.length).toBe(3)
})

test('a sheet whose making fails at any action leaves none without its table', async () => {
  for (let batch = 0; batch < 6; batch += 1) {
    const { excel, workbook, names } = open()
    await workbook.store.write([['layout', '1']])
    excel.host.failAt({ batch, action: 2 })
    await workbook.makeSheet('report', { lines: [] }, rows.slice(0, 3)).catch(() => undefined)
    if (names().includes('Báo cáo')) expect((await workbook.readTable('report'))?.rows.length).toBe(3)
  }
})

test('rows that are added tell how far they are and are not stopped between', async () => {
  const { pace, workbook } = open()
  await workbook.makeSheet('report', { lines: [] }, rows.slice(0, 1))
  await workbook.readTable('report')
  const told: Progress[] = []
  pace.begin((progress) => {
    told.push(progress)
    pace.stop()
  })
  await workbook.appendRows('report', rows.slice(1, 110))
  expect(told.every((it) => it.counts === 'rows' && it.total === 109 && !it.mayStop)).toBe(true)
  expect(told.length).toBeGreaterThan(1)
  expect((await workbook.readTable('report'))?.rows.length).toBe(110)
})
