// Functions of text, and those that ask what a value is.

import { isError } from '../../book/cell.ts'
import { EN_US } from '../../book/locale.ts'
import { formatText } from '../../book/number-format.ts'
import { booleanOf, cellsOf, FormulaError, numberOf, textOf } from '../value.ts'
import { argument, type Definition, type Definitions, each, eachSeeing, type Value, whole } from './define.ts'

const ofText = (run: (text: string, ...more: Value[]) => Value): Definition =>
  each(([text, ...more]) => run(textOf(text), ...more))

const count = (value: Value, fallback: number): number => (value === undefined ? fallback : numberOf(value))

/** The place of one text in another from 1, or #VALUE!. */
function placeOf(needle: string, hay: string, start: Value): number {
  const at = hay.indexOf(needle, count(start, 1) - 1)
  if (at < 0) throw new FormulaError('#VALUE!')
  return at + 1
}

/** The n-th occurrence only, when a number is given. */
function substitute(text: string, before: string, after: string, only: Value): string {
  if (before === '') return text
  if (only === undefined) return text.replaceAll(before, () => after)
  const parts = text.split(before)
  const at = numberOf(only)
  if (at < 1 || at >= parts.length) return text
  return `${parts.slice(0, at).join(before)}${after}${parts.slice(at).join(before)}`
}

const is = (test: (value: Value) => boolean): Definition => eachSeeing(([value]) => test(value))

export const TEXTS: Definitions = {
  LEN: ofText((text) => text.length),
  LEFT: ofText((text, size) => text.slice(0, count(size, 1))),
  RIGHT: ofText((text, size) => text.slice(-count(size, 1) || Number.POSITIVE_INFINITY)),
  MID: ofText((text, start, size) => text.slice(numberOf(start) - 1, numberOf(start) - 1 + numberOf(size))),
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText((text) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  REPT: ofText((text, times) => text.repeat(Math.max(0, Math.trunc(numberOf(times))))),
  REPLACE: ofText((text, start, size, put) => {
    const at = numberOf(start) - 1
    return text.slice(0, at) + textOf(put) + text.slice(at + numberOf(size))
  }),
  SUBSTITUTE: ofText((text, before, after, only) => substitute(text, textOf(before), textOf(after), only)),
  EXACT: ofText((text, other) => text === textOf(other)),
  FIND: ofText((needle, hay, start) => placeOf(needle, textOf(hay), start)),
  SEARCH: ofText((needle, hay, start) => placeOf(needle.toLowerCase(), textOf(hay).toLowerCase(), start)),
  VALUE: each(([value]) => numberOf(value)),
  CHAR: each(([code]) => String.fromCharCode(numberOf(code))),
  UNICHAR: each(([code]) => String.fromCodePoint(numberOf(code))),
  CODE: ofText((text) => text.charCodeAt(0)),
  UNICODE: ofText((text) => text.codePointAt(0)),
  TEXT: each(([value, format], { date1904 }) => formatText(value, textOf(format), EN_US, date1904)),
  T: each(([value]) => (typeof value === 'string' ? value : '')),
  N: each(([value]) => (typeof value === 'number' || typeof value === 'boolean' ? numberOf(value) : 0)),
  CONCATENATE: each((values) => values.map(textOf).join('')),
  CONCAT: whole((args) => args.flatMap(cellsOf).map(textOf).join('')),
  TEXTJOIN: whole((args) => {
    const skipsBlanks = booleanOf(argument(args, 1))
    const texts = args.slice(2).flatMap(cellsOf).map(textOf)
    return texts.filter((text) => !skipsBlanks || text !== '').join(textOf(argument(args, 0)))
  }),
  NOT: each(([value]) => !booleanOf(value)),
  NA: each(() => ({ error: '#N/A' })),
  TRUE: each(() => true),
  FALSE: each(() => false),
  ISBLANK: is((value) => value === undefined),
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.error !== '#N/A'),
  ISNA: is((value) => isError(value) && value.error === '#N/A'),
}
