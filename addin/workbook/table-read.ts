// Reads one of our tables, in one request where it fits. Of a cell its formula is asked for, which is its value unless it
// begins with "="; values and number formats are asked for only of the few cells whose reading depends on them.
import { utf8Bytes } from '../../shared/sync/pack.ts'
import type { Raw } from '../../shared/sync/sheet-write.ts'
import { formatOf } from '../../shared/table/cells.ts'
import { type Column, type SheetId, sheets } from '../../shared/table/columns.ts'
import { inTurn, readRows } from './chunks.ts'
import { isExcelError } from './excel-api.ts'
import type { TableCell, TableCells, TableRow } from './port.ts'
import { type ColumnIds, type Places, placesOf } from './table-places.ts'

export interface ReadTable extends Omit<TableCells, 'date1904'> {
  readonly places: Places
  /** Id of the sheet that the table is in. */
  readonly worksheet: string
  readonly memory: TableMemory
}

/** A table as it was last read, by which the next reading knows how much to expect and which rows are the same. */
export interface TableMemory {
  readonly bytes: number
  readonly layout: string
  readonly formulas: readonly (readonly unknown[])[]
  readonly rows: readonly TableRow[]
}

export interface TableToRead {
  readonly sheet: SheetId
  /** Name or id. */
  readonly table: string
  readonly ids: ColumnIds
  readonly memory: TableMemory | undefined
  /** Queues what else is to be asked for in the first request; the answer is called when that has come. */
  readonly besides: (context: Excel.RequestContext) => () => void
}

/** Excel on the web answers with at most 5 MB; a table may have grown since it was measured. */
const answerBytes = 3_500_000

/** @returns `undefined` where the workbook has no such table */
export async function readTable(context: Excel.RequestContext, wanted: TableToRead): Promise<ReadTable | undefined> {
  const { sheet, ids, memory } = wanted
  const read = await readFormulas(context, wanted)
  if (!read) return undefined
  const { facts, formulas } = read
  const places = placesOf(sheet, facts.columns.items, ids)
  const layout = JSON.stringify([...places].map(([id, { index }]) => [id, index]))
  const cells = toCells(sheet, places, formulas, memory?.layout === layout ? memory : undefined)
  for (const { column, range } of facts.shares) {
    if (range.isNullObject) continue
    const found = range.numberFormat.map(([numberFormat]) => ({ numberFormat }))
    cells.complete(column.id, 0, found)
  }
  // Whoever sorted in between finds all of it read again.
  if (!(await lookCloser(context, facts.table, cells))) return readTable(context, wanted)
  return {
    firstRow: facts.body.rowIndex + 1,
    columns: new Set(places.keys()),
    headers: new Map([...places].map(([id, { header }]) => [id, header])),
    rows: cells.rows,
    places,
    worksheet: facts.worksheet.id,
    memory: { bytes: bytesOf(formulas), layout, formulas, rows: cells.rows },
  }
}

interface Facts {
  readonly table: Excel.Table
  readonly columns: Excel.TableColumnCollection
  readonly body: Excel.Range
  readonly worksheet: Excel.Worksheet
  readonly shares: readonly ReturnType<typeof sharesOf>[]
}

/** Queues the question for what is to be known of the table besides its cells. */
function askFacts(context: Excel.RequestContext, { sheet, table: name, ids }: TableToRead): Facts {
  const table = context.workbook.tables.getItemOrNullObject(name)
  return {
    table,
    columns: table.columns.load('items/id,items/name,items/index'),
    body: table.getDataBodyRange().load('rowIndex,rowCount'),
    worksheet: table.worksheet.load('id'),
    shares: sheets[sheet].columns.filter((it) => it.type === 'percent').map((it) => sharesOf(table, it, ids)),
  }
}

/** The formulas of the body with the facts, all of them in one request where that fits; `undefined` without a table. */
async function readFormulas(
  context: Excel.RequestContext,
  wanted: TableToRead,
): Promise<{ readonly facts: Facts; readonly formulas: unknown[][] } | undefined> {
  const { memory, besides } = wanted
  let facts = askFacts(context, wanted)
  const isLarge = memory !== undefined && memory.bytes > answerBytes
  const atOnce = isLarge ? Math.floor((memory.formulas.length * answerBytes) / memory.bytes) : undefined
  const first = (atOnce === undefined ? facts.table.getDataBodyRange() : rowsOf(facts.table, 0, atOnce)).load(
    'formulas',
  )
  const arrived = besides(context)
  let formulas: unknown[][] = []
  try {
    await context.sync()
    arrived()
    if (facts.table.isNullObject) return undefined
    formulas = first.formulas.slice(0, facts.body.rowCount)
  } catch (error) {
    if (!isExcelError(error, 'ResponsePayloadSizeLimitExceeded')) throw error
    // What a failed request asked for is of no use any more, not even to be asked again.
    facts = askFacts(context, wanted)
    await context.sync()
  }
  const rest = await readRows(formulas.length, facts.body.rowCount - formulas.length, async (from, count) => {
    const part = rowsOf(facts.table, from, count).load('formulas')
    await context.sync()
    return part.formulas
  })
  return { facts, formulas: formulas.concat(rest) }
}

/** From every tenth row: it is only to know how many rows fit an answer. */
function bytesOf(formulas: readonly (readonly unknown[])[]): number {
  const sample = formulas.filter((_, index) => index % 10 === 0)
  return sample.length === 0 ? 0 : (utf8Bytes(JSON.stringify(sample)) * formulas.length) / sample.length
}

function rowsOf(table: Excel.Table, from: number, count: number): Excel.Range {
  const row = table.getDataBodyRange().getRow(0)
  return row.getOffsetRange(from, 0).getResizedRange(count - 1, 0)
}

/** The number formats of a column of shares, which say whether 0.5 is half a per cent or fifty. */
function sharesOf(table: Excel.Table, column: Column, ids: ColumnIds) {
  const key = ids[column.id] ?? column.header.vi
  const range = table.columns.getItemOrNullObject(key).getDataBodyRange().load('numberFormat')
  return { column, range }
}

/** Cells as far as they are known by their formulas, to be completed. */
interface Cells {
  readonly rows: readonly TableRow[]
  /** Columns with cells whose value or format has to be asked for, and the first and the last row of these. */
  readonly open: ReadonlyMap<string, { readonly index: number; readonly from: number; readonly to: number }>
  /** Takes note of values and formats of a column from some row on. */
  complete(column: string, from: number, found: readonly Found[]): void
}

interface Found {
  readonly value?: unknown
  readonly numberFormat: unknown
}

/** A row that reads as it did last time is the same object, so that what was worked out for it still holds. */
function toCells(
  sheet: SheetId,
  places: Places,
  formulas: readonly (readonly unknown[])[],
  memory: TableMemory | undefined,
): Cells {
  const ours = sheets[sheet].columns.flatMap((column) => {
    const place = places.get(column.id)
    // A date is one whatever its format, and a share's format was asked for.
    const isText = column.type === 'text' || column.type === 'choice'
    return place ? [{ id: column.id, index: place.index, isText, numberFormat: formatOf(column) }] : []
  })
  const open = new Map<string, { index: number; from: number; to: number }>()
  const note = (id: string, index: number, position: number) => {
    const known = open.get(id)
    if (known) known.to = position
    else open.set(id, { index, from: position, to: position })
  }
  const rows = formulas.map((row, position): TableRow => {
    for (const { id, index, isText } of ours) {
      const value = row[index]
      const isOpen =
        typeof value === 'string' ? value.charCodeAt(0) === equalsSign : isText && typeof value === 'number'
      if (isOpen) note(id, index, position)
    }
    const before = memory?.rows[position]
    if (before && isSame(row, memory?.formulas[position])) return before
    const cells: Record<string, TableCell> = {}
    for (const { id, index, numberFormat } of ours) {
      const value = toRaw(row[index])
      cells[id] = { value, formula: value, numberFormat }
    }
    return { position, cells }
  })
  return {
    rows,
    open,
    complete: (column, from, found) =>
      found.forEach(({ value, numberFormat }, at) => {
        const row = rows[from + at]
        const cell = row?.cells[column]
        if (!row || !cell) return
        const now: TableCell = {
          value: value === undefined ? cell.value : toRaw(value),
          formula: cell.formula,
          numberFormat: String(numberFormat ?? cell.numberFormat),
        }
        if (now.value === cell.value && now.numberFormat === cell.numberFormat) return
        rows[from + at] = { ...row, cells: { ...row.cells, [column]: now } }
      }),
  }
}

const equalsSign = 61

function isSame(one: readonly unknown[], other: readonly unknown[] = []): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/**
 * Asks for values and formats where a formula or a number stands in a column of text.
 *
 * @returns false where other formulas stand there by now
 */
async function lookCloser(context: Excel.RequestContext, table: Excel.Table, cells: Cells): Promise<boolean> {
  const parts = [...cells.open].flatMap(([column, { index, from, to }]) => {
    const starts = Array.from(
      { length: Math.ceil((to + 1 - from) / closerRows) },
      (_, part) => from + part * closerRows,
    )
    return starts.map((start) => ({ column, index, from: start, count: Math.min(closerRows, to + 1 - start) }))
  })
  let isSame = true
  await inTurn(parts, async ({ column, index, from, count }) => {
    const first = table.getDataBodyRange().getCell(from, index)
    const range = first.getResizedRange(count - 1, 0).load('values,formulas,numberFormat')
    await context.sync()
    isSame = range.formulas.every(([formula], at) => toRaw(formula) === cells.rows[from + at]?.cells[column]?.formula)
    const found = range.values.map(([value], at) => ({ value, numberFormat: range.numberFormat[at]?.[0] }))
    if (isSame) cells.complete(column, from, found)
    return isSame ? 'go-on' : 'stop'
  })
  return isSame
}

/** At five kilobytes a cell these fill an answer, and few entries are so long. */
const closerRows = 1_000

export function toRaw(value: unknown): Raw {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '')
}
