import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

describe('sheets', () => {
  it('are added at the end, found in any case, counted and renamed, with references following', async () => {
    const { run } = openExcel()
    await run(async (context, first) => {
      const { worksheets } = context.workbook
      const added = worksheets.add('Danh mục')
      first.getRange('A1').formulas = [["='Danh mục'!A1*2"]]
      added.getRange('A1').values = [[21]]
      added.name = 'Cơ quan'
      const count = worksheets.getCount()
      worksheets.load('items/name,items/position')
      const found = worksheets.getItem('CƠ QUAN').load('name')
      const cell = first.getRange('A1').load('formulas,values')
      await context.sync()
      expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
        ['Sheet1', 0],
        ['Cơ quan', 1],
      ])
      expect([count.value, found.name]).toEqual([2, 'Cơ quan'])
      expect([cell.formulas, cell.values]).toEqual([[["='Cơ quan'!A1*2"]], [[42]]])
    })
  })

  it('are hidden, very hidden, and shown again; the active one leaves the view', async () => {
    const { run, host } = openExcel()
    await run(async (context, first) => {
      const other = context.workbook.worksheets.add('Khác')
      first.visibility = 'VeryHidden'
      const active = context.workbook.worksheets.getActiveWorksheet().load('name')
      const visible = context.workbook.worksheets.getCount(true)
      other.load('visibility')
      first.load('visibility')
      await context.sync()
      expect([active.name, visible.value, first.visibility, other.visibility]).toEqual([
        'Khác',
        1,
        'VeryHidden',
        'Visible',
      ])
    })
    expect(host.view.sheets().map(({ visibility }) => visibility)).toEqual(['VeryHidden', 'Visible'])
    const deleting = run((context) => context.workbook.worksheets.getItem('Sheet1').delete())
    expect((await failureOf(deleting)).code).toBe('InvalidOperation')
    const hiding = run((_, sheet) => {
      sheet.visibility = 'Hidden'
    })
    expect((await failureOf(hiding)).code).toBe('InvalidOperation')
  })

  it('are moved, copied and deleted', async () => {
    const { run } = openExcel()
    await run(async (context, first) => {
      first.getRange('A1:A2').values = [['Mã'], ['x']]
      first.tables.add('A1:A2', true).name = 'Bảng'
      const copy = first.copy('Before', first)
      copy.load('name')
      copy.tables.load('items/name')
      await context.sync()
      expect(copy.name).toBe('Sheet1 (2)')
      expect(copy.tables.items.map(({ name }) => name)).toEqual(['Bảng2'])
      first.position = 0
      copy.delete()
      const { worksheets } = context.workbook
      worksheets.load('items/name')
      await context.sync()
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1'])
    })
  })

  it('a copy looks at itself where the first looked at itself by name', async () => {
    const { run, values, host } = openExcel()
    await run((context, first) => {
      first.getRange('A1:B1').formulas = [[7, '=Sheet1!A1+Khác!A1']]
      context.workbook.worksheets.add('Khác').getRange('A1').values = [[100]]
      first.charts.add('Pie', first.getRange('A1:B1'))
      first.copy('End').getRange('A1').values = [[8]]
    })
    expect(await values('Sheet1 (2)!A1:B1')).toEqual([[8, 108]])
    expect(host.view.sheet('Sheet1 (2)').charts[0]?.series.map(({ values: own }) => own)).toEqual([[8, 108]])
  })

  it('have neighbours', async () => {
    const { run } = openExcel()
    await run(async (context, first) => {
      const hidden = context.workbook.worksheets.add('Ẩn')
      hidden.visibility = 'Hidden'
      context.workbook.worksheets.add('Ba')
      const next = first.getNext().load('name')
      const visible = first.getNext(true).load('name')
      const before = first.getPreviousOrNullObject()
      await context.sync()
      expect([next.name, visible.name, before.isNullObject]).toEqual(['Ẩn', 'Ba', true])
    })
  })

  it.each(['', 'a/b', 'a[b]', "'x", 'x?'])('cannot be called %j', async (name) => {
    const { run } = openExcel()
    const renaming = run((_, sheet) => {
      sheet.name = name
    })
    expect((await failureOf(renaming)).code).toBe('InvalidArgument')
  })
})

it('the used range ends with the last cell in use; a blank sheet has none', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const none = sheet.getUsedRangeOrNullObject()
    const blank = sheet.getUsedRange().load('address')
    await context.sync()
    expect([none.isNullObject, blank.address]).toEqual([true, 'Sheet1!A1'])
    sheet.getRange('B2').values = [['x']]
    sheet.getRange('D5').format.fill.color = '#FF0000'
    const used = sheet.getUsedRange().load('address')
    const withValues = sheet.getUsedRange(true).load('address')
    const inColumn = sheet.getRange('B:B').getUsedRangeOrNullObject(true).load('address')
    const elsewhere = sheet.getRange('F:F').getUsedRangeOrNullObject(true)
    await context.sync()
    expect([used.address, withValues.address, inColumn.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2', 'Sheet1!B2'])
    expect(elsewhere.isNullObject).toBe(true)
  })
})

it('gridlines, headings, tab colour and width are what was set', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    sheet.showGridlines = false
    sheet.showHeadings = false
    sheet.tabColor = '#00b050'
    sheet.standardWidth = 20
    sheet.load('showGridlines,showHeadings,tabColor,standardWidth')
    await context.sync()
    const { showGridlines, showHeadings, tabColor, standardWidth } = sheet
    expect([showGridlines, showHeadings, tabColor, standardWidth]).toEqual([false, false, '#00B050', 20])
  })
  expect(host.view.sheet('Sheet1').showGridlines).toBe(false)
  expect(host.view.columnWidth('Sheet1', 0)).toBe(109)
})

it('panes freeze rows, columns or both', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    sheet.freezePanes.freezeRows(2)
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address')
    await context.sync()
    sheet.freezePanes.freezeAt('A1:B3')
    const both = sheet.freezePanes.getLocationOrNullObject().load('address')
    await context.sync()
    expect([rows.address, both.address]).toEqual(['Sheet1!1:2', 'Sheet1!A1:B3'])
  })
  expect(host.view.sheet('Sheet1')).toMatchObject({ frozenRows: 3, frozenColumns: 2 })
  await run(async (context, sheet) => {
    sheet.freezePanes.unfreeze()
    const none = sheet.freezePanes.getLocationOrNullObject()
    await context.sync()
    expect(none.isNullObject).toBe(true)
  })
})

describe('a protected sheet', () => {
  const open = async (options?: Excel.WorksheetProtectionOptions, password?: string) => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['khóa', 'mở'],
        [1, 2],
      ]
      sheet.getRange('B:B').format.protection.locked = false
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')).name = 'Có sẵn'
      sheet.protection.protect(options, password)
    })
    return excel
  }

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      'writing to a locked cell',
      (s) => {
        s.getRange('A1').values = [['x']]
      },
    ],
    [
      'writing across locked and open cells',
      (s) => {
        s.getRange('A1:B1').values = [['x', 'y']]
      },
    ],
    ['clearing', (s) => s.getRange('A1').clear()],
    [
      'formatting',
      (s) => {
        s.getRange('B1').format.fill.color = '#FF0000'
      },
    ],
    ['inserting rows', (s) => void s.getRange('1:1').insert('Down')],
    ['deleting rows', (s) => s.getRange('1:1').delete('Up')],
    ['merging', (s) => s.getRange('B1:B2').merge()],
    [
      'validation',
      (s) => {
        s.getRange('B1').dataValidation.rule = { custom: { formula: '=TRUE' } }
      },
    ],
    [
      'widths',
      (s) => {
        s.getRange('B:B').format.columnWidth = 100
      },
    ],
    ['tables', (s) => void s.tables.add('A1:B2', true)],
    ['comments', (s) => void s.comments.add('Sheet1!B2', 'xem lại')],
    ['charts', (s) => void s.charts.add('ColumnClustered', s.getRange('A1:B2'))],
    [
      'changes of a chart that is there',
      (s) => {
        s.charts.getItem('Có sẵn').title.text = 'x'
      },
    ],
    ['taking a chart away', (s) => s.charts.getItem('Có sẵn').delete()],
  ])('refuses %s', async (_, work) => {
    const { run } = await open()
    expect((await failureOf(run((__, sheet) => work(sheet) as undefined))).code).toBe('AccessDenied')
  })

  it('lets open cells be written, and what its options allow', async () => {
    const { run, values } = await open({ allowFormatColumns: true, allowInsertRows: true, allowEditObjects: true })
    await run((_, sheet) => {
      sheet.charts.getItem('Có sẵn').title.text = 'x'
      sheet.comments.add('Sheet1!B2', 'xem lại').content = 'đã xem'
      sheet.getRange('B2').values = [[3]]
      sheet.getRange('B:B').format.columnWidth = 100
      sheet.getRange('5:5').insert('Down')
      sheet.protection.load('protected,options')
    })
    expect(await values('B2')).toEqual([[3]])
  })

  it('opens with its password only', async () => {
    const { run } = await open(undefined, 'bí mật')
    expect((await failureOf(run((_, sheet) => sheet.protection.unprotect('sai')))).code).toBe('AccessDenied')
    await run(async (context, sheet) => {
      sheet.protection.unprotect('bí mật')
      sheet.protection.load('protected')
      await context.sync()
      expect(sheet.protection.protected).toBe(false)
    })
  })
})

it('page set-up is kept and answered', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.pageLayout.orientation = 'Landscape'
    sheet.pageLayout.paperSize = 'A4'
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 }
    sheet.pageLayout.setPrintTitleRows('$5:$5')
    sheet.pageLayout.setPrintMargins('Centimeters', { left: 2, top: 1.5 })
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P'
    sheet.pageLayout.load('orientation,paperSize,zoom,leftMargin,bottomMargin')
    const titles = sheet.pageLayout.getPrintTitleRows().load('address')
    await context.sync()
    const { orientation, paperSize, zoom, leftMargin, bottomMargin } = sheet.pageLayout
    expect({ orientation, paperSize, zoom }).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
    })
    expect(leftMargin).toBeCloseTo(56.69, 1)
    expect(bottomMargin).toBe(54)
    expect(titles.address).toBe('Sheet1!5:5')
  })
})
