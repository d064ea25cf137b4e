// What becomes of each row of a push. Pure: rows as read, changes as sent, in; outcomes and the rows to write, out.
// Each row stands for itself; a row is applied whole or not at all.
import { checkIssue } from '../../../shared/domain/check.ts'
import { settleExtension } from '../../../shared/domain/extension.ts'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import {
  decisionFields,
  type FieldId,
  fieldIds,
  fieldSpec,
  fieldValue,
  type Value,
  type Values,
} from '../../../shared/domain/report.ts'
import { applyChange } from '../../../shared/sync/apply.ts'
import type { Change, FieldChange } from '../../../shared/sync/change.ts'
import { isCanonical } from '../../../shared/table/canonical.ts'
import { kindOfField, valueIssue } from '../../../shared/table/value-issue.ts'
import { decisionIssues } from '../../../shared/validation/decision-rules.ts'
import { fitsEntity } from '../../storage/budget.ts'
import { handsBefore, isAskedAnew, type StoredRow } from '../../storage/entities/row.ts'
import type { Entity } from '../../storage/store.ts'
import type { PushRights } from '../rights.ts'

/** Errors that a row's new values have and its old ones had not; other levels do not stop a row. */
export type RowCheck = (task: TaskId, before: Values, after: Values) => readonly Issue[]

export interface PushContext {
  readonly rights: PushRights
  /** What the commit will be signed with. */
  readonly signature: Signature
  readonly check: RowCheck
  /** Whether the report's state lets the agency's own fields be written. */
  readonly entriesOpen: boolean
  /** The row as storage would keep it, if it takes one of this size. */
  readonly entityOf: (row: StoredRow) => Entity
}

export interface Signature {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly workbook: string
  /** The document behind entries on another body's behalf. */
  readonly source: string | undefined
}

export type RowDecision =
  | { readonly kind: 'accepted'; readonly row: StoredRow }
  | ChangedRow
  | { readonly kind: 'conflict'; readonly row: StoredRow; readonly change: Change; readonly fields: readonly FieldId[] }
  | { readonly kind: 'rejected'; readonly task: TaskId; readonly seq: number; readonly issues: readonly Issue[] }

interface ChangedRow {
  readonly kind: 'changed'
  readonly before: StoredRow
  readonly row: StoredRow
  /** `row` as storage keeps it. */
  readonly entity: Entity
  readonly set: readonly FieldId[]
}

/** @param row the stored row, or `undefined` where the agency has none for the task; a frozen one is as good as none. */
export function decideRow(context: PushContext, row: StoredRow | undefined, change: Change): RowDecision {
  const { task } = change
  if (row === undefined || row.frozen !== undefined) {
    return { kind: 'rejected', task, seq: row?.seq ?? 0, issues: [checkIssue('key-unknown', { task, text: task })] }
  }
  const rejected = (issues: readonly Issue[]): RowDecision => ({ kind: 'rejected', task, seq: row.seq, issues })

  if (!context.entriesOpen && writesEntries(change)) return rejected([checkIssue('report-closed', { task })])
  const refusals = changedFields(change).flatMap(([field, wanted]) => fieldIssues(context, task, field, wanted.to))
  if (refusals.length > 0) return rejected(refusals)
  const applied = applyChange(row.values, row.touched, change)
  if (applied.kind === 'conflict') return { kind: 'conflict', row, change, fields: applied.fields }
  if (applied.set.length === 0) return { kind: 'accepted', row }
  const isAnew = isAskedAnew(row)
  const undecided = decisionIssues({ before: row.values, after: applied.values, isAnew })
  const { kept, values, set } = withConsequences(row, applied, isAnew)
  const errors = [...undecided, ...context.check(task, row.values, values)].filter(({ level }) => level === 'error')
  if (errors.length > 0) return rejected(errors.map((issue) => ({ ...issue, task })))
  const changed = changedRow(kept, values, set, context.signature)
  const entity = context.entityOf(changed)
  if (!fitsEntity(entity)) return rejected([checkIssue('row-too-large', { task })])
  return { kind: 'changed', before: row, row: changed, entity, set }
}

interface Applied {
  readonly values: Values
  readonly set: readonly FieldId[]
}

/** What follows from the fields that were set, and is set with them; `kept` is the row with what it remembers by then. */
function withConsequences(
  row: StoredRow,
  { values, set }: Applied,
  isAnew: boolean,
): Applied & { readonly kept: StoredRow } {
  // A declared deadline was accepted as it was: another day has to be accepted anew.
  const isStale = set.includes('declaredDeadline') && !set.includes('declaredAccepted')
  const after: Values = isStale ? { ...values, declaredAccepted: '' } : values
  const { earlier, ...rest } = row
  const isDecided = decisionFields.some((field) => set.includes(field))
  const settled = isDecided
    ? settleExtension({ before: row.values, after, isAnew, earlier })
    : { values: after, earlier }
  // A field that is put back was not touched: a decision that stands as before answers no newer request.
  const moved = fieldIds.filter((field) => fieldValue(settled.values, field) !== fieldValue(row.values, field))
  return {
    kept: settled.earlier ? { ...rest, earlier: settled.earlier } : rest,
    values: settled.values,
    set: moved,
  }
}

function changedFields(change: Change): [FieldId, FieldChange][] {
  return fieldIds.flatMap((field) => {
    const wanted = change.fields[field]
    return wanted === undefined ? [] : [[field, wanted] satisfies [FieldId, FieldChange]]
  })
}

/** Why one field may not get this value from this caller, whatever stands there now. */
function fieldIssues(context: PushContext, task: TaskId, field: FieldId, value: Value): Issue[] {
  const { writer } = fieldSpec(field)
  if (!context.rights.writers.includes(writer)) return [checkIssue('not-your-row', { task, field, params: { writer } })]
  if (writer === 'lead' && context.rights.onBehalf && context.signature.source === undefined) {
    return [checkIssue('source-missing', { task, field })]
  }
  const issue = valueIssue(kindOfField(field), value)
  if (issue !== undefined) return [{ ...issue, task }]
  return isCanonical(field, value) ? [] : [checkIssue('not-canonical', { task, field })]
}

/** Whether a change means to write a field that the agency enters; such fields are closed once it has handed in. */
export function writesEntries(change: Change): boolean {
  return changedFields(change).some(([field]) => isEntry(field))
}

/** Whether the agency enters the field itself. */
export function isEntry(field: FieldId): boolean {
  return fieldSpec(field).writer === 'lead'
}

function changedRow(row: StoredRow, values: Values, set: readonly FieldId[], signature: Signature): StoredRow {
  const { source: before, hands: _, ...kept } = row
  const { source: given, ...signed } = signature
  const touched = { ...row.touched, ...Object.fromEntries(set.map((field) => [field, signed.seq])) }
  // The document stands for the entries: it changes with them and stays when only an opinion is written.
  const source = set.some(isEntry) ? given : before
  return {
    ...kept,
    ...signed,
    values,
    touched,
    ...handsBefore(row, touched),
    ...(source === undefined ? {} : { source }),
  }
}

/** What the history keeps of an accepted change: the fields whose value changed, with what stood there. */
export function changedValues({ before, row, set }: ChangedRow): Change['fields'] {
  return Object.fromEntries(
    set.map((field) => [field, { from: fieldValue(before.values, field), to: fieldValue(row.values, field) }]),
  )
}
