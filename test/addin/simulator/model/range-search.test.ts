import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

const GRID = [
  ['Mã', 'Tên', 'Số'],
  ['a1', 'Đã xong', 1],
  ['A2', 'chưa', '=C2*2'],
  ['', 'đã', '#N/A'],
]

async function withGrid() {
  const excel = openExcel()
  await excel.run((_, sheet) => {
    sheet.getRange('A1:C4').values = GRID
  })
  return excel
}

describe('finding', () => {
  it.each<[string, Excel.SearchCriteria, string | undefined]>([
    ['đã', {}, 'B2'],
    ['đã', { matchCase: true }, 'B4'],
    ['đã', { completeMatch: true }, 'B4'],
    ['đã', { searchDirection: 'Backwards' }, 'B4'],
    ['2', {}, 'A3'],
    ['không có', {}, undefined],
  ])('%j with %j is in %s', async (text, criteria, address) => {
    const { run } = await withGrid()
    await run(async (context, sheet) => {
      const found = sheet.getRange('A1:C4').findOrNullObject(text, criteria).load('address')
      await context.sync()
      expect(found.isNullObject ? undefined : found.address).toBe(address && `Sheet1!${address}`)
    })
  })

  it('everywhere on a sheet, as few areas as there are blocks', async () => {
    const { run } = await withGrid()
    await run(async (context, sheet) => {
      const found = sheet.findAll('a', {}).load('address')
      const none = sheet.findAllOrNullObject('zzz', {})
      await context.sync()
      expect([found.address, none.isNullObject]).toEqual(['Sheet1!A2,Sheet1!A3:B3,Sheet1!C4', true])
    })
    expect((await failureOf(run((_, sheet) => sheet.findAll('zzz', {}).load('address')))).code).toBe('ItemNotFound')
  })

  it('and replacing, in formulas too', async () => {
    const { run, values } = await withGrid()
    await run(async (context, sheet) => {
      const count = sheet.getRange('A1:C4').replaceAll('2', '3', {})
      await context.sync()
      expect(count.value).toBe(3)
    })
    expect(await values('A3:C3')).toEqual([['A3', 'chưa', '#N/A']].map((row) => [row[0], row[1], 0]))
  })
})

describe('special cells', () => {
  it.each<[Excel.SpecialCellType | string, string | undefined, string | undefined]>([
    ['Constants', undefined, 'A1:C2,A3:B3,B4:C4'],
    ['Constants', 'Numbers', 'C2'],
    ['Constants', 'Errors', 'C4'],
    ['Constants', 'NumbersText', 'A1:C2,A3:B3,B4'],
    ['Formulas', undefined, 'C3'],
    ['Formulas', 'Text', undefined],
    ['Blanks', undefined, 'A4'],
    ['DataValidations', undefined, 'B2'],
    ['Visible', undefined, 'A1:C2,A4:D9'],
  ])('%s %s', async (type, valueType, address) => {
    const { run, host } = await withGrid()
    if (type === 'Visible') host.user.hide('Sheet1', '3')
    await run(async (context, sheet) => {
      sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }
      const range = sheet.getRange(type === 'Visible' ? 'A1:C4' : 'A1:D9')
      const found = range.getSpecialCellsOrNullObject(type as never, valueType as never).load('address')
      await context.sync()
      const expected = type === 'Visible' ? 'A1:C2,A4:C4' : address
      expect(found.isNullObject ? undefined : found.address.replaceAll('Sheet1!', '')).toBe(expected)
    })
  })
})

it('doubles are removed by chosen columns, the rest moves up', async () => {
  const { run, values } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:B5').values = [
      ['x', 'y'],
      ['a', 1],
      ['A', 2],
      ['b', 3],
      ['a', 4],
    ]
    const result = sheet.getRange('A1:B5').removeDuplicates([0], true).load('removed,uniqueRemaining')
    await context.sync()
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2])
  })
  expect(await values('A1:B5')).toEqual([
    ['x', 'y'],
    ['a', 1],
    ['b', 3],
    ['', ''],
    ['', ''],
  ])
})

describe('filling', () => {
  it.each<[string, unknown[], Excel.AutoFillType | string | undefined, unknown[]]>([
    ['one number', [5], undefined, [5, 5, 5, 5]],
    ['two numbers', [1, 3], undefined, [1, 3, 5, 7]],
    ['a series', [5], 'FillSeries', [5, 6, 7, 8]],
    ['copies', [1, 2], 'FillCopy', [1, 2, 1, 2]],
    ['text with a number', ['NV-09'], undefined, ['NV-09', 'NV-10', 'NV-11', 'NV-12']],
    ['text', ['x'], undefined, ['x', 'x', 'x', 'x']],
    ['a date', ['2013-12-30'], undefined, [41638, 41639, 41640, 41641]],
    ['a month', ['2013-10-31'], 'FillMonths', [41578, 41608, 41639, 41670]],
    ['months two apart', ['2013-10-31', '2013-12-31'], 'FillMonths', [41578, 41639, 41698, 41759]],
    ['a year', ['2012-02-29'], 'FillYears', [40968, 41333, 41698, 42063]],
    ['a weekday', ['2013-12-20'], 'FillWeekdays', [41628, 41631, 41632, 41633]],
    ['numbers that waver', [1, 3, 2], 'LinearTrend', [1, 3, 2, 3]],
    ['numbers that double', [1, 2], 'GrowthTrend', [1, 2, 4, 8]],
    ['a name of a month', ['Nov'], undefined, ['Nov', 'Dec', 'Jan', 'Feb']],
    ['a name of a day', ['Friday'], undefined, ['Friday', 'Saturday', 'Sunday', 'Monday']],
  ])('%s', async (_, start, type, filled) => {
    const { run, values } = openExcel()
    await run((__, sheet) => {
      sheet.getRange(`A1:A${start.length}`).values = start.map((value) => [value])
      sheet.getRange(`A1:A${start.length}`).autoFill('A1:A4', type as Excel.AutoFillType)
    })
    expect((await values('A1:A4')).flat()).toEqual(filled)
  })

  it('formulas to the right, and what is not simulated says so', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A1:B2').formulas = [
        [1, 2],
        ['=A1+1', ''],
      ]
      sheet.getRange('A2').autoFill('A2:B2')
      const filled = sheet.getRange('B2').load('formulas')
      await context.sync()
      expect(filled.formulas).toEqual([['=B1+1']])
    })
    const flash = run((_, sheet) => sheet.getRange('A1').autoFill('A1:A4', 'FlashFill'))
    expect((await failureOf(flash)).message).toBe('Simulated host: Range.autoFill (FlashFill) is not implemented')
  })
})

it('properties of many cells, rows and columns are read and set at once', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:B1').setCellProperties([
      [
        {
          format: { fill: { color: '#FF0000' }, font: { bold: true }, borders: { bottom: { style: 'Continuous' } } },
        },
        { format: { horizontalAlignment: 'Center' } },
      ],
    ])
    sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }])
    sheet.getRange('A1:B1').setColumnProperties([{ format: { columnWidth: 90 } }, {}])
    const cells = sheet.getRange('A1:B1').getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
    })
    const rows = sheet.getRange('A1:A2').getRowProperties({ rowHidden: true, format: { rowHeight: true } })
    const columns = sheet.getRange('A1').getColumnProperties({ columnIndex: true, format: { columnWidth: true } })
    await context.sync()
    expect(cells.value[0]?.[0]).toMatchObject({
      address: 'Sheet1!A1',
      format: { fill: { color: '#FF0000' }, font: { bold: true }, borders: { bottom: { style: 'Continuous' } } },
    })
    expect(cells.value[0]?.[1]).toMatchObject({ address: 'Sheet1!B1', format: { font: { bold: false } } })
    expect(rows.value).toEqual([
      { rowHidden: false, format: { rowHeight: 30 } },
      { rowHidden: true, format: { rowHeight: 0 } },
    ])
    expect(columns.value).toEqual([{ columnIndex: 0, format: { columnWidth: 90 } }])
  })
})

it('a view leaves out hidden rows and columns', async () => {
  const { run, host } = await withGrid()
  host.user.hide('Sheet1', '2')
  host.user.hide('Sheet1', 'B')
  await run(async (context, sheet) => {
    const view = sheet.getRange('A1:C4').getVisibleView().load('values,rowCount,columnCount,cellAddresses')
    view.rows.load('items/values,items/index')
    await context.sync()
    expect(view.values).toEqual([
      ['Mã', 'Số'],
      ['A2', 2],
      ['', '#N/A'],
    ])
    expect([view.rowCount, view.columnCount, (view.cellAddresses as string[][])[1]]).toEqual([
      3,
      2,
      ['Sheet1!A3', 'Sheet1!C3'],
    ])
    expect(view.rows.items.map(({ index, values }) => [index, values])).toEqual([
      [0, [['Mã', 'Số']]],
      [1, [['A2', 2]]],
      [2, [['', '#N/A']]],
    ])
  })
})

it('several areas are formatted, cleared, shifted and copied together', async () => {
  const { run, values } = await withGrid()
  await run(async (context, sheet) => {
    const areas = sheet.getRanges('A1:B1, A3')
    areas.format.fill.color = '#00FF00'
    areas.load('address,areaCount,cellCount')
    areas.areas.load('items/address')
    const moved = areas.getOffsetRangeAreas(1, 0).load('address')
    const both = areas.getIntersection('B1:B9').load('address')
    const fill = sheet.getRange('A3').format.fill.load('color')
    sheet.getRanges('E1').copyFrom(areas)
    await context.sync()
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:B1,Sheet1!A3', 2, 3])
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['Sheet1!A1:B1', 'Sheet1!A3'])
    expect([moved.address, both.address, fill.color]).toEqual(['Sheet1!A2:B2,Sheet1!A4', 'Sheet1!B1', '#00FF00'])
    areas.clear('Contents')
  })
  expect(await values('A1:B3')).toEqual([
    ['', ''],
    ['a1', 'Đã xong'],
    ['', 'chưa'],
  ])
  expect(await values('E1:F3')).toEqual([
    ['Mã', 'Tên'],
    ['', ''],
    ['A2', ''],
  ])
})
