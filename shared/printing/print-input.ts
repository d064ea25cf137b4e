// What every printed document is made from, and how it names the things it speaks of.
import type { Situation } from '../consolidation/situation.ts'
import type { AgencyId } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { type FieldId, fieldValue, type Values } from '../domain/report.ts'
import { chosenStatus } from '../domain/status.ts'
import { labelOf, statusLabels } from '../table/labels.ts'
import { dayText } from './blocks.ts'
import type { PrintSettings } from './print-settings.ts'

/** The signed report that an agency's entries stand for. */
export interface AgencyReport {
  readonly number: string
  /** ISO day. */
  readonly date: string
}

export interface PrintInput {
  readonly plan: Plan
  readonly period: PeriodSettings
  readonly situation: Situation
  readonly settings: PrintSettings
  /** Number and day of an agency's signed report, where it has told them. */
  readonly reportOf: (agency: AgencyId) => AgencyReport | undefined
  /** The day that an agency was asked to complete its report by. */
  readonly completeBy?: (agency: AgencyId) => string | undefined
}

/** The name by the plan's directory; the id of a body that it does not know. */
export function agencyNameIn({ directory }: Plan, agency: AgencyId): string {
  return directory.agencies.find((it) => it.id === agency)?.name ?? agency
}

/** A group as signed; tasks outside every group stand under a name of their own. */
export function groupNameIn({ groups }: Plan, id: string): string {
  const group = groups.find((it) => it.id === id)
  return group ? group.title : 'Nhiệm vụ khác'
}

/** `''` for tasks outside every group. */
export function groupNoIn({ groups }: Plan, id: string): string {
  return groups.find((it) => it.id === id)?.no ?? ''
}

export function textIn(values: Values, field: FieldId): string {
  return String(fieldValue(values, field))
}

/** A date field as printed; empty stays empty. */
export function dayIn(values: Values, field: FieldId): string {
  const day = textIn(values, field)
  return day === '' ? '' : dayText(day)
}

/** The status in words; `''` where none, or none that is known, was chosen. */
export function statusIn(values: Values): string {
  const status = chosenStatus(values)
  return status ? labelOf(statusLabels, status, 'vi') : ''
}

/** Number, day and issuer of a task's document on lines of their own; empty parts leave no trace. */
export function documentIn(values: Values): string {
  const day = dayIn(values, 'documentDate')
  return inLines(textIn(values, 'documentNumber'), day && `ngày ${day}`, textIn(values, 'documentIssuer'))
}

/** One below the other; empty ones leave no line. */
export function inLines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

/** How a document calls a task: by its group's number and its own, as signed. */
export function taskNo(task: Task): string {
  return task.path
}
