import { describe, expect, it } from 'vitest'
import {
  type CellInput,
  hanChot,
  soChuChi,
  sokhFunctions,
  soVoiHan,
} from '../../../addin/custom-functions/functions.ts'
import { openExcel } from '../simulator/open-excel.ts'

/** 3 January 2014. */
const TODAY = 41_642

describe('HANCHOT gives the last day', () => {
  it.each<[CellInput, CellInput, number]>([
    ['Quý II năm 2014', undefined, 41_820],
    ['Quý II', 2014, 41_820],
    ['Trước 31/12/2013', undefined, 41_639],
    ['31/12/2013', null, 41_639],
    [41_639.5, '', 41_639],
  ])('%j with the year %j: %j', (text, year, serial) => {
    expect(hanChot(text, year)).toBe(serial)
  })

  it.each<[CellInput, CellInput, string]>([
    ['31/02/2014', undefined, '#VALUE!'],
    ['Quý II', 'năm nay', '#VALUE!'],
    ['Thường xuyên', undefined, '#N/A'],
    ['Hằng năm', undefined, '#N/A'],
    ['', undefined, '#N/A'],
    [undefined, undefined, '#N/A'],
  ])('%j with the year %j: %s', (text, year, code) => {
    expect(() => hanChot(text, year)).toThrow(expect.objectContaining({ code }))
  })
})

describe('SOVOIHAN says how a task stands', () => {
  it.each<[CellInput, CellInput, CellInput, string]>([
    ['Đang thực hiện', '31/12/2013', '', 'quá hạn 3 ngày'],
    ['', '10/01/2014', null, 'sắp đến hạn'],
    ['Đang thực hiện', 'Quý IV năm 2014', undefined, 'trong hạn'],
    ['Đã hoàn thành', '31/12/2013', '30/12/2013', 'đúng hạn'],
    ['ĐÃ HOÀN THÀNH', '31/12/2013', TODAY, 'quá hạn'],
    ['Đã hoàn thành', 'Hằng năm', TODAY, 'đã hoàn thành trong kỳ'],
    ['Đang thực hiện', 'Thường xuyên', '', 'có triển khai trong kỳ'],
    ['Đang thực hiện', '', '', 'không có thời hạn cụ thể'],
  ])('%j by %j, done %j: %s', (status, deadline, completed, words) => {
    expect(soVoiHan(status, deadline, completed, TODAY)).toBe(words)
  })

  it.each<[CellInput, CellInput]>([
    ['Xong rồi nhé', ''],
    ['Đã hoàn thành', 'hôm qua'],
  ])('refuses %j done %j', (status, completed) => {
    expect(() => soVoiHan(status, '31/12/2013', completed, TODAY)).toThrow(expect.objectContaining({ code: '#VALUE!' }))
  })
})

it('SOCHUCHI gives one name a row, sets after single bodies, and a blank for nothing', () => {
  expect(soChuChi('Sở Nội vụ, UBND các huyện; Sở Lao động, Thương binh và Xã hội')).toEqual([
    ['Sở Nội vụ'],
    ['Sở Lao động, Thương binh và Xã hội'],
    ['UBND các huyện'],
  ])
  expect(soChuChi(null)).toEqual([['']])
})

it('the functions calculate in cells of a workbook', async () => {
  const functions = sokhFunctions(() => '2014-01-03')
  const customFunctions = Object.fromEntries(Object.entries(functions).map(([id, run]) => [`SOKH.${id}`, run]))
  const { run, values } = openExcel({ customFunctions })
  await run((_, sheet) => {
    sheet.getRange('A1:C2').values = [
      ['Quý II năm 2014', 'Sở Nội vụ, Sở Tài chính', 'Đang thực hiện'],
      ['Thường xuyên', '', 'Chưa rõ'],
    ]
    sheet.getRange('E1:G1').formulas = [['=SOKH.HANCHOT(A1)', '=SOKH.SOVOIHAN(C1,A1,"")', '=SOKH.SOCHUCHI(B1)']]
    sheet.getRange('E2:F2').formulas = [['=SOKH.HANCHOT(A2)', '=SOKH.SOVOIHAN(C2,A2,D2,DATE(2014,1,3))']]
  })
  expect(await values('E1:G2')).toEqual([
    [41_820, 'trong hạn', 'Sở Nội vụ'],
    ['#N/A', '#VALUE!', 'Sở Tài chính'],
  ])
})
