import { describe, expect, it } from 'vitest'
import { area } from '../../../../addin/simulator/book/address.ts'
import { Book } from '../../../../addin/simulator/book/book.ts'
import type { Scalar } from '../../../../addin/simulator/book/cell.ts'
import { Calculator } from '../../../../addin/simulator/formula/calculate.ts'
import { moveReferences, offsetReferences, renameSheetInFormula } from '../../../../addin/simulator/formula/move.ts'
import { parseFormula } from '../../../../addin/simulator/formula/parse.ts'
import { toR1C1 } from '../../../../addin/simulator/formula/r1c1.ts'

const CELLS: Readonly<Record<string, Scalar>> = { '0,0': 1, '1,0': 2, '2,0': 'Đã xong', '3,0': true, '5,0': 41628 }

function evaluate(formula: string): Scalar | undefined {
  const book = new Book()
  const sheet = book.addSheet('Báo cáo')
  book.addSheet('Data').put(0, 0, { value: 10 })
  for (const [key, value] of Object.entries(CELLS)) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    sheet.put(row, column, { value })
  }
  book.data.names.push({ name: 'Hai', formula: '=2', comment: '', visible: true })
  return new Calculator(book, () => 41628.5).evaluate(formula, { sheet, row: 9, column: 9 })
}

describe('calculating', () => {
  it.each<[string, Scalar]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=10%', 0.1],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1=1', true],
    ['="A"="a"', true],
    ['=2>"a"', false],
    ['=A1+A2', 3],
    ['=A1+A9', 1],
    ["='Báo cáo'!A2+Data!A1", 12],
    ['=Hai*3', 6],
    ['=SUM(A1:A6)', 41631],
    ['=SUM(A:A)', 41631],
    ["=SUM('Báo cáo'!A1:'Báo cáo'!A2)", 3],
    ['=SUM(A1:INDEX(A1:A6,2))', 3],
    ['=SUM(INDEX(A1:A6,2):A6)', 41630],
    ['=COUNT((A1):(A2):A6)', 3],
    ['=COUNT(A1:A6)', 3],
    ['=COUNTA(A1:A6)', 5],
    ['=COUNTBLANK(A1:A6)', 1],
    ['=COUNTIF(A1:A6,"Đã*")', 1],
    ['=COUNTIF(A1:A6,">1")', 2],
    ['=SUMIF(A1:A2,">1")', 2],
    ['=AVERAGE(A1:A2)', 1.5],
    ['=MAX(A1:A2)-MIN(A1:A2)', 1],
    ['=IF(A1>1,"có","không")', 'không'],
    ['=IF(FALSE,1/0,5)', 5],
    ['=IFERROR(1/0,"lỗi")', 'lỗi'],
    ['=AND(TRUE,A1=1)', true],
    ['=OR(FALSE,A1=2)', false],
    ['=NOT(TRUE)', false],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=MOD(-1,3)', 2],
    ['=LEN(A3)', 7],
    ['=LEFT("abc",2)&RIGHT("abc")&MID("abc",2,1)', 'abcb'],
    ['=UPPER(TRIM("  đã   xong "))', 'ĐÃ XONG'],
    ['=SUBSTITUTE("a-b-c","-","")', 'abc'],
    ['=FIND("o","Đã xong")', 5],
    ['=ISBLANK(A9)', true],
    ['=ISNUMBER(A3)', false],
    ['=ISERROR(1/0)', true],
    ['=TODAY()', 41628],
    ['=YEAR(A6)*10000+MONTH(A6)*100+DAY(A6)', 20131220],
    ['=DATE(2013,12,20)', 41628],
    ['=DATE(2013,14,1)', 41671],
    ['=TEXT(A6,"dd/mm/yyyy")', '20/12/2013'],
    ['=INDEX(A1:A6,3)', 'Đã xong'],
    ['=MATCH("đã xong",A1:A6,0)', 3],
    ['=VLOOKUP(2,A1:A6,1,FALSE)', 2],
    ['=ROW()+COLUMN()', 20],
    ['=ROW(A5)', 5],
    ['=SUM({1,2;3,4})', 10],
  ])('%s is %j', (formula, value) => {
    expect(evaluate(formula)).toEqual(value)
  })

  it.each([
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=nosuchname', '#NAME?'],
    ['=NoSheet!A1', '#REF!'],
    ['=SUM(A1:Data!A1)', '#REF!'],
    ['=VLOOKUP(99,A1:A6,1,FALSE)', '#N/A'],
    ['=SUM(A1,1/0)', '#DIV/0!'],
  ])('%s is the error %s, never a wrong value', (formula, error) => {
    expect(evaluate(formula)).toEqual({ error })
  })
})

it.each(['=', '=1+', '=(1', '=A1 B1', '=- Đã xong', '=,', '="a', '=SUM(1;2)', '=)'])('%s is no formula', (text) => {
  expect(parseFormula(text)).toBeUndefined()
})

describe('references that move', () => {
  const down = (formula: string): string =>
    moveReferences(formula, 'Báo cáo', 'Báo cáo', (a) => (a.row === 0 ? undefined : { ...a, row: a.row + 1 }))

  it.each([
    ['=A2+$B$3', '=A3+$B$4'],
    ['=SUM(A2:B3)', '=SUM(A3:B4)'],
    ["='Báo cáo'!A2", "='Báo cáo'!A3"],
    ['=Data!A2', '=Data!A2'],
    ['=A1', '=#REF!'],
    ['="A2"&A2', '="A2"&A3'],
    ['=LOG10(A2)', '=LOG10(A3)'],
    ['=Bảng[Cột]', '=Bảng[Cột]'],
  ])('%s becomes %s', (before, after) => {
    expect(down(before)).toBe(after)
  })

  it('copying moves what has no dollar', () => {
    expect(offsetReferences('=A1+$A1+A$1+$A$1+B:B+2:2', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C:C+4:4')
  })

  it('renaming a sheet reaches quoted and plain names', () => {
    expect(renameSheetInFormula("='Báo cáo'!A1+Data!A1", 'Báo cáo', 'Số liệu')).toBe("='Số liệu'!A1+Data!A1")
  })

  it('R1C1 notation counts from the cell', () => {
    expect(toR1C1('=A1+$B$2+SUM(C:C)', 2, 2)).toBe('=R[-2]C[-2]+R2C2+SUM(C:C)')
  })
})

it('a circle of references shows 0 instead of never ending', () => {
  const book = new Book()
  const sheet = book.addSheet('S')
  sheet.put(0, 0, { formula: '=B1' })
  sheet.put(0, 1, { formula: '=A1' })
  expect(new Calculator(book, () => 0).valueAt(sheet, 0, 0)).toBe(0)
})

it('table columns are found by name', () => {
  const book = new Book()
  const sheet = book.addSheet('S')
  for (const [row, value] of ['Số', 1, 2].entries()) sheet.put(row, 0, { value })
  const table = { id: '1', name: 'Bảng', area: area(0, 0, 3, 1), columns: [{ id: 1, name: 'Số' }], showHeaders: true }
  const look = { showTotals: false, style: '', highlightFirstColumn: false, highlightLastColumn: false }
  const bands = { showBandedRows: true, showBandedColumns: false, showFilterButton: true }
  sheet.data.tables.push({ ...table, ...look, ...bands })
  const calculator = new Calculator(book, () => 0)
  const inRow2 = { sheet, row: 2, column: 5 }
  expect(calculator.evaluate('=SUM(Bảng[Số])', inRow2)).toBe(3)
  expect(calculator.evaluate('=ROWS(Bảng[#All])', inRow2)).toBe(3)
  expect(calculator.evaluate('=COUNTA(Bảng[[#Headers],[Số]])', inRow2)).toBe(1)
  expect(calculator.evaluate('=[@Số]*10', { sheet, row: 2, column: 0 })).toBe(20)
  expect(calculator.evaluate('=SUM(Bảng[Khác])', inRow2)).toEqual({ error: '#REF!' })
})
