// The report on one task by one body: its fields, their types and who may write them. Every part of the product takes
// the list from here; an absent value is `''`.
import type { AgencyId, PeriodId, TaskId } from './ids.ts'

export type FieldType = 'text' | 'choice' | 'date' | 'percent'

/** Who writes a field: the lead agency (or the secretariat on its behalf), the secretariat, the provincial office. */
export type Writer = 'lead' | 'secretariat' | 'provincial-office'

export const statuses = ['not-started', 'in-progress', 'awaiting-issue', 'done', 'nothing-arising'] as const
export type Status = (typeof statuses)[number]

export const levels = ['provincial-committee', 'provincial-council', 'central', 'department', 'other'] as const
export const requests = ['extension', 'change-content', 'change-lead', 'stop'] as const
export const decisions = ['granted', 'refused'] as const
export const setAsideKinds = ['suspended', 'withdrawn', 'moved'] as const

interface FieldSpec {
  readonly type: FieldType
  readonly writer: Writer
  readonly values?: readonly string[]
}

const text = (writer: Writer): FieldSpec => ({ type: 'text', writer })
const date = (writer: Writer): FieldSpec => ({ type: 'date', writer })
const choice = (writer: Writer, values: readonly string[]): FieldSpec => ({ type: 'choice', writer, values })

const fields = {
  status: choice('lead', statuses),
  result: text('lead'),
  completedOn: date('lead'),
  documentNumber: text('lead'),
  documentDate: date('lead'),
  documentIssuer: text('lead'),
  submittedDocument: text('lead'),
  evidence: text('lead'),
  expectedOn: date('lead'),
  reason: text('lead'),
  difficulty: text('lead'),
  proposal: text('lead'),
  level: choice('lead', levels),
  request: choice('lead', requests),
  requestedDeadline: date('lead'),
  progress: { type: 'percent', writer: 'lead' },
  declaredDeadline: date('lead'),
  declaredBy: text('lead'),
  opinion: text('secretariat'),
  decision: choice('secretariat', decisions),
  decisionDocument: text('secretariat'),
  grantedDeadline: date('secretariat'),
  declaredAccepted: choice('secretariat', ['yes', 'no']),
  setAside: choice('secretariat', setAsideKinds),
  setAsideDocument: text('secretariat'),
  setAsideOn: date('secretariat'),
  direction: text('provincial-office'),
  directionNumber: text('provincial-office'),
  directionDate: date('provincial-office'),
} as const satisfies Record<string, FieldSpec>

export type FieldId = keyof typeof fields
export const fieldIds = Object.keys(fields) as FieldId[]

/** What an agency asks for, and what is decided on it. */
export const requestFields = ['request', 'requestedDeadline'] as const satisfies readonly FieldId[]
export const decisionFields = ['decision', 'decisionDocument', 'grantedDeadline'] as const satisfies readonly FieldId[]

/** A canonical value: text, a choice's code or an ISO day as string; a percent as an integer; absent is `''`. */
export type Value = string | number

/** Fields that are `''` may be left out. */
export type Values = { readonly [F in FieldId]?: Value }

export function fieldSpec(field: FieldId): FieldSpec {
  return fields[field]
}

export function isFieldId(text: string): text is FieldId {
  return (fieldIds as readonly string[]).includes(text)
}

export function fieldValue(values: Values, field: FieldId): Value {
  return values[field] ?? ''
}

/** What was said of the same task in the period before, for those who go on from it. */
export interface Previous {
  readonly period: PeriodId
  readonly status: Value
  readonly result: Value
}

/** One obligation's row as both sides know it: `seq` is the head's number at the last change of the row. */
export interface ReportRow {
  readonly task: TaskId
  readonly agency: AgencyId
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** The name of who changed it last. */
  readonly by: string
  readonly values: Values
  readonly previous?: Previous
  /** What is asked for was changed after a decision, which answers an earlier request. */
  readonly askedAnew?: true
  /** The body whose entries were carried over into the row when the plan was amended. */
  readonly origin?: AgencyId
}
