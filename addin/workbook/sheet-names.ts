// What Excel calls our sheets, tables and columns, kept in the hidden sheet: people rename all of them, and the ids stay.
// A column that is gone is forgotten, since Excel may give its id to a column of the person's own.
import * as z from 'zod/mini'
import type { SheetId } from '../../shared/table/columns.ts'
import type { MadeSheet } from './build-sheet.ts'
import type { HiddenSheet } from './hidden-sheet.ts'
import { parseRecord } from './parse-record.ts'
import type { ColumnIds, Places } from './table-places.ts'

/** Without ids, names and headers are all there is to go by. */
export interface SheetNames {
  readonly worksheet?: string
  readonly table?: string
  readonly columns: ColumnIds
}

export interface KeptNames {
  of(sheet: SheetId): Promise<SheetNames>
  keep(sheet: SheetId, made: MadeSheet): Promise<void>
  forgetColumns(sheet: SheetId, there: Places): Promise<void>
}

const placeRecord = z.object({ worksheet: z.exactOptional(z.string()), table: z.exactOptional(z.string()) })
const columnsRecord: z.ZodMiniType<ColumnIds> = z.record(z.string(), z.number())

const columnsKey = (sheet: SheetId) => `columns|${sheet}`
const placeKey = (sheet: SheetId) => `place|${sheet}`

export function openSheetNames(store: HiddenSheet): KeptNames {
  const known = new Map<SheetId, SheetNames>()

  async function of(sheet: SheetId): Promise<SheetNames> {
    const kept = known.get(sheet)
    if (kept) return kept
    const records = store.records() ?? (await store.read())
    const names: SheetNames = {
      ...parseRecord(records?.get(placeKey(sheet)), placeRecord),
      columns: parseRecord(records?.get(columnsKey(sheet)), columnsRecord) ?? {},
    }
    // Before the sheet is made there is nothing to remember.
    if (records?.has(columnsKey(sheet))) known.set(sheet, names)
    return names
  }

  async function keepColumns(sheet: SheetId, columns: ColumnIds): Promise<void> {
    known.set(sheet, { ...(await of(sheet)), columns })
    await store.write([[columnsKey(sheet), JSON.stringify(columns)]])
  }

  return {
    of,
    keep: async (sheet, { worksheet, table, columns }) => {
      known.set(sheet, { worksheet, table, columns })
      await store.write([
        [columnsKey(sheet), JSON.stringify(columns)],
        [placeKey(sheet), JSON.stringify({ worksheet, table })],
      ])
    },
    forgetColumns: async (sheet, there) => {
      const { columns } = await of(sheet)
      const left = Object.entries(columns).filter(([column]) => there.has(column))
      if (left.length < Object.keys(columns).length) await keepColumns(sheet, Object.fromEntries(left))
    },
  }
}
