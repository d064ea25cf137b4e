// What is calculated when, and who hears of it.

import { expect, it } from 'vitest'
import { type OpenExcel, openExcel, settle } from '../open-excel.ts'

/** A1:A3 hold numbers, B1:B3 their doubles, B4 the sum of these; a second sheet looks at the sum. */
async function calculating(): Promise<{ excel: OpenExcel; heard: string[] }> {
  const excel = openExcel()
  const heard: string[] = []
  await excel.run(({ workbook: { worksheets } }, sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]]
    sheet.getRange('B1:B4').formulas = [['=A1*2'], ['=A2*2'], ['=A3*2'], ['=SUM(B1:B3)']]
    sheet.getRange('D1').formulas = [['=1+1']]
    worksheets.add('Tổng').getRange('C5').formulas = [['=Sheet1!B4']]
    worksheets.onCalculated.add(async ({ address }) => void heard.push(address))
  })
  await settle()
  heard.length = 0
  return { excel, heard }
}

it('each sheet is told which formulas a change reached, however far, and no others', async () => {
  const { excel, heard } = await calculating()
  excel.host.user.type('Sheet1', 'A2', '5')
  await settle()
  expect(heard).toEqual(['B2,B4', 'C5'])
  excel.host.user.type('Sheet1', 'F9', 'x')
  await settle()
  expect(heard).toHaveLength(2)
})

it('a batch is calculated once, when all of it is done', async () => {
  const { excel, heard } = await calculating()
  await excel.run((_, sheet) => {
    sheet.getRange('A1').values = [[7]]
    sheet.getRange('A3').values = [[8]]
    sheet.getRange('E1').formulas = [['=D1']]
  })
  await settle()
  expect(heard).toEqual(['B1,E1,B3:B4', 'C5'])
})

it('with manual calculation results wait until somebody asks, but for a formula that is entered', async () => {
  const { excel, heard } = await calculating()
  await excel.run(async (context, sheet) => {
    context.application.calculationMode = 'Manual'
    sheet.getRange('A1').values = [[100]]
    sheet.getRange('F1').formulas = [['=A1']]
    const cells = sheet.getRange('B1:F1').load('values')
    await context.sync()
    expect(cells.values[0]).toEqual([2, '', 2, '', 100])
  })
  await settle()
  expect(heard).toEqual([])
  await excel.run(async (context, sheet) => {
    context.application.calculate('Recalculate')
    const sum = sheet.getRange('B4').load('values')
    await context.sync()
    expect(sum.values).toEqual([[210]])
  })
  await settle()
  expect(heard).toEqual(['B1,F1,B4', 'C5'])
})

it('a range or a sheet can be calculated alone', async () => {
  const { excel } = await calculating()
  await excel.run(async (context, sheet) => {
    context.application.calculationMode = 'Manual'
    sheet.getRange('A1:A2').values = [[10], [20]]
    sheet.getRange('B2').calculate()
    const range = sheet.getRange('B1:B4').load('values')
    await context.sync()
    expect(range.values.flat()).toEqual([2, 40, 6, 12])
    sheet.calculate(false)
    const elsewhere = context.workbook.worksheets.getItem('Tổng').getRange('C5').load('values')
    range.load('values')
    await context.sync()
    expect([range.values.flat(), elsewhere.values]).toEqual([[20, 40, 6, 66], [[12]]])
  })
})

it('going back to automatic brings everything up to date; a full calculation reaches every formula', async () => {
  const { excel, heard } = await calculating()
  await excel.run(async (context, sheet) => {
    context.application.calculationMode = 'Manual'
    sheet.getRange('A1').values = [[100]]
    await context.sync()
    context.application.calculationMode = 'Automatic'
    const first = sheet.getRange('B1').load('values')
    await context.sync()
    expect(first.values).toEqual([[200]])
  })
  await settle()
  expect(heard).toEqual(['B1,B4', 'C5'])
  await excel.run((context) => context.application.calculate('Full'))
  await settle()
  expect(heard.slice(2)).toEqual(['B1:B4,D1', 'C5'])
})
