import { describe, expect, it } from 'vitest'
import { formatArea } from '../../../../addin/simulator/book/address.ts'
import { failureOf, openExcel } from '../open-excel.ts'

describe('inserting and deleting', () => {
  it('moves cells, formats, heights, validation, comments, names and formulas', async () => {
    const { run, host } = openExcel()
    await run((context, sheet) => {
      sheet.getRange('A2:B3').values = [
        ['một', 1],
        ['hai', 2],
      ]
      sheet.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
      sheet.getRange('A2').format.fill.color = '#FF0000'
      sheet.getRange('2:2').format.rowHeight = 40
      sheet.getRange('C1').formulas = [['=SUM(B2:B3)']]
      context.workbook.names.add('So', sheet.getRange('B2:B3'))
    })
    host.user.comment('Sheet1', 'A3', 'xem lại')
    host.user.insertRows('Sheet1', 2, 3)
    await run(async (context, sheet) => {
      const total = sheet.getRange('C1').load('formulas,values')
      const name = context.workbook.names.getItem('So').load('formula')
      const rule = sheet.getRange('B5:B6').dataValidation.load('type')
      const above = sheet.getRange('B2:B4').dataValidation.load('type')
      const row = sheet.getRange('5:5').format.load('rowHeight')
      const fill = sheet.getRange('A5').format.fill.load('color')
      await context.sync()
      expect([total.formulas, total.values]).toEqual([[['=SUM(B5:B6)']], [[3]]])
      expect(name.formula).toBe('=Sheet1!$B$5:$B$6')
      expect([rule.type, above.type, row.rowHeight, fill.color]).toEqual(['WholeNumber', 'None', 40, '#FF0000'])
    })
    expect(host.view.sheet('Sheet1').comments).toMatchObject([{ row: 5, column: 0 }])
    host.user.deleteRows('Sheet1', 5, 2)
    await run(async (context, sheet) => {
      const total = sheet.getRange('C1').load('formulas,values')
      await context.sync()
      expect([total.formulas, total.values]).toEqual([[['=SUM(#REF!)']], [['#REF!']]])
    })
    expect(host.view.sheet('Sheet1').comments).toEqual([])
  })

  it('a row inserted inside a validated column extends the rule', async () => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A2:A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
    })
    host.user.insertRows('Sheet1', 3)
    expect(host.view.validation('Sheet1', 2, 0)?.list).toEqual(['a', 'b'])
    expect(host.view.validation('Sheet1', 5, 0)?.list).toEqual(['a', 'b'])
    expect(host.view.validation('Sheet1', 6, 0)).toBeUndefined()
  })

  it('a block of cells pushes only what is below or beside it', async () => {
    const { run, values } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A1:C2').values = [
        [1, 2, 3],
        [4, 5, 6],
      ]
      const blank = sheet.getRange('A1:B1').insert('Down').load('address,values')
      await context.sync()
      expect([blank.address, blank.values]).toEqual(['Sheet1!A1:B1', [['', '']]])
    })
    expect(await values('A1:C3')).toEqual([
      ['', '', 3],
      [1, 2, 6],
      [4, 5, ''],
    ])
    await run((_, sheet) => sheet.getRange('A2').delete('Left'))
    expect(await values('A2:C2')).toEqual([[2, 6, '']])
  })

  it('cells that hold something are not pushed off the sheet', async () => {
    const { run } = openExcel()
    const inserting = run((_, sheet) => {
      sheet.getRange('A1048576').values = [['đáy']]
      sheet.getRange('1:1').insert('Down')
    })
    expect((await failureOf(inserting)).code).toBe('NonBlankCellOffSheet')
  })
})

describe('clearing', () => {
  it.each<[Excel.ClearApplyTo | 'All' | 'Contents' | 'Formats', unknown, string]>([
    ['Contents', '', '#FF0000'],
    ['Formats', 'x', '#FFFFFF'],
    ['All', '', '#FFFFFF'],
  ])('%s', async (what, value, color) => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const cell = sheet.getRange('A1')
      cell.values = [['x']]
      cell.format.fill.color = '#FF0000'
      cell.clear(what as Excel.ClearApplyTo)
      cell.load('values,format/fill/color')
      await context.sync()
      expect([cell.values, cell.format.fill.color]).toEqual([[[value]], color])
    })
  })

  it('gives cells of a formatted column a plain look of their own', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A:A').format.font.bold = true
      sheet.getRange('A1:A2').clear('Formats')
      const cleared = sheet.getRange('A1:A2').format.font.load('bold')
      const below = sheet.getRange('A3').format.font.load('bold')
      await context.sync()
      expect([cleared.bold, below.bold]).toEqual([false, true])
    })
  })
})

describe('copying', () => {
  it('takes values, formulas moved along, formats and validation, also to another sheet', async () => {
    const { run, host } = openExcel()
    await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add('Khác')
      sheet.getRange('A1:B1').values = [[5, '=A1*2']]
      sheet.getRange('A1').format.fill.color = '#00FF00'
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } }
      other.getRange('C3:D4').copyFrom('Sheet1!A1:B1')
      const copied = other.getRange('C3:D4').load('values,formulas')
      const fill = other.getRange('C3:C4').format.fill.load('color')
      await context.sync()
      expect(copied.values).toEqual([
        [5, 10],
        [5, 10],
      ])
      expect(copied.formulas[1]).toEqual([5, '=C4*2'])
      expect(fill.color).toBe('#00FF00')
    })
    expect(host.view.validation('Khác', 3, 2)?.list).toEqual(['x', 'y'])
  })

  it.each<['Values' | 'Formulas' | 'Formats', unknown, unknown, string]>([
    ['Values', 6, 6, '#FFFFFF'],
    ['Formulas', 0, '=B1*2', '#FFFFFF'],
    ['Formats', '', '', '#00FF00'],
  ])('%s alone', async (type, value, formula, color) => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[3, '=A1*2']]
      sheet.getRange('B1').format.fill.color = '#00FF00'
      sheet.getRange('C5').copyFrom('B1', type)
      const cell = sheet.getRange('C5').load('values,formulas,format/fill/color')
      await context.sync()
      const shownFormula = type === 'Formulas' ? '=B5*2' : formula
      expect([cell.values, cell.formulas, cell.format.fill.color]).toEqual([[[value]], [[shownFormula]], color])
    })
  })

  it('skips blanks and transposes', async () => {
    const { run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, ''],
        [3, 4],
      ]
      sheet.getRange('D1:E2').values = [
        ['a', 'b'],
        ['c', 'd'],
      ]
      sheet.getRange('D1:E2').copyFrom('A1:B2', 'Values', true)
      sheet.getRange('G1').copyFrom('A1:B2', 'Values', false, true)
    })
    expect(await values('D1:E2')).toEqual([
      [1, 'b'],
      [3, 4],
    ])
    expect(await values('G1:H2')).toEqual([
      [1, 3],
      ['', 4],
    ])
  })
})

it('merging keeps the first cell, also row by row, and unmerging brings cells back', async () => {
  const { run, host, values } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ]
    sheet.getRange('A1:B2').merge(true)
  })
  expect(host.view.sheet('Sheet1').merges).toHaveLength(2)
  expect(await values('A1:B2')).toEqual([
    [1, ''],
    [3, ''],
  ])
  await run((_, sheet) => sheet.getRange('A1:B2').merge())
  expect(host.view.sheet('Sheet1').merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }])
  await run((_, sheet) => sheet.getRange('A1').unmerge())
  expect(host.view.sheet('Sheet1').merges).toEqual([])
})

it('sorts by colour: cells that have it come first, all others keep their order', async () => {
  const { run, values } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:A4').values = [['a'], ['b'], ['c'], ['d']]
    sheet.getRange('A3').format.fill.color = 'yellow'
    sheet.getRange('A1:A4').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FFFF00' }])
  })
  expect(await values('A1:A4')).toEqual([['c'], ['a'], ['b'], ['d']])
})

it('sorts columns as it sorts rows: formulas and comments go along, hidden columns stay', async () => {
  const { run, values, host } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:D2').formulas = [
      [3, 2, 1, 0],
      ['=A1*10', '=B1*10', '=C1*10', '=D1*10'],
    ]
    sheet.getRange('B:B').columnHidden = true
    sheet.comments.add('A1', 'ba')
    sheet.getRange('A1:D2').sort.apply([{ key: 0 }], false, false, 'Columns')
  })
  expect(await values('A1:D2')).toEqual([
    [0, 2, 1, 3],
    [0, 20, 10, 30],
  ])
  expect(host.view.sheet('Sheet1').comments.map(({ row, column }) => [row, column])).toEqual([[0, 3]])
})

it('sorts by several columns, blanks last, only what is visible', async () => {
  const { run, values, host } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:B6').values = [
      ['Tên', 'Số'],
      ['b', 2],
      ['', 9],
      ['a', 3],
      ['đ', 1],
      ['a', 1],
    ]
    sheet.getRange('A1:B6').sort.apply(
      [
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ],
      false,
      true,
    )
  })
  expect(await values('A2:B6')).toEqual([
    ['a', 3],
    ['a', 1],
    ['b', 2],
    ['đ', 1],
    ['', 9],
  ])
  host.user.hide('Sheet1', '3')
  await run((_, sheet) => sheet.getRange('A2:B6').sort.apply([{ key: 0, ascending: false }]))
  expect((await values('A2:B6')).map(([name]) => name)).toEqual(['đ', 'a', 'b', 'a', ''])
})

it('rows and columns hide, group and fold', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('B:D').columnHidden = true
    sheet.getRange('F:G').group('ByColumns')
    sheet.getRange('F:G').hideGroupDetails('ByColumns')
    const some = sheet.getRange('A1:B1').load('columnHidden,hidden')
    const all = sheet.getRange('C1').load('columnHidden')
    await context.sync()
    expect([some.columnHidden, some.hidden, all.columnHidden]).toEqual([null, null, true])
  })
  expect([1, 5, 7].map((column) => host.view.columnWidth('Sheet1', column))).toEqual([0, 0, 48])
  expect(host.view.level('Sheet1', 'columns', 6)).toBe(1)
  await run((_, sheet) => {
    sheet.getRange('F:G').showGroupDetails('ByColumns')
    sheet.getRange('F:G').ungroup('ByColumns')
  })
  expect([host.view.columnWidth('Sheet1', 5), host.view.level('Sheet1', 'columns', 5)]).toEqual([48, 0])
})

it('selecting goes to the sheet and is where the workbook says the selection is', async () => {
  const { run, host } = openExcel()
  await run(async (context) => {
    context.workbook.worksheets.add('Khác').getRange('B2:C3').select()
    const selected = context.workbook.getSelectedRange().load('address')
    const active = context.workbook.getActiveCell().load('address')
    await context.sync()
    expect([selected.address, active.address]).toEqual(['Khác!B2:C3', 'Khác!B2'])
  })
  expect(host.view.sheets().find(({ isActive }) => isActive)?.name).toBe('Khác')
})

describe('a copy of a block', () => {
  const block = async () => {
    const excel = openExcel()
    await excel.run((context, sheet) => {
      context.workbook.worksheets.add('Khác')
      sheet.getRange('A1:C1').values = [[1, 2, 3]]
      sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
      sheet.getRange('A2:B2').merge()
    })
    const { view } = excel.host
    const ruled = (column: number, rows: number) =>
      Array.from({ length: rows }, (_, row) => view.validation('Sheet1', row, column) !== undefined)
    const merges = () => view.sheet('Sheet1').merges.map((merge) => formatArea(merge))
    return { ...excel, ruled, merges }
  }

  it('turned on its side turns its rules and merged cells too', async () => {
    const { run, values, ruled, merges } = await block()
    await run((_, sheet) => sheet.getRange('E1').copyFrom('A1:C2', 'All', false, true))
    expect(await values('E1:E3')).toEqual([[1], [2], [3]])
    expect(ruled(4, 3)).toEqual([false, true, false])
    expect(merges()).toEqual(['A2:B2', 'F1:F2'])
  })

  it('into a multiple of its size has merged cells in every part', async () => {
    const { run, merges } = await block()
    await run((_, sheet) => sheet.getRange('E1:G4').copyFrom('A1:C2', 'All'))
    expect(merges()).toEqual(['A2:B2', 'E2:F2', 'E4:F4'])
  })

  it('as links to another sheet names the one it came from', async () => {
    const { run, values } = await block()
    await run((context) => context.workbook.worksheets.getItem('Khác').getRange('B2').copyFrom('Sheet1!A1:B1', 'Link'))
    expect(await values('Khác!B2:C2')).toEqual([[1, 2]])
  })
})
