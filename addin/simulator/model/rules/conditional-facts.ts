// How the parts of a conditional format keep what is set: all of it in the format's facts, by path.

import { invalidArgument } from '../../book/fault.ts'
import { readChoice, readObject } from '../arguments.ts'
import { type KeptProperty, type Store, StoredPart } from '../kept.ts'

export interface FactStore extends Store {
  /** The cell the format's formulas were written for. */
  anchor(): { readonly row: number; readonly column: number }
}

export abstract class FormatFacts extends StoredPart<FactStore> {}

/** A rule that is an object: these keys must be there, some with one of a few words; the rest is kept as given. */
export const rule = (
  name: string,
  fallback: unknown,
  required: Readonly<Record<string, readonly string[] | undefined>>,
): KeptProperty => ({
  name,
  fallback,
  check: (value, what) => {
    const given = readObject(value, what)
    const checked = Object.entries(required).map(([key, choices]) => {
      if (given[key] === undefined || given[key] === null) throw invalidArgument(key)
      return [key, choices ? readChoice(given[key], choices, key) : given[key]] as const
    })
    return { ...given, ...Object.fromEntries(checked) }
  },
})
