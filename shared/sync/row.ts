// One obligation's row as a workbook keeps it: what was last agreed, and everything that stands between that and the
// next agreement. The base moves in `agree` alone, whole row at once, after the cells were written (W1). What of it becomes
// of the sheet is in merge-row.ts.
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { type FieldId, fieldIds, fieldValue, type ReportRow, type Value, type Values } from '../domain/report.ts'
import type { Touched } from './apply.ts'
import type { Change, Conflict, FieldChange, FieldChanges } from './change.ts'
import { digest } from './digest.ts'

export type RowKey = string & { readonly row: never }

export function rowKey(agency: AgencyId, task: TaskId): RowKey {
  return `${agency}|${task}` as RowKey
}

/** A conflict answered for the remote value it was shown with; `over` is the local value that may be replaced. */
export type Answer = { readonly keep: 'mine' } | { readonly keep: 'theirs'; readonly over: Value }

/** Who changed something, and when (UTC, ISO 8601). */
export type Hand = Pick<ReportRow, 'by' | 'at'>

/** Whose change each field was, where it was not the last one of the row. */
export type Hands = { readonly [F in FieldId]?: Hand }

/** A row as the server tells it. */
export interface ToldRow extends ReportRow {
  /** The `seq` that last touched a field, where that is later than what the client was told before. */
  readonly touched?: Touched
  /** Of the fields in `touched`. */
  readonly hands?: Hands
}

/** What a row was before cells of it were last written: to undo that, and to notice that Excel has undone it. */
export interface Before {
  /** `at` of the pull whose merge wrote the cells. */
  readonly run: string
  /** `seq` of the server's row that they were written from. */
  readonly seq: number
  readonly base: ReportRow
  readonly since?: Values
  readonly acceptedAt?: number
  /** What stood in the cells, and what was written. */
  readonly wrote: FieldChanges
  /** What moved on the server while the cell showed it already: written in a run that was broken off, or typed alike. */
  readonly met?: FieldChanges
}

/** Values that are nobody's entries. */
export type Strays = { readonly [F in FieldId]?: readonly Value[] }

export interface TrackedRow {
  readonly task: TaskId
  readonly agency: AgencyId
  /** The row both sides last agreed on; `seq` 0 and no values for a row never seen. */
  readonly base: ReportRow
  /**
   * Values both sides agree on since `base`, field by field: own ones that the server accepted, and those of `theirs`
   * whose cells are written while another field of the row is still in conflict.
   */
  readonly since?: Values
  /** The `seq` at which own values were accepted; a row of at least that has to be pulled before more is sent. */
  readonly acceptedAt?: number
  /** The server's newer row, until its cells are written and its conflicts answered. */
  readonly theirs?: ReportRow
  /** Of the fields that `theirs` brings. */
  readonly hands?: Hands
  /** Fields that stand in `theirs` as they were agreed, but were changed and changed back: an own edit is asked about. */
  readonly moved?: readonly FieldId[]
  /**
   * Fields whose cells have shown `theirs`, or an earlier one, before it was agreed on: a run was broken off after it wrote
   * them. What stands there otherwise was put there since, be it what was agreed before, and is asked about (W2).
   */
  readonly begun?: readonly FieldId[]
  /**
   * What the add-in has put into cells of the row by mistake, since they were sorted or typed into just then, and taken out
   * again: Excel's own undo brings it back, and nobody has entered it.
   */
  readonly strays?: Strays
  readonly answers?: { readonly [F in FieldId]?: Answer }
  readonly before?: Before
  /** What the server said of conflicts, for the names and times in it. */
  readonly told?: readonly Conflict[]
  /** The last change the server would not take, and why. */
  readonly refused?: { readonly fields: FieldChanges; readonly issues: readonly Issue[] }
  /** Fields whose value on the server was sent from this workbook, with its digest. */
  readonly ours?: { readonly [F in FieldId]?: string }
  /**
   * Storage came back older (E1), and the base proves nothing: `lost` where the row was not touched since, so that what
   * differs was lost; `moved` where it was, so that either may be right.
   */
  readonly uncertain?: 'lost' | 'moved'
  /** No longer among what this workbook may see; kept for what stands in the sheet, neither merged nor sent. */
  readonly left?: true
}

/** A row nobody here has seen yet. */
export function newRow(agency: AgencyId, task: TaskId): TrackedRow {
  return { task, agency, base: { task, agency, seq: 0, at: '', by: '', values: {} } }
}

/** What both sides agree on as far as this workbook knows: the base and what came since. */
export function agreedValues({ base, since }: TrackedRow): Values {
  return since ? { ...base.values, ...since } : base.values
}

/** Who put the server's value into a field, as far as is known: else the last one to change the row. */
export function handOf({ hands, theirs, base }: TrackedRow, field: FieldId): Hand {
  const { by, at } = hands?.[field] ?? theirs ?? base
  return { by, at }
}

/** Takes note of a whole row of the server. A row that is not newer than what is known changes nothing. */
export function receive(row: TrackedRow, incoming: ToldRow): TrackedRow {
  const { left: _, ...here } = row
  const known = Math.max(row.base.seq, row.theirs?.seq ?? 0, (row.acceptedAt ?? 0) - 1)
  if (incoming.seq <= known) return row.left ? here : row
  const { answers: _answers, moved: _moved, hands: before, ...rest } = here
  const { touched = {}, hands: told, ...theirs } = incoming
  const agreed = agreedValues(row)
  const moved = fieldIds.filter((field) => {
    const isTouched = row.moved?.includes(field) || (touched[field] ?? 0) > agreedAt(row, field)
    return isTouched && fieldValue(theirs.values, field) === fieldValue(agreed, field)
  })
  // A row that was told before and is not written yet brought fields that this one does not name again. One of a pull that
  // starts over names none, so only what still stands there is still theirs.
  const still = Object.entries(before ?? {}).filter(([name]) => {
    const field = name as FieldId
    const stood = row.theirs && fieldValue(row.theirs.values, field)
    return touched[field] === undefined && stood === fieldValue(theirs.values, field)
  })
  const hands: Hands = { ...Object.fromEntries(still), ...told }
  const isTold = Object.keys(hands).length > 0
  return { ...rest, theirs, ...(isTold && { hands }), ...(moved.length > 0 && { moved }) }
}

/** The row's `seq` up to which a field's agreed value is known to have stood. */
function agreedAt({ base, since, acceptedAt = 0, theirs }: TrackedRow, field: FieldId): number {
  return since?.[field] === undefined ? base.seq : Math.max(base.seq, acceptedAt, theirs?.seq ?? 0)
}

/**
 * Takes note of a row of another epoch, whose seqs say nothing about ours.
 *
 * @param epochSeq the head's number where the epoch began
 */
export function receiveAnew(row: TrackedRow, incoming: ToldRow, epochSeq: number): TrackedRow {
  const { touched: _, hands, ...theirs } = incoming
  const { task, agency, base, ours } = row
  return {
    task,
    agency,
    base: { ...base, seq: 0, values: agreedValues(row) },
    theirs,
    ...(hands && { hands }),
    uncertain: incoming.seq > epochSeq ? 'moved' : 'lost',
    ...(ours && { ours }),
  }
}

/** The server took a change: its values count as agreed, the base waits for the whole row (L5). */
export function accept(row: TrackedRow, change: Change, seq: number): TrackedRow {
  const { refused: _refused, told: _told, ...waiting } = row
  const taken = takenOf(change)
  const rest = withoutStrays(waiting, taken)
  if (row.base.seq >= seq) return rest
  const since = { ...row.since, ...taken }
  const sent = fieldIds.flatMap((field) => {
    const to = taken[field]
    return to === undefined ? [] : [[field, digest(to)]]
  })
  const ours = { ...row.ours, ...Object.fromEntries(sent) }
  return { ...rest, since, acceptedAt: Math.max(seq, row.acceptedAt ?? 0), ours }
}

function takenOf({ fields }: Change): Values {
  return Object.fromEntries(fieldIds.flatMap((field) => (fields[field] ? [[field, fields[field].to]] : [])))
}

/** Values that somebody has entered after all: what was taken out by mistake before is no reason to ask about them. */
export function withoutStrays(row: TrackedRow, entered: Values): TrackedRow {
  const { strays, ...rest } = row
  const isAmong = fieldIds.some((field) => strays?.[field]?.some((value) => value === entered[field]))
  if (!strays || !isAmong) return row
  const still = fieldIds.flatMap((field) => {
    const left = strays[field]?.filter((value) => value !== entered[field]) ?? []
    return left.length > 0 ? [[field, left]] : []
  })
  return still.length > 0 ? { ...rest, strays: Object.fromEntries(still) } : rest
}

/** Takes note of cells that were written and whose row is not agreed on yet. What was answered for them has been done. */
export function begin(row: TrackedRow, fields: readonly FieldId[]): TrackedRow {
  const begun = fieldIds.filter((field) => row.begun?.includes(field) || fields.includes(field))
  const { answers, ...rest } = row
  const still = Object.entries(answers ?? {}).filter(([field]) => !fields.includes(field as FieldId))
  const isSame = begun.length === (row.begun?.length ?? 0) && still.length === Object.keys(answers ?? {}).length
  if (isSame) return row
  return {
    ...rest,
    ...(row.theirs && { begun }),
    ...(still.length > 0 && { answers: Object.fromEntries(still) }),
  }
}

/** The cells that were written when a row was agreed on, and the pull that was behind it. */
export interface Written {
  readonly run: string
  readonly wrote: FieldChanges
}

/**
 * Both sides agree on the server's row but for the fields that are `open`, in conflict: to be called when its cells are
 * written (W1). With none open the row becomes the base; else the others are remembered as agreed, so that nobody is
 * asked about a field that only the server moved.
 */
export function agree(row: TrackedRow, open: readonly FieldId[] = [], written?: Written): TrackedRow {
  if (!row.theirs) return withoutTaken(row)
  const { task, agency, theirs, refused, left } = row
  const before = beforeOf(row, theirs, open, written)
  const ours = fieldIds.filter((field) => row.ours?.[field] === digest(fieldValue(theirs.values, field)))
  const kept = {
    ...(before && { before }),
    ...(row.strays && { strays: row.strays }),
    ...(ours.length > 0 && { ours: Object.fromEntries(ours.map((field) => [field, row.ours?.[field]])) }),
  }
  if (open.length === 0)
    return { task, agency, base: theirs, ...kept, ...(refused && { refused }), ...(left && { left }) }
  const agreed = agreedValues(row)
  const news = fieldIds.filter(
    (field) => !open.includes(field) && fieldValue(agreed, field) !== fieldValue(theirs.values, field),
  )
  const { moved, begun, ...rest } = row
  const [stillMoved, stillBegun] = [openOf(moved, open), openOf(begun, open)]
  const isSame = stillMoved === moved && stillBegun === begun && before === row.before
  if (news.length === 0 && isSame) return row
  const since = { ...row.since, ...Object.fromEntries(news.map((it) => [it, fieldValue(theirs.values, it)])) }
  return {
    ...rest,
    ...kept,
    ...(stillMoved && { moved: stillMoved }),
    ...(stillBegun && { begun: stillBegun }),
    ...(news.length > 0 && { since }),
  }
}

function openOf(fields: readonly FieldId[] | undefined, open: readonly FieldId[]): readonly FieldId[] | undefined {
  const still = fields?.filter((field) => open.includes(field))
  if (still?.length === fields?.length) return fields
  return still?.length === 0 ? undefined : still
}

/** Answers "theirs" have done their work once the cells are written; one to a row without news would else go on taking. */
function withoutTaken(row: TrackedRow): TrackedRow {
  const { answers, ...rest } = row
  const still = Object.entries(answers ?? {}).filter(([, it]) => it.keep === 'mine')
  if (still.length === Object.keys(answers ?? {}).length) return row
  return still.length === 0 ? rest : { ...rest, answers: Object.fromEntries(still) }
}

function beforeOf(
  row: TrackedRow,
  theirs: ReportRow,
  open: readonly FieldId[],
  written: Written | undefined,
): Before | undefined {
  if (!written) return row.before
  const { run, wrote } = written
  // Whoever chose the own value has seen the server's.
  const chosen = fieldIds.filter((field) => row.answers?.[field]?.keep === 'mine')
  const met = metFields(row, theirs, [...open, ...chosen, ...(Object.keys(wrote) as FieldId[])])
  if (Object.keys(wrote).length + Object.keys(met).length === 0) return row.before
  const { seq } = theirs
  // A row that is agreed on in two steps, as its conflicts are answered, goes back to before the first.
  const earlier = row.before?.run === run ? row.before : undefined
  const { base, since, acceptedAt } = earlier ?? row
  const moved = earlier ? earlier.wrote : { ...row.before?.met, ...row.before?.wrote }
  const asked = Object.entries(moved).filter(([field]) => earlier || open.includes(field as FieldId))
  const allMet = { ...earlier?.met, ...met }
  return {
    run,
    seq,
    base,
    ...(since && { since }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    wrote: { ...Object.fromEntries(asked), ...wrote },
    ...(Object.keys(allMet).length > 0 && { met: allMet }),
  }
}

/** Fields that the server moved and whose cells need not be written; of a row never seen that is said of none. */
function metFields(row: TrackedRow, theirs: ReportRow, others: readonly FieldId[]): FieldChanges {
  if (row.base.seq === 0) return {}
  const agreed = agreedValues(row)
  const met: { [F in FieldId]?: FieldChange } = {}
  for (const field of fieldIds) {
    const [from, to] = [fieldValue(agreed, field), fieldValue(theirs.values, field)]
    if (from !== to && !others.includes(field)) met[field] = { from, to }
  }
  return met
}
