// Which cell vanished? Columns keep their order, so the paragraphs of a task are placed by the best-scoring monotone
// assignment to columns, found by dynamic programming. The second-best tells how sure the best one is.
import type { Column, Role } from './appendix.ts'
import type { Features } from './features.ts'
import { costOfEmpty, costOfJoining, costOfLeaving, scoreIn } from './scores.ts'

/** For each paragraph its column, and `begins` where it opens a further task. */
export type Placing = { column: number; begins: boolean }[]

/** `margin` is the lead in points of the best placing over its nearest rival. */
export type Alignment = { best: Placing; rival: Placing; margin: number }

type Step = { score: number; column: number; begins: boolean; before: Step | undefined }

/**
 * Places paragraphs in columns.
 *
 * @param columns without the column of numbers
 * @param costOfTask points lost by opening a further task within these paragraphs; without it there is but one task
 */
export function align(looks: readonly Features[], columns: readonly Column[], costOfTask?: number): Alignment {
  const empty = prefixCosts(columns)
  let ends: Step[][] = []
  looks.forEach((one, index) => {
    const before = looks[index - 1]
    ends = columns.map((column, at) => {
      const points = scoreIn(column, one)
      if (before === undefined) {
        return [{ score: points - skipped(empty, 0, at), column: at, begins: true, before: undefined }]
      }
      const steps: Step[] = []
      ends.forEach((candidates, from) => {
        for (const step of candidates) {
          if (from <= at) {
            const cost =
              from === at
                ? costOfJoining(column.role, before, one)
                : costOfLeaving(before, one) + skipped(empty, from + 1, at)
            steps.push({ score: step.score + points - cost, column: at, begins: false, before: step })
          }
          if (costOfTask !== undefined) {
            const cost = skipped(empty, from + 1, columns.length) + skipped(empty, 0, at) + costOfTask
            steps.push({ score: step.score + points - cost, column: at, begins: true, before: step })
          }
        }
      })
      return bestTwo(steps)
    })
  })
  const finished = ends.flatMap((steps, at) =>
    steps.map((step) => ({ step, score: step.score - skipped(empty, at + 1, columns.length) })),
  )
  const [first, second] = finished.sort((one, other) => other.score - one.score)
  if (first === undefined) return { best: [], rival: [], margin: Number.POSITIVE_INFINITY }
  const best = walkBack(first.step)
  if (second === undefined) return { best, rival: best, margin: Number.POSITIVE_INFINITY }
  return { best, rival: walkBack(second.step), margin: first.score - second.score }
}

/** Texts by column number; several paragraphs of one cell are its lines. */
export function cellsOf(looks: readonly Features[], placing: Placing): Map<number, string> {
  const cells = new Map<number, string>()
  looks.forEach((one, index) => {
    const column = placing[index]?.column ?? 0
    const before = cells.get(column)
    cells.set(column, before === undefined ? one.text : `${before}\n${one.text}`)
  })
  return cells
}

function bestTwo(steps: Step[]): Step[] {
  return steps.sort((one, other) => other.score - one.score).slice(0, 2)
}

function walkBack(last: Step): Placing {
  const placing: Placing = []
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    placing.push({ column: step.column, begins: step.begins })
  }
  return placing.reverse()
}

function prefixCosts(columns: readonly { role: Role }[]): number[] {
  const sums = [0]
  for (const { role } of columns) sums.push((sums[sums.length - 1] ?? 0) + costOfEmpty(role))
  return sums
}

function skipped(sums: readonly number[], from: number, to: number): number {
  return from < to ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0
}
