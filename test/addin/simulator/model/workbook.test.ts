// The workbook itself: its protection, what is selected and active in it.

import { describe, expect, it } from 'vitest'
import { createHost } from '../../../../addin/simulator/host.ts'
import { writeXlsx } from '../../../../addin/simulator/xlsx/write-xlsx.ts'
import { failureOf, openExcel } from '../open-excel.ts'

describe('a protected workbook', () => {
  it.each<[string, (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => unknown]>([
    ['takes no new sheet', (_, sheets) => sheets.add('Mới')],
    ['loses none', (sheet) => sheet.delete()],
    [
      'renames none',
      (sheet) => {
        sheet.name = 'Khác'
      },
    ],
    [
      'moves none',
      (sheet) => {
        sheet.position = 1
      },
    ],
    [
      'hides none',
      (sheet) => {
        sheet.visibility = 'Hidden'
      },
    ],
    ['copies none', (sheet) => sheet.copy('End')],
  ])('%s', async (_, change) => {
    const { run } = openExcel()
    await run(({ workbook }) => {
      workbook.worksheets.add('Hai')
      workbook.protection.protect('bí mật')
    })
    const refused = run(({ workbook }, sheet) => void change(sheet, workbook.worksheets))
    expect((await failureOf(refused)).code).toBe('AccessDenied')
  })

  it('still takes values, and lets go of its sheets once it is unprotected with the password', async () => {
    const { run, values } = openExcel()
    await run(({ workbook }, sheet) => {
      workbook.protection.protect('bí mật')
      sheet.getRange('A1').values = [[1]]
    })
    expect(await values('A1')).toEqual([[1]])
    expect((await failureOf(run(({ workbook }) => workbook.protection.unprotect('sai')))).code).toBe('AccessDenied')
    await run(({ workbook }) => {
      workbook.protection.unprotect('bí mật')
      workbook.worksheets.add('Mới')
    })
  })

  it('refuses people as well', async () => {
    const { run, host } = openExcel()
    await run(({ workbook }) => workbook.protection.protect())
    expect(host.user.addSheet('Mới')).toMatchObject({ kind: 'refused', code: 'AccessDenied' })
  })
})

it('areas that are selected together are read together, not as one range', async () => {
  const { run, host } = openExcel()
  host.user.select('Sheet1', 'A1:B2,D4')
  await run(async (context) => {
    const all = context.workbook.getSelectedRanges().load('address,areaCount')
    const active = context.workbook.getActiveCell().load('address')
    await context.sync()
    expect([all.address, all.areaCount, active.address]).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 'Sheet1!A1'])
  })
  expect((await failureOf(run((context) => context.workbook.getSelectedRange().load('address')))).code).toBe(
    'InvalidSelection',
  )
  host.user.select('Sheet1', 'C3')
  await run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address')
    await context.sync()
    expect(range.address).toBe('Sheet1!C3')
  })
})

it('the active chart is the one that was activated last, until cells are selected or it is deleted', async () => {
  const { run, host } = openExcel()
  const active = () =>
    run(async (context) => {
      const chart = context.workbook.getActiveChartOrNullObject().load('name')
      await context.sync()
      return chart.isNullObject ? undefined : chart.name
    })
  await run((_, sheet) => {
    sheet.charts.add('Pie', sheet.getRange('A1:B3')).name = 'Một'
  })
  expect(await active()).toBeUndefined()
  expect((await failureOf(run((context) => context.workbook.getActiveChart().load('name')))).code).toBe('ItemNotFound')
  host.user.selectChart('Sheet1', 'Một')
  expect(await active()).toBe('Một')
  await run((_, sheet) => sheet.getRange('A1').select())
  expect(await active()).toBeUndefined()
  await run((_, sheet) => sheet.charts.getItem('Một').activate())
  await run((_, sheet) => sheet.charts.getItem('Một').delete())
  expect(await active()).toBeUndefined()
})

describe('sheets of a file', () => {
  /** Two sheets, the second looking at the first, whose name is taken where they go. */
  async function file(): Promise<string> {
    const { run, host } = openExcel()
    await run(({ workbook: { worksheets } }, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['Mã', 'Số'],
        ['I.1', 5],
      ]
      sheet.tables.add('A1:B2', true).name = 'Bang'
      worksheets.add('Tổng').getRange('A1').formulas = [['=Sheet1!B2*2']]
    })
    return Buffer.from(await writeXlsx(host.save(), { now: () => 41_628 })).toString('base64')
  }

  it('are put where it is said, under free names, and still look at each other', async () => {
    const base64 = await file()
    const { run, values } = openExcel()
    await run(async ({ workbook }, sheet) => {
      sheet.tables.add('A1:B2', true).name = 'Bang'
      workbook.worksheets.add('Cuối')
      const ids = workbook.insertWorksheetsFromBase64(base64, { positionType: 'After', relativeTo: 'Sheet1' })
      workbook.worksheets.load('items/name,items/id')
      workbook.tables.load('items/name')
      await workbook.context.sync()
      const { items } = workbook.worksheets
      expect(items.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet1 (2)', 'Tổng', 'Cuối'])
      expect(ids.value).toEqual(items.slice(1, 3).map(({ id }) => id))
      expect(workbook.tables.items.map(({ name }) => name)).toEqual(['Bang', 'Bang2'])
    })
    expect(await values('Tổng!A1')).toEqual([[10]])
  })

  it('can be chosen by name; a text that is no workbook is refused', async () => {
    const base64 = await file()
    const { run } = openExcel()
    await run(async ({ workbook }) => {
      workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ['Tổng'], positionType: 'Beginning' })
      workbook.worksheets.load('items/name')
      await workbook.context.sync()
      expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(['Tổng', 'Sheet1'])
    })
    const refused = run(({ workbook }) => void workbook.insertWorksheetsFromBase64('bảng tính'))
    expect((await failureOf(refused)).code).toBe('InvalidArgument')
  })

  it('need a host that reads files', async () => {
    const host = createHost()
    const body = {
      Actions: [
        { Id: 1, ActionType: 1, ObjectPathId: 1 },
        {
          Id: 2,
          ActionType: 3,
          Name: 'InsertWorksheetsFromBase64',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: ['UEsD', null] },
        },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
    }
    const { body: answer } = await host.execute({ body, bytes: 1, flags: 0 })
    expect(JSON.parse(answer)).toMatchObject({ Error: { Code: 'ApiNotFound' } })
  })
})
