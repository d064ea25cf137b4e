// The second clock: how an agency's report stands to the day it is due, whatever its tasks stand at. A report that came
// late may say that everything was done in time, and one that came in time that all is overdue.
import { daysBetween } from '../domain/calendar.ts'
import type { Agency } from '../domain/directory.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { ConsolidatedRow } from './consolidate.ts'
import { exemptionOf, isLate } from './coverage.ts'

/**
 * `days` after the last day for `late` (0 where it was on the last day and too late all the same), to it for `due`, past it
 * for `missing`.
 */
export type ReportClock =
  | { readonly kind: 'not-expected' }
  | { readonly kind: 'on-time'; readonly on: string }
  | { readonly kind: 'late'; readonly on: string; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'missing'; readonly days: number }

/** @param today ISO day in Vietnam */
export function reportClock(
  row: ConsolidatedRow,
  agency: Agency | undefined,
  period: PeriodSettings,
  today: string,
): ReportClock {
  const { handedInOn: on } = row
  if (on !== undefined) {
    if (!isLate(row, period)) return { kind: 'on-time', on }
    return { kind: 'late', on, days: Math.max(0, daysBetween(period.agenciesDue, on)) }
  }
  if (exemptionOf(row, agency, period) !== undefined) return { kind: 'not-expected' }
  const days = daysBetween(today, period.agenciesDue)
  return days < 0 ? { kind: 'missing', days: -days } : { kind: 'due', days }
}
