// Rules about what the report tells: the result, the figures, the reason, the difficulty.
import { checkIssue } from '../domain/check.ts'
import { fieldValue } from '../domain/report.ts'
import { chosenStatus, isFilled } from '../domain/status.ts'
import { timeliness } from '../domain/timeliness.ts'
import type { RowRule } from './row-rule.ts'
import { hasFigure, isCounted } from './wording.ts'

const resultMissing: RowRule = (_, values) => {
  const status = chosenStatus(values)
  return (status === 'done' || status === 'in-progress') && !isFilled(values, 'result')
    ? checkIssue('result-missing', { field: 'result', params: { status } })
    : undefined
}

const figuresExpected: RowRule = ({ task }, values) => {
  const result = String(fieldValue(values, 'result'))
  return result !== '' && isCounted(task.product) && !hasFigure(result)
    ? checkIssue('figures-expected', { field: 'result', params: { product: task.product } })
    : undefined
}

/** A row where nothing was chosen counts as not started, and is asked for its status first. */
const reasonMissing: RowRule = (_, values) => {
  if (isFilled(values, 'reason')) return undefined
  if (!isFilled(values, 'status')) return checkIssue('reason-missing', { field: 'status' })
  const status = chosenStatus(values)
  return status === 'not-started' || status === 'nothing-arising'
    ? checkIssue('reason-missing', { field: 'reason', params: { status } })
    : undefined
}

const difficultyExpected: RowRule = (context, values) => {
  if (isFilled(values, 'difficulty') || isFilled(values, 'proposal') || isFilled(values, 'request')) return undefined
  // From which day a deadline is near does not matter here, only whether it has passed.
  const found = timeliness({ ...context, values, soonDays: 0 })
  return found.kind === 'overdue'
    ? checkIssue('difficulty-expected', { field: 'difficulty', params: { days: found.days } })
    : undefined
}

export const contentRules: readonly RowRule[] = [resultMissing, figuresExpected, reasonMissing, difficultyExpected]
