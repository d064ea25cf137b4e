// What a run of the benches prints: a table for people, or one line of JSON that holds numbers alone.
import type { Bench, Figures, Limit, Measured } from './bench.ts'

export interface Run {
  readonly bench: Bench
  readonly measured: Measured
}

/** `{"push50":{"time":1.31,"requests":5}}` */
export function toJson(runs: readonly Run[]): string {
  return JSON.stringify(
    Object.fromEntries(runs.map(({ bench, measured }) => [bench.key, roundedAll(measured.figures)])),
  )
}

/** @example toTable(runs) // '  push50.time   1.31   at most 1.6   ✓' */
export function toTable(runs: readonly Run[]): string {
  return runs.flatMap(({ bench, measured }) => [bench.title, ...figureLines(bench, measured), '']).join('\n')
}

function figureLines({ key, limits }: Bench, { figures, behind }: Measured): string[] {
  const named = typeof figures === 'number' ? { '': figures } : figures
  const lines = Object.entries(named).map(([name, value]) => {
    const limit = limits[name]
    const shown = `  ${(name === '' ? key : `${key}.${name}`).padEnd(28)}${String(rounded(value)).padStart(10)}`
    return limit ? `${shown}   ${limitText(limit).padEnd(16)}${keeps(limit, value, named) ? '✓' : '✗ missed'}` : shown
  })
  return behind === '' ? lines : [...lines, `  (${behind})`]
}

function limitText(limit: Limit): string {
  if ('exactly' in limit) return `exactly ${limit.exactly}`
  return `at most ${typeof limit.most === 'number' ? rounded(limit.most) : limit.most}`
}

function keeps(limit: Limit, value: number, figures: Readonly<Record<string, number>>): boolean {
  if ('exactly' in limit) return value === limit.exactly
  const most = typeof limit.most === 'number' ? limit.most : figures[limit.most]
  return most !== undefined && value <= most
}

function roundedAll(figures: Figures): Figures {
  if (typeof figures === 'number') return rounded(figures)
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]))
}

/** Three significant digits say all that such a figure knows; whole numbers are counts and stay. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3))
}
