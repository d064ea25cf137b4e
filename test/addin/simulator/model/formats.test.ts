import { describe, expect, it } from 'vitest'
import { openExcel } from '../open-excel.ts'

describe('formats', () => {
  it('are one value where all cells agree, null where they do not', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A1:A2').format.set({
        wrapText: true,
        horizontalAlignment: 'Center',
        indentLevel: 1,
        fill: { color: '#E2EFDA' },
        font: { bold: true, size: 13, name: 'Times New Roman', color: 'red' },
        protection: { locked: false },
      })
      const same = sheet
        .getRange('A1:A2')
        .load('format/wrapText,format/horizontalAlignment,format/font,format/fill/color,format/protection/locked')
      const mixed = sheet.getRange('A2:A3').load('format/wrapText,format/font/bold,format/font/color,format/fill/color')
      await context.sync()
      expect(same.format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: 'Center',
        font: { bold: true, size: 13, name: 'Times New Roman', color: '#FF0000' },
        fill: { color: '#E2EFDA' },
        protection: { locked: false },
      })
      expect([mixed.format.wrapText, mixed.format.font.bold, mixed.format.font.color, mixed.format.fill.color]).toEqual(
        [null, null, '', ''],
      )
    })
  })

  it('of whole columns hold for cells written later and give way to those of cells', async () => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('B:B').format.fill.color = '#0000FF'
      sheet.getRange('B:B').numberFormat = [['@']]
      sheet.getRange('B2').format.fill.color = '#FF0000'
    })
    host.user.type('Sheet1', 'B9', '007')
    expect(host.view.cell('Sheet1', 8, 1)).toMatchObject({ text: '007', format: { fillColor: '#0000FF' } })
    expect(host.view.cell('Sheet1', 1, 1).format).toMatchObject({ fillColor: '#FF0000', numberFormat: '@' })
    await run((_, sheet) => {
      sheet.getRange('2:2').format.font.bold = true
      sheet.getRange().format.font.italic = true
    })
    expect(host.view.cell('Sheet1', 1, 1).format).toMatchObject({
      fillColor: '#FF0000',
      fontBold: true,
      fontItalic: true,
    })
    expect(host.view.cell('Sheet1', 50, 1).format).toMatchObject({
      fillColor: '#0000FF',
      fontItalic: true,
      fontBold: false,
    })
    expect(host.view.cell('Sheet1', 1, 7).format).toMatchObject({ fontBold: true, fontItalic: true })
  })

  it('borders belong to the cells beside them', async () => {
    const { run, host } = openExcel()
    await run(async (context, sheet) => {
      const { borders } = sheet.getRange('B2:C3').format
      borders.getItem('EdgeTop').style = 'Continuous'
      borders.getItem('InsideHorizontal').color = '#FF0000'
      borders.getItem('EdgeBottom').load('style')
      borders.load('items/sideIndex,items/style')
      await context.sync()
      expect(borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`)).toEqual([
        'EdgeTop Continuous',
        'EdgeBottom None',
        'EdgeLeft None',
        'EdgeRight None',
        'InsideVertical None',
        'InsideHorizontal Continuous',
        'DiagonalDown None',
        'DiagonalUp None',
      ])
    })
    expect(host.view.cell('Sheet1', 1, 1).format.borderTop.style).toBe('Continuous')
    expect(host.view.cell('Sheet1', 1, 2).format.borderBottom).toMatchObject({ style: 'Continuous', color: '#FF0000' })
    expect(host.view.cell('Sheet1', 2, 1).format.borderTop.style).toBe('Continuous')
    expect(host.view.cell('Sheet1', 3, 1).format.borderTop.style).toBe('None')
  })
})

describe('sizes', () => {
  it('widths and heights are points, standard again, or fitted to what is shown', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      const read = (address: string) => sheet.getRange(address).format.load('columnWidth,rowHeight')
      const standard = read('A1')
      sheet.getRange('A:B').format.columnWidth = 120
      sheet.getRange('1:1').format.rowHeight = 30
      const set = read('A1:B1')
      const mixed = read('B1:C2')
      await context.sync()
      expect([standard.columnWidth, standard.rowHeight]).toEqual([48, 15])
      expect([set.columnWidth, set.rowHeight, mixed.columnWidth, mixed.rowHeight]).toEqual([120, 30, null, null])
      sheet.getRange('A:B').format.useStandardWidth = true
      sheet.getRange('A1').values = [['một dòng chữ khá dài để xem cột rộng ra']]
      sheet.getRange('A:A').format.autofitColumns()
      const fitted = read('A1')
      const plain = read('B1')
      await context.sync()
      expect(fitted.columnWidth).toBeGreaterThan(180)
      expect(plain.columnWidth).toBe(48)
    })
  })

  it('rows are fitted also below one in which nothing stands', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      for (const address of ['A1', 'A4']) {
        sheet.getRange(address).values = [['nhiều chữ '.repeat(10)]]
        sheet.getRange(address).format.wrapText = true
      }
      sheet.getRange('1:6').format.autofitRows()
      const [first, blank, below] = ['A1', 'A3', 'A4'].map((it) => sheet.getRange(it).load('format/rowHeight'))
      await context.sync()
      expect(below?.format.rowHeight).toBe(first?.format.rowHeight)
      expect(blank?.format.rowHeight).toBe(15)
    })
  })

  it('wrapped text makes a fitted row higher', async () => {
    const { run } = openExcel()
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [['nhiều chữ '.repeat(10)]]
      sheet.getRange('A1').format.wrapText = true
      sheet.getRange('1:1').format.autofitRows()
      const row = sheet.getRange('A1').load('format/rowHeight,height,top,left,width')
      await context.sync()
      expect(row.format.rowHeight).toBeGreaterThan(100)
      expect(row).toMatchObject({ height: row.format.rowHeight, top: 0, left: 0, width: 48 })
    })
  })
})

it('a property that borders have one by one and together is read of each', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const { borders } = sheet.getRange('A1').format
    borders.getItem('EdgeTop').style = 'Continuous'
    borders.getItem('EdgeTop').tintAndShade = 0.5
    borders.load('count,items/sideIndex,items/tintAndShade')
    await context.sync()
    const top = borders.items.find(({ sideIndex }) => sideIndex === 'EdgeTop')
    expect([borders.count, top?.tintAndShade]).toEqual([8, 0.5])
  })
})
