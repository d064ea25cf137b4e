// Taking back what the last refresh did: cells, bases and the place in the server's history as one, so that the next
// refresh brings it all again. Rows that were sent since, or moved on otherwise, stay as they are.
import type { AgencyId } from '../domain/ids.ts'
import { type FieldId, fieldIds, fieldValue } from '../domain/report.ts'
import type { SheetValues } from './diff.ts'
import type { FieldWrite } from './plan-merge.ts'
import { heldAgencies, type PullState, type Replica, type Undo } from './replica.ts'
import { agreedValues, type Before, type RowKey, type TrackedRow } from './row.ts'

type Undoable = readonly [RowKey, TrackedRow & { readonly before: Before }]

/**
 * The rows that undoing would set back; once it is asked for, those that were chosen then.
 *
 * @param local the sheet: a row stays in which a cell that the refresh wrote was typed into since
 */
export function undoableRows(replica: Replica, local?: ReadonlyMap<RowKey, SheetValues>): readonly Undoable[] {
  const { undo, pull } = replica
  if (!undo || undo.pull.epoch !== pull?.epoch) return []
  const comesAgain = againAfter(replica, undo)
  const chosen = undo.started && new Set(undo.started)
  const isChosen = (key: RowKey, { wrote }: Before) => {
    const values = local?.get(key)
    const isTyped = values && fieldIds.some((field) => wrote[field] && values[field] !== wrote[field]?.to)
    return chosen ? chosen.has(key) : !isTyped
  }
  return [...replica.rows].flatMap(([key, row]): Undoable[] => {
    const { before, acceptedAt, theirs, base } = row
    if (before?.run !== undo.run || row.left || acceptedAt !== before.acceptedAt) return []
    const isAsLeft = (theirs ?? base).seq === before.seq && comesAgain(row.agency, before.seq)
    return isAsLeft && isChosen(key, before) ? [[key, { ...row, before }]] : []
  })
}

/** Whether the pull before the undone one was still to be told of a row's number; what it had been told never comes again. */
function againAfter(replica: Replica, { pull }: Undo): (agency: AgencyId, seq: number) => boolean {
  const held = heldAgencies(replica)
  const told = new Map(pull.heads.map((head) => [head.id, head.seq]))
  return (agency, seq) => !held.has(agency) && seq > (told.get(agency) ?? 0)
}

/** The cells to set back: those that still show what the refresh wrote. */
export function undoWrites(replica: Replica, local: ReadonlyMap<RowKey, SheetValues>): readonly FieldWrite[] {
  return undoableRows(replica).flatMap(([key, { task, agency, before }]) =>
    fieldIds.flatMap((field): FieldWrite[] => {
      const wrote = before.wrote[field]
      if (!wrote || local.get(key)?.[field] !== wrote.to) return []
      return [{ key, task, agency, field, from: wrote.to, to: wrote.from }]
    }),
  )
}

/** The replica once those cells are set back. Conflicts that came with the refresh go with it. */
export function undone(replica: Replica): Replica {
  const { undo, ...rest } = replica
  if (!undo) return replica
  const comesAgain = againAfter(replica, undo)
  const rows = new Map(replica.rows)
  for (const [key, row] of replica.rows) {
    if (!row.theirs || !comesAgain(row.agency, row.theirs.seq)) continue
    const { theirs: _theirs, moved: _moved, answers: _answers, told: _told, ...known } = row
    rows.set(key, known)
  }
  for (const [key, { task, agency, before, refused, ours }] of undoableRows(replica)) {
    const { base, since, acceptedAt } = before
    const known: TrackedRow = {
      task,
      agency,
      base,
      ...(since && { since }),
      ...(acceptedAt !== undefined && { acceptedAt }),
      ...(refused && { refused }),
      ...(ours && { ours }),
    }
    rows.set(key, { ...known, ...stillAsked(known, before) })
  }
  return { ...rest, rows, pull: pullBefore(undo.pull, replica.pull) }
}

/** What Ctrl+Z took back of an earlier refresh stays a question: its fields stand now as that refresh wrote them. */
function stillAsked(known: TrackedRow, { met, ...before }: Before): Pick<TrackedRow, 'before'> {
  const agreed = agreedValues(known)
  const wrote = Object.entries({ ...met, ...before.wrote }).filter(
    ([field, it]) => it.to === fieldValue(agreed, field as FieldId),
  )
  return wrote.length === 0 ? {} : { before: { ...before, run: '', wrote: Object.fromEntries(wrote) } }
}

/** Reports stand as they were told last; how far each was followed is what goes back. */
function pullBefore(before: PullState, now: PullState | undefined): PullState {
  const seqs = new Map(before.heads.map((head) => [head.id, head.seq]))
  const heads = (now ?? before).heads.map((head) => ({ ...head, seq: seqs.get(head.id) ?? 0 }))
  return { ...before, heads, ...(now?.told && { told: now.told }) }
}
