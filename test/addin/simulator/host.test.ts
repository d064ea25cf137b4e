import { expect, it } from 'vitest'
import type { WorkbookState } from '../../../addin/simulator/book/state.ts'
import { openExcel } from './open-excel.ts'

it('two of them know nothing of each other', async () => {
  const [one, two] = [openExcel(), openExcel()]
  await Promise.all([
    one.run((_, sheet) => {
      sheet.getRange('A1').values = [['một']]
    }),
    two.run((_, sheet) => {
      sheet.getRange('A1').values = [['hai']]
    }),
  ])
  expect([await one.values('A1'), await two.values('A1')]).toEqual([[['một']], [['hai']]])
  expect(one.Excel).not.toBe(two.Excel)
})

async function everything(): Promise<WorkbookState> {
  const { run, host } = openExcel()
  await run((context, sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Mã', 'Ngày', 'Số'],
      ['x', '2013-12-20', 1],
      ['y', '#N/A', '=C2*2'],
    ]
    const table = sheet.tables.add('A1:C3', true)
    table.name = 'Bảng'
    table.columns.getItem('Mã').filter.applyValuesFilter(['x'])
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } }
    sheet.getRange('B:B').format.columnWidth = 99
    sheet.getRange('C1').format.fill.color = '#ABCDEF'
    sheet.getRange('E1:F1').merge()
    sheet.freezePanes.freezeRows(1)
    sheet.getRange('G:H').group('ByColumns')
    sheet.pageLayout.orientation = 'Landscape'
    sheet.protection.protect({ allowSort: true }, 'mật khẩu')
    const hidden = context.workbook.worksheets.add('_so')
    hidden.visibility = 'VeryHidden'
    hidden.getRange('A1').values = [["'=chữ"]]
    context.workbook.names.add('Ten', '=Sheet1!$A$2')
    context.workbook.settings.add('khóa', { a: 1 })
  })
  host.saveDocumentSettings({ other: '"giá trị"' })
  return host.save()
}

it('a saved workbook is plain JSON and opens again as it was', async () => {
  const saved = await everything()
  const text = JSON.stringify(saved)
  const reopened = openExcel({ state: JSON.parse(text) as WorkbookState })
  expect(JSON.stringify(reopened.host.save())).toBe(text)
  expect(reopened.host.view.cell('Sheet1', 2, 2)).toMatchObject({ value: 2, entry: '=C2*2' })
  expect(reopened.host.view.cell('_so', 0, 0).entry).toBe("'=chữ")
  expect(reopened.host.view.rowHeight('Sheet1', 2)).toBe(0)
  expect(reopened.Office.context.document.settings.get('other')).toBe('giá trị')
  expect(reopened.host.user.undo()).toBe(false)
})

it('reopening does not change the state that was given', async () => {
  const saved = await everything()
  const before = JSON.stringify(saved)
  const { host } = openExcel({ state: saved })
  host.user.unprotectSheet('Sheet1', 'mật khẩu')
  host.user.insertRows('Sheet1', 1)
  host.user.colour('Sheet1', 'A:A', '#FF0000')
  expect(JSON.stringify(saved)).toBe(before)
})

it('a state of an earlier day, without what sheets have learned since, opens too', async () => {
  const saved = JSON.parse(JSON.stringify(await everything())) as WorkbookState
  for (const sheet of saved.sheets) Reflect.deleteProperty(sheet.data, 'charts')
  Reflect.deleteProperty(saved.book, 'styles')
  const { host, run } = openExcel({ state: saved })
  host.user.unprotectSheet('Sheet1', 'mật khẩu')
  await run((_, sheet) => {
    sheet.getRange('A9').style = 'Good'
    sheet.charts.add('Pie', sheet.getRange('A1:C3'))
  })
  expect(host.view.sheet('Sheet1').charts).toHaveLength(1)
})

it('ids stay unique after reopening', async () => {
  const { run, host } = openExcel({ state: await everything() })
  await run((context) => void context.workbook.worksheets.add('Mới'))
  const ids = host.view.sheets().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('a file opened for reading only says so', async () => {
  const { Office, run } = openExcel({ readOnly: true })
  expect(Office.context.document.mode).toBe('readOnly')
  await run(async (context) => {
    context.workbook.load('readOnly,name')
    await context.sync()
    expect(context.workbook.readOnly).toBe(true)
  })
})

it('Office is ready, keeps settings with the file, and says what it lacks', async () => {
  const { Office, host } = openExcel()
  expect(await Office.onReady()).toMatchObject({ host: 'Excel' })
  const { settings } = Office.context.document
  settings.set('a', [1, 2])
  expect(host.documentSettings).toEqual({})
  await new Promise((resolve) => settings.saveAsync(resolve))
  expect(host.documentSettings).toEqual({ a: '[1,2]' })
  expect(() => Office.context.ui).toThrow('Simulated host: Office.context.ui is not implemented')
})
