// Functions that find cells, and those that give whole arrays.

import { isError } from '../../book/cell.ts'
import { booleanOf, cellsOf, compare, FormulaError, numberOf, type Result } from '../value.ts'
import { matcher } from './criteria.ts'
import { argument, array, type Definitions, gridOf, isGiven, optionalNumber, type Value, whole } from './define.ts'

const grid = (rows: readonly (readonly Value[])[]): Result => {
  if (rows.length === 0 || rows[0]?.length === 0) throw new FormulaError('#CALC!')
  return { kind: 'grid', grid: rows }
}

const transpose = (rows: readonly (readonly Value[])[]): Value[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))

const sameKind = (a: Value, b: Value): boolean => a !== undefined && !isError(a) && typeof a === typeof b

/**
 * Where a value stands: 0 exactly, 1 the last that is not larger, -1 the last that is not smaller. The values must be
 * sorted for the latter two; unsorted ones give what Excel's documentation calls an unpredictable answer.
 */
function placeOf(needle: Value, values: readonly Value[], type: number): number {
  if (type === 0) {
    const exact = values.findIndex(matcher(typeof needle === 'string' ? `=${needle}` : needle))
    if (exact < 0) throw new FormulaError('#N/A')
    return exact
  }
  const fits = values.map((value) => sameKind(value, needle) && Math.sign(compare(value, needle)) * type <= 0)
  const found = fits.lastIndexOf(true)
  if (found < 0) throw new FormulaError('#N/A')
  return found
}

/** VLOOKUP in columns; HLOOKUP is the same with the table turned. */
function lookup(args: readonly Result[], table: readonly (readonly Value[])[]): Value {
  const isExact = args[3] !== undefined && !booleanOf(argument(args, 3))
  const firsts = table.map((row) => row[0])
  const row = table[placeOf(argument(args, 0), firsts, isExact ? 0 : 1)]
  const column = numberOf(argument(args, 2)) - 1
  if (!row || column < 0 || column >= row.length) throw new FormulaError('#REF!')
  return row[column]
}

/** Row or column 0 is all of them. */
function index(args: readonly Result[]): Value | Result {
  const rows = gridOf(args[0])
  const isLine = rows.length === 1 && args[2] === undefined
  const row = isLine ? 1 : numberOf(argument(args, 1))
  const column = isLine ? numberOf(argument(args, 1)) : optionalNumber(args, 2, 0)
  const chosen = row === 0 ? rows : rows.slice(row - 1, row)
  const found = chosen.map((line) => (column === 0 ? line : line.slice(column - 1, column)))
  if (row < 0 || column < 0 || found.length === 0 || found[0]?.length === 0) throw new FormulaError('#REF!')
  return found.length === 1 && found[0]?.length === 1 ? found[0][0] : grid(found)
}

function xlookup(args: readonly Result[]): Value | Result {
  const keys = gridOf(args[1])
  const isAcross = keys.length === 1 && (keys[0]?.length ?? 0) > 1
  const at = keys.flat().findIndex(matcher(argument(args, 0)))
  if (at < 0) {
    if (!isGiven(args, 3)) throw new FormulaError('#N/A')
    return argument(args, 3)
  }
  const results = isAcross ? transpose(gridOf(args[2])) : gridOf(args[2])
  const line = results[at] ?? []
  if (line.length === 1) return line[0]
  return grid(isAcross ? line.map((value) => [value]) : [line])
}

function filter(args: readonly Result[]): Value | Result {
  const rows = gridOf(args[0])
  const conditions = gridOf(args[1])
  const isAcross = conditions.length === 1 && rows.length > 1
  const lines = isAcross ? transpose(rows) : rows
  const tests = conditions.flat()
  if (tests.length !== lines.length) throw new FormulaError('#VALUE!')
  const kept = lines.filter((_, at) => booleanOf(tests[at]))
  if (kept.length > 0) return grid(isAcross ? transpose(kept) : kept)
  return isGiven(args, 2) ? argument(args, 2) : grid([])
}

function sort(args: readonly Result[]): Result {
  const byColumn = isGiven(args, 3) && booleanOf(argument(args, 3))
  const lines = byColumn ? transpose(gridOf(args[0])) : [...gridOf(args[0])]
  const key = optionalNumber(args, 1, 1) - 1
  const direction = optionalNumber(args, 2, 1)
  lines.sort((a, b) => compare(a[key], b[key]) * direction)
  return grid(byColumn ? transpose(lines) : lines)
}

/** Lines that differ, in the order they are met first; with `exactly once` only those that have no double. */
function unique(args: readonly Result[]): Result {
  const isOn = (at: number): boolean => isGiven(args, at) && booleanOf(argument(args, at))
  const lines = isOn(1) ? transpose(gridOf(args[0])) : gridOf(args[0])
  const counts = new Map<string, number>()
  const keyOf = (line: readonly Value[]): string =>
    JSON.stringify(line.map((value) => (typeof value === 'string' ? value.toLowerCase() : (value ?? null))))
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
  const kept = lines.filter((line, at) =>
    isOn(2) ? counts.get(keyOf(line)) === 1 : lines.findIndex((other) => keyOf(other) === keyOf(line)) === at,
  )
  return grid(isOn(1) ? transpose(kept) : kept)
}

function sequence(args: readonly Result[]): Result {
  const [rows, columns] = [optionalNumber(args, 0, 1), optionalNumber(args, 1, 1)]
  const [start, step] = [optionalNumber(args, 2, 1), optionalNumber(args, 3, 1)]
  return grid(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => start + step * (row * columns + column)),
    ),
  )
}

export const LOOKUPS: Definitions = {
  ROWS: whole((args) => gridOf(args[0]).length),
  COLUMNS: whole((args) => gridOf(args[0])[0]?.length ?? 0),
  INDEX: array(index),
  MATCH: whole((args) => placeOf(argument(args, 0), args[1] ? cellsOf(args[1]) : [], optionalNumber(args, 2, 1)) + 1),
  VLOOKUP: whole((args) => lookup(args, gridOf(args[1]))),
  HLOOKUP: whole((args) => lookup(args, transpose(gridOf(args[1])))),
  XLOOKUP: array(xlookup),
  FILTER: array(filter),
  SORT: array(sort),
  UNIQUE: array(unique),
  SEQUENCE: array(sequence),
  TRANSPOSE: array((args) => grid(transpose(gridOf(args[0])))),
}
