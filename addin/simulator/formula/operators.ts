// The operators of formulas, on single values.

import type { Scalar } from '../book/cell.ts'
import { type Blank, compare, FormulaError, numberOf, textOf } from './value.ts'

export function unary(operator: string, value: Scalar | Blank): Scalar | Blank {
  if (operator === '+') return value
  return operator === '%' ? numberOf(value) / 100 : -numberOf(value)
}

export function binary(operator: string, a: Scalar | Blank, b: Scalar | Blank): Scalar {
  switch (operator) {
    case '&':
      return textOf(a) + textOf(b)
    case '+':
      return numberOf(a) + numberOf(b)
    case '-':
      return numberOf(a) - numberOf(b)
    case '*':
      return numberOf(a) * numberOf(b)
    case '/':
      return divide(numberOf(a), numberOf(b))
    case '^':
      return numberOf(a) ** numberOf(b)
    case '=':
      return compare(a, b) === 0
    case '<>':
      return compare(a, b) !== 0
    case '<':
      return compare(a, b) < 0
    case '>':
      return compare(a, b) > 0
    case '<=':
      return compare(a, b) <= 0
    default:
      return compare(a, b) >= 0
  }
}

function divide(a: number, b: number): number {
  if (b === 0) throw new FormulaError('#DIV/0!')
  return a / b
}
