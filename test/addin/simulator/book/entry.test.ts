import { describe, expect, it } from 'vitest'
import { type Entry, readEntry } from '../../../../addin/simulator/book/entry.ts'
import { EN_US, VI_VN } from '../../../../addin/simulator/book/locale.ts'

const number = (value: number, numberFormat?: string): Entry =>
  numberFormat === undefined ? { kind: 'value', value } : { kind: 'value', value, numberFormat }
const text = (value: string): Entry => ({ kind: 'value', value })

const inVietnam = (typed: string, numberFormat = 'General'): Entry =>
  readEntry(typed, { locale: VI_VN, numberFormat, date1904: false, year: 2014 })
const inAmerica = (typed: string, numberFormat = 'General'): Entry =>
  readEntry(typed, { locale: EN_US, numberFormat, date1904: false, year: 2014 })

describe('what a person types in Vietnam', () => {
  it.each<[string, Entry]>([
    ['', { kind: 'blank' }],
    ['Đang thực hiện', text('Đang thực hiện')],
    ['007', number(7)],
    ['1.250.000', number(1250000, '#,##0')],
    ['1.250,5', number(1250.5, '#,##0.00')],
    ['1,5', number(1.5)],
    ['1.5', text('1.5')],
    ['-3', number(-3)],
    ['(3)', number(-3)],
    ['+3', number(3)],
    ['50%', number(0.5, '0%')],
    ['12,5%', number(0.125, '0.00%')],
    ['1e5', number(100000, '0.00E+00')],
    ['20/12/2013', number(41628, 'm/d/yyyy')],
    ['20-12-2013', number(41628, 'm/d/yyyy')],
    ['1/2/14', number(41671, 'm/d/yyyy')],
    ['2013-12-20', number(41628, 'm/d/yyyy')],
    ['12/2013', number(41609, 'mmm-yy')],
    ['20/12', number(41993, 'd-mmm')],
    ['31/02/2013', text('31/02/2013')],
    ['12/20/2013', text('12/20/2013')],
    ['10:30', number(0.4375, 'h:mm')],
    ['20/12/2013 10:30', number(41628.4375, 'm/d/yyyy h:mm')],
    ['10:30 PM', number(0.9375, 'h:mm AM/PM')],
    ['13:30 PM', text('13:30 PM')],
    ['1.250 ₫', number(1250, '#,##0 "₫"')],
    ['1.250,50 ₫', number(1250.5, '#,##0.00 "₫"')],
    ['$120', text('$120')],
    ['5% ₫', text('5% ₫')],
    ['67/KH-UBND', text('67/KH-UBND')],
    ['true', { kind: 'value', value: true }],
    ['#N/A', { kind: 'value', value: { error: '#N/A' } }],
    ["'007", { kind: 'value', value: '007', prefixed: true }],
    ["'=1", { kind: 'value', value: '=1', prefixed: true }],
    ['=A1', { kind: 'formula', formula: '=A1' }],
    ['=', text('=')],
    ['+A1', { kind: 'formula', formula: '=+A1' }],
    ['-A1', { kind: 'formula', formula: '=-A1' }],
    ['- Đã xong', { kind: 'formula', formula: '=- Đã xong' }],
    ['@abc', { kind: 'formula', formula: '=@abc' }],
  ])('%j becomes %j', (typed, entry) => {
    expect(inVietnam(typed)).toEqual(entry)
  })

  it('keeps everything as it is in a cell of text, but for nothing at all', () => {
    for (const typed of ['007', '=A1', '20/12/2013', '-x', 'TRUE']) expect(inVietnam(typed, '@')).toEqual(text(typed))
    expect(inVietnam('', '@')).toEqual({ kind: 'blank' })
  })
})

it('reads what add-ins write with American separators and order', () => {
  expect(inAmerica('1.5')).toEqual(number(1.5))
  expect(inAmerica('1,250')).toEqual(number(1250, '#,##0'))
  expect(inAmerica('05/03/2026')).toEqual(number(46145, 'm/d/yyyy'))
  expect(inAmerica('16/03/2026')).toEqual(text('16/03/2026'))
  expect(inAmerica('$120')).toEqual(number(120, '"$"#,##0'))
  expect(inAmerica('-$1,250.50')).toEqual(number(-1250.5, '"$"#,##0.00'))
  expect(inAmerica('January 2016')).toEqual(number(42370, 'mmm-yy'))
  expect(inAmerica('Jan-2016')).toEqual(number(42370, 'mmm-yy'))
  expect(inAmerica('Janu 2016')).toEqual(text('Janu 2016'))
})
