// What paragraphs are worth in the columns of one document. Looks alone decide at first; then the document itself teaches:
// tasks whose places are sure tell which columns are mostly filled and which words each column begins with, so that bodies
// of names nobody has listed are known by the company they keep.
import type { Column } from './appendix.ts'
import type { Features } from './features.ts'
import { costOfEmpty, extraKindOf, scoreIn } from './scores.ts'

export type Scoring = {
  /** Without the column of numbers. */
  readonly columns: readonly Column[]
  /** Points for a paragraph standing in each of the columns. */
  readonly points: (looks: Features) => number[]
  /** Points lost by leaving the columns `from` … `to` (exclusive) empty. */
  readonly skipped: (from: number, to: number) => number
}

/** The paragraphs of a task with their columns; `sure` when none of them may well stand elsewhere. */
export type Example = {
  readonly looks: readonly Features[]
  readonly columns: readonly number[]
  readonly sure: boolean
}

/** Below so many tasks nothing is learned. */
const LEAST_EXAMPLES = 4
/** Points that the same words, or the same first word, in a column add or take away at most. */
const SAME_TEXT = 1.5
const SAME_HEAD = 1
const MOST_FOR_EMPTY = 2
const LEAST_FOR_EMPTY = -0.8

/** By the headings alone, before anything was learned from the document. */
export function plainScoring(columns: readonly Column[]): Scoring {
  return scoringWith(columns)
}

/** Words are learned from sure tasks, how often columns are filled from all: those with an empty one are seldom sure. */
export function learnedScoring(columns: readonly Column[], examples: readonly Example[]): Scoring {
  if (examples.length < LEAST_EXAMPLES) return plainScoring(columns)
  const texts = new Tally(columns.length)
  const heads = new Tally(columns.length)
  const filled = columns.map(() => 0)
  for (const example of examples) {
    for (const at of new Set(example.columns)) filled[at] = (filled[at] ?? 0) + 1
    if (!example.sure) continue
    example.looks.forEach((one, index) => {
      const at = example.columns[index] ?? 0
      const joined = index > 0 && example.columns[index - 1] === at
      texts.add(one.key, at)
      if (!joined) heads.add(headOf(one), at)
    })
  }
  const rates = filled.map((count) => (count + 1) / (examples.length + 2))
  const usual = rates.map((rate) => Math.max(LEAST_FOR_EMPTY, Math.min(MOST_FOR_EMPTY, Math.log(rate / (1 - rate)))))
  const familiar = (looks: Features) => {
    if (looks.mark !== undefined) return []
    const [text, head] = [texts.leanings(looks.key, 1), heads.leanings(headOf(looks), 2)]
    return columns.map((_, at) => SAME_TEXT * (text[at] ?? 0) + SAME_HEAD * (head[at] ?? 0))
  }
  return scoringWith(columns, familiar, usual)
}

/** @param usual what it costs each column to be empty beyond what its role says */
function scoringWith(
  columns: readonly Column[],
  familiar: (looks: Features) => readonly number[] = () => [],
  usual: readonly number[] = [],
): Scoring {
  const kinds = columns.map(extraKindOf)
  const sums = [0]
  columns.forEach(({ role }, at) => {
    sums.push((sums[at] ?? 0) + costOfEmpty(role) + (usual[at] ?? 0))
  })
  return {
    columns,
    points: (looks) => {
      const known = familiar(looks)
      return columns.map((column, at) => scoreIn(column, looks, kinds[at]) + (known[at] ?? 0))
    },
    skipped: (from, to) => (from < to ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0),
  }
}

/** The first word of a paragraph, by which bodies, verbs and phrases of time are known. */
function headOf({ key }: Features): string {
  return key.split(' ', 1)[0] ?? ''
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
   * How much a key belongs to each column, −1 … 1; none for what was hardly seen.
   *
   * @param few what was seen no more often than this says nothing: it may be the paragraph in question itself
   */
  leanings(key: string, few: number): number[] {
    const counts = this.counts.get(key) ?? []
    const all = counts.reduce((sum, one) => sum + one, 0)
    if (all <= few) return []
    const weight = Math.min(1, (all - few) / 2)
    return counts.map((count) => weight * ((2 * count) / all - 1))
  }
}
