// How many lines a text takes in Times New Roman. Excel does not fit the height of merged cells, so the heights of
// printed rows are worked out here, and rather too high than too low: a row that is too low hides its last line.
import { searchKey } from '../../domain/text.ts'

/** Widths in thousandths of the size, by Adobe's metrics of Times; a letter with marks is as wide as without. */
const widths: readonly (readonly [string, number])[] = [
  ["’'", 333],
  ['ijlt/:;\\I|', 278],
  [' .,', 250],
  ['()[]-fr!I', 333],
  ['Js', 389],
  ['aceze?“”"', 444],
  ['bdghknopquvxy0123456789–*#$', 500],
  ['FPS', 556],
  ['+<>=', 564],
  ['ELTZ', 611],
  ['BCR', 667],
  ['ADGHKNOQUVXYw', 722],
  ['m&', 778],
  ['%', 833],
  ['M', 889],
  ['W@', 944],
  ['…—', 1000],
]
const widthOf = new Map(widths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)))
/** The horn of ơ and ư, and what screens and printers differ by. */
const horn = 60
const unknown = 722
const safety = 1.05
const boldFactor = 1.07

const measured = new Map<string, number>()

/** Width in points of a text on one line. */
export function textWidthOf(text: string, size: number, bold = false): number {
  let total = 0
  for (const letter of text) {
    const known = measured.get(letter) ?? measure(letter)
    measured.set(letter, known)
    total += known
  }
  return (total / 1000) * size * safety * (bold ? boldFactor : 1)
}

function measure(letter: string): number {
  const isCapital = letter !== letter.toLowerCase()
  const plain = letter === ' ' ? ' ' : searchKey(letter)
  const base = isCapital ? plain.toUpperCase() : plain
  const width = widthOf.get(base) ?? unknown
  return /[ơưƠƯờớởỡợừứửữựỜỚỞỠỢỪỨỬỮỰ]/u.test(letter) ? width + horn : width
}

export interface WrappedLine {
  readonly text: string
  /** Whether the text itself ends the line here. */
  readonly ends: boolean
}

/** A text broken into lines of a width in points; a word wider than that is broken within. Never empty. */
export function wrap(text: string, width: number, size: number, bold = false): readonly WrappedLine[] {
  return text.split('\n').flatMap((paragraph): WrappedLine[] => {
    const lines: WrappedLine[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (textWidthOf(longer, size, bold) <= width) {
        line = longer
        continue
      }
      if (line !== '') lines.push({ text: line, ends: false })
      const pieces = broken(word, width, size, bold)
      for (const piece of pieces.slice(0, -1)) lines.push({ text: piece, ends: false })
      line = pieces[pieces.length - 1] ?? ''
    }
    return [...lines, { text: line, ends: true }]
  })
}

function broken(word: string, width: number, size: number, bold: boolean): readonly string[] {
  if (textWidthOf(word, size, bold) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidthOf(piece + letter, size, bold) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** Height in points of lines of a size: what Excel gives a line of this font, 18.75 points at a size of 14. */
export function heightOf(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.34)
}
