// Criteria as COUNTIF, filters and lookups take them: `">5"`, `"Đã*"`, 3.

import { isError, type Scalar } from '../../book/cell.ts'
import { type Blank, cellsOf, compare, FormulaError, type Result } from '../value.ts'
import { argument } from './define.ts'

export function matcher(criterion: Scalar | Blank): (value: Scalar | Blank) => boolean {
  const text = typeof criterion === 'string' ? criterion : undefined
  const match = text === undefined ? null : /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text)
  const operator = match?.[1] ?? '='
  const raw = match ? (match[2] ?? '') : criterion
  const asNumber = typeof raw === 'string' && raw.trim() !== '' && Number.isFinite(Number(raw)) ? Number(raw) : raw
  const pattern = typeof asNumber === 'string' ? wildcard(asNumber) : undefined
  const equal = (value: Scalar | Blank): boolean => {
    if (asNumber === '' || asNumber === undefined) return value === undefined || value === ''
    if (pattern) return typeof value === 'string' && pattern.test(value)
    return value !== undefined && !isError(value) && typeof value === typeof asNumber && compare(value, asNumber) === 0
  }
  if (operator === '=') return equal
  if (operator === '<>') return (value) => !equal(value)
  return (value) => {
    if (value === undefined || isError(value) || typeof value !== typeof asNumber) return false
    const order = compare(value, asNumber)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}

/** `*` and `?` as wildcards, `~` before one takes it literally; the whole text must fit, in any case. */
function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, literal?: string, wild?: string) => {
    if (literal !== undefined) return `\\${literal}`
    return wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${found}`
  })
  return new RegExp(`^${source}$`, 'iu')
}

/** Pairs of range and criterion; gives the positions where all of them hold. */
export function positionsWhere(args: readonly Result[]): number[] {
  const tests: { values: readonly (Scalar | Blank)[]; test: (value: Scalar | Blank) => boolean }[] = []
  for (let index = 0; index + 1 < args.length; index += 2) {
    const range = args[index]
    if (range) tests.push({ values: cellsOf(range), test: matcher(argument(args, index + 1)) })
  }
  const length = tests[0]?.values.length ?? 0
  if (tests.some(({ values }) => values.length !== length)) throw new FormulaError('#VALUE!')
  return Array.from({ length }, (_, at) => at).filter((at) => tests.every(({ values, test }) => test(values[at])))
}

/** The numbers of a range at some positions. */
export function numbersAt(range: Result | undefined, positions: readonly number[]): number[] {
  const values = range ? cellsOf(range) : []
  return positions.flatMap((at) => {
    const value = values[at]
    return typeof value === 'number' ? [value] : []
  })
}
