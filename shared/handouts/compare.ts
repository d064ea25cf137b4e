// What a returned handout would change, field by field, against what is known now. A field that the body left as it was
// says nothing, whatever became of it since; one that it changed and that changed here meanwhile is a conflict.

import { checkIssue } from '../domain/check.ts'
import type { TaskId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { type FieldId, fieldValue, type Value, type Values } from '../domain/report.ts'
import { signedTexts } from '../table/signed-texts.ts'
import { checkRow, introduced } from '../validation/row-checks.ts'
import type { RowContext } from '../validation/row-rule.ts'
import { checkKeys, checkSigned, type ExpectedRow } from '../validation/table-checks.ts'
import { handoutFields } from './handout.ts'
import type { ReturnedHandout, ReturnedRow } from './read-handout.ts'

/** One field that the body changed. */
export interface HandoutChange {
  readonly task: TaskId
  readonly path: string
  readonly content: string
  readonly field: FieldId
  /** What it said when the handout was made. */
  readonly before: Value
  /** What it says here now, and would be written over. */
  readonly from: Value
  readonly to: Value
  /** Whether it was changed here since the handout was made, to something else. */
  readonly isConflict: boolean
  /** What the checks say of it; an error keeps it from being taken. */
  readonly issues: readonly Issue[]
}

export interface HandoutComparison {
  /** In the order of the plan, and of the columns. */
  readonly changes: readonly HandoutChange[]
  /** About the file and its rows: keys, rows that are gone, signed texts, rows that the body no longer has. */
  readonly issues: readonly Issue[]
}

export interface ComparisonInput {
  readonly handout: ReturnedHandout
  readonly plan: Plan
  readonly planRevision: number
  /** The body's rows as they stand here. */
  readonly now: ReadonlyMap<TaskId, Values>
  readonly contextOf: (task: TaskId) => RowContext | undefined
}

export function compareHandout(input: ComparisonInput): HandoutComparison {
  const { handout, plan, now } = input
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const expected = [...handout.before.keys()].flatMap((key) => {
    const task = tasks.get(key)
    return task ? [{ key, signed: signedTexts(plan, task) }] : []
  })
  const isGone = ({ key }: ReturnedRow) => handout.before.has(key as TaskId) && !now.has(key as TaskId)
  const rows = handout.rows.filter((row) => !isGone(row))
  const keyIssues = checkKeys(
    rows,
    expected.filter(({ key }) => now.has(key)),
  )
  const doubtful = new Set(keyIssues.map(({ params }) => params?.row))
  const sound = rows.filter(({ row, key }) => key !== '' && !doubtful.has(row))
  const changes = sound.flatMap((row) => {
    const task = tasks.get(row.key as TaskId)
    return task ? changesOf(input, task, row) : []
  })
  const place = new Map(plan.tasks.map(({ id }, index) => [id, index]))
  const left = handout.rows.filter((row) => isGone(row) && hasChanges(handout, row))
  return {
    changes: changes.sort((one, other) => (place.get(one.task) ?? 0) - (place.get(other.task) ?? 0)),
    issues: [
      ...handout.issues,
      ...keyIssues,
      ...signedIssues(input, sound, expected),
      ...left.map(({ key }) => checkIssue('row-left', { task: key, params: { unsent: 1 } })),
    ],
  }
}

/** Signed texts in the file that are not those of the plan: typed over, or amended since the file was made. */
function signedIssues(
  { handout, planRevision }: ComparisonInput,
  rows: readonly ReturnedRow[],
  expected: readonly ExpectedRow[],
): Issue[] {
  const issues = checkSigned(rows, expected)
  if (handout.identity.planRevision === planRevision) return issues
  return issues.map((issue) => ({ ...issue, code: 'text-amended' }))
}

function hasChanges({ before }: ReturnedHandout, { key, values }: ReturnedRow): boolean {
  const then = before.get(key as TaskId) ?? {}
  return handoutFields.some((field) => field in values && fieldValue(values, field) !== fieldValue(then, field))
}

function changesOf({ handout, now, contextOf }: ComparisonInput, task: Task, row: ReturnedRow): HandoutChange[] {
  const then = handout.before.get(task.id) ?? {}
  const here = now.get(task.id) ?? {}
  const fields = handoutFields.filter((field) => {
    if (!(field in row.values)) return false
    const to = fieldValue(row.values, field)
    return to !== fieldValue(then, field) && to !== fieldValue(here, field)
  })
  if (fields.length === 0) return []
  const taken: Values = {
    ...here,
    ...Object.fromEntries(fields.map((field) => [field, fieldValue(row.values, field)])),
  }
  const context = contextOf(task.id)
  const found = row.issues.filter(({ field }) => fields.some((it) => it === field))
  const issues = context ? introduced(checkRow(context, here), checkRow(context, taken, found)) : found
  return fields.map((field) => {
    const from = fieldValue(here, field)
    const before = fieldValue(then, field)
    return {
      task: task.id,
      path: task.path,
      content: task.content,
      field,
      before,
      from,
      to: fieldValue(row.values, field),
      isConflict: from !== before,
      issues: issues.filter((issue) => issue.field === field),
    }
  })
}
