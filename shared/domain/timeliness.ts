// The task's clock: "So với thời hạn", computed from the status chosen, the kind of deadline and the day it is. Not the
// report's deadline (due.ts). Precedence: set aside, nothing arising, kind of deadline, status.
import { daysBetween, isIsoDay } from './calendar.ts'
import { type Deadline, readDeadline } from './deadline.ts'
import { extensionOf } from './extension.ts'
import type { Task } from './plan.ts'
import { fieldValue, type Values } from './report.ts'
import { dayOf, type SetAsideKind, setAsideOf, statusOf } from './status.ts'

/** The deadline that counts now. */
export type CurrentDeadline =
  /** `by`: the signed text, the lead's declaration that the secretariat accepted, or an extension that was granted. */
  | { readonly kind: 'day'; readonly lastDay: string; readonly by: 'signed' | 'declared' | 'granted' }
  | { readonly kind: 'recurring' | 'ongoing' | 'event' | 'none' }

export type Timeliness =
  | { readonly kind: 'set-aside'; readonly as: SetAsideKind }
  | { readonly kind: 'nothing-arising' }
  /** Before the last day: `days` are left. */
  | { readonly kind: 'in-time' | 'due-soon'; readonly days: number }
  | { readonly kind: 'due-today' }
  /** Not done, or done too late, by `days`. */
  | { readonly kind: 'overdue' | 'done-late'; readonly days: number }
  | { readonly kind: 'done-on-time' }
  | { readonly kind: 'recurring-done' | 'recurring-not-done' }
  | { readonly kind: 'ongoing-active' | 'ongoing-inactive' }
  /** An event that has no accepted day yet · no deadline at all. */
  | { readonly kind: 'undetermined' | 'no-deadline' }

export interface TimelinessInput {
  readonly values: Values
  /** The signed deadline as read. */
  readonly deadline: Deadline
  /** The period reported on; a recurring task is done in it or not. */
  readonly period: { readonly from: string; readonly to: string }
  /** ISO day in Vietnam. */
  readonly today: string
  /** The day the report was first handed in; a task done without a date is measured by it, before that by `today`. */
  readonly firstHandedInOn?: string
  readonly soonDays: number
}

/**
 * The deadline that counts: an extension once granted with its document, else a day declared for an event once the
 * secretariat accepted it, else what was signed. Recurring and ongoing tasks have no last day to extend, and an event's
 * outer limit ("chậm nhất Quý II/2025") is no day of its own.
 */
export function currentDeadline(deadline: Deadline, values: Values): CurrentDeadline {
  if (deadline.kind === 'recurring' || deadline.kind === 'ongoing') return { kind: deadline.kind }
  const extension = extensionOf(values)
  if (extension) return { kind: 'day', lastDay: extension.day, by: 'granted' }
  if (deadline.kind === 'event') {
    const declared = dayOf(values, 'declaredDeadline')
    const accepted = fieldValue(values, 'declaredAccepted') === 'yes'
    return declared && accepted ? { kind: 'day', lastDay: declared, by: 'declared' } : { kind: 'event' }
  }
  const { end } = deadline
  return deadline.kind === 'none' || end === undefined ? { kind: 'none' } : { kind: 'day', lastDay: end, by: 'signed' }
}

/** Where an obligation stands against its deadline. Total: any values give exactly one kind. */
export function timeliness(input: TimelinessInput): Timeliness {
  const { values, period } = input
  const as = setAsideOf(values)
  if (as) return { kind: 'set-aside', as }
  const status = statusOf(values)
  if (status === 'nothing-arising') return { kind: 'nothing-arising' }
  const current = currentDeadline(input.deadline, values)
  switch (current.kind) {
    case 'day':
      return status === 'done' ? doneAgainst(current.lastDay, input) : undoneAgainst(current.lastDay, input)
    case 'recurring': {
      const on = dayOf(values, 'completedOn')
      const inPeriod = on === undefined || (period.from <= on && on <= period.to)
      return { kind: status === 'done' && inPeriod ? 'recurring-done' : 'recurring-not-done' }
    }
    case 'ongoing':
      return { kind: status === 'not-started' ? 'ongoing-inactive' : 'ongoing-active' }
    case 'event':
      return { kind: 'undetermined' }
    case 'none':
      return { kind: 'no-deadline' }
    default:
      return current satisfies never
  }
}

function doneAgainst(lastDay: string, { values, firstHandedInOn, today }: TimelinessInput): Timeliness {
  const doneOn = dayOf(values, 'completedOn') ?? firstHandedInOn ?? today
  return doneOn > lastDay ? { kind: 'done-late', days: daysBetween(lastDay, doneOn) } : { kind: 'done-on-time' }
}

function undoneAgainst(lastDay: string, { today, soonDays }: TimelinessInput): Timeliness {
  const left = daysBetween(today, lastDay)
  if (left < 0) return { kind: 'overdue', days: -left }
  if (left === 0) return { kind: 'due-today' }
  return { kind: left <= soonDays ? 'due-soon' : 'in-time', days: left }
}

type SignedTask = Pick<Task, 'deadline' | 'meaning'>

/** Tasks are never changed, only replaced, and their words take longer to read than all else that is done with a row. */
const signedDeadlines = new WeakMap<SignedTask, { readonly issuedOn: string; readonly deadline: Deadline }>()

/** A task's signed deadline: as a person set it, else as read; without a year it borrows the year of the plan. */
export function signedDeadline(task: SignedTask, issuedOn: string): Deadline {
  const known = signedDeadlines.get(task)
  if (known?.issuedOn === issuedOn) return known.deadline
  const deadline = readSigned(task, issuedOn)
  signedDeadlines.set(task, { issuedOn, deadline })
  return deadline
}

function readSigned(task: SignedTask, issuedOn: string): Deadline {
  if (task.meaning) return { text: task.deadline, ...task.meaning }
  return readDeadline(task.deadline, isIsoDay(issuedOn) ? { year: Number(issuedOn.slice(0, 4)) } : {})
}
