import { describe, expect, it } from 'vitest'
import type { Scalar } from '../../../../addin/simulator/book/cell.ts'
import { EN_US, VI_VN } from '../../../../addin/simulator/book/locale.ts'
import { formatText, isDateFormat } from '../../../../addin/simulator/book/number-format.ts'

describe('the text of a value in a number format, in Vietnam', () => {
  it.each<[Scalar | undefined, string, string]>([
    [undefined, '0.00', ''],
    [0, 'General', '0'],
    [1234.5, 'General', '1234,5'],
    [0.1 + 0.2, 'General', '0,3'],
    [123456789012, 'General', '1,23457E+11'],
    [-0.5, 'General', '-0,5'],
    [true, 'General', 'TRUE'],
    [{ error: '#N/A' }, '0', '#N/A'],
    ['chữ', '0.00', 'chữ'],
    ['chữ', '@', 'chữ'],
    ['chữ', '0;-0;0;"["@"]"', '[chữ]'],
    [1.005, '0.00', '1,01'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [-0.001, '0.00', '0,00'],
    [1250000000, '#,##0', '1.250.000.000'],
    [-1234.5, '#,##0.00', '-1.234,50'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [5, '000', '005'],
    [1.5, '0.##', '1,5'],
    [0.9862, '0.00%', '98,62%'],
    [0.5, '0%', '50%'],
    [12345, '0.00E+00', '1,23E+04'],
    [0.00012, '0.00E+00', '1,20E-04'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"không"', 'không'],
    [7, '0" ngày"', '7 ngày'],
    [7, '[Red]0', '7'],
    [5, '[<10]"ít";"nhiều"', 'ít'],
    [15, '[<10]"ít";"nhiều"', 'nhiều'],
    [1500000, '#,##0,', '1.500'],
    [1000, '#,##0 [$₫-42A]', '1.000 ₫'],
    [41628, 'dd/mm/yyyy', '20/12/2013'],
    [41628, 'm/d/yyyy', '20/12/2013'],
    [41628, 'd/m/yy', '20/12/13'],
    [41628, 'yyyy-mm-dd', '2013-12-20'],
    [41628, '[$-42A]dddd, dd/mm/yyyy', 'Thứ Sáu, 20/12/2013'],
    [41628, 'mmmm yyyy', 'Tháng Mười Hai 2013'],
    [60, 'dd/mm/yyyy', '29/02/1900'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [41628.4375, 'dd/mm/yyyy hh:mm', '20/12/2013 10:30'],
    [0.4375, 'h:mm AM/PM', '10:30 AM'],
    [1.5, '[h]:mm', '36:00'],
    [0.000011574, 'mm:ss', '00:01'],
    [-1, 'dd/mm/yyyy', '########'],
  ])('%j in %s shows %j', (value, format, text) => {
    expect(formatText(value, format, VI_VN, false)).toBe(text)
  })

  it('follows the region for separators and for the built-in short date', () => {
    expect(formatText(1234.5, '#,##0.00', EN_US, false)).toBe('1,234.50')
    expect(formatText(41628, 'm/d/yyyy', EN_US, false)).toBe('12/20/2013')
  })

  it('counts from 1904 in workbooks that do', () => {
    expect(formatText(40166, 'dd/mm/yyyy', VI_VN, true)).toBe('20/12/2013')
  })

  it.each([
    ['dd/mm/yyyy', true],
    ['[h]:mm', true],
    ['0.00', false],
    ['0" d"', false],
    ['@', false],
    ['General', false],
    ['[Red]0', false],
  ])('%s is a date format: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate)
  })
})
