// What the functions of the namespace SOKH give in a cell. They read words as the pane and the server read them; what
// they cannot tell is an error of Excel's own, never a guess.
import { splitBodies } from '../../shared/appendix/bodies.ts'
import { isIsoDay, readDay } from '../../shared/domain/calendar.ts'
import { type Deadline, readDeadline } from '../../shared/domain/deadline.ts'
import { defaultRegime } from '../../shared/domain/plan.ts'
import type { Values } from '../../shared/domain/report.ts'
import { timeliness } from '../../shared/domain/timeliness.ts'
import { readLabel, statusLabels } from '../../shared/table/labels.ts'
import { fromSerial, toSerial } from '../../shared/table/serial-date.ts'
import { timelinessText } from '../../shared/table/timeliness-labels.ts'
import { FunctionProblem } from './function-problem.ts'

/** A cell as Excel hands it over: days are numbers; nothing at all is `""`, `null` or missing. */
export type CellInput = string | number | boolean | null | undefined

/**
 * The last day of a deadline, as Excel's number for it; format the cell as a date.
 *
 * @param year lent to deadlines that name none, as the year of the plan
 * @example hanChot('Quý II năm 2014') // 41820: 30/6/2014
 * @throws FunctionProblem `#VALUE!` for a day that the calendar does not have, `#N/A` where there is no last day
 */
export function hanChot(text: CellInput, year?: CellInput): number {
  const { end, issue } = deadlineOf(text, year)
  if (issue?.code === 'deadline-impossible') throw new FunctionProblem('#VALUE!', 'Lịch không có ngày này.')
  const serial = end === undefined ? undefined : toSerial(end, false)
  if (serial === undefined) throw new FunctionProblem('#N/A', 'Thời hạn này không có ngày cuối.')
  return serial
}

/**
 * How a task stands against its deadline, in the words of the column "So với thời hạn".
 *
 * @param status the words of a status; nothing is "chưa thực hiện"
 * @param completed the day it was done; without one, a task done is measured by `today`
 * @param today the day to measure by
 * @example soVoiHan('Đang thực hiện', '31/12/2013', '', 41642) // 'quá hạn 3 ngày'
 */
export function soVoiHan(status: CellInput, deadline: CellInput, completed: CellInput, today: CellInput): string {
  const values: Values = {
    ...(isBlank(status) ? {} : { status: statusOf(status) }),
    ...(isBlank(completed) ? {} : { completedOn: dayOf(completed) }),
  }
  const found = timeliness({
    values,
    deadline: deadlineOf(deadline, undefined),
    // A cell knows no period: a recurring task counts as done once it is done.
    period: { from: '0001-01-01', to: '9999-12-31' },
    today: dayOf(today),
    soonDays: defaultRegime.soonDays,
  })
  return timelinessText(found, 'vi')
}

/**
 * The bodies that a cell names, one below the other.
 *
 * @example soChuChi('Sở Nội vụ, Sở Tài chính') // [['Sở Nội vụ'], ['Sở Tài chính']]
 */
export function soChuChi(text: CellInput): string[][] {
  const { bodies, collectives } = splitBodies(textOf(text))
  const names = [...bodies, ...collectives].map((name) => [name])
  return names.length > 0 ? names : [['']]
}

/**
 * By the ids of functions.json. Excel hands a context over after the arguments, which none of them wants.
 *
 * @param today ISO day in Vietnam, for a cell that does not say which day to measure by
 */
export const sokhFunctions = (today: () => string) => ({
  HANCHOT: (text: CellInput, year: CellInput): number => hanChot(text, year),
  SOVOIHAN: (status: CellInput, deadline: CellInput, completed: CellInput, day: CellInput): string =>
    soVoiHan(status, deadline, completed, isBlank(day) ? today() : day),
  SOCHUCHI: (text: CellInput): string[][] => soChuChi(text),
})

const isBlank = (input: CellInput): boolean => input === undefined || input === null || input === ''

const textOf = (input: CellInput): string => (isBlank(input) ? '' : String(input))

function deadlineOf(text: CellInput, year: CellInput): Deadline {
  const lent = isBlank(year) ? undefined : Number(year)
  if (lent !== undefined && !(Number.isInteger(lent) && lent >= 1900 && lent <= 9999)) {
    throw new FunctionProblem('#VALUE!', 'Năm là một số, ví dụ 2014.')
  }
  // A cell with a real day comes as its number, and a time of day is no part of a deadline.
  const words = typeof text === 'number' ? String(Math.floor(text)) : textOf(text)
  return readDeadline(words, lent === undefined ? {} : { year: lent })
}

function statusOf(input: CellInput): string {
  const read = readLabel(statusLabels, textOf(input))
  if (read.kind === 'known') return read.code
  throw new FunctionProblem('#VALUE!', `“${textOf(input)}” không phải một tình trạng.`)
}

function dayOf(input: CellInput): string {
  const text = textOf(input).trim()
  const day = typeof input === 'number' ? fromSerial(input, false) : isIsoDay(text) ? text : readDay(text)
  if (day === undefined) throw new FunctionProblem('#VALUE!', `“${text}” không phải một ngày.`)
  return day
}
