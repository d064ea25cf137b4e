// What a report says about its task, read from values that may hold anything: raw text kept after an issue is no status,
// no day and no choice here.
import { isIsoDay } from './calendar.ts'
import {
  type FieldId,
  fieldSpec,
  fieldValue,
  type Status,
  type setAsideKinds,
  statuses,
  type Values,
} from './report.ts'

export type SetAsideKind = (typeof setAsideKinds)[number]

/** The chosen status, or `undefined` where nothing, or nothing known, was chosen. */
export function chosenStatus(values: Values): Status | undefined {
  return statuses.find((status) => status === fieldValue(values, 'status'))
}

/** The status that counts: what was never chosen counts as not started. */
export function statusOf(values: Values): Status {
  return chosenStatus(values) ?? 'not-started'
}

/** Whether, and how, the secretariat has set the obligation aside. */
export function setAsideOf(values: Values): SetAsideKind | undefined {
  const chosen = fieldValue(values, 'setAside')
  return chosen !== '' && fieldSpec('setAside').values?.some((it) => it === chosen)
    ? (chosen as SetAsideKind)
    : undefined
}

/** The day in a date field, or `undefined` when it is empty or holds no day. */
export function dayOf(values: Values, field: FieldId): string | undefined {
  const value = String(fieldValue(values, field))
  return isIsoDay(value) ? value : undefined
}

export function isFilled(values: Values, field: FieldId): boolean {
  return fieldValue(values, field) !== ''
}
