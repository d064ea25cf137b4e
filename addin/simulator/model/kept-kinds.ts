// The kinds of properties that lists of kept ones are made of.

import { readBoolean, readChoice, readNumber, readText } from './arguments.ts'
import { readColor } from './format/colors.ts'
import type { KeptProperty } from './kept.ts'

export const text = (name: string, fallback = ''): KeptProperty => ({ name, fallback, check: readText })
export const flag = (name: string, fallback: boolean | null = null): KeptProperty => ({
  name,
  fallback,
  check: readBoolean,
})
export const number = (name: string, fallback: number): KeptProperty => ({ name, fallback, check: readNumber })

/** `#RRGGBB`; an empty text is no colour. */
export const color = (name: string, fallback = ''): KeptProperty => ({
  name,
  fallback,
  check: (value) => (value === '' ? '' : readColor(value)),
})

/** @param choices Office.js's words, the first of them answered by an untouched object */
export const choice = (name: string, choices: readonly [string, ...string[]]): KeptProperty => ({
  name,
  fallback: choices[0],
  check: (value, what) => readChoice(value, choices, what),
})
