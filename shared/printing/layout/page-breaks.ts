// Where pages end. Excel breaks between any two rows; here a heading stays with what it heads and a signature in one
// piece, as in a Word file.
import { page, type Section } from '../document.ts'

export interface LaidRow {
  /** Points. */
  readonly height: number
  /** Never the last one on a page. */
  readonly keepNext: boolean
}

/** Pages are not filled to the last point: a printer that draws rows higher must not break a page by itself. */
const heightUsed = 0.96

/**
 * The rows that begin a page, from the second page on.
 *
 * @param titleRows rows repeated on the pages after the one they stand on
 */
export function breakPages(
  rows: readonly LaidRow[],
  orientation: Section['orientation'],
  titleRows: readonly [number, number] | undefined,
): readonly number[] {
  const side = orientation === 'portrait' ? page.long : page.short
  const room = ((side - page.top - page.bottom) * 72 * heightUsed) / 25.4
  const [from, to] = titleRows ?? [0, -1]
  const titles = rows.slice(from, to + 1).reduce((sum, row) => sum + row.height, 0)
  const breaks: number[] = []
  let used = 0
  const heightOf = ({ from, to }: Piece) => rows.slice(from, to).reduce((sum, row) => sum + row.height, 0)
  // What is too much for a page of its own cannot stay together.
  const pieces = piecesOf(rows).flatMap((piece) => (heightOf(piece) + titles > room ? rowByRow(piece) : [piece]))
  for (const piece of pieces) {
    const height = heightOf(piece)
    if (used > 0 && used + height > room) {
      breaks.push(piece.from)
      used = piece.from > to ? titles : 0
    }
    used += height
  }
  return breaks
}

/** Rows from one to before another. */
interface Piece {
  readonly from: number
  readonly to: number
}

function rowByRow({ from, to }: Piece): readonly Piece[] {
  return Array.from({ length: to - from }, (_, index) => ({ from: from + index, to: from + index + 1 }))
}

/** Rows that have to stay together: each with those before it that are kept with it. */
function piecesOf(rows: readonly LaidRow[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1
    if (row.keepNext && !isLast) return
    pieces.push({ from, to: index + 1 })
    from = index + 1
  })
  return pieces
}
