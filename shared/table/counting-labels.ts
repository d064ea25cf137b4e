// The words of counts. Each names its unit, and a rate shows what it was made of.
import { type Bucket, type Counts, type Rate, totalOf } from '../domain/bucket.ts'
import type { Label, Language } from './labels.ts'

export const bucketLabels: Readonly<Record<Bucket, Label>> = {
  'done-on-time': { vi: 'Đã hoàn thành đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Đã hoàn thành quá hạn', en: 'Done late' },
  'open-in-time': { vi: 'Chưa hoàn thành, trong hạn', en: 'Not done, in time' },
  'open-overdue': { vi: 'Chưa hoàn thành, quá hạn', en: 'Not done, overdue' },
  'untimed-done': { vi: 'Không xét thời hạn, đã thực hiện', en: 'Not measured against time, done' },
  'untimed-open': { vi: 'Không xét thời hạn, chưa thực hiện', en: 'Not measured against time, not done' },
  'nothing-arising': { vi: 'Không phát sinh trong kỳ', en: 'Nothing arising this period' },
  'set-aside': { vi: 'Không theo dõi', en: 'Set aside' },
}

export const standingLabels: Readonly<Record<'official' | 'draft' | 'none' | 'uncounted', Label>> = {
  official: { vi: 'Chính thức', en: 'Official' },
  draft: { vi: 'Chưa chính thức', en: 'Not official yet' },
  none: { vi: 'Chưa có số liệu', en: 'Nothing entered' },
  uncounted: { vi: 'Không tính', en: 'Not counted' },
}

/** Why no report is expected for an obligation; beside `totalLabel`, which they and the expected ones add up to. */
export const exemptionLabels: Readonly<
  Record<'set-aside' | 'not-asked' | 'open-set' | 'not-reporting' | 'undecided', Label>
> = {
  'set-aside': { vi: 'Không theo dõi', en: 'Set aside' },
  'not-asked': { vi: 'Không hỏi trong kỳ này', en: 'Not asked this period' },
  'open-set': { vi: 'Nhóm chưa xác định cơ quan', en: 'Open sets' },
  'not-reporting': { vi: 'Cơ quan không phải báo cáo', en: 'Bodies that do not report' },
  undecided: { vi: 'Chưa rõ có phải báo cáo', en: 'Undecided whether they report' },
}
export const totalLabel: Label = { vi: 'Số lượt giao', en: 'Assignments' }
export const exemptLabel: Label = { vi: 'Không tính', en: 'Not counted' }

/**
 * The parts of a task with several obligations; `''` for one with a single obligation. Parts that were set aside or had
 * nothing arising are named apart and are not in the denominator.
 *
 * @example
 * partsText(parts, 'vi') // 'hoàn thành 20/26, quá hạn 2'
 */
export function partsText(parts: Counts, language: Language): string {
  if (totalOf(parts) < 2) return ''
  const apart = parts['nothing-arising'] + parts['set-aside']
  const done = parts['done-on-time'] + parts['done-late'] + parts['untimed-done']
  const words: readonly (readonly [Label, number])[] = [
    [{ vi: 'quá hạn', en: 'overdue' }, parts['open-overdue']],
    [{ vi: 'hoàn thành quá hạn', en: 'done late' }, parts['done-late']],
    [{ vi: 'không phát sinh', en: 'nothing arising' }, parts['nothing-arising']],
    [{ vi: 'không theo dõi', en: 'set aside' }, parts['set-aside']],
  ]
  const first = `${language === 'vi' ? 'hoàn thành' : 'done'} ${done}/${totalOf(parts) - apart}`
  return [first, ...words.filter(([, count]) => count > 0).map(([label, count]) => `${label[language]} ${count}`)].join(
    ', ',
  )
}

/**
 * A rate with two decimals and what it was made of; "–" where nothing was due.
 *
 * @example
 * rateText({ numerator: 16051, denominator: 16274 }, 'vi') // '98,63% (16.051/16.274)'
 */
export function rateText({ numerator, denominator }: Rate, language: Language): string {
  if (denominator === 0) return '–'
  const percent = ((numerator / denominator) * 100).toFixed(2)
  const shown = language === 'vi' ? percent.replace('.', ',') : percent
  return `${shown}% (${grouped(numerator, language)}/${grouped(denominator, language)})`
}

/** 21914 → "21.914" in Vietnamese, "21,914" in English, whatever the machine's locale. */
export function grouped(number: number, language: Language): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
}
