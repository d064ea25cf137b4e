import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

describe('errors reach the add-in as Excel words them', () => {
  const { run } = openExcel()

  it.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown, string, string]>([
    [
      'a sheet that is not there',
      (c) => c.workbook.worksheets.getItem('Không có').load('name'),
      'ItemNotFound',
      'WorksheetCollection.getItem',
    ],
    [
      'a sheet by a name that is taken',
      (c) => c.workbook.worksheets.add('sheet1'),
      'ItemAlreadyExists',
      'WorksheetCollection.add',
    ],
    [
      'a sheet by a name that is too long',
      (c) => c.workbook.worksheets.add('x'.repeat(32)),
      'InvalidArgument',
      'WorksheetCollection.add',
    ],
    ['an address that is none', (_, s) => s.getRange('Nope').load('values'), 'InvalidArgument', 'Worksheet.getRange'],
    [
      'a cell off the sheet',
      (_, s) => s.getRange('A1').getOffsetRange(-1, 0).load('values'),
      'InvalidArgument',
      'Range.getOffsetRange',
    ],
    [
      'a grid of another size',
      (_, s) => {
        s.getRange('A1:B2').values = [[1, 2]]
      },
      'InvalidArgument',
      'Range.values',
    ],
    [
      'a formula that is none',
      (_, s) => {
        s.getRange('A1').values = [['=1+']]
      },
      'InvalidArgument',
      'Range.values',
    ],
    [
      'ranges that do not meet',
      (_, s) => s.getRange('A1').getIntersection('B2').load('address'),
      'ItemNotFound',
      'Range.getIntersection',
    ],
    [
      'a colour that is none',
      (_, s) => {
        s.getRange('A1').format.fill.color = 'xanh'
      },
      'InvalidArgument',
      'RangeFill.color',
    ],
    ['the last visible sheet', (_, s) => s.delete(), 'InvalidOperation', 'Worksheet.delete'],
    [
      'a table without a place',
      (c) => c.workbook.tables.getItem('T').load('name'),
      'ItemNotFound',
      'TableCollection.getItem',
    ],
  ])('%s', async (_, work, code, location) => {
    expect(await failureOf(run(work))).toMatchObject({ code, location })
  })

  it('a member the simulator lacks is named, never passed over', async () => {
    const method = failureOf(run((context) => context.workbook.pivotTables.getItem('x').refresh()))
    expect(await method).toMatchObject({
      code: 'ApiNotFound',
      message: 'Simulated host: Workbook.PivotTables is not implemented',
    })
    const property = failureOf(run((context) => context.workbook.load('slicers/items/name')))
    expect((await property).message).toBe('Simulated host: Workbook.slicers is not implemented')
  })

  it('loading a name that Excel has not loads the object alone, as Microsoft has samples do', async () => {
    await run(async (context, sheet) => {
      const name = sheet.names.getItemOrNullObject('Không có').load('no-properties-needed')
      const { worksheets } = context.workbook
      worksheets.load('NoPropertiesNeeded')
      await context.sync()
      expect([name.isNullObject, worksheets.items.length]).toEqual([true, 1])
      const property = failureOf(Promise.resolve().then(() => worksheets.items[0]?.name))
      expect((await property).code).toBe('PropertyNotLoaded')
    })
  })

  it('the client itself insists on load and sync', async () => {
    const early = failureOf(run((_, sheet) => sheet.getRange('A1').values))
    expect((await early).code).toBe('PropertyNotLoaded')
    const unsynced = failureOf(run((_, sheet) => sheet.getRange('A1').load('values').values))
    expect((await unsynced).code).toBe('PropertyNotLoaded')
  })
})

it('what a batch did before it failed stays done, what follows does not happen', async () => {
  const { run, values } = openExcel()
  const failed = run((context, sheet) => {
    sheet.getRange('A1').values = [['trước']]
    context.workbook.worksheets.getItem('Không có').activate()
    sheet.getRange('A2').values = [['sau']]
  })
  expect((await failureOf(failed)).code).toBe('ItemNotFound')
  expect(await values('A1:A2')).toEqual([['trước'], ['']])
})

it('below a null object everything is null and nothing fails', async () => {
  const { run } = openExcel()
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Không có')
    const table = sheet.tables.getItemOrNullObject('T')
    sheet.delete()
    table.load('name')
    await context.sync()
    expect([sheet.isNullObject, table.isNullObject]).toEqual([true, true])
  })
})

it('breaks a batch on purpose, before any of its actions, once', async () => {
  const { run, host, values } = openExcel()
  const write = () =>
    run((_, sheet) => {
      sheet.getRange('A1').values = [['một']]
    })
  host.failAt({ batch: 0, action: 0, code: 'RequestAborted' })
  expect((await failureOf(write())).code).toBe('RequestAborted')
  expect(await values('A1')).toEqual([['']])
  await write()
  expect(await values('A1')).toEqual([['một']])
})

it('refuses requests and answers above the payload limit', async () => {
  const { run } = openExcel({ payloadLimit: 20_000 })
  const write = (rows: number) =>
    run((_, sheet) => {
      sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => ['chữ'.repeat(20)])
    })
  expect((await failureOf(write(300))).code).toBe('RequestPayloadSizeLimitExceeded')
  for (let part = 0; part < 3; part++) await write(150)
  const read = run(async (context, sheet) => {
    sheet.getRange('B1:D150').copyFrom('A1:A150')
    const range = sheet.getRange('A1:D150').load('values')
    await context.sync()
    return range.values
  })
  expect((await failureOf(read)).code).toBe('ResponsePayloadSizeLimitExceeded')
})

it('fails while the person is typing in a cell, unless the add-in waits for it', async () => {
  const { Excel, run, host } = openExcel()
  const end = host.beginCellEdit()
  expect((await failureOf(run(() => undefined))).code).toBe('InvalidOperationInCellEditMode')
  let isDone = false
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]]
    await context.sync()
    isDone = true
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(isDone).toBe(false)
  end()
  await waiting
  expect(isDone).toBe(true)
})

it('requirement sets decide what the client may call', async () => {
  const { Office, run } = openExcel({ apiSets: { ExcelApi: '1.8' } })
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(true)
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false)
  expect(Office.context.requirements.isSetSupported('excelapi', 1.2 as unknown as string)).toBe(true)
  expect(Office.context.requirements.isSetSupported('SharedRuntime')).toBe(false)
  expect((await failureOf(run((_, sheet) => sheet.getRange('A1').copyFrom('B1')))).code).toBe('ApiNotFound')
})
