// When whoever still owes a report is reminded: some days before its last day and some after. A day that a stopped server
// let pass is made up for while it is fresh; the next one takes its place.
import { addDays, daysBetween } from './calendar.ts'

/** Numbers of days, counted from a report's last day. */
export interface Reminding {
  /** 0 is the last day itself. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export const defaultReminding: Reminding = { before: [7, 3, 1], after: [1, 5] }

/** Furthest from the last day, and how many on each side of it. */
export const remindingLimits = { days: 60, count: 10 } as const

/** Days after which it is too late to make up for a reminder: longer than a weekend. */
const freshDays = 2

interface MayRemind {
  readonly remind?: Reminding
}

/** What the period says, else its plan. */
export function remindingOf(regime: MayRemind, period: MayRemind): Reminding {
  return period.remind ?? regime.remind ?? defaultReminding
}

/**
 * The day whose reminder is to be sent today; `undefined` when none is.
 *
 * @param due ISO day, the last one for the report
 * @example
 * occasionOn({ before: [3], after: [] }, '2013-12-19', '2013-12-17') // '2013-12-16', a day late
 */
export function occasionOn({ before, after }: Reminding, due: string, today: string): string | undefined {
  const days = [...before.map((count) => addDays(due, -count)), ...after.map((count) => addDays(due, count))]
  const [last] = days.filter((day) => day <= today).sort((a, b) => daysBetween(a, b))
  return last !== undefined && daysBetween(last, today) <= freshDays ? last : undefined
}
