// Shows cells as wrong or doubtful by their fill, and takes that away again. Only marks of ours are taken away: a cell
// that a person has coloured since keeps its colour.
import { markFills } from './looks.ts'
import type { Mark, MarkedCell } from './port.ts'
import { type Hand, ourTable } from './table-write.ts'

/** @returns the marks with the fill each cell had before, to be given to the next call as `old` */
export async function mark(
  context: Excel.RequestContext,
  hand: Hand,
  marks: readonly Mark[],
  old: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const fillOf = ({ position, column }: { readonly position: number; readonly column: string }) => {
    const place = hand.places.get(column)
    const body = ourTable(context, hand).getDataBodyRange()
    return place && body.getCell(position, place.index).format.fill
  }
  const read = async <T extends { readonly position: number; readonly column: string }>(cells: readonly T[]) => {
    const fills = cells.map((cell) => fillOf(cell)?.load('color'))
    if (cells.length > 0) await context.sync()
    return fills.map((fill) => fill?.color ?? '')
  }
  const isSame = (one: Mark, other: Mark) =>
    one.position === other.position && one.column === other.column && one.level === other.level
  const kept = old.filter((it) => marks.some((one) => isSame(one, it)))
  const ended = old.filter((it) => !kept.includes(it))
  const begun = marks.filter((it) => !kept.some((one) => isSame(one, it)))

  const endedFills = await read(ended)
  ended.forEach((cell, index) => {
    const fill = fillOf(cell)
    if (fill && endedFills[index]?.toUpperCase() === markFills[cell.level]) fill.color = cell.was
  })
  const begunFills = await read(begun)
  for (const cell of begun) {
    const fill = fillOf(cell)
    if (fill) fill.color = markFills[cell.level]
  }
  if (begun.length + ended.length > 0) await context.sync()
  return [...kept, ...begun.map((cell, index) => ({ ...cell, was: endColor(begunFills[index]) }))]
}

/** A cell whose former fill is itself a mark (of a copy that was lost) is given the sheet's own colour back. */
function endColor(color = ''): string {
  return color === '' || Object.values<string>(markFills).includes(color.toUpperCase()) ? '#FFFFFF' : color
}
