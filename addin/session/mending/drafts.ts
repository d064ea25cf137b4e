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
import type { Entry } from '../../sync/plan-writes.ts'
import type { Shelf } from '../../sync/records.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { RecordStore } from '../../workbook/port.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { untilDone } from './until-done.ts'

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
function readDrafts(records: ReadonlyMap<string, string> | undefined, ledger: LedgerSheet, shelf: Shelf): Drafts {
  return parseRecord(records?.get(recordKey(ledger, shelf)), draftsRecord) ?? {}
}

/** Keeps what a look found typed and unsaved; of what it did not find on the sheet, what was kept before stays. */
export async function keepDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, look: Look): Promise<void> {
  const before = readDrafts(await store.read(), ledger, shelf)
  const after = draftsOf(ledger, look, before)
  if (JSON.stringify(before) !== JSON.stringify(after)) await writeDrafts(store, ledger, shelf, after)
}

function draftsOf(ledger: LedgerSheet, { replica, local }: Look, before: Drafts): Drafts {
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

/** What was typed before its cells were gone, to be entered anew; where something else was typed since, that stays. */
function entriesOf({ sheet }: LedgerSheet, { replica, local }: Look, drafts: Drafts): readonly Entry[] {
  return Object.entries(drafts).flatMap(([key, { values, away }]) => {
    const row = replica.rows.get(key as RowKey)
    const here = local.byKey.get(key as RowKey)
    if (!row || !here) return []
    const isUntouched = (id: string) =>
      isFieldId(id) ? here.values[id] === fieldValue(agreedValues(row), id) : here.raw[id]?.value === ''
    const { task, agency } = row
    return away.flatMap((field): Entry[] => {
      const to = values[field]
      if (!columnOf(sheet, field) || to === undefined || !isUntouched(field)) return []
      return [{ key: key as RowKey, task, agency, field, to }]
    })
  })
}

/**
 * Enters again what had been typed into cells that were gone and are there again.
 *
 * @returns the sheet afterwards, where anything was written
 */
export async function putBackDrafts(store: RecordStore, { engine, sheet, shelf }: Ledger): Promise<Look | undefined> {
  const drafts = readDrafts(await store.read(), sheet, shelf)
  let look = await engine.look()
  if (entriesOf(sheet, look, drafts).length === 0) return undefined
  const isDone = await untilDone(async () => {
    const moved = await engine.enter(entriesOf(sheet, look, drafts), look)
    look = await engine.look()
    return moved === undefined
  })
  // Nothing is away any more.
  if (isDone) await writeDrafts(store, sheet, shelf, draftsOf(sheet, look, {}))
  return look
}

async function writeDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, drafts: Drafts): Promise<void> {
  const text = JSON.stringify(drafts)
  await store.write([[recordKey(ledger, shelf), text === '{}' ? undefined : text]])
}
