// Adds rows at the end of one of our tables. Blank rows first, so that what stands below the table moves down; then
// formats and values of our own columns, and of no others, into rows that are blank still.
import { sheets } from '../../shared/table/columns.ts'
import { chunksOf, inTurn, type Reached } from './chunks.ts'
import { drawLines, dressCells } from './dress.ts'
import { sendQuietly } from './excel-api.ts'
import type { CellWrite, NewRow } from './port.ts'
import { rewrite } from './rewrite.ts'
import { type Hand, ourTable } from './table-write.ts'

/** @returns whether they stand there whole: the table may be moved between the making of room and the filling */
export async function appendRows(
  context: Excel.RequestContext,
  hand: Hand,
  rows: readonly NewRow[],
  reached: Reached,
): Promise<boolean> {
  if (rows.length === 0) return true
  const start = await makeRoom(context, hand, rows.length)
  for (const column of sheets[hand.sheet].columns) {
    const place = hand.places.get(column.id)
    if (!place) continue
    const cells = ourTable(context, hand)
      .getDataBodyRange()
      .getCell(start, place.index)
      .getResizedRange(rows.length - 1, 0)
    dressCells(context, column, cells)
    drawLines(cells, rows.length, 1)
  }
  let [at, isWhole] = [start, true]
  const fill = async (chunk: readonly NewRow[]) => {
    isWhole = (await rewrite(context, hand, cellsOf(chunk, at, hand), () => {})) && isWhole
    at += chunk.length
    return 'go-on' as const
  }
  await inTurn(chunksOf(rows), fill, { reached, sizeOf: (chunk) => chunk.length })
  return isWhole
}

function cellsOf(rows: readonly NewRow[], start: number, { places }: Hand): readonly CellWrite[] {
  const blank = rows.map((_, index) => ({ position: start + index, cells: {} }))
  return [...places.keys()].flatMap((column) =>
    rows.flatMap((cells, index): CellWrite[] => {
      const [row, cell] = [blank[index], cells[column]]
      return row && cell && cell.value !== '' ? [{ row, column, ...cell }] : []
    }),
  )
}

/**
 * Adds blank rows, and counts them afterwards: a table without rows shows one, empty, and whether Excel takes that one
 * for the first row or adds it besides is not said anywhere.
 *
 * @returns the first of the rows to be filled, from 0
 */
async function makeRoom(context: Excel.RequestContext, hand: Hand, count: number): Promise<number> {
  const body = () => ourTable(context, hand).getDataBodyRange()
  const before = body().load('rowCount,columnCount')
  const first = body().getRow(0).load('values')
  await context.sync()
  const isEmpty = before.rowCount === 1 && (first.values[0] ?? []).every((value) => value === '')
  const start = isEmpty ? 0 : before.rowCount
  let present = before.rowCount
  while (present < start + count) {
    const blank = Array.from({ length: before.columnCount }, () => '')
    const missing = Array.from({ length: start + count - present }, () => blank)
    const after = await sendQuietly(context, () => {
      ourTable(context, hand).rows.add(undefined, missing)
      return body().load('rowCount')
    })
    if (after.rowCount <= present) throw new Error(`The table ${hand.table} does not grow`)
    present = after.rowCount
  }
  return start
}
