// Functions that calculate only the argument they choose. Of a range of conditions each cell chooses for itself.

import { isError } from '../../book/cell.ts'
import { booleanOf, compare, FormulaError, lifted, numberOf, one, type Result, scalarOf } from '../value.ts'

type Later = () => Result
type Choice = (args: readonly (Later | undefined)[]) => Result

/** The value, or the fallback where it is an error that the test knows. */
const unless =
  (isCaught: (error: string) => boolean): Choice =>
  ([value, fallback]) => {
    const instead = (): Result => fallback?.() ?? one(undefined)
    try {
      const result = value?.() ?? one(undefined)
      if (result.kind === 'one') return isError(result.value) && isCaught(result.value.error) ? instead() : result
      return lifted([result, instead()], ([cell, other]) => (isError(cell) && isCaught(cell.error) ? other : cell))
    } catch (error) {
      if (error instanceof FormulaError && isCaught(error.value.error)) return instead()
      throw error
    }
  }

const when: Choice = ([condition, yes, no]) => {
  if (!condition) throw new FormulaError('#VALUE!')
  const met = condition()
  const [whenTrue, whenFalse] = [() => yes?.() ?? one(true), () => no?.() ?? one(false)]
  if (met.kind === 'one') return booleanOf(scalarOf(met)) ? whenTrue() : whenFalse()
  return lifted([met, whenTrue(), whenFalse()], ([test, a, b]) => (isError(test) ? test : booleanOf(test) ? a : b))
}

export const CHOICES: Readonly<Record<string, Choice>> = {
  IF: when,
  IFERROR: unless(() => true),
  IFNA: unless((error) => error === '#N/A'),
  IFS: (args) => {
    for (let at = 0; at + 1 < args.length; at += 2) {
      if (booleanOf(scalarOf(args[at]?.() ?? one(false)))) return args[at + 1]?.() ?? one(undefined)
    }
    throw new FormulaError('#N/A')
  },
  SWITCH: ([subject, ...cases]) => {
    const value = scalarOf(subject?.() ?? one(undefined))
    for (let at = 0; at + 1 < cases.length; at += 2) {
      if (compare(value, scalarOf(cases[at]?.() ?? one(undefined))) === 0) return cases[at + 1]?.() ?? one(undefined)
    }
    const fallback = cases.length % 2 === 1 ? cases.at(-1) : undefined
    if (!fallback) throw new FormulaError('#N/A')
    return fallback()
  },
  CHOOSE: ([which, ...values]) => {
    const chosen = values[Math.trunc(numberOf(scalarOf(which?.() ?? one(0)))) - 1]
    if (!chosen) throw new FormulaError('#VALUE!')
    return chosen()
  },
}
