// From what the secretariat decides about a request, and what the provincial office directs, to the fields of the row that
// say it. Pure; the cells are written by answer-row.ts.
import type { AskedFor } from '../../../shared/consolidation/work-lists.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Values } from '../../../shared/domain/report.ts'

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
 * What the decision makes of the row. An extension counts from then on; who may stop is set aside, by the same document.
 * Other content or another lead is for an amendment of the plan to carry out.
 */
export function decisionValues(asked: Asked, { answer, document, day }: Decision): Values {
  if (asked.kind === 'declared-deadline') return { declaredAccepted: answer === 'granted' ? 'yes' : 'no' }
  const isGranted = answer === 'granted'
  const decided: Values = {
    decision: answer,
    decisionDocument: document.trim(),
    grantedDeadline: isGranted && asked.kind === 'extension' ? day : '',
  }
  if (asked.kind !== 'stop' || !isGranted) return decided
  return { ...decided, setAside: 'withdrawn', setAsideDocument: document.trim(), setAsideOn: day }
}

/** Whether the plan has to be amended for what was granted. */
export function isForAmendment({ kind, answer }: Pick<AskedFor, 'kind' | 'answer'>): boolean {
  return answer === 'granted' && (kind === 'change-content' || kind === 'change-lead')
}

export function directionValues({ text, number, date }: Direction): Values {
  return { direction: text.trim(), directionNumber: number.trim(), directionDate: date }
}
