// The words of the column "Gửi báo cáo": the second clock, short enough to filter by.
import { showDay } from '../domain/calendar.ts'
import type { Language } from './labels.ts'

/** What `ReportClock` of the consolidation says, in the same shape: tables do not know how it is counted. */
export type ReportStanding =
  | { readonly kind: 'not-expected' }
  | { readonly kind: 'on-time'; readonly on: string }
  | { readonly kind: 'late'; readonly on: string; readonly days: number }
  | { readonly kind: 'due' | 'missing'; readonly days: number }

/**
 * @example
 * reportClockText({ kind: 'late', on: '2013-12-21', days: 2 }, 'vi') // 'gửi 21/12/2013, chậm 2 ngày'
 */
export function reportClockText(clock: ReportStanding, language: Language): string {
  const isVi = language === 'vi'
  switch (clock.kind) {
    case 'not-expected':
      return ''
    case 'on-time':
      return isVi ? `gửi ${showDay(clock.on)}, đúng hạn` : `handed in ${showDay(clock.on)}, on time`
    case 'late':
      return `${isVi ? 'gửi' : 'handed in'} ${showDay(clock.on)}, ${lateText(clock.days, language)}`
    case 'due':
      if (clock.days === 0) return isVi ? 'chưa gửi, hết hạn hôm nay' : 'not handed in, due today'
      return isVi ? `chưa gửi, còn ${clock.days} ngày` : `not handed in, ${clock.days} days left`
    case 'missing':
      return isVi ? `chưa gửi, quá hạn ${clock.days} ngày` : `not handed in, ${clock.days} days overdue`
    default:
      return clock satisfies never
  }
}

/** A report that the server found late on the last day itself was late by hours: no days are told. */
export function lateText(days: number, language: Language): string {
  if (days === 0) return language === 'vi' ? 'chậm' : 'late'
  return language === 'vi' ? `chậm ${days} ngày` : `${days} days late`
}
