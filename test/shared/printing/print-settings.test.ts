import { describe, expect, it } from 'vitest'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { dayInWords } from '../../../shared/printing/blocks.ts'
import { defaultSettings, periodInWords } from '../../../shared/printing/print-settings.ts'
import { seedPlan } from '../../support/seed-plan.ts'

describe('settings', () => {
  it.each([
    ['so-khdt', 'UBND tỉnh Tuyên Quang', 'SKHĐT', 'GIÁM ĐỐC', 'Tuyên Quang'],
    ['so-gtvt', 'UBND tỉnh Tuyên Quang', 'SGTVT', 'GIÁM ĐỐC', 'Tuyên Quang'],
    ['chiem-hoa', '', 'UBND', 'TM. ỦY BAN NHÂN DÂN', 'Chiêm Hóa'],
  ])('of %s are taken from the plan', (agency, parent, officeCode, signedAs, place) => {
    const settings = defaultSettings(seedPlan, agency as AgencyId)
    expect(settings).toMatchObject({ parent, officeCode, place })
    expect(settings.signedAs[0]).toBe(signedAs)
  })

  it('of a body without a code of its own use the first letters of its name', () => {
    const agencies = [
      { ...seedPlan.directory.agencies[0], id: 'x', name: 'Sở Văn hóa, Thể thao và Du lịch', otherNames: [] },
    ]
    const plan = { ...seedPlan, directory: { ...seedPlan.directory, agencies } } as unknown as typeof seedPlan
    expect(defaultSettings(plan, 'x' as AgencyId).officeCode).toBe('SVHTTDL')
  })
})

describe('a period in words', () => {
  it.each([
    ['2013-01-01', '2013-12-31', 'năm 2013'],
    ['2013-01-01', '2013-06-30', '6 tháng đầu năm 2013'],
    ['2013-07-01', '2013-12-31', '6 tháng cuối năm 2013'],
    ['2013-01-01', '2013-09-30', '9 tháng năm 2013'],
    ['2013-10-01', '2013-12-31', 'quý IV năm 2013'],
    ['2012-02-01', '2012-02-29', 'tháng 2 năm 2012'],
    ['2013-02-01', '2013-02-27', 'từ ngày 01/02/2013 đến ngày 27/02/2013'],
    ['2012-10-01', '2013-09-30', 'từ ngày 01/10/2012 đến ngày 30/09/2013'],
  ])('%s – %s is %s', (from, to, words) => {
    expect(periodInWords({ from, to })).toBe(words)
  })
})

describe('a day in words', () => {
  it.each([
    ['2013-12-05', 'ngày 05 tháng 12 năm 2013'],
    ['2014-02-20', 'ngày 20 tháng 02 năm 2014'],
    ['2014-03-01', 'ngày 01 tháng 3 năm 2014'],
    ['', 'ngày … tháng … năm 2013'],
  ])('%s', (day, words) => {
    expect(dayInWords(day, '2013')).toBe(words)
  })
})
