import { describe, expect, it } from 'vitest'
import type { HostOptions } from '../../../../addin/simulator/host.ts'
import { failureOf, type OpenExcel, openExcel } from '../open-excel.ts'

/** A table `Bảng` over A1:C3 with two rows. */
async function withTable(options: HostOptions = {}): Promise<OpenExcel> {
  const excel = openExcel(options)
  await excel.run((_, sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Mã', 'Tên', 'Số'],
      ['b', 'hai', 2],
      ['a', 'một', 1],
    ]
    sheet.tables.add('A1:C3', true).name = 'Bảng'
  })
  return excel
}

describe('a table', () => {
  it('has header, body, columns and rows', async () => {
    const { run } = await withTable()
    await run(async (context) => {
      const table = context.workbook.tables.getItem('bảng')
      table.load('name,id,showTotals,style')
      table.columns.load('items/name,items/index,items/id')
      table.rows.load('items/values')
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()]
      for (const range of ranges) range.load('address')
      const column = table.columns.getItem('Số').getDataBodyRange().load('values')
      const count = table.rows.getCount()
      await context.sync()
      expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A1:C3', 'Sheet1!A1:C1', 'Sheet1!A2:C3'])
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Mã', 0],
        ['Tên', 1],
        ['Số', 2],
      ])
      expect(table.rows.items.map(({ values }) => values)).toEqual([[['b', 'hai', 2]], [['a', 'một', 1]]])
      expect([column.values, count.value, table.showTotals]).toEqual([[[2], [1]], 2, false])
    })
  })

  it('gives headerless data a header row of its own, moving the cells down', async () => {
    const { run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]]
      sheet.tables.add('A1:B1', false)
    })
    expect(await values('A1:B2')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
    ])
  })

  it.each([
    [
      ['Mã', '', 'Mã'],
      ['Mã', 'Column1', 'Mã2'],
    ],
    [
      [1, true, 'x'],
      ['1', 'TRUE', 'x'],
    ],
  ])('names its columns %j as %j', async (written, names) => {
    const { run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:C1').values = [written]
      sheet.tables.add('A1:C2', true)
    })
    expect(await values('A1:C1')).toEqual([names])
  })

  it('renames a column with its header cell, either way', async () => {
    const { run, host, values } = await withTable()
    host.user.type('Sheet1', 'B1', 'Họ tên')
    await run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Bảng')
      columns.getItem('Số').name = 'Số lượng'
      columns.load('items/name')
      await context.sync()
      expect(columns.items.map(({ name }) => name)).toEqual(['Mã', 'Họ tên', 'Số lượng'])
    })
    expect(await values('A1:C1')).toEqual([['Mã', 'Họ tên', 'Số lượng']])
  })

  it('adds rows at the end and in between, with formats and validation of the row above', async () => {
    const { run, values, host } = await withTable()
    await run(async (context, sheet) => {
      const table = context.workbook.tables.getItem('Bảng')
      sheet.getRange('A5').values = [['ghi chú']]
      sheet.getRange('A2:A3').numberFormat = [['@'], ['@']]
      sheet.getRange('C2:C3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
      table.rows.add(undefined, [
        ['001', 'ba', 3],
        ['002', 'bốn', 4],
      ])
      table.rows.add(1, [['x', 'giữa', 5]])
      const range = table.getRange().load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!A1:C6')
    })
    expect((await values('A2:C6')).map(([code, name]) => [code, name])).toEqual([
      ['b', 'hai'],
      ['x', 'giữa'],
      ['a', 'một'],
      ['001', 'ba'],
      ['002', 'bốn'],
    ])
    expect(host.view.validation('Sheet1', 5, 2)?.type).toBe('wholeNumber')
    expect(await values('A8')).toEqual([['ghi chú']])
  })

  it('deletes rows and keeps one empty row when all are deleted', async () => {
    const { run, values } = await withTable({ apiSets: { ExcelApi: '1.17', ExcelApiOnline: '1.1' } })
    await run(async (context, sheet) => {
      const table = context.workbook.tables.getItem('Bảng')
      table.rows.getItemAt(0).delete()
      await context.sync()
      table.rows.deleteRowsAt(0, 1)
      sheet.load('name')
      const range = table.getRange().load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!A1:C2')
    })
    expect(await values('A1:C2')).toEqual([
      ['Mã', 'Tên', 'Số'],
      ['', '', ''],
    ])
  })

  it('adds, moves and deletes columns', async () => {
    const { run, values } = await withTable()
    await run((context) => {
      const { columns } = context.workbook.tables.getItem('Bảng')
      columns.add(1, [['Mới'], ['x'], ['y']])
      columns.add(-1, [[7], [8]] as never, 'Cuối')
      columns.getItem('Tên').delete()
    })
    expect(await values('A1:D3')).toEqual([
      ['Mã', 'Mới', 'Số', 'Cuối'],
      ['b', 'x', 2, 7],
      ['a', 'y', 1, 8],
    ])
  })

  it('shows totals', async () => {
    const { run, values } = await withTable()
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Bảng')
      table.showTotals = true
      const total = table.getTotalRowRange().load('address')
      const body = table.getDataBodyRange().load('address')
      await context.sync()
      expect([total.address, body.address]).toEqual(['Sheet1!A4:C4', 'Sheet1!A2:C3'])
    })
    expect(await values('A4:C4')).toEqual([['Total', '', 3]])
    await run((context) => {
      context.workbook.tables.getItem('Bảng').showTotals = false
    })
    expect(await values('A4:C4')).toEqual([['', '', '']])
  })

  it('sorts whole rows', async () => {
    const { run, values } = await withTable()
    await run((context) => context.workbook.tables.getItem('Bảng').sort.apply([{ key: 2, ascending: true }]))
    expect(await values('A2:C3')).toEqual([
      ['a', 'một', 1],
      ['b', 'hai', 2],
    ])
  })

  it('filters by values, by a condition and by colour, and shows all again', async () => {
    const { run, host } = await withTable()
    const hidden = () => [1, 2].map((row) => host.view.rowHeight('Sheet1', row) === 0)
    const filter = (apply: (filter: Excel.Filter) => void) =>
      run((context) => apply(context.workbook.tables.getItem('Bảng').columns.getItem('Số').filter))
    await filter((f) => f.applyValuesFilter(['1']))
    expect(hidden()).toEqual([true, false])
    await filter((f) => f.applyCustomFilter('>1'))
    expect(hidden()).toEqual([false, true])
    await filter((f) => f.applyTopItemsFilter(1))
    expect(hidden()).toEqual([false, true])
    await run((context, sheet) => {
      sheet.getRange('C3').format.fill.color = '#FF0000'
      context.workbook.tables.getItem('Bảng').columns.getItem('Số').filter.applyCellColorFilter('#FF0000')
    })
    expect(hidden()).toEqual([true, false])
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Bảng')
      table.autoFilter.load('isDataFiltered')
      await context.sync()
      expect(table.autoFilter.isDataFiltered).toBe(true)
      table.clearFilters()
    })
    expect(hidden()).toEqual([false, false])
  })

  it('resizes, becomes a plain range, or goes with its cells', async () => {
    const { run, values } = await withTable()
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Bảng')
      table.resize('A1:D5')
      const range = table.convertToRange().load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!A1:D5')
    })
    expect(await values('A1:D1')).toEqual([['Mã', 'Tên', 'Số', 'Column1']])
    await run((_, sheet) => sheet.tables.add('A1:D5', true).delete())
    expect(await values('A1:A3')).toEqual([[''], [''], ['']])
  })

  it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['another table over it', (s) => s.tables.add('C3:D5', true).load('name'), 'InvalidArgument'],
    [
      'a name with a space',
      (s) => {
        s.tables.getItem('Bảng').name = 'Bảng một'
      },
      'InvalidArgument',
    ],
    ['pushing a part of it down', (s) => void s.getRange('A2:B2').insert('Down'), 'InsertDeleteConflict'],
    ['deleting its header row', (s) => s.getRange('1:1').delete('Up'), 'InsertDeleteConflict'],
    ['merging its cells', (s) => s.getRange('A2:B2').merge(), 'InvalidOperation'],
    ['a row that is not there', (s) => s.tables.getItem('Bảng').rows.getItemAt(9).load('values'), 'ItemNotFound'],
  ])('refuses %s', async (_, work, code) => {
    const { run } = await withTable()
    expect((await failureOf(run((__, sheet) => work(sheet) as undefined))).code).toBe(code)
  })

  it('moves and grows with inserted sheet rows, and is deleted with all its rows', async () => {
    const { run, host } = await withTable()
    host.user.insertRows('Sheet1', 1)
    host.user.insertRows('Sheet1', 4)
    await run(async (context) => {
      const range = context.workbook.tables.getItem('Bảng').getRange().load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!A2:C5')
    })
    host.user.deleteRows('Sheet1', 1, 5)
    expect(host.view.sheet('Sheet1').tables).toEqual([])
  })

  it('keeps its filter and what it hides when rows are inserted above', async () => {
    const { host } = await withTable()
    host.user.filterTable('Bảng', 'Mã', ['a'])
    host.user.insertRows('Sheet1', 1)
    expect([2, 3].map((row) => host.view.rowHeight('Sheet1', row))).toEqual([0, 15])
  })
})

it('a sheet has a filter of its own outside tables', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:B3').values = [
      ['x', 'y'],
      [1, 'a'],
      [2, 'b'],
    ]
    sheet.autoFilter.apply('A1:B3', 1, { filterOn: 'Values', values: ['b'] })
    const range = sheet.autoFilter.getRangeOrNullObject().load('address')
    sheet.autoFilter.load('enabled,isDataFiltered')
    await context.sync()
    expect([range.address, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([
      'Sheet1!A1:B3',
      true,
      true,
    ])
  })
  expect(host.view.rowHeight('Sheet1', 1)).toBe(0)
  await run((_, sheet) => sheet.autoFilter.remove())
  expect(host.view.rowHeight('Sheet1', 1)).toBe(15)
})
