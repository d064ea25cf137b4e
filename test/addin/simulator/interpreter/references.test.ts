import { expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

it('a range follows its cells when rows are inserted above and inside', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    const range = sheet.getRange('B3:B4')
    range.values = [['một'], ['hai']]
    await context.sync()
    sheet.getRange('1:2').insert('Down')
    range.load('address,values')
    await context.sync()
    expect(range.address).toBe('Sheet1!B5:B6')
    expect(range.values).toEqual([['một'], ['hai']])

    host.user.insertRows('Sheet1', 6)
    range.load('address')
    await context.sync()
    expect(range.address).toBe('Sheet1!B5:B7')
  })
})

it('a range moves within one batch as well', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const range = sheet.getRange('A2')
    sheet.getRange('A1').insert('Down')
    range.load('address')
    await context.sync()
    expect(range.address).toBe('Sheet1!A3')
  })
})

it('a range whose cells are deleted is an error, not some other cell', async () => {
  const { run } = openExcel()
  const failed = run(async (context, sheet) => {
    const range = sheet.getRange('A2')
    await context.sync()
    sheet.getRange('2:2').delete('Up')
    await context.sync()
    range.load('values')
  })
  expect((await failureOf(failed)).code).toBe('InvalidReference')
})

it('a range kept after the run cannot be used, as in Excel', async () => {
  const { run } = openExcel()
  const kept = await run((_, sheet) => sheet.getRange('A1'))
  const failed = (async () => {
    kept.load('values')
    await kept.context.sync()
  })()
  expect((await failureOf(failed)).code).toBe('InvalidObjectPath')
})

it('a sheet object follows its sheet through renaming', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.load('name')
    await context.sync()
    sheet.name = 'Báo cáo'
    await context.sync()
    sheet.load('name')
    const range = sheet.getRange('A1').load('address')
    await context.sync()
    expect([sheet.name, range.address]).toEqual(['Báo cáo', "'Báo cáo'!A1"])
  })
})

it('a big grid is written in the pieces the client cuts', async () => {
  const { run, values } = openExcel()
  const grid = Array.from({ length: 800 }, (_, row) => [row, `dòng ${row}`, row / 2])
  await run((_, sheet) => {
    sheet.getRange('A1:C800').values = grid
  })
  expect(await values('A1:C800')).toEqual(grid)
})
