import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

describe('writing values', () => {
  it.each<[string, string | number | boolean, unknown, string, string]>([
    ['a number', 1.5, 1.5, 'Double', '1,5'],
    ['text', 'chữ', 'chữ', 'String', 'chữ'],
    ['a boolean', true, true, 'Boolean', 'TRUE'],
    ['text that looks like a number', '1.5', 1.5, 'Double', '1,5'],
    ['text after an apostrophe', "'007", '007', 'String', '007'],
    ['an error', '#N/A', '#N/A', 'Error', '#N/A'],
    ['nothing', '', '', 'Empty', ''],
    ['a percentage', '50%', 0.5, 'Double', '50%'],
    ['an American date', '12/20/2013', 41628, 'Double', '20/12/2013'],
    ['a formula', '=1+1', 2, 'Double', '2'],
  ])('%s', async (_, written, value, type, text) => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const cell = sheet.getRange('A1')
      cell.values = [[written]]
      cell.load('values,valueTypes,text')
      await context.sync()
      expect([cell.values, cell.valueTypes, cell.text]).toEqual([[[value]], [[type]], [[text]]])
    })
  })

  it('null leaves a cell alone, an empty string clears it', async () => {
    const { run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]]
      sheet.getRange('A1:C1').values = [[null, '', 4]]
    })
    expect(await values('A1:C1')).toEqual([[1, '', 4]])
  })

  it('one value fills the whole range', async () => {
    const { run, values } = openExcel()
    await run((_, sheet) => {
      Object.assign(sheet.getRange('A1:B2'), { values: 'x' })
    })
    expect(await values('A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ])
  })

  it('a cell of format @ keeps every text as it is, also one that begins like a formula', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:D1')
      range.numberFormat = [['@', '@', '@', '@']]
      range.values = [['=1+1', '-x', '007', 5]]
      range.load('values,formulas,valueTypes')
      await context.sync()
      expect(range.values).toEqual([['=1+1', '-x', '007', '5']])
      expect(range.formulas).toEqual(range.values)
      expect(range.valueTypes).toEqual([['String', 'String', 'String', 'String']])
    })
  })

  it('a bad cell stops the whole grid', async () => {
    const { run, values } = openExcel()
    const writing = run((_, sheet) => {
      sheet.getRange('A1:A2').values = [['tốt'], ['- không phải công thức']]
    })
    expect((await failureOf(writing)).code).toBe('InvalidArgument')
    expect(await values('A1')).toEqual([['']])
  })

  it('whole columns have no values, and take none', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const column = sheet.getRange('A:A').load('values,address,cellCount')
      const everything = sheet.getRange().load('address,cellCount')
      await context.sync()
      expect([column.values, column.address, column.cellCount]).toEqual([null, 'Sheet1!A:A', 1_048_576])
      expect([everything.address, everything.cellCount]).toEqual(['Sheet1!1:1048576', -1])
    })
    const writing = run((_, sheet) => {
      Object.assign(sheet.getRange('A:A'), { values: 'x' })
    })
    expect((await failureOf(writing)).code).toBe('InvalidArgument')
  })
})

it('formulas are calculated, moved by inserted rows, and shown as typed', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']]
    const total = sheet.getRange('A3')
    sheet.getRange('2:2').insert('Down')
    sheet.getRange('A2').values = [[10]]
    total.load('address,values,formulas,formulasR1C1')
    await context.sync()
    expect(total).toMatchObject({ address: 'Sheet1!A4', values: [[13]], formulas: [['=SUM(A1:A3)']] })
    expect(total.formulasR1C1).toEqual([['=SUM(R[-3]C:R[-1]C)']])
  })
})

it('a formula with a function that is not known is #NAME?, never a wrong number', async () => {
  const { values, run } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1').formulas = [['=NPV(0.1,1,2)']]
  })
  expect(await values('A1')).toEqual([['#NAME?']])
})

it('number formats are set one by one or for the whole range, and a date given to a plain cell brings its own', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const range = sheet.getRange('A1:C1')
    range.numberFormat = [['0.00']]
    range.numberFormat = [['dd/mm/yyyy', null as never, '@']]
    sheet.getRange('D1').values = [['2013-12-20']]
    const all = sheet.getRange('A1:D1').load('numberFormat,numberFormatCategories')
    await context.sync()
    expect(all.numberFormat).toEqual([['dd/mm/yyyy', '0.00', '@', 'm/d/yyyy']])
    expect(all.numberFormatCategories).toEqual([['Date', 'Number', 'Text', 'Date']])
  })
})

describe('ranges reached from a range', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (r) => r.getCell(1, 1), 'C4'],
    ['getCell outside', (r) => r.getCell(5, 0), 'B8'],
    ['getRow', (r) => r.getRow(1), 'B4:D4'],
    ['getColumn', (r) => r.getColumn(2), 'D3:D5'],
    ['getLastRow', (r) => r.getLastRow(), 'B5:D5'],
    ['getLastColumn', (r) => r.getLastColumn(), 'D3:D5'],
    ['getLastCell', (r) => r.getLastCell(), 'D5'],
    ['getEntireRow', (r) => r.getEntireRow(), '3:5'],
    ['getEntireColumn', (r) => r.getEntireColumn(), 'B:D'],
    ['getOffsetRange', (r) => r.getOffsetRange(2, -1), 'A5:C7'],
    ['getResizedRange', (r) => r.getResizedRange(-2, 1), 'B3:E3'],
    ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 1), 'B3'],
    ['getRowsAbove', (r) => r.getRowsAbove(2), 'B1:D2'],
    ['getRowsBelow', (r) => r.getRowsBelow(), 'B6:D6'],
    ['getColumnsBefore', (r) => r.getColumnsBefore(1), 'A3:A5'],
    ['getColumnsAfter', (r) => r.getColumnsAfter(2), 'E3:F5'],
    ['getBoundingRect', (r) => r.getBoundingRect('F1'), 'B1:F5'],
    ['getIntersection', (r) => r.getIntersection('A1:C4'), 'B3:C4'],
    ['getSurroundingRegion', (r) => r.getCell(0, 0).getSurroundingRegion(), 'B3:D5'],
    ['getRangeEdge', (r) => r.getCell(0, 0).getRangeEdge('Down'), 'B5'],
    ['getExtendedRange', (r) => r.getCell(0, 0).getExtendedRange('Right'), 'B3:D3'],
  ])('%s', async (_, reach, address) => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const range = sheet.getRange('B3:D5')
      Object.assign(range, { values: 'x' })
      const found = reach(range).load('address')
      await context.sync()
      expect(found.address).toBe(`Sheet1!${address}`)
    })
  })
})
