// Whole flows, area by area: several calls in a row, as an add-in makes them. The tests in model/ ask one member at a time.

import { describe, expect, it } from 'vitest'
import { openExcel } from '../open-excel.ts'
import { ROWS, withLetters } from './letters.ts'

describe('worksheets', () => {
  it('are added, named, moved, coloured, hidden and found again', async () => {
    const { Excel } = await withLetters()
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook
      const copy = worksheets.getItem('Công văn').copy(Excel.WorksheetPositionType.beginning)
      copy.name = 'Lưu'
      copy.tabColor = '#C00000'
      worksheets.getItem('Sheet1').visibility = Excel.SheetVisibility.veryHidden
      worksheets.load('items/name,items/position,items/visibility,items/tabColor')
      const first = worksheets.getFirst(true).load('name')
      const next = copy.getNextOrNullObject(true).load('name')
      const after = worksheets.getLast(true).getNextOrNullObject(true)
      const all = worksheets.getCount(false)
      const visible = worksheets.getCount(true)
      await context.sync()
      expect(worksheets.items.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
        ['Lưu', 'Visible', '#C00000'],
        ['Sheet1', 'VeryHidden', ''],
        ['Công văn', 'Visible', ''],
      ])
      expect([first.name, next.name, after.isNullObject, all.value, visible.value]).toEqual([
        'Lưu',
        'Công văn',
        true,
        3,
        2,
      ])
    })
  })

  it('freeze panes, hide gridlines and are protected but for what is unlocked', async () => {
    const { Excel } = await withLetters()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.freezePanes.freezeAt(sheet.getRange('B1:C2'))
      sheet.showGridlines = false
      sheet.getRange('H1').format.protection.locked = false
      sheet.protection.load('protected')
      await context.sync()
      if (!sheet.protection.protected) sheet.protection.protect({ allowFormatCells: true })
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address')
      sheet.getRange('H1').values = [['được']]
      sheet.load('showGridlines')
      await context.sync()
      expect([frozen.address, sheet.showGridlines]).toEqual(["'Công văn'!A1:C2", false])

      sheet.getRange('G1').values = [['không']]
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' })
    })
  })
})

describe('ranges', () => {
  it('are found, copied, cut down and cleared', async () => {
    const { Excel, values } = await withLetters()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const found = sheet.getRange('C:C').findOrNullObject('văn phòng', { completeMatch: true, matchCase: false })
      const missing = sheet.getRange('C:C').findOrNullObject('Phòng Y tế', {})
      const areas = sheet.findAllOrNullObject('Kế hoạch', { completeMatch: false })
      found.load('address')
      areas.load('address,cellCount')
      await context.sync()
      expect([found.address, missing.isNullObject, areas.address, areas.cellCount]).toEqual([
        "'Công văn'!C6",
        true,
        "'Công văn'!C3,'Công văn'!C5",
        2,
      ])
      areas.format.fill.color = '#FFF2CC'
      sheet.getRange('G1').copyFrom('C2:C6', Excel.RangeCopyType.values, false, true)
      sheet.getRange('G3').copyFrom('C2:C6')
      const unique = sheet.getRange('G3:G7').removeDuplicates([0], true)
      unique.load('removed,uniqueRemaining')
      await context.sync()
      expect(unique.toJSON()).toEqual({ removed: 1, uniqueRemaining: 3 })
      const used = sheet.getRange('G:G').getUsedRange(true).load('address')
      const fill = sheet.getRange('G4').format.fill.load('color')
      await context.sync()
      expect([used.address, fill.color]).toEqual(["'Công văn'!G1:G6", '#FFF2CC'])
      sheet.getRange('G1:K6').clear()
      await context.sync()
    })
    expect(await values('Công văn!G1:G6')).toEqual([[''], [''], [''], [''], [''], ['']])
  })

  it('move others away, meet, and are read and written as properties of their cells', async () => {
    const { Excel } = openExcel()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('A1:B3').values = [
        ['Thu', 5],
        ['Chi', 3],
        ['Còn', '=B1-B2'],
      ]
      sheet.getRange('A2:B2').insert(Excel.InsertShiftDirection.down)
      const last = sheet.getRange('A1').getSurroundingRegion().getLastCell().load('address')
      const rest = sheet.getRange('B4').load('formulas,values')
      const meet = sheet.getRange('A1:B4').getIntersectionOrNullObject('B3:D9').load('address')
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('C1')
      const precedents = rest.getDirectPrecedents().load('addresses')
      await context.sync()
      expect([last.address, rest.formulas, rest.values]).toEqual(['Sheet1!B1', [['=B1-B3']], [[2]]])
      expect([meet.address, apart.isNullObject, precedents.addresses]).toEqual([
        'Sheet1!B3:B4',
        true,
        ['Sheet1!B1,Sheet1!B3'],
      ])
      sheet
        .getRange('A1:B1')
        .setCellProperties([[{ format: { font: { bold: true } } }, { format: { fill: { color: '#DDEBF7' } } }]])
      const read = sheet.getRange('A1:B1').getCellProperties({
        address: true,
        format: { font: { bold: true }, fill: { color: true } },
      })
      await context.sync()
      expect(read.value).toEqual([
        [
          { address: 'Sheet1!A1', format: { font: { bold: true }, fill: { color: '#FFFFFF' } } },
          { address: 'Sheet1!B1', format: { font: { bold: false }, fill: { color: '#DDEBF7' } } },
        ],
      ])
    })
  })
})

describe('tables', () => {
  it('get columns and rows, are sorted, filtered and read as they are seen', async () => {
    const { Excel } = await withLetters()
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Công văn').tables.getItem('CongVan')
      table.columns.add(undefined, [['Thuế'], ...ROWS.map(() => ['=[@[Số tiền]]*10%'])])
      table.sort.apply([{ key: 3, ascending: false }])
      table.columns.getItem('Đơn vị').filter.applyValuesFilter(['Phòng Kế hoạch', 'Văn phòng'])
      table.columns.getItem('Số tiền').filter.apply({ filterOn: Excel.FilterOn.custom, criterion1: '>1000000' })
      const visible = table.getDataBodyRange().getVisibleView().load('values')
      table.showTotals = true
      const range = table.getRange().load('address')
      await context.sync()
      expect(visible.values.map(([name, , , amount, tax]) => [name, amount, tax])).toEqual([
        ['03/KH', 4_500_000, 450_000],
        ['01/KH', 1_200_000, 120_000],
      ])
      expect(range.address).toBe("'Công văn'!B2:F7")
      table.clearFilters()
      table.showTotals = false
      table.resize('B2:F5')
      const plain = table.convertToRange().load('address')
      context.workbook.tables.load('count')
      await context.sync()
      expect([plain.address, context.workbook.tables.count]).toEqual(["'Công văn'!B2:F5", 0])
    })
  })
})
