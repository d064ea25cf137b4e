// What is typed and not saved yet, kept beside the sheet as well: Excel does not take back the deletion of a sheet, and a
// row that is put back would come with what was last saved only. Never sent from here; the sheet alone is what counts.
import * as z from 'zod/mini'
import { type FieldId, fieldIds, fieldValue, type Value } from '../../../shared/domain/report.ts'
import { pendingChange } from '../../../shared/sync/merge-row.ts'
import { agreedValues, type RowKey } from '../../../shared/sync/row.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import type { Shelf } from '../../sync/records.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { CellWrite, RecordStore } from '../../workbook/port.ts'

const draftsRecord = z.record(
  z.string(),
  z.object({
    values: z.partialRecord(z.enum(fieldIds), z.union([z.string(), z.number()])),
    /** Fields that had no cell when the sheet was last looked at. */
    away: z.array(z.enum(fieldIds)),
  }),
)

export type Drafts = z.infer<typeof draftsRecord>

const recordKey = ({ sheet }: LedgerSheet, { plan, period }: Shelf) => `drafts|${sheet}|${plan}/${period}`

export function readDrafts(
  records: ReadonlyMap<string, string> | undefined,
  ledger: LedgerSheet,
  shelf: Shelf,
): Drafts {
  return draftsRecord.parse(JSON.parse(records?.get(recordKey(ledger, shelf)) ?? '{}'))
}

/** Keeps what a look found typed and unsaved; of what it did not find on the sheet, what was kept before stays. */
export async function keepDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, look: Look): Promise<void> {
  const before = readDrafts(await store.read(), ledger, shelf)
  const after = draftsOf(ledger, look, before)
  const [was, is] = [before, after].map((drafts) => JSON.stringify(drafts))
  if (was === is || is === undefined) return
  await store.write([[recordKey(ledger, shelf), is === '{}' ? undefined : is]])
}

export function draftsOf({ writable }: LedgerSheet, { replica, local }: Look, before: Drafts): Drafts {
  const drafts: Drafts = {}
  for (const [key, row] of replica.rows) {
    const here = local.byKey.get(key)
    const pending = here && pendingChange(row, here.values, writable)?.fields
    const known = before[key]
    const values: { [F in FieldId]?: Value } = {}
    const away: FieldId[] = []
    for (const field of writable) {
      const change = pending?.[field]
      const kept = known?.values[field]
      if (change) values[field] = change.to
      else if (kept !== undefined && (here?.values[field] === undefined || known?.away.includes(field))) {
        values[field] = kept
        away.push(field)
      }
    }
    if (Object.keys(values).length > 0) drafts[key] = { values, away }
  }
  return drafts
}

/** The cells that take back what was typed before they were gone; where something else was typed since, that stays. */
export function draftCells({ sheet }: LedgerSheet, { replica, local }: Look, drafts: Drafts): readonly CellWrite[] {
  return Object.entries(drafts).flatMap(([key, { values, away }]) => {
    const row = replica.rows.get(key as RowKey)
    const here = local.byKey.get(key as RowKey)
    if (!row || !here) return []
    return away.flatMap((field): CellWrite[] => {
      const column = columnOf(sheet, field)
      const value = values[field]
      const isUntouched = here.values[field] === fieldValue(agreedValues(row), field)
      if (!column || value === undefined || !isUntouched) return []
      return [{ position: here.position, column: field, ...cellOf(column, value, local.date1904) }]
    })
  })
}

/** To be called once `draftCells` are written: nothing is away any more. */
export async function settleDrafts(store: RecordStore, ledger: LedgerSheet, shelf: Shelf, look: Look): Promise<void> {
  const after = draftsOf(ledger, look, {})
  const text = JSON.stringify(after)
  await store.write([[recordKey(ledger, shelf), text === '{}' ? undefined : text]])
}
