// Functions that make one number of many.

import { booleanOf, cellsOf, compare, FormulaError, numberOf, type Result } from '../value.ts'
import { numbersAt, positionsWhere } from './criteria.ts'
import {
  argument,
  type Definition,
  type Definitions,
  gridOf,
  isGiven,
  numbersIn,
  optionalNumber,
  whole,
} from './define.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError('#DIV/0!')
  return sum(numbers) / numbers.length
}

/** Without numbers, Excel's extremes are 0. */
const extreme = (numbers: readonly number[], better: (a: number, b: number) => number): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => better(a, b))
const larger = (a: number, b: number): number => (a > b ? a : b)
const smaller = (a: number, b: number): number => (a < b ? a : b)

/** @param missing 1 for a sample, 0 for a whole population */
function variance(numbers: readonly number[], missing: 0 | 1): number {
  if (numbers.length <= missing) throw new FormulaError('#DIV/0!')
  const middle = average(numbers)
  return sum(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - missing)
}

function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError('#NUM!')
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}

/** The number that occurs most; the first of several. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [found, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
  if (count < 2) throw new FormulaError('#N/A')
  return found
}

const nth = (isLargest: boolean): Definition =>
  whole((args) => {
    const sorted = numbersIn(args.slice(0, 1)).sort((a, b) => (isLargest ? b - a : a - b))
    const found = sorted[Math.ceil(numberOf(argument(args, 1))) - 1]
    if (found === undefined) throw new FormulaError('#NUM!')
    return found
  })

const rank = whole((args) => {
  const number = numberOf(argument(args, 0))
  const isAscending = isGiven(args, 2) && booleanOf(argument(args, 2))
  const numbers = numbersIn(args.slice(1, 2))
  if (!numbers.includes(number)) throw new FormulaError('#N/A')
  return numbers.filter((other) => (isAscending ? other < number : other > number)).length + 1
})

function sumProduct(args: readonly Result[]): number {
  const columns = args.map((arg) => gridOf(arg).flat())
  const length = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== length)) throw new FormulaError('#VALUE!')
  return sum(
    Array.from({ length }, (_, at) =>
      columns.reduce((product, column) => {
        const value = column[at]
        return product * (typeof value === 'number' ? value : 0)
      }, 1),
    ),
  )
}

const overNumbers = (run: (numbers: readonly number[]) => number): Definition => whole((args) => run(numbersIn(args)))

/** The numbers to take are named first, then pairs of range and criterion. */
const overWhere = (run: (numbers: readonly number[]) => number): Definition =>
  whole((args) => run(numbersAt(args[0], positionsWhere(args.slice(1)))))

/** The range of the criterion comes first and may be the one to take, too. */
const overIf = (run: (numbers: readonly number[]) => number): Definition =>
  whole((args) => run(numbersAt(args[2] ?? args[0], positionsWhere(args.slice(0, 2)))))

const logical = (run: (values: readonly boolean[]) => boolean): Definition =>
  whole((args) => {
    const values = args.flatMap(cellsOf).filter((value) => value !== undefined)
    return run(values.map(booleanOf))
  })

const sampleVariance = overNumbers((numbers) => variance(numbers, 1))
const populationVariance = overNumbers((numbers) => variance(numbers, 0))
const sampleDeviation = overNumbers((numbers) => Math.sqrt(variance(numbers, 1)))
const populationDeviation = overNumbers((numbers) => Math.sqrt(variance(numbers, 0)))

export const AGGREGATES: Definitions = {
  SUM: overNumbers(sum),
  SUMSQ: overNumbers((numbers) => sum(numbers.map((number) => number ** 2))),
  PRODUCT: overNumbers((numbers) => numbers.reduce((a, b) => a * b, 1)),
  SUMPRODUCT: whole(sumProduct),
  AVERAGE: overNumbers(average),
  MEDIAN: overNumbers(median),
  MODE: overNumbers(mode),
  'MODE.SNGL': overNumbers(mode),
  MIN: overNumbers((numbers) => extreme(numbers, smaller)),
  MAX: overNumbers((numbers) => extreme(numbers, larger)),
  LARGE: nth(true),
  SMALL: nth(false),
  RANK: rank,
  'RANK.EQ': rank,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: populationVariance,
  'VAR.P': populationVariance,
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: populationDeviation,
  'STDEV.P': populationDeviation,
  COUNT: whole((args) => args.flatMap(cellsOf).filter((value) => typeof value === 'number').length),
  COUNTA: whole((args) => args.flatMap(cellsOf).filter((value) => value !== undefined).length),
  COUNTBLANK: whole((args) => args.flatMap(cellsOf).filter((value) => value === undefined || value === '').length),
  COUNTIF: whole((args) => positionsWhere(args).length),
  COUNTIFS: whole((args) => positionsWhere(args).length),
  SUMIF: overIf(sum),
  SUMIFS: overWhere(sum),
  AVERAGEIF: overIf(average),
  AVERAGEIFS: overWhere(average),
  MAXIFS: overWhere((numbers) => extreme(numbers, larger)),
  MINIFS: overWhere((numbers) => extreme(numbers, smaller)),
  AND: logical((values) => values.every((value) => value)),
  OR: logical((values) => values.some((value) => value)),
  XOR: logical((values) => values.filter((value) => value).length % 2 === 1),
  PERCENTILE: whole((args) => {
    const sorted = numbersIn(args.slice(0, 1)).sort(compare)
    const at = (sorted.length - 1) * optionalNumber(args, 1, 0)
    const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
    if (low === undefined || high === undefined) throw new FormulaError('#NUM!')
    return low + (high - low) * (at - Math.floor(at))
  }),
}
