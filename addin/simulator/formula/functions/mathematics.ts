// Functions of single numbers.

import { FormulaError, numberOf } from '../value.ts'
import { type Definition, type Definitions, each, ofNumbers } from './define.ts'

const round = (value: number, digits: number, how: (n: number) => number): number =>
  (Math.sign(value) * how(Number(`${Math.abs(value)}e${digits}`))) / 10 ** digits

const rounding = (how: (n: number) => number): Definition =>
  ofNumbers((value = 0, digits = 0) => round(value, digits, how))

const multiple = (how: (n: number) => number): Definition =>
  ofNumbers((value = 0, step = 1) => (step === 0 ? 0 : how(value / step) * step))

function divide(a: number, b: number): number {
  if (b === 0) throw new FormulaError('#DIV/0!')
  return a / b
}

export const MATHEMATICS: Definitions = {
  ABS: ofNumbers((value = 0) => Math.abs(value)),
  SIGN: ofNumbers((value = 0) => Math.sign(value)),
  INT: ofNumbers((value = 0) => Math.floor(value)),
  TRUNC: rounding(Math.floor),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  CEILING: multiple(Math.ceil),
  FLOOR: multiple(Math.floor),
  MROUND: multiple(Math.round),
  MOD: ofNumbers((value = 0, by = 0) => value - by * Math.floor(divide(value, by))),
  QUOTIENT: ofNumbers((value = 0, by = 0) => Math.trunc(divide(value, by))),
  POWER: ofNumbers((base = 0, exponent = 0) => base ** exponent),
  SQRT: ofNumbers((value = 0) => Math.sqrt(value)),
  EXP: ofNumbers((value = 0) => Math.exp(value)),
  LN: ofNumbers((value = 0) => Math.log(value)),
  LOG: ofNumbers((value = 0, base = 10) => divide(Math.log(value), Math.log(base))),
  LOG10: ofNumbers((value = 0) => Math.log10(value)),
  PI: each(() => Math.PI),
  SIN: ofNumbers((value = 0) => Math.sin(value)),
  COS: ofNumbers((value = 0) => Math.cos(value)),
  TAN: ofNumbers((value = 0) => Math.tan(value)),
  ISEVEN: each(([value]) => Math.trunc(numberOf(value)) % 2 === 0),
  ISODD: each(([value]) => Math.trunc(numberOf(value)) % 2 !== 0),
  RAND: each(() => Math.random()),
  RANDBETWEEN: ofNumbers((low = 0, high = 0) => Math.floor(low + Math.random() * (Math.floor(high) - low + 1))),
}
