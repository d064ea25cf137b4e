// Which cell vanished? Columns keep their order, so the paragraphs of a task are placed by the best-scoring monotone
// assignment to columns, found by dynamic programming. Scores run forward and backward through the paragraphs, so that
// for each of them it is known what every other place for it would cost: that is how sure its own is.
import type { Features } from './features.ts'
import { costOfJoining, costOfLeaving } from './scores.ts'
import type { Scoring } from './scoring.ts'

/** Another column a paragraph may belong to; `margin` is how many points worse the best reading with it is. */
export type Rival = { column: number; margin: number }

/** Where a paragraph stands; `begins` where it opens a further task; rivals the nearest first. */
export type Place = { column: number; begins: boolean; rivals: Rival[] }

/** As many paragraphs as columns are most likely one in each, though another reading scores this much better. */
const FULL_BONUS = 2.5

/** What it costs to go on to a paragraph, by the column before and its own; `begins` says whether as a further task. */
type Step = { cost(from: number, at: number): number; begins(from: number, at: number): boolean }

/**
 * Places paragraphs in columns.
 *
 * @param costOfTask points lost by opening a further task within these paragraphs; without it there is but one task
 */
export function align(looks: readonly Features[], scoring: Scoring, costOfTask?: number): Place[] {
  const width = scoring.columns.length
  const points = looks.map(scoring.points)
  const steps = looks.map((one, index) => stepTo(one, looks[index - 1], scoring, costOfTask))
  const forward: number[][] = []
  const from: number[][] = []
  looks.forEach((_, index) => {
    const own = points[index] ?? []
    const before = forward[index - 1]
    const choices = own.map((score, at) => {
      if (before === undefined) return { score: score - scoring.skipped(0, at), from: -1 }
      const best = bestOf(before.map((sum, column) => sum - (steps[index]?.cost(column, at) ?? 0)))
      return { score: score + best.value, from: best.at }
    })
    forward.push(choices.map((choice) => choice.score))
    from.push(choices.map((choice) => choice.from))
  })
  const backward: number[][] = looks.map(() => [])
  for (let index = looks.length - 1; index >= 0; index--) {
    const after = backward[index + 1]
    backward[index] = Array.from({ length: width }, (_, at) => {
      if (after === undefined) return -scoring.skipped(at + 1, width)
      const next = points[index + 1] ?? []
      return bestOf(after.map((sum, column) => sum + (next[column] ?? 0) - (steps[index + 1]?.cost(at, column) ?? 0)))
        .value
    })
  }
  const totals = forward.map((sums, index) => sums.map((sum, at) => sum + (backward[index]?.[at] ?? 0)))
  const best = bestOf(forward[looks.length - 1]?.map((sum, at) => sum - scoring.skipped(at + 1, width)) ?? [])
  if (costOfTask === undefined && looks.length === width && !looks.some(goesOn)) {
    const full = points.reduce((sum, own, at) => sum + (own[at] ?? 0), 0)
    if (full >= best.value - FULL_BONUS) return looks.map((_, at) => placeOf(at, at === 0, full, totals[at] ?? []))
  }
  const places: Place[] = []
  let column = best.at
  for (let index = looks.length - 1; index >= 0; index--) {
    const before = from[index]?.[column] ?? -1
    const begins = before < 0 || steps[index]?.begins(before, column) === true
    places.push(placeOf(column, begins, best.value, totals[index] ?? []))
    column = before
  }
  return places.reverse()
}

/** Texts by column number; several paragraphs of one cell are its lines. */
export function cellsOf(looks: readonly Features[], places: readonly Place[]): Map<number, string> {
  const cells = new Map<number, string>()
  looks.forEach((one, index) => {
    const column = places[index]?.column ?? 0
    const before = cells.get(column)
    cells.set(column, before === undefined ? one.text : `${before}\n${one.text}`)
  })
  return cells
}

function stepTo(one: Features, before: Features | undefined, { columns, skipped }: Scoring, costOfTask?: number): Step {
  if (before === undefined) return { cost: () => 0, begins: () => true }
  const leaving = costOfLeaving(before, one)
  const joins = columns.map(({ role }) => costOfJoining(role, before, one))
  const onward = (from: number, at: number) => {
    if (at === from) return joins[at] ?? 0
    return at < from ? Number.POSITIVE_INFINITY : leaving + skipped(from + 1, at)
  }
  if (costOfTask === undefined) return { cost: onward, begins: () => false }
  const anew = (from: number, at: number) => skipped(from + 1, columns.length) + skipped(0, at) + costOfTask
  return {
    cost: (from, at) => Math.min(onward(from, at), anew(from, at)),
    begins: (from, at) => anew(from, at) < onward(from, at),
  }
}

/** @param totals of the best reading with the paragraph in each column */
function placeOf(column: number, begins: boolean, score: number, totals: readonly number[]): Place {
  const rivals = totals
    .map((total, at): Rival => ({ column: at, margin: score - total }))
    .filter((rival) => rival.column !== column && Number.isFinite(rival.margin))
    .sort((one, other) => one.margin - other.margin)
  return { column, begins, rivals }
}

/** Whether a paragraph looks like the rest of the one before it. */
function goesOn({ bullet, lower }: Features): boolean {
  return bullet || lower
}

/** The largest of some numbers and where it stands; the first of equal ones. */
function bestOf(values: readonly number[]): { value: number; at: number } {
  let value = Number.NEGATIVE_INFINITY
  let at = 0
  values.forEach((one, index) => {
    if (one > value) {
      value = one
      at = index
    }
  })
  return { value, at }
}
