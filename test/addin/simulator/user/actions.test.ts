import { describe, expect, it } from 'vitest'
import { type OpenExcel, openExcel } from '../open-excel.ts'

describe('typing', () => {
  it('reads numbers, dates and percentages of the region and formats a plain cell', () => {
    const { host } = openExcel()
    const shown = (address: string, text: string) => {
      host.user.type('Sheet1', address, text)
      const { value, text: cell, format } = host.view.cell('Sheet1', Number(address.slice(1)) - 1, 0)
      return [value, cell, format.numberFormat]
    }
    expect(shown('A1', '20/12/2013')).toEqual([41628, '20/12/2013', 'm/d/yyyy'])
    expect(shown('A2', '1.250.000')).toEqual([1250000, '1.250.000', '#,##0'])
    expect(shown('A3', '98,6%')).toEqual([0.986, '98,60%', '0.00%'])
    expect(shown('A3', '50')).toEqual([0.5, '50,00%', '0.00%'])
  })

  it('knows the year of a date without one from the clock', () => {
    const { host } = openExcel({ now: () => new Date(2013, 5, 1) })
    host.user.type('Sheet1', 'A1', '20/12')
    expect(host.view.cell('Sheet1', 0, 0).value).toBe(41628)
  })

  it('shows in the formula bar what would be typed again', () => {
    const { host } = openExcel()
    for (const [address, text] of [
      ['A1', '20/12/2013'],
      ['A2', '1,5'],
      ['A3', '=1+1'],
      ['A4', "'007"],
      ['A5', '50%'],
    ] as const) {
      host.user.type('Sheet1', address, text)
    }
    expect([0, 1, 2, 3, 4].map((row) => host.view.cell('Sheet1', row, 0).entry)).toEqual([
      '20/12/2013',
      '1,5',
      '=1+1',
      "'007",
      '50%',
    ])
  })

  it('refuses what begins like a formula and is none', () => {
    const { host } = openExcel()
    expect(host.user.type('Sheet1', 'A1', '- Đã xong')).toMatchObject({ kind: 'refused', code: 'InvalidArgument' })
    expect(host.view.cell('Sheet1', 0, 0).value).toBeUndefined()
  })

  it('is refused on a protected sheet but for open cells', async () => {
    const { host, run } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('B:B').format.protection.locked = false
    })
    host.user.protectSheet('Sheet1', 'mật khẩu')
    expect(host.user.type('Sheet1', 'A1', 'x')).toMatchObject({ kind: 'refused', code: 'AccessDenied' })
    expect(host.user.type('Sheet1', 'B1', 'x').kind).toBe('done')
    expect(host.user.insertRows('Sheet1', 1).kind).toBe('refused')
    expect(host.user.unprotectSheet('Sheet1', 'sai').kind).toBe('refused')
    expect(host.user.unprotectSheet('Sheet1', 'mật khẩu').kind).toBe('done')
    expect(host.user.type('Sheet1', 'A1', 'x').kind).toBe('done')
  })
})

describe('a table grows', () => {
  const withTable = async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['Mã', 'Tên'],
        ['1', 'x'],
      ]
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } }
      sheet.tables.add('A1:B2', true).name = 'Bảng'
    })
    return excel
  }
  const areaOf = (excel: Awaited<ReturnType<typeof withTable>>) => excel.host.view.sheet('Sheet1').tables[0]?.area

  it('over what is typed or pasted directly below, with its validation', async () => {
    const excel = await withTable()
    excel.host.user.type('Sheet1', 'A3', '2')
    excel.host.user.paste('Sheet1', 'A4', '3\ty\n4\tx')
    expect(areaOf(excel)).toEqual({ row: 0, column: 0, rows: 5, columns: 2 })
    expect(excel.host.view.validation('Sheet1', 4, 1)?.list).toEqual(['x', 'y'])
  })

  it('by a column over what is typed to the right of its header', async () => {
    const excel = await withTable()
    excel.host.user.type('Sheet1', 'C1', 'Mới')
    expect(areaOf(excel)).toEqual({ row: 0, column: 0, rows: 2, columns: 3 })
    expect(excel.host.view.sheet('Sheet1').tables[0]?.columns.map(({ name }) => name)).toEqual(['Mã', 'Tên', 'Mới'])
  })

  it('not on a protected sheet, though the cells below are open', async () => {
    const excel = await withTable()
    await excel.run((_, sheet) => {
      sheet.getRange('A3:B3').format.protection.locked = false
    })
    excel.host.user.protectSheet('Sheet1')
    expect(excel.host.user.type('Sheet1', 'A3', '2').kind).toBe('done')
    expect(areaOf(excel)?.rows).toBe(2)
  })

  it('not over what an add-in writes below it', async () => {
    const excel = await withTable()
    await excel.run((_, sheet) => {
      sheet.getRange('A3').values = [['2']]
    })
    expect(areaOf(excel)?.rows).toBe(2)
  })

  it('not over a row further down, not under totals, not for nothing', async () => {
    const excel = await withTable()
    excel.host.user.type('Sheet1', 'A4', 'xa')
    excel.host.user.type('Sheet1', 'A3', '')
    expect(areaOf(excel)?.rows).toBe(2)
    await excel.run((context) => {
      context.workbook.tables.getItem('Bảng').showTotals = true
    })
    const before = areaOf(excel)
    excel.host.user.type('Sheet1', `A${(before?.rows ?? 0) + 1}`, 'dưới')
    expect(areaOf(excel)).toEqual(before)
  })
})

describe('rows that a filter hides are left alone', () => {
  const filtered = async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:B5').values = [
        ['Mã', 'Nhóm'],
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
        [4, 'b'],
      ]
      sheet.tables.add('A1:B5', true).name = 'Bảng'
    })
    excel.host.user.filterTable('Bảng', 'Nhóm', ['a'])
    return excel
  }

  it.each<[string, (user: OpenExcel['host']['user']) => unknown, readonly (readonly unknown[])[]]>([
    ['clearing', (user) => user.clear('Sheet1', 'A2:A5'), [[''], [2], [''], [4]]],
    ['filling down', (user) => user.fillDown('Sheet1', 'A2:A5'), [[1], [2], [1], [4]]],
    ['deleting rows of the sheet', (user) => user.deleteRows('Sheet1', 2, 3), [[2], [4], [''], ['']]],
    ['deleting rows of the table', (user) => user.deleteTableRows('Bảng', 1, 3), [[2], [4], [''], ['']]],
  ])('by %s', async (_, act, left) => {
    const excel = await filtered()
    act(excel.host.user)
    expect(await excel.values('A2:A5')).toEqual(left)
  })

  it('but not rows that somebody hid', async () => {
    const excel = await filtered()
    excel.host.user.filterTable('Bảng', 'Nhóm', undefined)
    excel.host.user.hide('Sheet1', '3')
    excel.host.user.clear('Sheet1', 'A2:A5')
    expect(await excel.values('A2:A5')).toEqual([[''], [''], [''], ['']])
  })

  it('copied cells come without them', async () => {
    const excel = await filtered()
    excel.host.user.copyPaste('Sheet1', 'A2:A5', 'Sheet1', 'D1')
    expect(await excel.values('D1:D4')).toEqual([[1], [3], [''], ['']])
  })
})

describe('pasting', () => {
  it('reads text with tabs, and ignores validation', async () => {
    const { host, run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x' } }
    })
    host.user.paste('Sheet1', 'A1', 'sai\t1,5\r\n- hai chữ\t20/12/2013\r\n')
    expect(await values('A1:B2')).toEqual([
      ['sai', 1.5],
      ['- hai chữ', 41628],
    ])
  })

  it('of cells brings formats and validation, or values alone', async () => {
    const { host, run } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:B1').values = [['x', '=A1']]
      sheet.getRange('A1').format.fill.color = '#FF0000'
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x' } }
    })
    host.user.copyPaste('Sheet1', 'A1:B1', 'Sheet1', 'A5')
    host.user.copyPaste('Sheet1', 'A1:B1', 'Sheet1', 'A9', true)
    expect(host.view.cell('Sheet1', 4, 1).entry).toBe('=A5')
    expect(host.view.cell('Sheet1', 4, 0).format.fillColor).toBe('#FF0000')
    expect(host.view.validation('Sheet1', 4, 0)?.list).toEqual(['x'])
    expect(host.view.cell('Sheet1', 8, 1).entry).toBe('x')
    expect(host.view.validation('Sheet1', 8, 0)).toBeUndefined()
  })

  it('down fills with the first row', async () => {
    const { host, run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:B1').values = [[2, '=A1*2']]
    })
    host.user.fillDown('Sheet1', 'A1:B3')
    expect(await values('A1:B3')).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ])
  })

  it('drawn on by its corner, a block carries its series and formulas on', async () => {
    const { host, run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, '=A1*2'],
        [3, '=A2*2'],
      ]
    })
    host.user.fill('Sheet1', 'A1:B2', 'A1:B4')
    expect(await values('A3:B4')).toEqual([
      [5, 10],
      [7, 14],
    ])
  })
})

describe('undo', () => {
  it('takes back one step at a time: typing, structure, and what an add-in did in one batch', async () => {
    const { host, run, values } = openExcel()
    host.user.type('Sheet1', 'A1', 'một')
    host.user.insertRows('Sheet1', 1)
    await run((context, sheet) => {
      sheet.getRange('A1:A2').values = [['x'], ['y']]
      context.workbook.worksheets.add('Mới')
    })
    expect(host.user.undo()).toBe(true)
    expect(await values('A1:A2')).toEqual([[''], ['một']])
    expect(host.view.sheets()).toHaveLength(1)
    host.user.undo()
    expect(await values('A1')).toEqual([['một']])
    host.user.undo()
    expect(await values('A1')).toEqual([['']])
    expect(host.user.undo()).toBe(false)
  })

  it('is itself taken back by redo, until something else is done', async () => {
    const { host } = openExcel()
    host.user.type('Sheet1', 'A1', 'một')
    host.user.insertRows('Sheet1', 1)
    host.user.resizeColumn('Sheet1', 'B', 120)
    const last = host.save()
    expect(host.user.redo()).toBe(false)
    for (let n = 0; n < 3; n++) expect(host.user.undo()).toBe(true)
    expect(host.view.columnWidth('Sheet1', 1)).toBe(48)
    for (let n = 0; n < 3; n++) expect(host.user.redo()).toBe(true)
    expect(host.save()).toEqual(last)
    expect(host.user.redo()).toBe(false)
    host.user.undo()
    host.user.type('Sheet1', 'C1', 'khác')
    expect(host.user.redo()).toBe(false)
  })

  it('leaves settings alone', async () => {
    const { host, run } = openExcel()
    host.user.type('Sheet1', 'A1', 'một')
    await run((context) => void context.workbook.settings.add('dấu', 1))
    host.user.undo()
    expect(host.view.cell('Sheet1', 0, 0).value).toBeUndefined()
    await run(async (context) => {
      const kept = context.workbook.settings.getItem('dấu').load('value')
      await context.sync()
      expect(kept.value).toBe(1)
    })
  })

  it('has nothing to take back after an entry that was refused', async () => {
    const { host, run } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1="x"' } }
    })
    expect(host.user.undo()).toBe(true)
    await run((_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1="x"' } }
    })
    expect(host.user.type('Sheet1', 'A1', 'y').kind).toBe('refused')
    host.user.undo()
    expect(host.user.type('Sheet1', 'A1', 'y').kind).toBe('done')
  })

  it('brings back a deleted sheet with its table, and moves references back', async () => {
    const { host, run } = openExcel()
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('Khác')
      sheet.getRange('A1:A2').values = [['Mã'], [1]]
      sheet.tables.add('A1:A2', true).name = 'Bảng'
      const range = sheet.getRange('A2')
      await context.sync()
      host.user.insertRows('Sheet1', 1, 5)
      host.user.undo()
      range.load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!A2')
    })
    host.user.deleteSheet('Sheet1')
    host.user.undo()
    expect(host.view.sheet('Sheet1').tables.map(({ name }) => name)).toEqual(['Bảng'])
  })
})

it('tables are sorted and filtered by their headers', async () => {
  const { host, run, values } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:A4').values = [['Mã'], ['b'], ['a'], ['c']]
    sheet.tables.add('A1:A4', true).name = 'Bảng'
  })
  host.user.filterTable('Bảng', 'mã', ['a', 'c'])
  expect([1, 2, 3].map((row) => host.view.rowHeight('Sheet1', row))).toEqual([0, 15, 15])
  host.user.sortTable('Bảng', 'Mã', false)
  expect(await values('A2:A4')).toEqual([['b'], ['c'], ['a']])
  host.user.filterTable('Bảng', 'Mã', undefined)
  expect(host.view.rowHeight('Sheet1', 1)).toBe(15)
  expect(host.user.sortTable('Bảng', 'Không có').kind).toBe('refused')
})

it('a view is told once per action what changed', () => {
  const { host } = openExcel()
  const told: string[][] = []
  const stop = host.onChange((changes) => told.push(changes.map(({ kind }) => kind)))
  host.user.paste('Sheet1', 'A1', 'a\nb')
  host.user.addSheet('Mới')
  stop()
  host.user.type('Mới', 'A1', 'x')
  expect(told).toEqual([['edited'], ['sheetAdded', 'activated']])
})

describe('cutting and pasting', () => {
  it('takes everything along, and references follow, to another sheet too', async () => {
    const { host, run, values } = openExcel()
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('Khác')
      sheet.getRange('A1:B2').values = [
        [1, '=A1*2'],
        ['=B1', 5],
      ]
      sheet.getRange('A1').format.fill.color = '#FF0000'
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } }
      const kept = sheet.getRange('A1')
      await context.sync()
      expect(host.user.cutPaste('Sheet1', 'A1:B1', 'Khác', 'C5').kind).toBe('done')
      kept.load('address')
      await context.sync()
      expect(kept.address).toBe('Khác!C5')
    })
    expect(await values('A1:B2')).toEqual([
      ['', ''],
      [2, 5],
    ])
    expect(host.view.cell('Sheet1', 1, 0).entry).toBe('=Khác!D5')
    expect(host.view.cell('Khác', 4, 3).entry).toBe('=C5*2')
    expect(host.view.cell('Khác', 4, 2).format.fillColor).toBe('#FF0000')
    expect(host.view.validation('Khác', 4, 2)?.list).toEqual(['1', '2'])
    expect(host.view.cell('Sheet1', 0, 0).format.fillColor).toBe('#FFFFFF')
    expect(host.view.validation('Sheet1', 0, 0)).toBeUndefined()
  })

  it('moves a whole table, leaves blanks behind cut rows, and refuses to take a header alone', async () => {
    const { host, run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:A4').values = [['Mã'], ['a'], ['b'], ['c']]
      sheet.tables.add('A1:A4', true).name = 'Bảng'
    })
    expect(host.user.cutPaste('Sheet1', 'A1:A2', 'Sheet1', 'F1').kind).toBe('refused')
    host.user.cutPaste('Sheet1', 'A3', 'Sheet1', 'F1')
    expect(await values('A1:A4')).toEqual([['Mã'], ['a'], [''], ['c']])
    host.user.cutPaste('Sheet1', 'A1:A4', 'Sheet1', 'C3')
    expect(host.view.sheet('Sheet1').tables[0]).toMatchObject({
      area: { row: 2, column: 2, rows: 4, columns: 1 },
      columns: [{ name: 'Mã' }],
    })
    expect(await values('C3:C6')).toEqual([['Mã'], ['a'], [''], ['c']])
  })

  it('moves cells over their own place', async () => {
    const { host, run, values } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]]
    })
    host.user.cutPaste('Sheet1', 'A1:A3', 'Sheet1', 'A2')
    expect(await values('A1:A4')).toEqual([[''], [1], [2], [3]])
  })
})
