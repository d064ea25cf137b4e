// How a person's regional settings read and show numbers and dates. Office.js itself speaks en-US.

export interface Locale {
  readonly name: 'vi-VN' | 'en-US'
  readonly decimal: string
  readonly group: string
  /** The sign with which a typed number is an amount of money. */
  readonly currency: string
  /** Order of a date that is written with slashes. */
  readonly dayFirst: boolean
  /** What Excel shows for the built-in short date, which Office.js always calls `m/d/yyyy`. */
  readonly shortDate: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'
const VIETNAMESE_NUMBERS = 'Một Hai Ba Tư Năm Sáu Bảy Tám Chín Mười|Mười Một|Mười Hai'

export const EN_US: Locale = {
  name: 'en-US',
  decimal: '.',
  group: ',',
  currency: '$',
  dayFirst: false,
  shortDate: 'm/d/yyyy',
  months: ENGLISH_MONTHS.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

export const VI_VN: Locale = {
  name: 'vi-VN',
  decimal: ',',
  group: '.',
  currency: '₫',
  dayFirst: true,
  shortDate: 'dd/mm/yyyy',
  months: VIETNAMESE_NUMBERS.split('|')
    .flatMap((part, index) => (index === 0 ? part.split(' ') : [part]))
    .map((word) => `Tháng ${word}`),
  weekdays: ['Chủ Nhật', ...'Hai Ba Tư Năm Sáu Bảy'.split(' ').map((word) => `Thứ ${word}`)],
}

/** The built-in short date: stored as one code, shown by region. */
export const SHORT_DATE = 'm/d/yyyy'
