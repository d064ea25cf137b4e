// Reads one of our tables once: values, formulas and number formats of its body in one request. Columns are known by the
// ids Excel gave them when the sheet was made, so that they may be renamed and moved; where those are lost, by header.
import type { Raw } from '../../shared/sync/sheet-write.ts'
import { type SheetId, sheets } from '../../shared/table/columns.ts'
import { readRows } from './chunks.ts'
import { isExcelError } from './excel-api.ts'
import type { TableCell, TableCells, TableRow } from './port.ts'

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
  for (const { id, header } of ours) {
    if (places.has(id)) continue
    take(
      id,
      columns.find((it) => !taken.has(it.id) && (it.name === header.vi || it.name === header.en)),
    )
  }
  return places
}

export interface ReadTable extends Omit<TableCells, 'date1904'> {
  readonly places: Places
}

/**
 * One request, unless the table is too large for one answer.
 *
 * @param table name or id
 * @returns `undefined` where the workbook has no such table
 */
export async function readTable(
  context: Excel.RequestContext,
  sheet: SheetId,
  table: string,
  ids: ColumnIds,
): Promise<ReadTable | undefined> {
  const found = context.workbook.tables.getItemOrNullObject(table)
  const columns = found.columns.load('items/id,items/name,items/index')
  const body = found.getDataBodyRange().load('rowIndex,rowCount,columnCount')
  const whole = found.getDataBodyRange().load(cellProperties)
  try {
    await context.sync()
    if (found.isNullObject) return undefined
    const places = placesOf(sheet, columns.items, ids)
    return tableCells(body.rowIndex, places, toRows(whole, 0, places))
  } catch (error) {
    if (!isExcelError(error, 'ResponsePayloadSizeLimitExceeded')) throw error
  }
  return readLargeTable(context, sheet, table, ids)
}

async function readLargeTable(
  context: Excel.RequestContext,
  sheet: SheetId,
  name: string,
  ids: ColumnIds,
): Promise<ReadTable | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name)
  const columns = table.columns.load('items/id,items/name,items/index')
  const body = table.getDataBodyRange().load('rowIndex,rowCount,columnCount')
  await context.sync()
  if (table.isNullObject) return undefined
  const places = placesOf(sheet, columns.items, ids)
  const half = Math.ceil(body.rowCount / 2)
  const read = async (from: number, count: number) => {
    const part = table
      .getDataBodyRange()
      .getCell(from, 0)
      .getResizedRange(count - 1, body.columnCount - 1)
      .load(cellProperties)
    await context.sync()
    return toRows(part, from, places)
  }
  const rows = [...(await readRows(0, half, read)), ...(await readRows(half, body.rowCount - half, read))]
  return tableCells(body.rowIndex, places, rows)
}

const cellProperties = 'values,formulas,numberFormat'

function tableCells(rowIndex: number, places: Places, rows: readonly TableRow[]): ReadTable {
  const headers = new Map([...places].map(([id, { header }]) => [id, header]))
  return { firstRow: rowIndex + 1, columns: new Set(places.keys()), headers, rows, places }
}

function toRows(range: Excel.Range, from: number, places: Places): readonly TableRow[] {
  return range.values.map((values, row) => {
    const cells: Record<string, TableCell> = {}
    for (const [id, { index }] of places) {
      cells[id] = {
        value: toRaw(values[index]),
        formula: toRaw(range.formulas[row]?.[index]),
        numberFormat: String(range.numberFormat[row]?.[index] ?? 'General'),
      }
    }
    return { position: from + row, cells }
  })
}

export function toRaw(value: unknown): Raw {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '')
}
