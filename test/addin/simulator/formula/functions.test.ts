import { describe, expect, it } from 'vitest'
import { Book } from '../../../../addin/simulator/book/book.ts'
import type { Scalar } from '../../../../addin/simulator/book/cell.ts'
import { Calculator } from '../../../../addin/simulator/formula/calculate.ts'
import { fromR1C1, toR1C1 } from '../../../../addin/simulator/formula/r1c1.ts'

const ROWS: readonly (readonly Scalar[])[] = [
  ['Sở', 3, 41628],
  ['Huyện', 1, 41640],
  ['Sở', 2, 41700],
  ['Xã', 4, 41628],
]

/** A1:C4 as above, everything else blank; today is 20 December 2013. */
function evaluate(formula: string): Scalar | undefined {
  const book = new Book()
  const sheet = book.addSheet('S')
  for (const [row, values] of ROWS.entries()) {
    for (const [column, value] of values.entries()) sheet.put(row, column, { value })
  }
  return new Calculator(book, () => 41628.5).evaluate(formula, { sheet, row: 9, column: 4 })
}

describe('functions give what Excel gives', () => {
  it.each<[string, Scalar]>([
    ['=MEDIAN(B1:B4)', 2.5],
    ['=MODE(A1:B4,1)', 1],
    ['=STDEV.S(B1:B4)^2', 5 / 3],
    ['=VAR.P(B1:B4)', 1.25],
    ['=LARGE(B1:B4,2)&SMALL(B1:B4,2)', '32'],
    ['=RANK(3,B1:B4)&RANK(3,B1:B4,1)', '23'],
    ['=SUMPRODUCT((A1:A4="Sở")*B1:B4)', 5],
    ['=AVERAGEIF(A1:A4,"Sở",B1:B4)', 2.5],
    ['=MAXIFS(B1:B4,A1:A4,"Sở",B1:B4,"<3")', 2],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=TRUNC(-2.57,1)', -2.5],
    ['=CEILING(7,5)&FLOOR(7,5)&MROUND(8,5)', '10510'],
    ['=QUOTIENT(-7,2)', -3],
    ['=LOG(8,2)+LN(EXP(1))', 4],
    ['=ISEVEN(4)', true],
    ['=PROPER("sở nội vụ")', 'Sở Nội Vụ'],
    ['=REPLACE("abcd",2,2,"-")&REPT("x",3)', 'a-dxxx'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=TEXTJOIN(", ",TRUE,A1:A2,"",A4)', 'Sở, Huyện, Xã'],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=SWITCH("b","a",1,"b",2,3)&SWITCH("z","a",1,9)', '29'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=IFNA(NA(),"không có")', 'không có'],
    ['=WEEKDAY(C1)&WEEKDAY(C1,2)', '65'],
    ['=TEXT(EDATE(DATE(2014,1,31),1),"d/m/yyyy")', '28/2/2014'],
    ['=TEXT(EOMONTH(C1,0),"d/m/yyyy")', '31/12/2013'],
    ['=DAYS(C2,C1)', 12],
    ['=HOUR(0.75)*100+MINUTE(TIME(1,30,0))', 1830],
    ['=DATEVALUE("12/20/2013")', 41628],
    ['=MATCH(2.5,{1,2,3})', 2],
    ['=VLOOKUP(41650,{41628,"a";41640,"b";41700,"c"},2)', 'b'],
    ['=HLOOKUP("b",{"a","b";1,2},2,FALSE)', 2],
    ['=XLOOKUP("Xã",A1:A4,B1:B4)&XLOOKUP("Khác",A1:A4,B1:B4,"?")', '4?'],
    ['=SUM(INDEX(B1:C4,0,1))', 10],
    ['=SUM(FILTER(B1:B4,A1:A4="Sở"))', 5],
    ['=ROWS(UNIQUE(A1:A4))&ROWS(UNIQUE(A1:A4,,TRUE))', '32'],
    ['=INDEX(SORT(B1:B4,1,-1),2)', 3],
    ['=SUM(SEQUENCE(2,3,10,10))', 210],
    ['=COLUMNS(TRANSPOSE(A1:A4))', 4],
    ['=SUM(OFFSET(A1,1,1,2,1))', 3],
    ['=INDIRECT("B"&4)&INDIRECT("R[-9]C[-4]",FALSE)', '4Sở'],
    ['=SUM(IF(A1:A4="Sở",B1:B4,0))', 5],
    ['=SUM(--(A1:A4="Sở"))', 2],
    ['=SUM(IFERROR(1/{1,0,2},10))', 11.5],
    ['=LEN(A1:A4)', 2],
  ])('%s is %j', (formula, value) => {
    const found = evaluate(formula)
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 10)
    else expect(found).toEqual(value)
  })

  it.each([
    ['=FILTER(B1:B4,A1:A4="Khác")', '#CALC!'],
    ['=CHOOSE(3,1,2)', '#VALUE!'],
    ['=LARGE(B1:B4,9)', '#NUM!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=QUOTIENT(1,0)', '#DIV/0!'],
    ['=INDIRECT("không phải")', '#REF!'],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=B1:B4+{1;2}', 4],
    ['=INDEX(B1:B4+{1;2},3)', '#N/A'],
    ['=A9#', '#REF!'],
  ])('%s is %s', (formula, expected) => {
    expect(evaluate(formula)).toEqual(typeof expected === 'string' ? { error: expected } : expected)
  })
})

it('R1C1 notation is read back to what it was written from', () => {
  for (const formula of ['=A1+$B$2*C$3', '=\'Báo cáo\'!$A1&"R1C1"', '=SUM(A1:$C$4)']) {
    expect(fromR1C1(toR1C1(formula, 4, 4), 4, 4)).toBe(formula)
  }
  expect(fromR1C1('=R[-9]C', 2, 2)).toBe('=#REF!')
})
