// What a row begins with, made of the same task's row in the period before ("A new period" in SPEC.md).
// Pure. What stays true is carried over; what was said of that period alone is shown beside, to be copied by hand.
import type { Deadline } from '../../../shared/domain/deadline.ts'
import { extensionOf } from '../../../shared/domain/extension.ts'
import type { PeriodId } from '../../../shared/domain/ids.ts'
import {
  decisionFields,
  type FieldId,
  fieldIds,
  fieldValue,
  type Previous,
  type Value,
  type Values,
} from '../../../shared/domain/report.ts'
import { statusOf } from '../../../shared/domain/status.ts'

/** What completion is proved by: it goes on counting in every later period. */
const completion: readonly FieldId[] = [
  'result',
  'completedOn',
  'documentNumber',
  'documentDate',
  'documentIssuer',
  'submittedDocument',
  'evidence',
  'progress',
]
const submitted: readonly FieldId[] = ['submittedDocument', 'documentIssuer']
/** Decisions on the task's time and place in the plan; they hold until another one is made. */
const declared: readonly FieldId[] = ['declaredDeadline', 'declaredBy', 'declaredAccepted']
export const aside: readonly FieldId[] = ['setAside', 'setAsideDocument', 'setAsideOn']

/**
 * @param values of the row in the period before, as they last stood
 * @param deadline the task's, as signed: what recurs or goes on is asked anew in each period
 */
export function carriedOver(values: Values, deadline: Deadline): Values {
  const isAskedAnew = deadline.kind === 'recurring' || deadline.kind === 'ongoing'
  const status = statusOf(values)
  const kept: FieldId[] = [...declared, ...aside]
  const isExtended = extensionOf(values) !== undefined
  if (isExtended || fieldValue(values, 'decision') === 'granted') kept.push(...decisionFields)
  if (!isAskedAnew && status === 'done') kept.push('status', ...completion)
  if (!isAskedAnew && status === 'awaiting-issue') kept.push('status', ...submitted)
  if (!isAskedAnew && status === 'in-progress') kept.push('status')
  // An extension stands beside a refusal that came later; only the refusal is of its period.
  return pick(isExtended ? { ...values, decision: 'granted' } : values, kept)
}

/**
 * What a new lead goes on with, where nobody succeeded the one before: its entries whole, but for the request that somebody
 * else should lead, which the amendment answered. An extension stays, whatever became of that request.
 */
export function takenOver(values: Values): Values {
  if (fieldValue(values, 'request') !== 'change-lead') return values
  const isExtended = extensionOf(values) !== undefined
  const left: readonly FieldId[] = ['request', 'requestedDeadline', ...(isExtended ? [] : decisionFields)]
  const kept = fieldIds.filter((field) => !left.includes(field))
  return pick(isExtended ? { ...values, decision: 'granted' } : values, kept)
}

/** What the agency goes on from; nothing where nothing was said. */
export function previousOf(period: PeriodId, values: Values): Previous | undefined {
  const [status, result] = [fieldValue(values, 'status'), fieldValue(values, 'result')]
  return status === '' && result === '' ? undefined : { period, status, result }
}

/** The given fields, but for those that are empty. */
export function pick(values: Values, fields: readonly FieldId[]): Values {
  const picked: { [F in FieldId]?: Value } = {}
  for (const field of fields) {
    const value = fieldValue(values, field)
    if (value !== '') picked[field] = value
  }
  return picked
}
