// Writes into one of our tables. Cells are addressed by Excel's own column ids and by rows of the table, so that moved
// columns do no harm; rows that moved are found out from what is copied in the very request that overwrites (W2).
import type { FoundCell, Raw, SheetWrite } from '../../shared/sync/sheet-write.ts'
import type { SheetId } from '../../shared/table/columns.ts'
import { inTurn, type Reached } from './chunks.ts'
import { isExcelError, sendQuietly } from './excel-api.ts'
import { copyArea, type HostFacts } from './hidden-sheet.ts'
import { type NewCell, type Overwritten, SheetMissing } from './port.ts'
import type { Places } from './table-places.ts'
import { toRaw } from './table-read.ts'

interface Run<T> {
  readonly column: string
  readonly position: number
  /** Index of the first in the list the runs were made from. */
  readonly from: number
  readonly cells: T[]
}

/** Cells that follow one another in a column are written as one range; the order of the list stays. */
export function runsOf<T extends { readonly column: string; readonly position: number }>(
  cells: readonly T[],
): readonly Run<T>[] {
  const runs: Run<T>[] = []
  cells.forEach((cell, from) => {
    const last = runs[runs.length - 1]
    const follows = last && last.column === cell.column && cell.position === last.position + last.cells.length
    if (follows) last.cells.push(cell)
    else runs.push({ column: cell.column, position: cell.position, from, cells: [cell] })
  })
  return runs
}

/** How cells are to be written: into which table, where our columns stand, and what Excel makes of an entry. */
export interface Hand {
  readonly sheet: SheetId
  /** The table's name, or its id where it was renamed. */
  readonly table: string
  readonly places: Places
  readonly facts: HostFacts
}

/** What to give to Excel so that the value stands in the cell; where it drops one leading apostrophe, that takes two. */
export function toEntry(value: Raw, { dropsApostrophe }: HostFacts): Raw {
  return dropsApostrophe && typeof value === 'string' && value.startsWith("'") ? `'${value}` : value
}

/**
 * @param glance queues a look at the hidden sheet's stamp, as `HiddenSheet.glance` does
 * @param reached may throw to end it between two batches: the intents of those not written stand in the hidden sheet
 */
export async function overwrite(
  context: Excel.RequestContext,
  hand: Hand,
  batches: readonly SheetWrite[],
  glance: (context: Excel.RequestContext) => () => void,
  reached: Reached,
): Promise<Overwritten> {
  const found: (readonly FoundCell[])[] = []
  try {
    const writeBatch = async (batch: SheetWrite) => {
      const { read, arrived } = await sendQuietly(context, () => {
        return { arrived: glance(context), read: queueBatch(context, hand, batch) }
      })
      arrived()
      found.push(read())
      return 'go-on' as const
    }
    await inTurn(batches, writeBatch, { reached, sizeOf: ({ cells }) => cells.length })
  } catch (error) {
    // What `assertRows` runs into when rows were deleted since the table was read.
    if (!isExcelError(error, 'ItemNotFound', 'InvalidArgument')) throw error
    return { kind: 'shrunk' }
  }
  return { kind: 'written', found }
}

/** Queues one batch; the answer tells, once sent, what stood in its cells just before they were overwritten. */
function queueBatch(context: Excel.RequestContext, hand: Hand, batch: SheetWrite): () => readonly FoundCell[] {
  const area = copyArea(context, batch)
  assertRows(context, hand, Math.max(...batch.cells.map((cell) => cell.position)))
  const keys = (['task', 'agency'] as const).map((which) => {
    if (!hand.places.has(which)) return undefined
    const column = columnOf(context, hand, which).getDataBodyRange()
    area.keys(which).copyFrom(column, 'Values')
    return column.load('values')
  })
  const runs = runsOf(batch.cells)
  const ranges = runs.map((run) => {
    const range = rangeOf(context, hand, run)
    const copies = area.cells(run.from, run.cells.length)
    copies.copyFrom(range, 'Values')
    copies.copyFrom(range, 'Formats')
    return range.load('formulas,numberFormat')
  })
  const writes = runs.map(({ cells }) => cells.map((cell) => ({ value: cell.new, numberFormat: cell.format })))
  // Before the tag, so that cells which are protected are refused while it still says that nothing was written.
  for (const [index, range] of ranges.entries()) formatRun(range, writes[index] ?? [])
  area.tag.values = [[batch.id]]
  for (const [index, range] of ranges.entries()) fillRun(range, writes[index] ?? [], hand.facts)
  return () =>
    runs.flatMap((run, index) =>
      run.cells.map((cell, row) => ({
        task: String(keys[0]?.values[cell.position]?.[0] ?? ''),
        agency: String(keys[1]?.values[cell.position]?.[0] ?? ''),
        value: toRaw(ranges[index]?.formulas[row]?.[0]),
        format: String(ranges[index]?.numberFormat[row]?.[0] ?? 'General'),
      })),
    )
}

/** Queues what fails, and with it all that comes after it in the request, when the table lacks a row. */
export function assertRows(context: Excel.RequestContext, hand: Hand, position: number): void {
  ourTable(context, hand).rows.getItemAt(position).load('index')
}

/** Fails where the table is gone, while a null object would take every write and drop it. */
export function ourTable(context: Excel.RequestContext, { table }: Pick<Hand, 'table'>): Excel.Table {
  return context.workbook.tables.getItem(table)
}

export function columnOf(context: Excel.RequestContext, hand: Hand, id: string): Excel.TableColumn {
  const place = hand.places.get(id)
  if (!place) throw new SheetMissing(`column ${id} in ${hand.sheet}`)
  return ourTable(context, hand).columns.getItem(place.excelId)
}

export function rangeOf(
  context: Excel.RequestContext,
  hand: Hand,
  run: { readonly column: string; readonly position: number; readonly cells: readonly unknown[] },
): Excel.Range {
  const body = columnOf(context, hand, run.column).getDataBodyRange()
  return body.getCell(run.position, 0).getResizedRange(run.cells.length - 1, 0)
}

export function formatRun(range: Excel.Range, cells: readonly NewCell[]): void {
  range.numberFormat = cells.map((cell) => [cell.numberFormat])
}

export function fillRun(range: Excel.Range, cells: readonly NewCell[], facts: HostFacts): void {
  range.values = cells.map((cell) => [toEntry(cell.value, facts)])
}
