import { expect, it } from 'vitest'
import { failureOf, openExcel, settle } from '../open-excel.ts'

it('a binding follows its cells and its table, and is found by its id', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Mã', 'Số'],
      ['a', 1],
    ]
    const table = sheet.tables.add('A1:B2', true)
    table.name = 'Bảng'
    const { bindings } = context.workbook
    bindings.add(table.getRange(), 'Table', 'table')
    bindings.add('D4:E5', 'Range', 'range')
    bindings.addFromNamedItem('Bảng', 'Table', 'named')
    table.rows.add(undefined, [['b', 2]])
    sheet.getRange('4:4').insert('Down')
    const count = bindings.getCount()
    const ranges = ['table', 'range', 'named'].map((id) => bindings.getItem(id).getRange().load('address'))
    const named = bindings.getItem('named').getTable().load('name')
    const none = bindings.getItemOrNullObject('other').load('id')
    await context.sync()
    expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A1:B3', 'Sheet1!D5:E6', 'Sheet1!A1:B3'])
    expect([count.value, named.name, none.isNullObject]).toEqual([3, 'Bảng', true])
    bindings.getItem('range').delete()
    bindings.load('items/id,items/type')
    await context.sync()
    expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([
      ['table', 'Table'],
      ['named', 'Table'],
    ])
  })
})

it('a binding of a table needs one, and one of text a single cell', async () => {
  const { run } = openExcel()
  for (const [address, type] of [
    ['A1:B2', 'Table'],
    ['A1:B2', 'Text'],
  ] as const) {
    expect(await failureOf(run((context) => context.workbook.bindings.add(address, type, 'x')))).toMatchObject({
      code: 'InvalidArgument',
    })
  }
})

it('tells who listens about data and selections inside it, counted from its own corner', async () => {
  const { run } = openExcel()
  const heard: unknown[] = []
  await run(async (context, sheet) => {
    const binding = context.workbook.bindings.add('B2:C5', 'Range', 'mine')
    binding.onDataChanged.add(async ({ binding: { id } }) => {
      heard.push(['data', id])
    })
    binding.onSelectionChanged.add(async ({ startRow, startColumn, rowCount, columnCount }) => {
      heard.push(['selection', startRow, startColumn, rowCount, columnCount])
    })
    await context.sync()
    sheet.getRange('A1').values = [[1]]
    sheet.getRange('A1').select()
    await context.sync()
    sheet.getRange('B3').values = [[1]]
    sheet.getRange('A4:B5').select()
  })
  await settle()
  expect(heard).toEqual([
    ['data', 'mine'],
    ['selection', 2, 0, 2, 1],
  ])
})

it('tells of data that only a calculation changed, on whichever sheet it began', async () => {
  const { run } = openExcel()
  const heard: string[] = []
  await run(async (context, sheet) => {
    const other = context.workbook.worksheets.add('Khác')
    other.getRange('B2').formulas = [['=Sheet1!A1*2']]
    sheet.getRange('C1').formulas = [['=Khác!B2+1']]
    context.workbook.bindings.add(sheet.getRange('C1:C2'), 'Range', 'sums').onDataChanged.add(async ({ binding }) => {
      heard.push(binding.id)
    })
    await context.sync()
    sheet.getRange('A2').values = [[1]]
    await context.sync()
  })
  await settle()
  expect(heard).toEqual([])
  await run((_, sheet) => {
    sheet.getRange('A1').values = [[1]]
  })
  await settle()
  expect(heard).toEqual(['sums'])
})
