// Cells that satisfy a test, as few areas as simply found: runs along a row, joined with equal runs below.

import { type Area, area, joined } from './address.ts'

export function gather(within: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = []
  let open: Area[] = []
  for (let row = within.row; row < within.row + within.rows; row++) {
    const runs = runsOf(row, within, test)
    const next: Area[] = []
    for (const run of runs) {
      const above = open.find((known) => known.column === run.column && known.columns === run.columns)
      if (above) open = open.filter((known) => known !== above)
      next.push(above ? { ...above, rows: above.rows + 1 } : run)
    }
    done.push(...open)
    open = next
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The same cells in fewer areas: neighbours in a column become one, then equal columns side by side. */
export function joinAll(areas: readonly Area[]): Area[] {
  const join = (sorted: readonly Area[]): Area[] => {
    const done: Area[] = []
    for (const next of sorted) {
      const last = done.at(-1)
      const whole = last && joined(last, next)
      if (whole) done[done.length - 1] = whole
      else done.push(next)
    }
    return done
  }
  const columns = join([...areas].sort((a, b) => a.column - b.column || a.row - b.row))
  return join(columns.sort((a, b) => a.row - b.row || a.column - b.column))
}

function runsOf(row: number, within: Area, test: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = []
  let start: number | undefined
  const end = within.column + within.columns
  for (let column = within.column; column <= end; column++) {
    const isIn = column < end && test(row, column)
    if (isIn) start ??= column
    else if (start !== undefined) {
      runs.push(area(row, start, 1, column - start))
      start = undefined
    }
  }
  return runs
}
