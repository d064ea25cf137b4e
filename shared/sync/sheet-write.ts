// One batch of cells about to be written, recorded in the workbook before it happens. A sheet is not a transaction:
// people type and sort between the reading and the writing. So each batch copies, in its own request, what it overwrites;
// what turns out otherwise than it was read is put back where it belongs, by its key (W2).

import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { RowKey } from './row.ts'
import { rowKey } from './row.ts'

/** What stands in a cell, as Excel has it: a formula as its text, a day as its serial. */
export type Raw = string | number | boolean

export interface PlannedCell {
  readonly task: TaskId
  readonly agency: AgencyId
  /** Id of the column in the column list. */
  readonly column: string
  /** Row of the table, from 0, as it was when the sheet was read. */
  readonly position: number
  readonly old: Raw
  readonly new: Raw
  /** Number format of `new`. */
  readonly format: string
}

export interface SheetWrite {
  /** Names the batch; stands beside its copies when they were made. */
  readonly id: string
  /** Which of the copy areas of the hidden sheet it uses, from 0. */
  readonly area: number
  /**
   * A merge is worked out anew after an interruption; what was to be put back is known from here alone. An entry is made
   * for a person, and says nothing of what the server has.
   */
  readonly purpose: 'merge' | 'put-back' | 'entry'
  readonly cells: readonly PlannedCell[]
}

/** What stood at a planned cell's place when it was overwritten, and whose row that was. */
export interface FoundCell {
  readonly task: string
  readonly agency: string
  readonly value: Raw
  readonly format: string
}

/** A value that was overwritten unseen, to be written again where `wrote` still stands. */
export interface PutBack {
  readonly task: string
  readonly agency: string
  readonly column: string
  /** Where it was found: names the row while that has no key. */
  readonly position: number
  readonly wrote: Raw
  readonly value: Raw
  readonly format: string
}

/**
 * What a batch overwrote without having seen it.
 *
 * @param found one for each cell of the batch, in its order; `undefined` when the batch never came to copy
 */
export function overwrittenUnseen(write: SheetWrite, found: readonly FoundCell[] | undefined): readonly PutBack[] {
  const putBacks: PutBack[] = []
  write.cells.forEach((cell, index) => {
    const there = found?.[index]
    if (!there || there.value === cell.new) return
    if (there.task === cell.task && there.agency === cell.agency && there.value === cell.old) return
    const { column, position } = cell
    putBacks.push({ ...there, column, position, wrote: cell.new })
  })
  return putBacks
}

/** The cells of a batch that were written in their own rows, so that people have seen what was to stand there. */
export function writtenInPlace(write: SheetWrite, found: readonly FoundCell[] | undefined): readonly PlannedCell[] {
  if (write.purpose !== 'merge') return []
  return write.cells.filter(({ task, agency }, index) => {
    const there = found?.[index]
    return there?.task === task && there.agency === agency
  })
}

/** What an interrupted batch of put-backs still had to do. */
export function unfinished(write: SheetWrite): readonly PutBack[] {
  if (write.purpose !== 'put-back') return []
  return write.cells.map(({ old, new: value, ...cell }) => ({ ...cell, wrote: old, value }))
}

export interface SheetRow {
  readonly position: number
  readonly task: string
  readonly agency: string
  /** By column id. */
  readonly cells: Readonly<Record<string, Raw>>
}

/** The cells to write for put-backs in the sheet as it stands now; a place where something newer stands is left alone. */
export function planPutBacks(putBacks: readonly PutBack[], rows: readonly SheetRow[]): readonly PlannedCell[] {
  const byKey = new Map<RowKey, SheetRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return putBacks.flatMap((putBack) => {
    const rowsThere = byKey.get(keyOf(putBack)) ?? []
    const row = putBack.task === '' ? rowsThere.find((it) => it.position === putBack.position) : rowsThere[0]
    if (!row || row.cells[putBack.column] !== putBack.wrote || putBack.value === putBack.wrote) return []
    const { position } = row
    const { column, wrote, value, format } = putBack
    const [task, agency] = [row.task as TaskId, row.agency as AgencyId]
    return [{ task, agency, column, position, old: wrote, new: value, format }]
  })
}

function keyOf(row: { readonly task: string; readonly agency: string }): RowKey {
  return rowKey(row.agency as AgencyId, row.task as TaskId)
}
