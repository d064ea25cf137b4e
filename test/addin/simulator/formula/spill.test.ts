// Formulas with several results, seen through Office.js.

import { expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

const setUp = async (formula: string) => {
  const excel = openExcel()
  await excel.run((_, sheet) => {
    sheet.getRange('A1:B3').values = [
      ['b', 2],
      ['a', 1],
      ['b', 3],
    ]
    sheet.getRange('D1').formulas = [[formula]]
  })
  return excel
}

it('results spill over the blank cells, and follow what they are made of', async () => {
  const { run, values } = await setUp('=FILTER(A1:B3,A1:A3="b")')
  expect(await values('D1:E3')).toEqual([
    ['b', 2],
    ['b', 3],
    ['', ''],
  ])
  await run((_, sheet) => {
    sheet.getRange('A1').values = [['x']]
  })
  expect(await values('D1:E2')).toEqual([
    ['b', 3],
    ['', ''],
  ])
})

it('says where values have spilled from and to', async () => {
  const { run } = await setUp('=SORT(B1:B3)')
  await run(async (_, sheet) => {
    const anchor = sheet.getRange('D1')
    const to = anchor.getSpillingToRange().load('address')
    const parent = sheet.getRange('D3').getSpillParent().load('address')
    const none = sheet.getRange('A1').getSpillParentOrNullObject().load('address')
    const noAnchor = sheet.getRange('D2').getSpillingToRangeOrNullObject().load('address')
    const flags = ['D1:D3', 'D3:D4', 'A1'].map((address) => sheet.getRange(address).load('hasSpill'))
    const sum = sheet.getRange('F1')
    sum.formulas = [['=SUM(D1#)']]
    sum.load('values')
    await sheet.context.sync()
    expect([to.address, parent.address]).toEqual(['Sheet1!D1:D3', 'Sheet1!D1'])
    expect([none.isNullObject, noAnchor.isNullObject]).toEqual([true, true])
    expect(flags.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false])
    expect(sum.values).toEqual([[6]])
  })
  const failure = await failureOf(run((_, sheet) => void sheet.getRange('A1').getSpillingToRange().load('address')))
  expect(failure.code).toBe('ItemNotFound')
})

it('a cell in the way, or a table, stops the spill; nothing is overwritten', async () => {
  const { run, values } = await setUp('=A1:A3')
  await run((_, sheet) => {
    sheet.getRange('D3').values = [['của tôi']]
  })
  expect(await values('D1:D3')).toEqual([['#SPILL!'], [''], ['của tôi']])
  await run((_, sheet) => sheet.getRange('D3').clear('Contents'))
  expect(await values('D1:D3')).toEqual([['b'], ['a'], ['b']])
  await run((_, sheet) => {
    sheet.tables.add('D3:E4', true)
  })
  expect(await values('D1')).toEqual([['#SPILL!']])
})

it('one formula takes what another has spilled, whichever stands first', async () => {
  const { run, values } = await setUp('=A1:A3')
  await run((_, sheet) => {
    sheet.getRange('C1').formulas = [['=UPPER(D1:D3)']]
    sheet.getRange('E1').formulas = [['=C3&D3']]
  })
  expect(await values('C1:C3')).toEqual([['B'], ['A'], ['B']])
  expect(await values('E1')).toEqual([['Bb']])
})

it('inside a table a column stands for the own row, and @ does so anywhere', async () => {
  const { run, values } = await setUp('=@A1:A3')
  await run((_, sheet) => {
    sheet.getRange('H1:I3').values = [
      ['Ngày', 'Thứ'],
      [41628, ''],
      [41630, ''],
    ]
    const table = sheet.tables.add('H1:I3', true)
    table.columns.getItem('Thứ').getDataBodyRange().formulas = [['=TEXT([Ngày],"ddd")'], ['=IF([Ngày]>0,[Ngày],0)']]
  })
  expect(await values('D1')).toEqual([['b']])
  expect(await values('I2:I3')).toEqual([['Fri'], [41630]])
})

it('worksheet functions can be called with values and ranges', async () => {
  const { run } = await setUp('=1')
  await run(async (context, sheet) => {
    const { functions } = context.workbook
    const inner = functions.max(sheet.getRange('B1:B3'))
    const results = [
      functions.sum(1, sheet.getRange('B1:B3'), inner),
      functions.vlookup('a', sheet.getRange('A1:B3'), 2, false),
      functions.stDev_S(1, 3),
      functions.vlookup('z', sheet.getRange('A1:B3'), 2, false),
    ]
    for (const result of results) result.load('value,error')
    await context.sync()
    expect(results.map(({ value }) => value)).toEqual([10, 1, Math.SQRT2, null])
    expect(results.map(({ error }) => error)).toEqual([null, null, null, '#N/A'])
  })
})

it('functions of an add-in calculate, spill and fail with their own errors', async () => {
  const { run, values } = openExcel({
    customFunctions: {
      'SOKH.TWICE': (values: readonly (readonly number[])[]) => values.map((row) => row.map((value) => value * 2)),
      'SOKH.FAIL': () => {
        throw Object.assign(new Error('none'), { code: '#N/A' })
      },
    },
  })
  await run((_, sheet) => {
    sheet.getRange('A1:A2').values = [[1], [2]]
    sheet.getRange('C1').formulas = [['=sokh.twice(A1:A2)']]
    sheet.getRange('D1').formulas = [['=SOKH.FAIL()']]
  })
  expect(await values('C1:D2')).toEqual([
    [2, '#N/A'],
    [4, ''],
  ])
})
