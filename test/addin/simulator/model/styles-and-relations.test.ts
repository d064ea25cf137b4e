import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

describe('named styles', () => {
  it('are made, applied over any format, read and deleted', async () => {
    const { run, host } = openExcel()
    await run(async (context, sheet) => {
      const { styles } = context.workbook
      styles.add('Nghiêng')
      const style = styles.getItem('nghiêng')
      style.textOrientation = 38
      style.locked = false
      style.includeProtection = true
      style.font.italic = true
      style.borders.getItem('EdgeTop').style = 'Continuous'
      sheet.getRange('A1').format.fill.color = 'red'
      sheet.getRange('A1').style = 'Nghiêng'
      sheet.getRange('B1').style = 'Heading1'
      sheet.getRange('C1').style = 'Neutral'
      const normal = styles.getItem('Normal')
      normal.font.load('name,size,bold')
      style.load('textOrientation,horizontalAlignment,includeProtection,builtIn')
      const names = sheet.getRange('A1').load('style')
      const mixed = sheet.getRange('A1:B1').load('style')
      await context.sync()
      expect([style.textOrientation, style.horizontalAlignment, style.builtIn]).toEqual([38, 'General', false])
      expect([normal.font.name, normal.font.size, normal.font.bold]).toEqual(['Calibri', 11, false])
      expect([names.style, mixed.style]).toEqual(['Nghiêng', null])
      style.delete()
    })
    const format = (column: number) => host.view.cell('Sheet1', 0, column).format
    expect(format(0)).toMatchObject({ fillColor: '#FFFFFF', textOrientation: 38, locked: false, fontItalic: true })
    expect(format(1)).toMatchObject({ fontSize: 15, fontBold: true })
    expect(format(2)).toMatchObject({ fillColor: '#FFEB9C' })
    const gone = run((context) => void context.workbook.styles.getItem('Nghiêng').load('name'))
    expect((await failureOf(gone)).code).toBe('ItemNotFound')
  })

  it('that are not there cannot be applied, built-in ones cannot be deleted', async () => {
    const { run } = openExcel()
    const applying = run((_, sheet) => {
      sheet.getRange('A1').style = 'Không có'
    })
    expect((await failureOf(applying)).code).toBe('ItemNotFound')
    const deleting = run((context) => context.workbook.styles.getItem('Good').delete())
    expect((await failureOf(deleting)).code).toBe('InvalidOperation')
  })
})

describe('what formulas look at', () => {
  const withFormulas = async () => {
    const excel = openExcel()
    await excel.run((context, sheet) => {
      const other = context.workbook.worksheets.add('Khác')
      other.getRange('A1:B1').values = [[5, '=A1*2']]
      sheet.getRange('A1:C1').values = [[1, '=A1+Khác!B1', '=SUM(A1:B1)']]
    })
    return excel
  }

  it.each<[string, (range: Excel.Range) => Excel.WorkbookRangeAreas, string, string[]]>([
    ['direct precedents', (r) => r.getDirectPrecedents(), 'B1', ['Sheet1!A1', 'Khác!B1']],
    ['all precedents', (r) => r.getPrecedents(), 'C1', ['Sheet1!A1:B1,Sheet1!A1', 'Khác!B1,Khác!A1']],
    ['direct dependents', (r) => r.getDirectDependents(), 'A1', ['Sheet1!B1,Sheet1!C1']],
    ['all dependents', (r) => r.getDependents(), 'Khác!A1', ['Khác!B1', 'Sheet1!B1,Sheet1!C1']],
  ])('%s', async (_, ask, address, expected) => {
    const { run } = await withFormulas()
    await run(async (context, active) => {
      const [name, cell] = address.includes('!') ? address.split('!') : [undefined, address]
      const sheet = name ? context.workbook.worksheets.getItem(name) : active
      const found = ask(sheet.getRange(cell))
      found.load('addresses')
      found.areas.load('items/address')
      await context.sync()
      expect(found.addresses).toEqual(expected)
      expect(found.areas.items.map((areas) => areas.address)).toEqual(expected)
      for (const areas of found.areas.items) areas.format.fill.color = 'Yellow'
    })
  })

  it('nothing is ItemNotFound', async () => {
    const { run } = await withFormulas()
    expect((await failureOf(run((_, s) => s.getRange('A1').getPrecedents().load('addresses')))).code).toBe(
      'ItemNotFound',
    )
  })
})

it('page breaks are added before a row or column, move and are removed', async () => {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    sheet.horizontalPageBreaks.add('A21:E21')
    sheet.verticalPageBreaks.add('D1')
  })
  host.user.insertRows('Sheet1', 1, 2)
  await run(async (context, sheet) => {
    sheet.horizontalPageBreaks.load('items/rowIndex')
    sheet.verticalPageBreaks.load('items/columnIndex')
    await context.sync()
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([22])
    expect(sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)).toEqual([3])
    sheet.horizontalPageBreaks.removePageBreaks()
    const count = sheet.horizontalPageBreaks.getCount()
    await context.sync()
    expect(count.value).toBe(0)
  })
})

it('an empty table waits with one row, which the first added row fills', async () => {
  const { run, values } = openExcel()
  await run(async (context, sheet) => {
    const table = sheet.tables.add('A1:B1', true)
    table.getHeaderRowRange().values = [['Mã', 'Tên']]
    table.rows.add(null as never, [
      ['a', 1],
      ['b', 2],
    ])
    const range = table.getRange().load('address')
    await context.sync()
    expect(range.address).toBe('Sheet1!A1:B3')
  })
  expect(await values('A1:B3')).toEqual([
    ['Mã', 'Tên'],
    ['a', 1],
    ['b', 2],
  ])
})
