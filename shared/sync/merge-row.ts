// What a row comes to between sheet and server: cells to write, questions to ask, changes to send. Conflicts are worked out
// here each time from what is there, never stored, so that they cannot go stale.
import { type FieldId, fieldIds, fieldValue, type Value } from '../domain/report.ts'
import type { Change, Conflict, FieldChange, FieldChanges } from './change.ts'
import { diff, type SheetValues } from './diff.ts'
import { digest } from './digest.ts'
import { mergeField } from './merge.ts'
import { type Answer, agreedValues, handOf, type TrackedRow, withoutStrays } from './row.ts'

export interface RowMerge {
  /** Cells to write: what stands in them, and what shall. */
  readonly write: FieldChanges
  readonly conflicts: readonly Conflict[]
}

/**
 * What a refresh does to a row: which cells take the server's values and which fields are in conflict. Only fields of
 * `writable` may differ from the server; all others show what it says.
 */
export function mergeRow(row: TrackedRow, local: SheetValues, writable: readonly FieldId[]): RowMerge {
  const write: { [F in FieldId]?: FieldChange } = {}
  const conflicts: Conflict[] = []
  const agreed = agreedValues(row)
  const remoteValues = row.theirs?.values ?? agreed
  for (const field of fieldIds) {
    const mine = local[field]
    if (mine === undefined) continue
    const remote = fieldValue(remoteValues, field)
    const outcome = writable.includes(field) ? mergeOf(row, field, mine, remote) : mine === remote ? 'agreed' : 'take'
    if (outcome === 'take') write[field] = { from: mine, to: remote }
    if (outcome === 'conflict') conflicts.push(conflictOf(row, field, mine, remote))
  }
  return { write, conflicts }
}

function mergeOf(row: TrackedRow, field: FieldId, mine: Value, remote: Value) {
  // Also where nothing is known of a row that stands on the sheet: it was added by a run that was broken off, or its records
  // are lost, and a cell may have been filled or emptied on either side.
  if ((row.uncertain || row.base.seq === 0) && mine !== remote) {
    // What the server has as it was agreed is not lost: the difference is an edit like any other.
    const isPending = row.uncertain === 'lost' && remote === fieldValue(row.base.values, field)
    return answered(row, field, mine) ?? (isPending ? 'keep' : 'conflict')
  }
  const outcome = mergeField(fieldValue(agreedValues(row), field), mine, remote)
  const isDoubtful = outcome === 'keep' && (row.moved?.includes(field) || isReverted(row, field, mine))
  // Somebody else in this co-authored workbook sent what had been typed here before; the records of it are still coming.
  if (outcome === 'conflict' && row.ours?.[field] === digest(remote)) return 'keep'
  // A cell that looks untouched was set back, where a run that was broken off had written it.
  const isSetBack = outcome === 'take' && row.begun?.includes(field)
  const isAsked = outcome === 'conflict' || isDoubtful || isSetBack
  return isAsked ? (answered(row, field, mine) ?? 'conflict') : outcome
}

/**
 * Whether a cell shows what stood there before it was brought up to date: somebody pressed Ctrl+Z, or typed it again. To
 * the server that would be an edit which takes back what somebody else wrote, so it is asked about first.
 */
function isReverted(row: TrackedRow, field: FieldId, mine: Value): boolean {
  if (row.begun?.includes(field) && mine === fieldValue(agreedValues(row), field)) return true
  if (mine !== '' && row.strays?.[field]?.includes(mine)) return true
  const { wrote, met } = row.before ?? {}
  const moved = wrote?.[field] ?? met?.[field]
  return moved !== undefined && mine === moved.from && fieldValue(agreedValues(row), field) === moved.to
}

/** An answer "theirs" holds only for the local value it was given for: what was typed since is asked about again. */
function answered(row: TrackedRow, field: FieldId, mine: Value): 'keep' | 'take' | undefined {
  const answer = row.answers?.[field]
  if (!answer) return undefined
  if (answer.keep === 'mine') return 'keep'
  return answer.over === mine ? 'take' : undefined
}

function conflictOf(row: TrackedRow, field: FieldId, mine: Value, remote: Value): Conflict {
  const hand = handOf(row, field)
  const told = row.told?.find((it) => it.field === field && it.remote === remote)
  return {
    task: row.task,
    field,
    from: fieldValue(agreedValues(row), field),
    to: mine,
    remote,
    by: (told ?? hand).by,
    at: (told ?? hand).at,
    workbook: told?.workbook ?? '',
    seq: row.theirs?.seq ?? row.base.seq,
    ...(isReverted(row, field, mine) && { reverted: true }),
    ...(row.uncertain === 'lost' && { lost: isOurs(row, field, mine) ? 'own' : 'seen' }),
  }
}

/** Whether a value comes from this workbook, typed here or sent from here. */
function isOurs(row: TrackedRow, field: FieldId, mine: Value): boolean {
  return row.ours?.[field] !== undefined || mine !== fieldValue(agreedValues(row), field)
}

/** Answers a conflict as it was shown. When the server's row has moved since, the answer is void: it is shown again. */
export function answer(row: TrackedRow, shown: Conflict, keep: 'mine' | 'theirs'): TrackedRow {
  const { seq } = row.theirs ?? row.base
  const remote = fieldValue(row.theirs?.values ?? agreedValues(row), shown.field)
  if (seq !== shown.seq || remote !== shown.remote) return row
  const given: Answer = keep === 'mine' ? { keep } : { keep, over: shown.to }
  const known = keep === 'mine' ? withoutStrays(row, { [shown.field]: shown.to }) : row
  return { ...known, answers: { ...row.answers, [shown.field]: given } }
}

/** What this side wants changed, on the agreed base; `undefined` when nothing is pending. */
export function pendingChange(row: TrackedRow, local: SheetValues, writable: readonly FieldId[]): Change | undefined {
  if (row.left) return undefined
  const fields = diff(agreedValues(row), local, writable)
  return fields && { task: row.task, base: row.base.seq, fields }
}

/** A row waits whole while a question is open, and after a replay until it was pulled. */
export function mayBePushed(row: TrackedRow, local: SheetValues, writable: readonly FieldId[]): boolean {
  if (row.theirs || row.acceptedAt !== undefined || row.left) return false
  return !(row.before || row.strays) || mergeRow(row, local, writable).conflicts.length === 0
}
