import { expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

async function withChart() {
  const excel = openExcel()
  await excel.run((_, sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Nhóm', 'Đúng hạn', 'Quá hạn'],
      ['Một', 3, 1],
      ['Hai', 5, 0],
    ]
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns')
    chart.name = 'Tình hình'
    chart.title.text = 'Tiến độ'
    chart.legend.position = 'Right'
    chart.axes.valueAxis.majorGridlines.visible = false
    chart.setPosition('E2', 'H10')
    chart.series.getItemAt(0).format.fill.setSolidColor('green')
  })
  return excel
}

it('a chart keeps its set-up and knows its series, their names and values', async () => {
  const { run } = await withChart()
  await run(async (context, sheet) => {
    const chart = sheet.charts.getItem('tình hình')
    chart.load('chartType,left,top,width,height,title/text,legend/position')
    chart.series.load('items/name,items/chartType')
    const values = chart.series.getItemAt(0).getDimensionValues('Values')
    const categories = chart.series.getItemAt(0).getDimensionValues('Categories')
    const count = sheet.charts.getCount()
    await context.sync()
    const { chartType, left, top, width, height } = chart
    expect({ chartType, left, top, width, height }).toEqual({
      chartType: 'ColumnStacked',
      left: 192,
      top: 15,
      width: 192,
      height: 135,
    })
    expect([chart.title.text, chart.legend.position]).toEqual(['Tiến độ', 'Right'])
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Đúng hạn', 'Quá hạn'])
    expect([values.value, categories.value, count.value]).toEqual([[3, 5], ['Một', 'Hai'], 1])
  })
})

it('its series follow inserted rows, changed cells and new data', async () => {
  const { run, host } = await withChart()
  host.user.insertRows('Sheet1', 3)
  host.user.type('Sheet1', 'B3', '4')
  await run(async (context, sheet) => {
    const chart = sheet.charts.getItemAt(0)
    const values = chart.series.getItemAt(0).getDimensionValues('Values')
    await context.sync()
    expect(values.value).toEqual([3, 4, 5])
    chart.setData(sheet.getRange('A1:C2'), 'Rows')
    chart.series.load('items/name')
    await context.sync()
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Một'])
    chart.delete()
    const none = sheet.charts.getItemOrNullObject('Tình hình')
    await context.sync()
    expect(none.isNullObject).toBe(true)
  })
})

it('a picture of it is not simulated, and says so', async () => {
  const { run } = await withChart()
  const picture = run((_, sheet) => void sheet.charts.getItemAt(0).getImage())
  expect((await failureOf(picture)).message).toBe('Simulated host: Chart.GetImage is not implemented')
})

it('points, their labels and error bars are kept one by one, with their values', async () => {
  const { run } = await withChart()
  await run(async (context, sheet) => {
    const series = sheet.charts.getItemAt(0).series.getItemAt(0)
    const second = series.points.getItemAt(1)
    second.format.fill.setSolidColor('red')
    second.hasDataLabel = true
    second.dataLabel.text = 'cao nhất'
    series.yErrorBars.visible = true
    await context.sync()
    series.points.load('items/value,items/hasDataLabel,items/dataLabel/text')
    series.yErrorBars.load('visible,type')
    const count = series.points.getCount()
    await context.sync()
    expect(series.points.items.map((point) => [point.value, point.hasDataLabel, point.dataLabel.text])).toEqual([
      [3, false, ''],
      [5, true, 'cao nhất'],
    ])
    expect([count.value, series.yErrorBars.visible]).toEqual([2, true])
  })
  const beyond = run((_, sheet) => void sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(2).load('value'))
  expect((await failureOf(beyond)).code).toBe('ItemNotFound')
})

it('trendlines are added, read, formatted and deleted', async () => {
  const { run } = await withChart()
  await run(async (context, sheet) => {
    const { trendlines } = sheet.charts.getItemAt(0).series.getItemAt(0)
    trendlines.add('Polynomial').polynomialOrder = 3
    trendlines.add()
    await context.sync()
    trendlines.getItem(1).format.line.color = '#FF0000'
    const first = trendlines.getItem(0).load('type,polynomialOrder')
    const line = trendlines.getItem(1).format.line.load('color')
    const count = trendlines.getCount()
    await context.sync()
    expect([first.type, first.polynomialOrder, line.color, count.value]).toEqual(['Polynomial', 3, '#FF0000', 2])
    trendlines.getItem(0).delete()
    trendlines.load('items/type')
    await context.sync()
    expect(trendlines.items.map(({ type }) => type)).toEqual(['Linear'])
  })
})

it('a data table, legend entries, a part of the title and an axis are set and read', async () => {
  const { run, host } = await withChart()
  await run(async (context, sheet) => {
    const chart = sheet.charts.getItemAt(0)
    chart.getDataTable().visible = true
    chart.legend.legendEntries.getItemAt(1).visible = false
    chart.title.getSubstring(0, 4).font.color = 'yellow'
    chart.axes.getItem('Value').setCustomDisplayUnit(1000)
    chart.axes.categoryAxis.setCategoryNames(sheet.getRange('G1:G2'))
    const table = chart.getDataTableOrNullObject().load('visible')
    const entries = chart.legend.legendEntries.load('items/visible,items/index')
    const font = chart.title.getSubstring(0, 4).font.load('color')
    const axis = chart.axes.valueAxis.load('displayUnit,customDisplayUnit')
    await context.sync()
    expect([table.visible, font.color]).toEqual([true, '#FFFF00'])
    expect(entries.items.map(({ index, visible }) => [index, visible])).toEqual([
      [0, true],
      [1, false],
    ])
    expect([axis.displayUnit, axis.customDisplayUnit]).toEqual(['Custom', 1000])
  })
  host.user.paste('Sheet1', 'G1', 'Quý I\nQuý II')
  await run(async (context, sheet) => {
    const names = sheet.charts.getItemAt(0).series.getItemAt(1).getDimensionValues('Categories')
    const pie = sheet.charts.add('Pie', sheet.getRange('A1:B3')).getDataTableOrNullObject()
    await context.sync()
    expect([names.value, pie.isNullObject]).toEqual([['Quý I', 'Quý II'], true])
  })
})

it('bubbles know their sizes, which follow their cells', async () => {
  const { run, host } = await withChart()
  await run((_, sheet) => {
    const series = sheet.charts.add('Bubble', sheet.getRange('B2:C3')).series.getItemAt(0)
    series.setBubbleSizes(sheet.getRange('C2:C3'))
  })
  host.user.insertRows('Sheet1', 1)
  await run(async (context, sheet) => {
    const sizes = sheet.charts.getItemAt(1).series.getItemAt(0).getDimensionValues('BubbleSizes')
    await context.sync()
    expect(sizes.value).toEqual([1, 0])
  })
})
