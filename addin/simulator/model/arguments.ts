// Arguments come from outside and are checked here. Anything that does not fit is InvalidArgument, as in Excel.

import { invalidArgument } from '../book/fault.ts'

/** @param what the name of the argument or property, for the message */
export type Check<T = unknown> = (value: unknown, what: string) => T

export function readText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what)
  return value
}

export function readOptionalText(value: unknown, what: string): string | undefined {
  return value === null || value === undefined ? undefined : readText(value, what)
}

export function readNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(what)
  return value
}

export function readInteger(value: unknown, what: string): number {
  const number = readNumber(value, what)
  if (!Number.isInteger(number)) throw invalidArgument(what)
  return number
}

export function readOptionalInteger(value: unknown, what: string): number | undefined {
  return value === null || value === undefined ? undefined : readInteger(value, what)
}

export function readBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what)
  return value
}

export const readOptionalBoolean = (value: unknown, what: string, fallback: boolean): boolean =>
  value === null || value === undefined ? fallback : readBoolean(value, what)

/** One of Office.js's enumeration values, in any case; answers it in Office.js's own spelling. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const wanted = typeof value === 'string' ? value.toLowerCase() : undefined
  const found = choices.find((choice) => choice.toLowerCase() === wanted)
  if (found === undefined) throw invalidArgument(what)
  return found
}

export function readOptionalChoice<T extends string>(
  value: unknown,
  choices: readonly T[],
  what: string,
): T | undefined {
  return value === null || value === undefined ? undefined : readChoice(value, choices, what)
}

/** One of these words, in any case: `readWord('None Single Double')`. */
export const readWord = (words: string): Check<string> => {
  const choices = words.split(' ')
  return (value, what) => readChoice(value, choices, what)
}

export const readWithin =
  (read: Check<number>, least: number, most: number): Check<number> =>
  (value, what) => {
    const number = read(value, what)
    if (number < least || number > most) throw invalidArgument(what)
    return number
  }

export type PlainObject = Readonly<Record<string, unknown>>

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function readObject(value: unknown, what: string): PlainObject {
  if (!isPlainObject(value)) throw invalidArgument(what)
  return value
}

export function readArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument(what)
  return value
}
