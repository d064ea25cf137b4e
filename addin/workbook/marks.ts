// Shows cells as wrong or doubtful by their fill, and takes that away again. Only marks of ours are taken away: a cell
// that a person has coloured since keeps its colour, and one whose row was moved just then is left to the next look.
import { markFills } from './looks.ts'
import { type Mark, type MarkedCell, SheetMissing } from './port.ts'
import { askTexts, isOwnRow, tellingColumns } from './rewrite.ts'
import { type Hand, ourTable } from './table-write.ts'

/** @returns the marks with the fill each cell had before, to be given to the next call as `old` */
export async function mark(
  context: Excel.RequestContext,
  hand: Hand,
  marks: readonly Mark[],
  old: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const wanted = new Map(marks.map((it) => [nameOf(it), it]))
  const known = new Set(old.map(nameOf))
  const begun = [...wanted].flatMap(([name, it]) => (known.has(name) ? [] : [it]))
  const ended = old.filter((it) => !wanted.has(nameOf(it)))
  const painted = await paint(context, hand, begun, ({ level }) => markFills[level])
  const shown = await paint(context, hand, ended)
  const ours = ended.filter((cell, index) => shown[index]?.toUpperCase() === markFills[cell.level])
  const cleared = await paint(context, hand, ours, ({ was }) => was)
  const moved = [
    ...ended.filter((_, index) => shown[index] === undefined),
    ...ours.filter((_, index) => cleared[index] === undefined),
  ]
  const added = begun.flatMap((cell, index): MarkedCell[] => {
    const was = painted[index]
    return was === undefined ? [] : [{ ...cell, was: endColor(was) }]
  })
  return [...old.filter((it) => wanted.has(nameOf(it))), ...moved, ...added]
}

/**
 * Fills cells, where a colour is named for them, and tells what they had before; `undefined` for one whose row is not
 * where it was read, which keeps what it has.
 */
async function paint<M extends Mark>(
  context: Excel.RequestContext,
  hand: Hand,
  cells: readonly M[],
  colorOf?: (cell: M) => string,
): Promise<readonly (string | undefined)[]> {
  if (cells.length === 0) return []
  const body = ourTable(context, hand).getDataBodyRange()
  const fillOf = ({ row, column }: Mark) => {
    const place = hand.places.get(column)
    if (!place) throw new SheetMissing(`column ${column} in ${hand.sheet}`)
    return body.getCell(row.position, place.index).format.fill
  }
  const asked = askTexts(context, hand, tellingColumns(hand).all)
  // What is asked for before it is written is answered with what stood there.
  const found = cells.map((cell) => fillOf(cell).load('color'))
  if (colorOf) for (const cell of cells) fillOf(cell).color = colorOf(cell)
  await context.sync()
  const before = cells.map(({ row }, index) => (isOwnRow(row, asked) ? found[index]?.color : undefined))
  const astray = found.flatMap(({ color }, index) =>
    before[index] === undefined ? [{ color, cell: cells[index] }] : [],
  )
  if (colorOf && astray.length > 0) {
    for (const { cell, color } of astray) if (cell) fillOf(cell).color = color
    await context.sync()
  }
  return before
}

function nameOf({ row, column, level }: Mark): string {
  return `${row.position}|${column}|${level}`
}

/** A cell whose former fill is itself a mark (of a copy that was lost) is given the sheet's own colour back. */
function endColor(color: string): string {
  return color === '' || Object.values<string>(markFills).includes(color.toUpperCase()) ? '#FFFFFF' : color
}
