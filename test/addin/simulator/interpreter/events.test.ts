import { describe, expect, it } from 'vitest'
import { type OpenExcel, openExcel, settle } from '../open-excel.ts'

/** Registers a handler for changes of the active sheet and collects what it hears. */
async function listen(excel: OpenExcel): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = []
  await excel.run((_, sheet) => {
    sheet.onChanged.add(async (event) => {
      heard.push(event)
    })
  })
  return heard
}

describe('changes of cells', () => {
  it('a single cell tells its values before and after, and who did it', async () => {
    const excel = openExcel()
    excel.host.user.type('Sheet1', 'B2', '5')
    const heard = await listen(excel)
    excel.host.user.type('Sheet1', 'B2', 'sáu')
    await settle()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: 5, valueAfter: 'sáu', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
    })
  })

  it('several cells tell no values', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    excel.host.user.paste('Sheet1', 'A1', 'a\tb\nc\td')
    await settle()
    expect(heard.map(({ address, details }) => [address, details])).toEqual([['A1:B2', undefined]])
  })

  it('a big write is one event although it travels in pieces; writes apart are heard apart', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    await excel.run((_, sheet) => {
      sheet.getRange('A1:C900').values = Array.from({ length: 900 }, (_, row) => [row, row, row])
      sheet.getRange('H1').values = [[1]]
    })
    await settle()
    expect(heard.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ['A1:C900', 'ThisLocalAddin'],
      ['H1', 'ThisLocalAddin'],
    ])
  })

  it('the cells of an event can be reached, also after they moved', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    excel.host.user.type('Sheet1', 'A5', 'x')
    await settle()
    excel.host.user.insertRows('Sheet1', 1, 2)
    await settle()
    await excel.run(async (context) => {
      const range = heard[0]?.getRange(context).load('address,values')
      await context.sync()
      expect([range?.address, range?.values]).toEqual(['Sheet1!A7', [['x']]])
    })
  })

  it.each<[string, (excel: OpenExcel) => unknown, string, string]>([
    ['inserted rows', ({ host }) => host.user.insertRows('Sheet1', 3, 2), 'RowInserted', '3:4'],
    ['deleted rows', ({ host }) => host.user.deleteRows('Sheet1', 3), 'RowDeleted', '3:3'],
    ['inserted columns', ({ host }) => host.user.insertColumns('Sheet1', 'B'), 'ColumnInserted', 'B:B'],
    ['deleted columns', ({ host }) => host.user.deleteColumns('Sheet1', 'B', 2), 'ColumnDeleted', 'B:C'],
    ['cells pushed down', ({ run }) => run((_, s) => void s.getRange('B2:C2').insert('Down')), 'CellInserted', 'B2:C2'],
    ['cells pulled left', ({ run }) => run((_, s) => s.getRange('B2').delete('Left')), 'CellDeleted', 'B2'],
    ['cleared cells', ({ host }) => host.user.clear('Sheet1', 'A1:B2'), 'RangeEdited', 'A1:B2'],
  ])('%s', async (_, act, changeType, address) => {
    const excel = openExcel()
    excel.host.user.paste('Sheet1', 'A1', 'a\tb\nc\td')
    const heard = await listen(excel)
    await act(excel)
    await settle()
    expect(heard).toMatchObject([{ changeType, address }])
  })

  it('what happened before the handler was there is not heard', async () => {
    const excel = openExcel()
    const heard: string[] = []
    await excel.run((_, sheet) => {
      sheet.getRange('A1').values = [[1]]
      sheet.onChanged.add(async ({ address }) => {
        heard.push(address)
      })
      sheet.getRange('A9').values = [[1]]
    })
    await settle()
    expect(heard).toEqual(['A9'])
  })

  it('a removed handler hears nothing more', async () => {
    const excel = openExcel()
    const heard: string[] = []
    const handler = await excel.run((_, sheet) =>
      sheet.onChanged.add(async ({ address }) => {
        heard.push(address)
      }),
    )
    await excel.Excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    })
    excel.host.user.type('Sheet1', 'A1', 'x')
    await settle()
    expect(heard).toEqual([])
  })

  it('switched off events are lost, not kept for later', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    await excel.run((context) => {
      context.runtime.enableEvents = false
    })
    excel.host.user.type('Sheet1', 'A1', 'x')
    await excel.run((context) => {
      context.runtime.enableEvents = true
    })
    excel.host.user.type('Sheet1', 'A2', 'y')
    await settle()
    expect(heard.map(({ address }) => address)).toEqual(['A2'])
  })

  it('what undo and redo bring back is told cell by cell, as something the person did', async () => {
    const excel = openExcel()
    excel.host.user.type('Sheet1', 'B2', 'một')
    await excel.run((_, sheet) => {
      sheet.getRange('B2:B4').values = [['hai'], ['ba'], ['']]
      sheet.getRange('E9').values = [[1]]
    })
    const heard = await listen(excel)
    excel.host.user.undo()
    await settle()
    expect(heard.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource])).toEqual([
      ['B2:B3', 'RangeEdited', 'Unknown'],
      ['E9', 'RangeEdited', 'Unknown'],
    ])
    heard.length = 0
    excel.host.user.undo()
    excel.host.user.redo()
    await settle()
    expect(heard.map(({ address, details }) => [address, details?.valueBefore, details?.valueAfter])).toEqual([
      ['B2', 'một', ''],
      ['B2', '', 'một'],
    ])
  })

  it('formatting that is undone is no change of contents', async () => {
    const excel = openExcel()
    excel.host.user.type('Sheet1', 'A1', 'x')
    const heard = await listen(excel)
    excel.host.user.colour('Sheet1', 'A1', '#ffff00')
    excel.host.user.undo()
    await settle()
    expect(heard).toEqual([])
  })

  it('what a colleague changes in the same workbook is told as theirs', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    excel.host.colleague.type('Sheet1', 'A1', 'từ máy khác')
    excel.host.user.type('Sheet1', 'A2', 'từ máy này')
    await settle()
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['A1', 'Remote', 'Unknown'],
      ['A2', 'Local', 'Unknown'],
    ])
  })

  it('formatting is no change of contents', async () => {
    const excel = openExcel()
    const heard = await listen(excel)
    excel.host.user.colour('Sheet1', 'A1', '#ff0000')
    await settle()
    expect(heard).toEqual([])
  })
})

it('tables, their sheet and the whole workbook are told, each once', async () => {
  const excel = openExcel()
  const heard: string[] = []
  await excel.run((context, sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Mã', 'Tên'],
      ['1', 'x'],
    ]
    const table = sheet.tables.add('A1:B2', true)
    table.onChanged.add(async (event) => void heard.push(`table ${event.address} ${'triggerSource' in event}`))
    sheet.tables.onChanged.add(async (event) => void heard.push(`tables of sheet ${event.address}`))
    context.workbook.tables.onChanged.add(async (event) => void heard.push(`tables ${event.address}`))
    sheet.onChanged.add(async (event) => void heard.push(`sheet ${event.address}`))
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(`sheets ${event.address}`))
  })
  await settle()
  heard.length = 0
  excel.host.user.type('Sheet1', 'B2', 'y')
  excel.host.user.type('Sheet1', 'D9', 'ngoài bảng')
  await settle()
  expect(heard.sort()).toEqual(
    ['sheet B2', 'sheets B2', 'table B2 false', 'tables B2', 'tables of sheet B2', 'sheet D9', 'sheets D9'].sort(),
  )
})

it('sheets that come, go, are renamed, shown and activated are told', async () => {
  const excel = openExcel({ apiSets: { ExcelApi: '1.17', ExcelApiOnline: '1.1' } })
  const heard: string[] = []
  await excel.run(({ workbook: { worksheets } }) => {
    worksheets.onAdded.add(async () => void heard.push('added'))
    worksheets.onDeleted.add(async () => void heard.push('deleted'))
    worksheets.onActivated.add(async () => void heard.push('activated'))
    worksheets.onDeactivated.add(async () => void heard.push('deactivated'))
    worksheets.onNameChanged.add(async (event) => void heard.push(`${event.nameBefore} → ${event.nameAfter}`))
  })
  excel.host.user.addSheet('Mới')
  excel.host.user.renameSheet('Mới', 'Cũ')
  excel.host.user.deleteSheet('Cũ')
  await settle()
  expect(heard).toEqual(['added', 'deactivated', 'activated', 'Mới → Cũ', 'deactivated', 'activated', 'deleted'])
})

it('a selection is told to the sheet and to the workbook', async () => {
  const excel = openExcel()
  const heard: string[] = []
  await excel.run((context, sheet) => {
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(address))
    context.workbook.onSelectionChanged.add(async () => void heard.push('workbook'))
  })
  excel.host.user.select('Sheet1', 'C3:D4')
  await settle()
  expect(heard.sort()).toEqual(['C3:D4', 'workbook'])
})

it('areas selected together are told together, to a table those parts that lie in it', async () => {
  const excel = openExcel()
  const heard: string[] = []
  await excel.run((_, sheet) => {
    const table = sheet.tables.add('A1:B3', true)
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`sheet ${address}`))
    table.onSelectionChanged.add(async ({ address }) => void heard.push(`table ${address}`))
  })
  excel.host.user.select('Sheet1', 'B2:C2,A3,E9')
  await settle()
  expect(heard).toEqual(['sheet B2:C2,A3,E9', 'table B2,A3'])
})

it('charts tell when they become active and when they no longer are', async () => {
  const excel = openExcel()
  const heard: string[] = []
  await excel.run((_, sheet) => {
    for (const name of ['Một', 'Hai']) {
      const chart = sheet.charts.add('Pie', sheet.getRange('A1:B3'))
      chart.name = name
      chart.onActivated.add(async () => void heard.push(`${name} active`))
      chart.onDeactivated.add(async () => void heard.push(`${name} left`))
    }
  })
  await excel.run((_, sheet) => sheet.charts.getItem('Một').activate())
  excel.host.user.selectChart('Sheet1', 'Hai')
  excel.host.user.select('Sheet1', 'A1')
  excel.host.user.select('Sheet1', 'A2')
  excel.host.user.selectChart('Sheet1', 'Một')
  excel.host.user.addSheet('Trang khác')
  await settle()
  const [one, two] = [
    ['Một active', 'Một left'],
    ['Hai active', 'Hai left'],
  ]
  expect(heard).toEqual([...(one ?? []), ...(two ?? []), ...(one ?? [])])
})

describe('further events of sheets', () => {
  type Listen = (sheet: Excel.Worksheet, heard: (what: unknown) => Promise<void>) => unknown

  it.each<[string, Listen, (excel: OpenExcel) => unknown, readonly unknown[]]>([
    [
      'formats',
      (s, heard) => s.onFormatChanged.add(({ address }) => heard(address)),
      ({ host }) => host.user.colour('Sheet1', 'A1:B2', '#FF0000'),
      ['A1:B2'],
    ],
    [
      'formulas, with what they were',
      (s, heard) => s.onFormulaChanged.add(({ formulaDetails }) => heard(formulaDetails)),
      ({ host }) => {
        host.user.type('Sheet1', 'A1', '=1')
        host.user.type('Sheet1', 'A1', '=2')
        host.user.type('Sheet1', 'B1', '5')
      },
      [[{ cellAddress: 'A1', previousFormula: '' }], [{ cellAddress: 'A1', previousFormula: '=1' }]],
    ],
    [
      'sorted rows, those that changed places',
      (s, heard) => s.onRowSorted.add(({ address }) => heard(address)),
      async ({ host, run }) => {
        host.user.paste('Sheet1', 'A1', '4\ta\n2\tb\n3\tc\n1\td\n6\te\n5\tf')
        for (const _ of ['first', 'again']) await run((__, s) => s.getRange('A1:B6').sort.apply([{ key: 0 }]))
      },
      ['A1:B1,A4:B6', ''],
    ],
    [
      'sorted columns, those that changed places',
      (s, heard) => s.onColumnSorted.add(({ address }) => heard(address)),
      async ({ host, run }) => {
        host.user.paste('Sheet1', 'A1', 'Hàng\t3\t2\t1')
        await run((_, s) => s.getRange('A1:D2').sort.apply([{ key: 0 }], false, true, 'Columns'))
      },
      ['B1:B2,D1:D2'],
    ],
    [
      'hidden rows',
      (s, heard) => s.onRowHiddenChanged.add(({ address, changeType }) => heard([address, changeType])),
      ({ host }) => host.user.hide('Sheet1', '3:4'),
      [['3:4', 'Hidden']],
    ],
    [
      'protection',
      (s, heard) => s.onProtectionChanged.add(({ isProtected }) => heard(isProtected)),
      ({ host }) => [host.user.protectSheet('Sheet1'), host.user.unprotectSheet('Sheet1')],
      [true, false],
    ],
    [
      'clicks',
      (s, heard) => s.onSingleClicked.add(({ address }) => heard(address)),
      ({ host }) => host.user.click('Sheet1', 'C5'),
      ['C5'],
    ],
  ])('%s', async (_, listenTo, act, expected) => {
    const excel = openExcel()
    const heard: unknown[] = []
    await excel.run((__, sheet) => {
      listenTo(sheet, async (what) => void heard.push(what))
    })
    await act(excel)
    await settle()
    expect(heard).toEqual(expected)
  })

  it('a workbook that comes to the front', async () => {
    const excel = openExcel()
    const heard: string[] = []
    await excel.run((context) => {
      context.workbook.onActivated.add(async ({ type }) => void heard.push(type))
    })
    excel.host.user.activateWorkbook()
    await settle()
    expect(heard).toEqual(['WorkbookActivated'])
  })

  it('an event the simulator does not raise is refused when it is asked for', async () => {
    const { run } = openExcel()
    const asking = run(async (context) => {
      context.workbook.onAutoSaveSettingChanged.add(async () => undefined)
      await context.sync()
    })
    await expect(asking).rejects.toThrow('Simulated host: Workbook.onAutoSaveSettingChanged is not implemented')
  })
})
