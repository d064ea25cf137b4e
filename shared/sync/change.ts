// The one object of the protocol: per field, what it was and what it shall be, on which base. The client sends it, the
// server compares it, the history keeps it, a conflict shows it.
import type { TaskId } from '../domain/ids.ts'
import type { FieldId, Value } from '../domain/report.ts'

export interface FieldChange {
  readonly from: Value
  readonly to: Value
}

export type FieldChanges = { readonly [F in FieldId]?: FieldChange }

export interface Change {
  readonly task: TaskId
  /** `seq` of the row both sides last agreed on; 0 for a row never seen. */
  readonly base: number
  readonly fields: FieldChanges
}

/** A field that both sides moved apart since they last agreed. */
export interface Conflict {
  readonly task: TaskId
  readonly field: FieldId
  /** What both sides had agreed on. */
  readonly from: Value
  /** What this side wants. */
  readonly to: Value
  /** What the server has, who put it there, when (UTC), from which workbook, and at which row `seq` it was seen. */
  readonly remote: Value
  readonly by: string
  readonly at: string
  readonly workbook: string
  readonly seq: number
  /** This side shows again what stood there before the last update: Excel's own undo, most likely. */
  readonly reverted?: boolean
  /** Storage came back older without the value: it was entered in this workbook (`own`), or only seen in it. */
  readonly lost?: 'own' | 'seen'
}
