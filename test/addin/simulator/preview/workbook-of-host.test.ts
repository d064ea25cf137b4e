// A person's doings in the window of a workbook, on the real simulated host.
import { beforeEach, expect, test } from 'vitest'
import { type Area, formatArea, parseArea } from '../../../../addin/simulator/book/address.ts'
import { createHost, type Host } from '../../../../addin/simulator/host.ts'
import { createExcel } from '../../../../addin/simulator/node.ts'
import type { Workbook } from '../../../../addin/simulator/preview/workbook.ts'
import { workbookOfHost } from '../../../../addin/simulator/preview/workbook-of-host.ts'

let host: Host
let workbook: Workbook
const open = (opened: Host): void => {
  host = opened
  workbook = workbookOfHost(host, (text) => text.length * 5)
}
beforeEach(() => open(createHost()))

const at = (address: string): Area => {
  const area = parseArea(address)
  if (!area) throw new Error(`${address} is no address`)
  return area
}
const place = (address: string) => ({ ...at(address), sheetId: workbook.snapshot().sheetId })
const type = (address: string, text: string) => workbook.type(place(address), text)
const text = (address: string): string => workbook.snapshot().view.cell(at(address).row, at(address).column).text

/** A table over A1:C4 with a drop-down in its second column, made as the add-in makes its own. */
async function withTable(): Promise<void> {
  const { Excel, host: opened } = await createExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:C4').values = [
      ['STT', 'Tình trạng', 'Ngày'],
      [2, 'Đang thực hiện', 41_628],
      [10, '', 41_600],
      [1, 'Chưa thực hiện', ''],
    ]
    sheet.getRange('C2:C4').numberFormat = [['dd/mm/yyyy'], ['dd/mm/yyyy'], ['dd/mm/yyyy']]
    sheet.tables.add('A1:C4', true).name = 'BaoCao'
    const list = { inCellDropDown: true, source: 'Chưa thực hiện,Đang thực hiện,Đã hoàn thành' }
    const { dataValidation } = sheet.getRange('B2:B4')
    dataValidation.rule = { list }
    dataValidation.errorAlert = {
      message: 'Chọn trong danh sách.',
      showAlert: true,
      style: 'Stop',
      title: 'Tình trạng',
    }
    await context.sync()
  })
  open(opened)
}

test('what is typed is shown, tells the listeners and can be taken back', () => {
  let told = 0
  workbook.subscribe(() => told++)
  const before = workbook.snapshot()
  expect(type('B2', '20/12/2013')).toEqual({ kind: 'done' })
  expect([text('B2'), workbook.editText(place('B2')), told]).toEqual(['20/12/2013', '20/12/2013', 1])
  expect(workbook.snapshot()).not.toBe(before)
  workbook.undo()
  expect(text('B2')).toBe('')
})

test('moving the selection draws no sheet anew', () => {
  const { view } = workbook.snapshot()
  workbook.select(at('B2:C3'))
  expect(workbook.snapshot()).toMatchObject({ selected: at('B2:C3') })
  expect(workbook.snapshot().view).toBe(view)
})

test('the sheet goes on wherever the selection is taken', () => {
  workbook.select(at('AB500'))
  const { rows, columns } = workbook.snapshot().view
  expect([rows > 500, columns > 28]).toEqual([true, true])
})

test('an entry that is not in the list is refused with the words of the rule', async () => {
  await withTable()
  const alert = { style: 'Stop', title: 'Tình trạng', message: 'Chọn trong danh sách.' }
  expect(type('B3', 'xong')).toEqual({ kind: 'refused', alert })
  expect([text('B3'), workbook.snapshot().view.choices(2, 1)]).toEqual([
    '',
    ['Chưa thực hiện', 'Đang thực hiện', 'Đã hoàn thành'],
  ])
})

test('a protected cell says why by Excel’s code', () => {
  host.user.protectSheet('Sheet1')
  const outcome = type('A1', 'x')
  expect(outcome).toMatchObject({ kind: 'refused', alert: { style: 'Notice', code: 'AccessDenied' } })
})

test('sorting by a header carries whole rows', async () => {
  await withTable()
  workbook.sort(0, 0, true)
  expect(['A2', 'B2', 'A3', 'A4', 'C4'].map(text)).toEqual(['1', 'Chưa thực hiện', '2', '10', '22/11/2013'])
  expect(workbook.snapshot().view.cell(0, 0).filter).toEqual({ active: false, sorted: 'ascending' })
})

test('a filter offers the texts of its column in their order and hides the other rows', async () => {
  await withTable()
  expect(workbook.filterChoices(0, 0).map((choice) => choice.text)).toEqual(['1', '2', '10'])
  workbook.filter(0, 1, ['Đang thực hiện', ''])
  const { view } = workbook.snapshot()
  expect([1, 2, 3].map((row) => view.rowHeight(row) > 0)).toEqual([true, true, false])
  expect(workbook.filterChoices(0, 1)).toEqual([
    { text: '', isShown: true },
    { text: 'Chưa thực hiện', isShown: false },
    { text: 'Đang thực hiện', isShown: true },
  ])
  expect(workbook.take(at('A2:A4'), false)).toBe('2\r\n10')
  workbook.filter(0, 1, undefined)
  expect(workbook.snapshot().view.rowHeight(3)).toBeGreaterThan(0)
})

test('a block from elsewhere is read as if it were typed, its line breaks kept', () => {
  workbook.paste(at('A1'), 'một\t"hai\nba"\r\n20/12/2013\t\r\n')
  expect([text('A1'), text('B1'), text('A2'), text('B2')]).toEqual(['một', 'hai\nba', '20/12/2013', ''])
})

test('a block copied here keeps its formats', () => {
  type('A1', '20/12/2013')
  host.user.colour('Sheet1', 'A1', '#FFC7CE')
  workbook.paste(at('C3'), workbook.take(at('A1'), false))
  expect(workbook.snapshot().view.cell(2, 2)).toMatchObject({ text: '20/12/2013', look: { fill: '#FFC7CE' } })
})

test('what is cut goes when it is pasted, and stays where anything was changed before', () => {
  type('A1', 'đi')
  const cut = workbook.take(at('A1'), true)
  expect([text('A1'), workbook.snapshot().taken]).toEqual(['đi', at('A1')])
  workbook.paste(at('C3'), cut)
  expect([text('A1'), text('C3'), workbook.snapshot().taken]).toEqual(['', 'đi', undefined])
  const again = workbook.take(at('C3'), true)
  type('B1', 'khác')
  workbook.paste(at('D4'), again)
  expect([text('C3'), text('D4')]).toEqual(['đi', 'đi'])
  workbook.take(at('C3'), false)
  workbook.leaveTaken()
  expect(workbook.snapshot().taken).toBeUndefined()
})

test('one cell pasted over many fills them all, from here and from elsewhere', () => {
  type('A1', 'xong')
  workbook.paste(at('B2:C3'), workbook.take(at('A1'), false))
  workbook.paste(at('E1:E2'), '5')
  expect(['B2', 'C2', 'B3', 'C3', 'E1', 'E2'].map(text)).toEqual(['xong', 'xong', 'xong', 'xong', '5', '5'])
})

test('a block is repeated down and to the right, and carried on by its corner', () => {
  workbook.paste(at('A1'), '1\t3\nthu\tchi')
  workbook.repeat(at('A1:A2'), 'down')
  workbook.repeat(at('B1:D1'), 'right')
  expect(['A2', 'C1', 'D1'].map(text)).toEqual(['1', '3', '3'])
  workbook.paste(at('A4'), '1\t3\nNgày 1')
  workbook.fill(at('A4:B4'), at('A4:D4'))
  workbook.fill(at('A5'), at('A5:A7'))
  expect(['C4', 'D4', 'A6', 'A7'].map(text)).toEqual(['5', '7', 'Ngày 2', 'Ngày 3'])
  workbook.undo()
  expect(text('A7')).toBe('')
})

test('text is found row by row in either direction, whatever its case, where it can be seen', async () => {
  await withTable()
  const seek = (word: string, from: string, by: 1 | -1 = 1): string | undefined => {
    const found = workbook.find(word, at(from), by)
    return found && formatArea({ ...found, rows: 1, columns: 1 })
  }
  expect([seek('THỰC HIỆN', 'A1'), seek('thực hiện', 'B2'), seek('thực hiện', 'B4')]).toEqual(['B2', 'B4', 'B2'])
  expect([seek('thực hiện', 'B4', -1), seek('thực hiện', 'Z90'), seek('không có', 'A1')]).toEqual([
    'B2',
    'B2',
    undefined,
  ])
  workbook.filter(0, 1, ['Đang thực hiện'])
  expect(seek('chưa', 'A1')).toBeUndefined()
})

test('a column is fitted to its longest text, of wrapped text to its longest word', () => {
  const width = (column: number): number => workbook.snapshot().view.columnWidth(column)
  workbook.paste(at('A1'), 'Kết quả thực hiện nhiệm vụ\t\r\nngắn\t')
  for (const column of [0, 1]) workbook.fitColumn(column)
  expect([width(0), width(1)]).toEqual([26 * 5 + 7, 64])
})

test('the status bar adds up what is marked', () => {
  workbook.paste(at('A1'), '1\tmột\r\n2,5\t')
  workbook.select(at('A:B'))
  expect(workbook.snapshot().tally).toEqual({ filled: 3, numbers: 2, sum: 3.5 })
})

test('a new sheet comes to the front under a free name', () => {
  workbook.addSheet()
  expect(workbook.snapshot().view.name).toBe('Sheet2')
  expect(workbook.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2'])
})

test('grouped columns fold and unfold', () => {
  type('D1', 'x')
  workbook.fold(1, 2, true)
  expect([0, 1, 2, 3].map((column) => workbook.snapshot().view.columnWidth(column) > 0)).toEqual([
    true,
    false,
    false,
    true,
  ])
  workbook.fold(1, 2, false)
  expect(workbook.snapshot().view.columnWidth(1)).toBeGreaterThan(0)
})

test('a row is as high as its text after every entry, its own or one that a formula reads', async () => {
  const { Excel, host: opened } = await createExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B4').format.wrapText = true
    sheet.getRange('A1:B4').formulas = [
      ['ngắn', ''],
      ['=A1&" "&A1', ''],
      ['một hai ba bốn năm sáu bảy', ''],
      ['', 'tám'],
    ]
    await context.sync()
  })
  open(opened)
  const heights = (): number[] => [0, 1, 2, 3].map((row) => workbook.snapshot().view.rowHeight(row))
  const long = 'Tổ chức hội nghị quán triệt cho cán bộ, công chức, viên chức'
  for (const [address, entry] of [
    ['A1', long],
    ['B4', `${long}; ${long}`],
    ['A1', 'ngắn'],
    ['A3', ''],
  ] as const) {
    const before = heights()
    type(address, entry)
    const after = heights()
    open(opened)
    expect(heights()).toEqual(after)
    expect(after).not.toEqual(before)
  }
})
