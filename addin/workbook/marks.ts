// Shows cells as wrong or doubtful by their fill, and takes that away again. Only marks of ours are taken away: a cell
// that a person has coloured since keeps its colour. Everything goes in one request, and a second one where marks end.
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
  const wanted = new Map(marks.map((it) => [nameOf(it), it]))
  const kept = old.filter((it) => wanted.has(nameOf(it)))
  const ended = old.filter((it) => !wanted.has(nameOf(it)))
  const begun = [...wanted].filter(([name]) => !kept.some((it) => nameOf(it) === name)).map(([, it]) => it)
  if (begun.length + ended.length === 0) return kept

  const body = ourTable(context, hand).getDataBodyRange()
  const fillOf = ({ position, column }: Mark) => {
    const place = hand.places.get(column)
    return place && body.getCell(position, place.index).format.fill
  }
  // What is asked for before it is written is answered with what stood there.
  const [endedFills, begunFills] = [ended, begun].map((cells) => cells.map((cell) => fillOf(cell)?.load('color')))
  for (const cell of begun) {
    const fill = fillOf(cell)
    if (fill) fill.color = markFills[cell.level]
  }
  await context.sync()
  const ours = ended.filter((cell, index) => endedFills?.[index]?.color.toUpperCase() === markFills[cell.level])
  for (const cell of ours) {
    const fill = fillOf(cell)
    if (fill) fill.color = cell.was
  }
  if (ours.length > 0) await context.sync()
  return [...kept, ...begun.map((cell, index) => ({ ...cell, was: endColor(begunFills?.[index]?.color) }))]
}

function nameOf({ position, column, level }: Mark): string {
  return `${position}|${column}|${level}`
}

/** A cell whose former fill is itself a mark (of a copy that was lost) is given the sheet's own colour back. */
function endColor(color = ''): string {
  return color === '' || Object.values<string>(markFills).includes(color.toUpperCase()) ? '#FFFFFF' : color
}
