// A handout that came back, whichever program saved it: what it is of, what its rows said when it was made, and what they
// say now. Nothing is compared with the system yet, and nothing is guessed.
import { isIsoDay } from '../domain/calendar.ts'
import { type AgencyId, isId, type PeriodId, type PlanId, type TaskId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { type FieldId, isFieldId, type Value, type Values } from '../domain/report.ts'
import { foldLine } from '../domain/text.ts'
import { canonical, canonicalText } from '../table/canonical.ts'
import { readCell } from '../table/cells.ts'
import type { Column } from '../table/columns.ts'
import { checkColumns, type KeyedRow } from '../validation/table-checks.ts'
import type { FoundBook, FoundRow } from '../xlsx/read-book.ts'
import { type HandoutIdentity, handoutColumns, handoutForm, hiddenMark } from './handout.ts'

/** A row of the returned table; fields whose column is gone are not in `values`. */
export interface ReturnedRow extends KeyedRow {
  readonly values: Values
  /** What is wrong with single cells. */
  readonly issues: readonly Issue[]
}

export interface ReturnedHandout {
  readonly kind: 'handout'
  readonly identity: HandoutIdentity
  /** What each row said when the handout was made. */
  readonly before: ReadonlyMap<TaskId, Values>
  readonly rows: readonly ReturnedRow[]
  /** Columns that are gone, or there twice. */
  readonly issues: readonly Issue[]
}

export type ReadHandout =
  | ReturnedHandout
  /** Nobody made it here, or its hidden sheet was lost on the way. */
  | { readonly kind: 'foreign' }
  /** Made by a later version of the add-in. */
  | { readonly kind: 'later' }
  /** Ours, but the table cannot be found in it. */
  | { readonly kind: 'table-lost' }
  /** Ours, with copies of the table beside it: nobody can tell in which of them was written. */
  | { readonly kind: 'table-doubled'; readonly sheets: readonly string[] }

export function readHandout(book: FoundBook): ReadHandout {
  // By its mark and not by its name: some programs show hidden sheets, and what is shown is renamed.
  const hidden = [...book.sheets.values()].find((rows) => textAt(rows[0], 0) === hiddenMark)
  if (!hidden) return { kind: 'foreign' }
  const head = hidden.findIndex((row) => textAt(row, 0) === 'task')
  const said = new Map(hidden.slice(1, Math.max(1, head)).map((row) => [textAt(row, 0), textAt(row, 1)]))
  if (said.get('form') !== String(handoutForm)) return { kind: said.has('form') ? 'later' : 'foreign' }
  const identity = identityOf(said)
  if (head < 0 || !identity) return { kind: 'foreign' }
  const tables = [...book.sheets].flatMap(([sheet, rows]) => tableIn(sheet, rows) ?? [])
  const [table, ...copies] = tables
  if (!table) return { kind: 'table-lost' }
  if (copies.length > 0) return { kind: 'table-doubled', sheets: tables.map(({ sheet }) => sheet) }
  const { places, doubled } = table
  return {
    kind: 'handout',
    identity,
    before: rowsBefore(hidden.slice(head)),
    rows: table.rows.map((row) => returnedRow(row, places, book.date1904)),
    issues: [
      ...checkColumns(entered, new Set([...places.keys(), ...doubled]), new Map()),
      ...[...doubled].map((field): Issue => ({ code: 'column-doubled', level: 'warning', field })),
    ],
  }
}

/** Whoever deletes a column that is not entered into loses nothing that we ask for. */
const entered = handoutColumns.filter(({ source, id }) => source === 'entry' || id === 'task')

function textAt(row: FoundRow | undefined, column: number): string {
  return canonicalText(String(row?.cells.get(column)?.value ?? ''))
}

function identityOf(said: ReadonlyMap<string, string>): HandoutIdentity | undefined {
  const idAt = (name: string) => {
    const text = said.get(name) ?? ''
    return isId(text) ? text : undefined
  }
  const [plan, period, agency] = [idAt('plan'), idAt('period'), idAt('agency')]
  const planRevision = Number(said.get('planRevision'))
  const madeOn = said.get('madeOn') ?? ''
  const isWhole = plan !== undefined && period !== undefined && agency !== undefined
  if (!isWhole || !Number.isInteger(planRevision) || !isIsoDay(madeOn)) return undefined
  const unit = said.get('unit') ?? ''
  return {
    plan: plan as PlanId,
    period: period as PeriodId,
    agency: agency as AgencyId,
    planRevision,
    madeOn,
    ...(unit !== '' && { unit }),
  }
}

/** @param rows the heading with the fields' ids, then a row for each task */
function rowsBefore([heading, ...rows]: readonly FoundRow[]): ReadonlyMap<TaskId, Values> {
  const fields = [...(heading?.cells.keys() ?? [])].flatMap((column): [FieldId, number][] => {
    const id = textAt(heading, column)
    return isFieldId(id) ? [[id, column]] : []
  })
  return new Map(
    rows.map((row) => {
      const values = fields.map(([field, column]): [FieldId, Value] => [field, canonical(field, textAt(row, column))])
      return [textAt(row, 0) as TaskId, Object.fromEntries(values.filter(([, value]) => value !== '')) as Values]
    }),
  )
}

type Places = ReadonlyMap<string, number>

interface FoundTable {
  readonly sheet: string
  readonly places: Places
  /** Columns to enter into that are there several times: which of them was meant, nobody can tell. */
  readonly doubled: ReadonlySet<string>
  readonly rows: readonly FoundRow[]
}

/** The table below a row that bears the headings of the key and of at least one field. */
function tableIn(sheet: string, rows: readonly FoundRow[]): FoundTable | undefined {
  for (const [index, row] of rows.entries()) {
    const { places, doubled } = placesIn(row)
    const isThere = (id: string) => places.has(id) || doubled.has(id)
    if (isThere('task') && isThere('status')) return { sheet, places, doubled, rows: rows.slice(index + 1) }
  }
  return undefined
}

function placesIn(row: FoundRow): Pick<FoundTable, 'places' | 'doubled'> {
  const places = new Map<string, number>()
  const doubled = new Set<string>()
  for (const column of row.cells.keys()) {
    const text = foldLine(textAt(row, column))
    const named = handoutColumns.find(({ header }) => isHeader(header, text))
    if (!named) continue
    // Of the key and of what was signed the first will do: what it says is compared.
    if (!places.has(named.id)) places.set(named.id, column)
    else if (named.source === 'entry') doubled.add(named.id)
  }
  for (const id of doubled) places.delete(id)
  return { places, doubled }
}

function isHeader({ vi, en }: Column['header'], text: string): boolean {
  return foldLine(vi) === text || foldLine(en) === text
}

function returnedRow(found: FoundRow, places: Places, date1904: boolean): ReturnedRow {
  const values: { [F in FieldId]?: Value } = {}
  const issues: Issue[] = []
  const signed: Record<string, string> = {}
  for (const column of handoutColumns) {
    const place = places.get(column.id)
    if (place === undefined) continue
    const cell = found.cells.get(place) ?? { value: '', numberFormat: 'General' }
    if (column.source === 'signed') signed[column.id] = canonicalText(String(cell.value))
    if (column.source !== 'entry' || !column.field) continue
    const read = readCell(column, { ...cell, date1904 })
    values[column.field] = read.value
    if (read.issue) issues.push(read.issue)
  }
  const isEntered = Object.values(values).some((value) => value !== '')
  return { row: found.row, key: textAt(found, places.get('task') ?? 0), signed, values, issues, isEntered }
}
