// Where our columns stand in a table. They are known by the ids Excel gave them when the sheet was made, so that they may
// be renamed and moved; where those are lost, by header.
import { type SheetId, sheets } from '../../shared/table/columns.ts'
import { isHeaderOf } from '../../shared/table/headers.ts'

/** Our column id → Excel's id of the table column, as stored when the sheet was made. */
export type ColumnIds = Readonly<Record<string, number>>

/** Where our columns stand in the table now, what Excel calls them, and what their headers say. */
export type Places = ReadonlyMap<string, { readonly index: number; readonly excelId: number; readonly header: string }>

type ExcelColumns = readonly { readonly id: number; readonly name: string; readonly index: number }[]

/** Finds our columns among those of the table; the same Excel column is never taken twice. */
export function placesOf(sheet: SheetId, columns: ExcelColumns, ids: ColumnIds): Places {
  const places = new Map<string, { index: number; excelId: number; header: string }>()
  const taken = new Set<number>()
  const take = (id: string, found: ExcelColumns[number] | undefined) => {
    if (!found) return
    places.set(id, { index: found.index, excelId: found.id, header: found.name })
    taken.add(found.id)
  }
  const ours = sheets[sheet].columns
  for (const { id } of ours) {
    const known = ids[id]
    take(id, known === undefined ? undefined : columns.find((it) => it.id === known))
  }
  for (const column of ours) {
    if (places.has(column.id)) continue
    take(
      column.id,
      columns.find((it) => !taken.has(it.id) && isHeaderOf(column, it.name)),
    )
  }
  return places
}

export function idsOf(places: Places): ColumnIds {
  return Object.fromEntries([...places].map(([column, { excelId }]) => [column, excelId]))
}
