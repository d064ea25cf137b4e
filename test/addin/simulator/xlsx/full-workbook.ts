// A workbook with something of everything a file keeps, made through Office.js.

import type { WorkbookState } from '../../../../addin/simulator/book/state.ts'
import { openExcel } from '../open-excel.ts'

export async function fullWorkbook(): Promise<WorkbookState> {
  const { run, host } = openExcel()
  await run((context, sheet) => {
    sheet.name = 'Báo cáo'
    sheet.tabColor = '#4472C4'
    sheet.getRange('A1:E1').values = [['Kế hoạch số 67/KH-UBND', '', '', '', '']]
    sheet.getRange('A1:E1').merge()
    sheet.getRange('A2:E5').values = [
      ['Mã', 'Nhiệm vụ', 'Hạn', 'Số', 'Ghi chú'],
      ['I.1', 'Rà soát “thủ tục” & quy trình', 41628, 3, "'=không phải công thức"],
      ['I.2', 'Tập huấn\nhai dòng', 41640, -1.5, true],
      ['I.3', 'Tổng hợp', '', '=SUM(D3:D4)', "'007"],
    ]
    const table = sheet.tables.add('A2:E5', true)
    table.name = 'BaoCao'
    table.style = 'TableStyleLight9'
    table.showFilterButton = false
    sheet.getRange('C3:C5').numberFormat = [['dd/mm/yyyy'], ['m/d/yyyy'], ['@']]
    const head = sheet.getRange('A2:E2')
    head.format.fill.color = '#1F4E79'
    head.format.font.color = '#FFFFFF'
    head.format.font.bold = true
    head.format.horizontalAlignment = 'Center'
    head.format.wrapText = true
    head.format.borders.getItem('EdgeBottom').weight = 'Medium'
    sheet.getRange('B3').format.font.name = 'Times New Roman'
    sheet.getRange('B3').format.textOrientation = 45
    sheet.getRange('D3:D5').format.protection.locked = false
    sheet.getRange('A:A').format.columnWidth = 61.5
    sheet.getRange('B:B').format.columnWidth = 240
    sheet.getRange('2:2').format.rowHeight = 33
    sheet.getRange('C:D').group('ByColumns')
    sheet.getRange('E:E').columnHidden = true
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'))
    sheet.showGridlines = false
    sheet.getRange('B5').hyperlink = { address: 'https://example.gov.vn/', textToDisplay: 'Tổng hợp', screenTip: 'Mở' }
    sheet.comments.add('D3', 'Xem lại số này')

    const validate = (address: string): Excel.DataValidation => sheet.getRange(address).dataValidation
    validate('B3:B5').rule = { list: { inCellDropDown: true, source: 'Đang làm,Đã xong' } }
    validate('A3:A5').rule = { list: { inCellDropDown: false, source: "='Danh mục'!$A$1:$A$2" } }
    validate('C3:C5').rule = { date: { formula1: '=TODAY()', operator: 'GreaterThan' } }
    validate('C3:C5').errorAlert = { message: 'Hạn “đã” qua', showAlert: true, style: 'Warning', title: 'Hạn' }
    validate('C3:C5').prompt = { message: 'ngày/tháng/năm\nnăm 4 số', showPrompt: true, title: 'Hạn & giờ' }
    validate('D3:D4').rule = { wholeNumber: { formula1: 0, formula2: '=$D$5+1', operator: 'Between' } }
    validate('E3:E5').rule = { custom: { formula: '=LEN(E3)<D3' } }

    const format = (address: string, type: Excel.ConditionalFormatType): Excel.ConditionalFormat =>
      sheet.getRange(address).conditionalFormats.add(type)
    const late = format('A3:D5', 'Custom' as Excel.ConditionalFormatType)
    late.custom.rule.formula = '=AND($C3<TODAY(),$D3="")'
    late.custom.format.fill.color = '#F8CBAD'
    late.custom.format.font.bold = true
    late.stopIfTrue = true
    const negative = format('D3:D5', 'CellValue' as Excel.ConditionalFormatType)
    negative.cellValue.rule = { formula1: '=0', operator: 'LessThan' }
    negative.cellValue.format.font.color = '#C00000'
    negative.cellValue.format.borders.bottom.style = 'Continuous'
    const text = format('B3:B5', 'ContainsText' as Excel.ConditionalFormatType)
    text.textComparison.rule = { operator: 'Contains', text: 'Tập "huấn"' }
    text.textComparison.format.font.italic = true
    format('B3:B5', 'PresetCriteria' as Excel.ConditionalFormatType).preset.rule = { criterion: 'DuplicateValues' }
    format('D3:D5', 'TopBottom' as Excel.ConditionalFormatType).topBottom.rule = { rank: 2, type: 'BottomPercent' }
    format('D3:D5', 'ColorScale' as Excel.ConditionalFormatType).colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#63BE7B' },
      midpoint: { type: 'Percent', formula: '50', color: '#FFEB84' },
      maximum: { type: 'HighestValue', color: '#F8696B' },
    }
    format('D3:D5', 'DataBar' as Excel.ConditionalFormatType).dataBar.positiveFormat.fillColor = '#70AD47'
    const icons = format('D3:D5', 'IconSet' as Excel.ConditionalFormatType).iconSet
    icons.style = 'ThreeArrows'
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1' },
      { type: 'Number', operator: 'GreaterThan', formula: '=2' },
    ]

    const chart = sheet.charts.add('BarStacked', sheet.getRange('C2:D5'), 'Columns')
    chart.name = 'Tiến độ'
    chart.title.text = 'Theo “nhóm” & hạn'
    chart.setPosition('B8', 'D20')
    chart.series.getItemAt(0).format.fill.setSolidColor('#70AD47')
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('B3:B5'))
    chart.axes.categoryAxis.reversePlotOrder = true

    const page = sheet.pageLayout
    page.orientation = 'Landscape'
    page.paperSize = 'A4'
    page.zoom = { horizontalFitToPages: 1 }
    page.setPrintTitleRows('$1:$2')
    page.setPrintArea('A1:D5')
    page.centerHorizontally = true
    sheet.horizontalPageBreaks.add('A4')
    sheet.verticalPageBreaks.add('C1')
    page.leftMargin = 36
    page.headersFooters.defaultForAllPages.centerFooter = 'Trang &P/&N'

    const lists = context.workbook.worksheets.add('Danh mục')
    lists.getRange('A1:A2').values = [['I.1'], ['I.2']]
    lists.visibility = 'VeryHidden'
    context.workbook.names.add('MaNhiemVu', lists.getRange('A1:A2'), 'các mã')
    lists.names.addFormulaLocal('HeSo', '=1.5')
    const hidden = context.workbook.worksheets.add('Ẩn')
    hidden.visibility = 'Hidden'
    sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true }, 'mật khẩu')
  })
  return host.save()
}
