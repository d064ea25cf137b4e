// An extension that was granted, over several requests. A row has room for one decision: an extension that an earlier
// request was granted goes on counting beside it, until another takes its place, and comes back when that one is taken back.
import { fieldValue, type Values } from './report.ts'
import { dayOf, isFilled } from './status.ts'

export interface Extension {
  /** ISO day, the last one. */
  readonly day: string
  readonly document: string
}

/**
 * The extension that counts: a day with its document, by a decision. It stands whatever was decided on a later request; a
 * refusal has a day beside it only where an earlier request was granted one.
 */
export function extensionOf(values: Values): Extension | undefined {
  const isDecided = isFilled(values, 'decision') && isFilled(values, 'decisionDocument')
  const day = isDecided ? dayOf(values, 'grantedDeadline') : undefined
  return day === undefined ? undefined : { day, document: String(fieldValue(values, 'decisionDocument')) }
}

export interface Decided {
  readonly before: Values
  /** With the decision as it was entered. */
  readonly after: Values
  /** Whether the request is newer than the decision before, so that this is the first decision on it. */
  readonly isAnew: boolean
  /** What stood before the decision that is changed. */
  readonly earlier: Extension | undefined
}

export interface Settled {
  readonly values: Values
  /** What stood before the decision that now is. */
  readonly earlier: Extension | undefined
}

/**
 * What a decision on an extension makes of its day, whether the day was emptied or forgotten: granted, the day entered
 * counts; refused or emptied again, what stood before counts again, or nothing. The document of what stands stays named.
 * Who empties the day of an extension that stands beside a refusal ends it; with the refusal itself it is emptied because a
 * refusal has no day.
 */
export function settleExtension({ before, after, isAnew, earlier }: Decided): Settled {
  const request = fieldValue(after, 'request')
  if (request !== '' && request !== 'extension') return { values: after, earlier }
  const stood = isAnew ? extensionOf(before) : earlier
  const decision = fieldValue(after, 'decision')
  const isUndecided = decision === '' && !isFilled(before, 'decision')
  if (decision === 'granted' || isUndecided) return { values: after, earlier: stood }
  const isEmptied = fieldValue(before, 'grantedDeadline') === stood?.day && !isFilled(after, 'grantedDeadline')
  const isEnded = isEmptied && !isAnew
  if (stood === undefined || isEnded) return { values: { ...after, grantedDeadline: '' }, earlier: undefined }
  const { day: grantedDeadline, document } = stood
  if (decision === '') {
    const back = { decision: 'granted', decisionDocument: document, grantedDeadline }
    return { values: { ...after, ...back }, earlier: undefined }
  }
  const decisionDocument = named(document, String(fieldValue(after, 'decisionDocument')))
  return { values: { ...after, decisionDocument, grantedDeadline }, earlier: stood }
}

/** Both documents, each once. */
function named(former: string, later: string): string {
  if (later === '') return former
  return `; ${later}; `.includes(`; ${former}; `) ? later : `${former}; ${later}`
}
