import { expect, it } from 'vitest'
import { openExcel } from '../open-excel.ts'

it('a chart shows the numbers of its cells as they are now, and lies between the cells it was put to', async () => {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Cơ quan', 'Xong', 'Chưa'],
      ['Sở Nội vụ', 2, 'chưa rõ'],
      ['Sở Y tế', 3, 4],
    ]
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns')
    chart.setPosition('E2', 'H10')
    chart.title.text = 'Tình hình'
    chart.series.getItemAt(0).format.fill.setSolidColor('#548235')
    chart.axes.categoryAxis.reversePlotOrder = true
    const plain = sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns')
    plain.legend.visible = false
    sheet.getRange('B2').values = [[7]]
    sheet.getRange('C:C').format.columnWidth = 100
  })
  const [chart, plain] = host.view.sheet('Sheet1').charts
  expect(chart).toMatchObject({
    type: 'BarStacked',
    title: 'Tình hình',
    categories: ['Sở Nội vụ', 'Sở Y tế'],
    series: [
      { name: 'Xong', values: [7, 3], color: '#548235' },
      { name: 'Chưa', values: [undefined, 4], color: '#ED7D31' },
    ],
    legend: 'Bottom',
    isReversed: true,
  })
  expect(plain).toMatchObject({ title: 'Series1', categories: ['1', '2'], legend: undefined, isReversed: false })
  expect(plain?.from).toMatchObject({ row: 0, column: 0 })
})
