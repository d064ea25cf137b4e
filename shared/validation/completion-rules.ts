// Rules about being done: the day, the document, the submission, the progress.
import { checkIssue } from '../domain/check.ts'
import { fieldValue } from '../domain/report.ts'
import { chosenStatus, dayOf, isFilled } from '../domain/status.ts'
import type { RowRule } from './row-rule.ts'
import { isDocument, namesNumberAndDay, sameBody } from './wording.ts'

const completedOnMissing: RowRule = (_, values) =>
  chosenStatus(values) === 'done' && !isFilled(values, 'completedOn')
    ? checkIssue('completed-on-missing', { field: 'completedOn' })
    : undefined

const completedOnFuture: RowRule = ({ today }, values) => {
  const on = dayOf(values, 'completedOn')
  return on && on > today
    ? checkIssue('completed-on-future', { field: 'completedOn', text: on, params: { today } })
    : undefined
}

const completedOnBeforePlan: RowRule = ({ issuedOn }, values) => {
  const on = dayOf(values, 'completedOn')
  return on && issuedOn !== '' && on < issuedOn
    ? checkIssue('completed-on-before-plan', { field: 'completedOn', text: on, params: { issuedOn } })
    : undefined
}

const documentMissing: RowRule = ({ task }, values) => {
  if (chosenStatus(values) !== 'done' || !isDocument(task.product)) return undefined
  const field = !isFilled(values, 'documentNumber') ? 'documentNumber' : 'documentDate'
  return isFilled(values, field)
    ? undefined
    : checkIssue('document-missing', { field, params: { product: task.product } })
}

const documentIssuer: RowRule = ({ task }, values) => {
  const issuer = String(fieldValue(values, 'documentIssuer'))
  return issuer === '' || task.issuer === '' || sameBody(issuer, task.issuer)
    ? undefined
    : checkIssue('document-issuer', {
        field: 'documentIssuer',
        text: issuer,
        params: { issuer: task.issuer },
        proposals: [{ field: 'documentIssuer', value: task.issuer }],
      })
}

const submittedDocumentMissing: RowRule = (_, values) => {
  const text = String(fieldValue(values, 'submittedDocument'))
  return chosenStatus(values) === 'awaiting-issue' && !namesNumberAndDay(text)
    ? checkIssue('submitted-document-missing', { field: 'submittedDocument', text })
    : undefined
}

const progressStatus: RowRule = (_, values) =>
  fieldValue(values, 'progress') === 100 && chosenStatus(values) !== 'done'
    ? checkIssue('progress-status', { field: 'progress' })
    : undefined

export const completionRules: readonly RowRule[] = [
  completedOnMissing,
  completedOnFuture,
  completedOnBeforePlan,
  documentMissing,
  documentIssuer,
  submittedDocumentMissing,
  progressStatus,
]
