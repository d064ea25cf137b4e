// The checks of one report row, the same in the add-in and on the server. They run in a fixed order, never throw on any
// values, and every issue names its field. What can be seen in a cell alone (a formula) is passed in as `found`.
import type { Issue } from '../domain/issue.ts'
import { fieldIds, fieldValue, type Values } from '../domain/report.ts'
import { setAsideOf } from '../domain/status.ts'
import { kindOfField, valueIssue } from '../table/value-issue.ts'
import { completionRules } from './completion-rules.ts'
import { contentRules } from './content-rules.ts'
import type { RowContext, RowRule } from './row-rule.ts'

const rules: readonly RowRule[] = [...completionRules, ...contentRules]

/**
 * All issues of a row, in the order of the checks: what is wrong with a value by itself, then what does not go together.
 * A field with an error is asked nothing further, and a row that was set aside is asked for nothing at all.
 *
 * @param found issues met while the row's cells were read; none is said twice
 * @example
 * checkRow(context, { status: 'done', result: 'Đã mở 3 lớp' }).map((it) => it.code) // ['completed-on-missing']
 */
export function checkRow(context: RowContext, values: Values, found: readonly Issue[] = []): Issue[] {
  const unsound = [...found]
  for (const field of fieldIds) {
    const issue = valueIssue(kindOfField(field), fieldValue(values, field))
    if (issue && !found.some((it) => it.code === issue.code && it.field === field)) unsound.push(issue)
  }
  const wrong = new Set(unsound.filter((it) => it.level === 'error').map((it) => it.field))
  const asked = setAsideOf(values) ? [] : rules.flatMap((rule) => rule(context, values) ?? [])
  const issues = [...unsound, ...asked.filter((issue) => !wrong.has(issue.field))]
  return issues.map((issue) => ({ ...issue, task: context.task.id }))
}

/**
 * The issues that a change brings in: those after it that were not there before. Nobody is stopped for what was wrong
 * already, but one wrong value in place of another is a new issue.
 */
export function introduced(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const known = new Set(before.map(identity))
  return after.filter((issue) => !known.has(identity(issue)))
}

function identity({ task, field, code, text }: Issue): string {
  return JSON.stringify([task, field, code, text])
}
