// From what the secretariat decides about a request, and what the provincial office directs, to the fields of the row that
// say it. Pure; the cells are written by answer-row.ts.
import type { AskedFor } from '../../../shared/consolidation/work-lists.ts'
import { extensionOf } from '../../../shared/domain/extension.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { type FieldId, fieldValue, type Values } from '../../../shared/domain/report.ts'
import { isFilled } from '../../../shared/domain/status.ts'

export interface Decision {
  readonly answer: 'granted' | 'refused'
  /** The document it stands in. */
  readonly document: string
  /** ISO day: until when an extension is granted, or from when a task is stopped; else `''`. */
  readonly day: string
}

export interface Direction {
  readonly text: string
  readonly number: string
  /** ISO day, or `''`. */
  readonly date: string
}

/** The row of `Tổng hợp` that takes an answer. */
export interface AnsweredRow {
  readonly task: TaskId
  readonly agency: AgencyId
}

type Asked = Pick<AskedFor, 'kind'>

/** A request with what the row says, of which an earlier decision may be a part. */
export interface Deciding extends Pick<AskedFor, 'kind' | 'answer'> {
  readonly row: { readonly values: Values }
}

/** Whether an answer needs a day. */
export function needsDay({ kind }: Asked, answer: Decision['answer']): boolean {
  return answer === 'granted' && (kind === 'extension' || kind === 'stop')
}

/** A declared day is taken or not; every other decision stands in a document, and counts only with it. */
export function needsDocument({ kind }: Asked): boolean {
  return kind !== 'declared-deadline'
}

/** What still keeps a decision from being one. */
export function lackOf(asked: Asked, { answer, document, day }: Decision): 'document' | 'day' | undefined {
  if (needsDocument(asked) && document.trim() === '') return 'document'
  return needsDay(asked, answer) && day === '' ? 'day' : undefined
}

/**
 * What the decision makes of the row. An extension counts from then on; who may stop is set aside, by the same document,
 * and no longer once that is taken back. Other content or another lead is for an amendment of the plan to carry out.
 */
export function decisionValues(asked: Deciding, { answer, document, day }: Decision): Values {
  if (asked.kind === 'declared-deadline') return { declaredAccepted: answer === 'granted' ? 'yes' : 'no' }
  const written = document.trim()
  const isGranted = answer === 'granted'
  if (asked.kind === 'extension' && isGranted) {
    return { decision: answer, decisionDocument: written, grantedDeadline: day }
  }
  const decided: Values = { decision: answer, ...besideExtension(asked, written) }
  if (asked.kind !== 'stop') return decided
  if (isGranted) return { ...decided, setAside: 'withdrawn', setAsideDocument: written, setAsideOn: day }
  return { ...decided, ...(isStoppedByDecision(asked.row.values) && notSetAside) }
}

const notSetAside: Values = { setAside: '', setAsideDocument: '', setAsideOn: '' }

/**
 * The document, beside that of an extension which is no matter of this decision: it goes on counting, and its document
 * stays named. Only taking back the grant of the same request ends it.
 */
function besideExtension({ kind, answer, row }: Deciding, written: string): Values {
  const isTakenBack = kind === 'extension' && answer === 'granted'
  if (extensionOf(row.values) === undefined || isTakenBack) return { decisionDocument: written, grantedDeadline: '' }
  // A decision that is corrected is shown with all documents, and written as it was corrected.
  const former = textOf(row.values, 'decisionDocument')
  return { decisionDocument: answer === 'pending' ? `${former}; ${written}` : written }
}

/** Whether the row is set aside by the document of its decision, alone or beside that of an extension. */
function isStoppedByDecision(values: Values): boolean {
  const [decided, aside] = [textOf(values, 'decisionDocument'), textOf(values, 'setAsideDocument')]
  return isFilled(values, 'setAside') && aside !== '' && `; ${decided}`.endsWith(`; ${aside}`)
}

function textOf(values: Values, field: FieldId): string {
  return String(fieldValue(values, field))
}

/** Whether the plan has to be amended for what was granted. */
export function isForAmendment({ kind, answer }: Pick<AskedFor, 'kind' | 'answer'>): boolean {
  return answer === 'granted' && (kind === 'change-content' || kind === 'change-lead')
}

export function directionValues({ text, number, date }: Direction): Values {
  return { direction: text.trim(), directionNumber: number.trim(), directionDate: date }
}
