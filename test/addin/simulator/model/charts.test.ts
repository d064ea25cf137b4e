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
