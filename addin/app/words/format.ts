// Numbers, days, moments and periods as the reader's language writes them. Days are calendar days and never pass through
// a time zone; moments are UTC and are always told as in Vietnam, wherever the machine is.
import { showMoment, weekdayOf } from '../../../shared/domain/calendar.ts'
import type { PeriodId } from '../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { valueText } from '../../../shared/table/value-text.ts'

export interface Format {
  /** 21914 → "21.914" */
  number(value: number): string
  /** "2013-12-19" → "19/12/2013" */
  day(iso: string): string
  /** "2013-12-19" → "Thứ Năm, 19/12/2013" */
  weekday(iso: string): string
  /** "2013-12-19T03:42:10Z" → "10:42 19/12/2013" */
  moment(utc: string): string
  /** "2013-Q4" → "Quý IV/2013" */
  period(id: PeriodId): string
  /** A field's value as its cell shows it; an absent one is "". */
  value(field: FieldId, value: Value): string
}

/** The browser's own formats would do it too, and hold up the start of the pane for as long as a third of its scripts. */
const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const romans = ['I', 'II', 'III', 'IV']

export function createFormat(language: Language): Format {
  const day = (iso: string) => iso.split('-').reverse().join('/')

  return {
    number: (value) => grouped(value, language),
    day,
    weekday: (iso) => `${weekdays[language][weekdayOf(iso)] ?? ''}, ${day(iso)}`,
    moment: showMoment,
    period: (id) => periodName(id, language),
    value: (field, value) => valueText(field, value, language),
  }
}

/** Names a period by its id (period.ts); an id of another shape is shown as it is. */
function periodName(id: PeriodId, language: Language): string {
  const [, year = '', kind = '', no = ''] = /^(\d{4})(?:-(H|Q|x)?(\d{1,2}))?$/.exec(id) ?? []
  if (year === '') return id
  const vi = language === 'vi'
  if (no === '') return vi ? `Năm ${year}` : year
  if (kind === 'H') {
    if (no === '1') return vi ? `6 tháng đầu năm ${year}` : `First half of ${year}`
    return vi ? `6 tháng cuối năm ${year}` : `Second half of ${year}`
  }
  if (kind === 'Q') return vi ? `Quý ${romans[Number(no) - 1] ?? no}/${year}` : `Q${no} ${year}`
  if (kind === 'x') return vi ? `Đột xuất ${no}/${year}` : `Ad hoc ${no}/${year}`
  return vi ? `Tháng ${Number(no)}/${year}` : `${no}/${year}`
}
