// What paragraphs are worth in the columns of one document. Looks alone decide at first; then the document itself teaches:
// tasks whose places are sure tell which columns are mostly filled and which words each column begins with, so that bodies
// of names nobody has listed are known by the company they keep.
import { searchKey } from '../domain/text.ts'
import type { Column } from './appendix.ts'
import type { Features } from './features.ts'
import { costOfEmpty, extraKindOf, scoreIn } from './scores.ts'

export type Scoring = {
  /** Without the column of numbers. */
  readonly columns: readonly Column[]
  /** Points for a paragraph standing in a column. */
  readonly score: (at: number, looks: Features) => number
  /** Points lost by leaving the columns `from` … `to` (exclusive) empty. */
  readonly skipped: (from: number, to: number) => number
}

/** The paragraphs of a task with their columns. */
export type Example = { readonly looks: readonly Features[]; readonly columns: readonly number[] }

/** Below so many sure tasks nothing is learned. */
const LEAST_EXAMPLES = 4
/** Points that the same words, or the same first word, in a column add or take away at most. */
const SAME_TEXT = 1.5
const SAME_HEAD = 1.5
const MOST_FOR_EMPTY = 2
const LEAST_FOR_EMPTY = -0.8

export function plainScoring(columns: readonly Column[]): Scoring {
  return scoringWith(
    columns,
    () => 0,
    () => 0,
  )
}

/** @param examples tasks whose places are sure */
export function learnedScoring(columns: readonly Column[], examples: readonly Example[]): Scoring {
  if (examples.length < LEAST_EXAMPLES) return plainScoring(columns)
  const texts = new Tally(columns.length)
  const heads = new Tally(columns.length)
  const filled = columns.map(() => 0)
  for (const example of examples) {
    for (const at of new Set(example.columns)) filled[at] = (filled[at] ?? 0) + 1
    example.looks.forEach((one, index) => {
      const at = example.columns[index] ?? 0
      const joined = index > 0 && example.columns[index - 1] === at
      texts.add(searchKey(one.text), at)
      if (!joined) heads.add(headOf(one), at)
    })
  }
  const rates = filled.map((count) => (count + 1) / (examples.length + 2))
  return scoringWith(
    columns,
    (at, looks) =>
      looks.mark !== undefined
        ? 0
        : SAME_TEXT * texts.leaning(searchKey(looks.text), at, 1) + SAME_HEAD * heads.leaning(headOf(looks), at, 2),
    (at) => {
      const rate = rates[at] ?? 0.5
      return Math.max(LEAST_FOR_EMPTY, Math.min(MOST_FOR_EMPTY, Math.log(rate / (1 - rate))))
    },
  )
}

function scoringWith(
  columns: readonly Column[],
  familiar: (at: number, looks: Features) => number,
  usual: (at: number) => number,
): Scoring {
  const kinds = columns.map(extraKindOf)
  const sums = [0]
  columns.forEach(({ role }, at) => {
    sums.push((sums[sums.length - 1] ?? 0) + costOfEmpty(role) + usual(at))
  })
  return {
    columns,
    score: (at, looks) => {
      const column = columns[at]
      return column === undefined ? 0 : scoreIn(column, looks, kinds[at]) + familiar(at, looks)
    },
    skipped: (from, to) => (from < to ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0),
  }
}

/** The first word of a paragraph, by which bodies, verbs and phrases of time are known. */
function headOf({ text }: Features): string {
  return searchKey(text).split(' ', 1)[0] ?? ''
}

/** How often each key was seen in each column. */
class Tally {
  private readonly counts = new Map<string, number[]>()
  private readonly width: number

  constructor(width: number) {
    this.width = width
  }

  add(key: string, at: number): void {
    const counts = this.counts.get(key) ?? Array.from({ length: this.width }, () => 0)
    counts[at] = (counts[at] ?? 0) + 1
    this.counts.set(key, counts)
  }

  /**
   * How much a key belongs to a column, −1 … 1; 0 for what was hardly seen.
   *
   * @param few what was seen no more often than this says nothing: it may be the paragraph in question itself
   */
  leaning(key: string, at: number, few: number): number {
    const counts = this.counts.get(key)
    if (counts === undefined) return 0
    const all = counts.reduce((sum, one) => sum + one, 0)
    const weight = Math.max(0, Math.min(1, (all - few) / 2))
    return weight * ((2 * (counts[at] ?? 0)) / all - 1)
  }
}
