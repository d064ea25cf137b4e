// What is typed and not on the system, kept beside the sheet as well: Excel does not take back the deletion of a sheet, and a
// row that is put back would come with what was last saved only. That is what is not saved yet, and what never is: the
// private columns. Never sent from here; the sheet alone is what counts.
import * as z from 'zod/mini'
import { fieldValue, isFieldId, type Value } from '../../../shared/domain/report.ts'
import { pendingChange } from '../../../shared/sync/merge-row.ts'
import { agreedValues, type RowKey } from '../../../shared/sync/row.ts'
import { columnOf, sheets } from '../../../shared/table/columns.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import type { LocalRow } from '../../sync/local-sheet.ts'
import type { Shelf } from '../../sync/records.ts'
import { cellOf } from '../../sync/row-content.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { CellWrite, RecordStore } from '../../workbook/port.ts'

/** By row, then by column. */
const draftsRecord = z.record(
  z.string(),
  z.object({
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    /** Columns that had no cell when the sheet was last looked at. */
    away: z.array(z.string()),
  }),
)

export type Drafts = z.infer<typeof draftsRecord>

const recordKey = ({ sheet }: LedgerSheet, { plan, period }: Shelf) => `drafts|${sheet}|${plan}/${period}`

/** A record that cannot be read counts as absent. */
export function readDrafts(
  records: ReadonlyMap<string, string> | undefined,
  ledger: LedgerSheet,
  shelf: Shelf,
): Drafts {
  return parseRecord(records?.get(recordKey(ledger, shelf)), draftsRecord) ?? {}
}

/** Keeps what a look found typed and unsaved; of what it did not find on the sheet, what was kept before stays. */
export async function keepDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, look: Look): Promise<void> {
  const before = readDrafts(await store.read(), ledger, shelf)
  const after = draftsOf(ledger, look, before)
  const [was, is] = [before, after].map((drafts) => JSON.stringify(drafts))
  if (was === is || is === undefined) return
  await store.write([[recordKey(ledger, shelf), is === '{}' ? undefined : is]])
}

export function draftsOf(ledger: LedgerSheet, { replica, local }: Look, before: Drafts): Drafts {
  const drafts: Drafts = {}
  for (const [key, row] of replica.rows) {
    const here = local.byKey.get(key)
    const pending = here && pendingChange(row, here.values, ledger.writable)?.fields
    const known = before[key]
    const values: Record<string, Value> = {}
    const away: string[] = []
    const note = (column: string, isThere: boolean, typed: Value | undefined) => {
      const kept = known?.values[column]
      if (typed !== undefined) values[column] = typed
      else if (kept !== undefined && (!isThere || known?.away.includes(column))) {
        values[column] = kept
        away.push(column)
      }
    }
    for (const field of ledger.writable) note(field, here?.values[field] !== undefined, pending?.[field]?.to)
    for (const column of privateColumns(ledger))
      note(column, here?.raw[column] !== undefined, privateText(here, column))
    if (Object.keys(values).length > 0) drafts[key] = { values, away }
  }
  return drafts
}

function privateColumns({ sheet }: LedgerSheet): readonly string[] {
  return sheets[sheet].columns.filter((it) => it.source === 'private').map(({ id }) => id)
}

function privateText(row: LocalRow | undefined, column: string): Value | undefined {
  const value = row?.raw[column]?.value
  return value === undefined || value === '' ? undefined : String(value)
}

/** The cells that take back what was typed before they were gone; where something else was typed since, that stays. */
export function draftCells({ sheet }: LedgerSheet, { replica, local }: Look, drafts: Drafts): readonly CellWrite[] {
  return Object.entries(drafts).flatMap(([key, { values, away }]) => {
    const row = replica.rows.get(key as RowKey)
    const here = local.byKey.get(key as RowKey)
    if (!row || !here) return []
    const isUntouched = (id: string) =>
      isFieldId(id) ? here.values[id] === fieldValue(agreedValues(row), id) : here.raw[id]?.value === ''
    return away.flatMap((id): CellWrite[] => {
      const column = columnOf(sheet, id)
      const value = values[id]
      if (!column || value === undefined || !isUntouched(id)) return []
      return [{ position: here.position, column: id, ...cellOf(column, value, local.date1904) }]
    })
  })
}

/** To be called once `draftCells` are written: nothing is away any more. */
export async function settleDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, look: Look): Promise<void> {
  const after = draftsOf(ledger, look, {})
  const text = JSON.stringify(after)
  await store.write([[recordKey(ledger, shelf), text === '{}' ? undefined : text]])
}
