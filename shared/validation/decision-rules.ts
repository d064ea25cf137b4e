// Rules about what the secretariat decides on a request for more time. They look at what is changed, not at what stands:
// a day beside a refusal is right where an earlier request was granted it.
import { checkIssue } from '../domain/check.ts'
import type { Issue } from '../domain/issue.ts'
import { fieldValue, type Values } from '../domain/report.ts'

export interface DecisionChange {
  readonly before: Values
  readonly after: Values
  /** Whether the request is newer than the decision before. */
  readonly isAnew: boolean
}

/**
 * A refusal that is entered together with a new day contradicts itself; one in the place of a grant ends that extension,
 * though its day was left standing.
 */
export function decisionIssues({ before, after, isAnew }: DecisionChange): readonly Issue[] {
  const request = fieldValue(after, 'request')
  const isOther = request !== '' && request !== 'extension'
  const day = String(fieldValue(after, 'grantedDeadline'))
  if (isOther || fieldValue(after, 'decision') !== 'refused' || day === '') return []
  const finding = { field: 'grantedDeadline', params: { day } }
  if (fieldValue(before, 'grantedDeadline') !== day) return [checkIssue('decision-contradicts', finding)]
  const isTakenBack = fieldValue(before, 'decision') === 'granted' && !isAnew
  return isTakenBack ? [checkIssue('extension-taken-back', finding)] : []
}
