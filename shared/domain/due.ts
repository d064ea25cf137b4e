// The report's deadline: which period a day belongs to under a plan's regime, and until which day its report is in time.
// Not the task's deadline (timeliness.ts): "trước ngày 20" ends with the 19th here, "Trước ngày 15/12" with the 15th there.
import { addDays, dayInMonth, dayInVietnam, isWeekend, padded } from './calendar.ts'
import type { PeriodId } from './ids.ts'
import type { PeriodSettings } from './period.ts'
import type { Regime } from './plan.ts'

/**
 * Days from the regime's due day back to the data cut-off and on to the secretariat's own deadline. With "trước ngày 20"
 * they give the 14th and the 25th: data closed on the 14th of the last month (the provinces' usual rule) and the
 * province's report sent by the 25th (Decree 09/2019/NĐ-CP, article 13). Both can be set per period.
 */
const cutOffDaysBefore = 6
const secretariatDaysAfter = 5

const monthsIn: Readonly<Record<Regime['every'], number>> = { year: 12, half: 6, quarter: 3, month: 1 }

export interface NamedPeriod {
  readonly id: PeriodId
  readonly settings: PeriodSettings
}

/**
 * The regular period that a day lies in, with the days the regime gives it.
 *
 * @example
 * periodOf(defaultRegime, '2013-12-25') // id '2013', agenciesDue '2013-12-19'
 * periodOf({ ...defaultRegime, every: 'quarter' }, '2013-11-02').id // '2013-Q4'
 */
export function periodOf(regime: Regime, day: string): NamedPeriod {
  const year = Number(day.slice(0, 4))
  const months = monthsIn[regime.every]
  const ordinal = Math.ceil(Number(day.slice(5, 7)) / months)
  const lastMonth = ordinal * months
  const due = dayInMonth(year, lastMonth, regime.dueDay)
  return {
    id: periodId(regime.every, year, ordinal),
    settings: {
      kind: 'regular',
      from: dayInMonth(year, lastMonth - months + 1, 1),
      to: dayInMonth(year, lastMonth, 31),
      cutOff: addDays(due, -cutOffDaysBefore),
      agenciesDue: lastDayFor(regime, due),
      secretariatDue: offWeekend(addDays(due, secretariatDaysAfter), regime.weekend),
    },
  }
}

/** The last day on which a report with this due day is in time, by the regime's reading of "trước" and of weekends. */
export function lastDayFor(regime: Regime, due: string): string {
  return offWeekend(regime.dueDayEnds === 'before' ? addDays(due, -1) : due, regime.weekend)
}

/**
 * Whether something handed in at an instant (UTC) is in time for a last day, which ends at midnight in Vietnam.
 *
 * @example
 * isInTime('2013-12-19T16:59:59Z', '2013-12-19') // true: 23:59:59 on the 19th
 * isInTime('2013-12-19T17:00:00Z', '2013-12-19') // false: 00:00 on the 20th
 */
export function isInTime(instant: string, lastDay: string): boolean {
  return dayInVietnam(instant) <= lastDay
}

function offWeekend(day: string, rule: Regime['weekend']): string {
  if (rule === 'keep') return day
  const step = rule === 'next-working-day' ? 1 : -1
  let moved = day
  while (isWeekend(moved)) moved = addDays(moved, step)
  return moved
}

function periodId(every: Regime['every'], year: number, ordinal: number): PeriodId {
  const names: Readonly<Record<Regime['every'], string>> = {
    year: `${year}`,
    half: `${year}-H${ordinal}`,
    quarter: `${year}-Q${ordinal}`,
    month: `${year}-${padded(ordinal, 2)}`,
  }
  return names[every] as PeriodId
}
