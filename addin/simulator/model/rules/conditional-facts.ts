// How the parts of a conditional format keep what is set: all of it in the format's facts, by path.

import { invalidArgument } from '../../book/fault.ts'
import { readBoolean, readChoice, readObject } from '../arguments.ts'
import { readColor } from '../format/colors.ts'
import { type KeptProperty, RecordObject } from '../record-object.ts'

export interface FactStore {
  facts(): Record<string, unknown>
  touch(): void
  /** The cell the format's formulas were written for. */
  anchor(): { readonly row: number; readonly column: number }
}

export abstract class FormatFacts extends RecordObject {
  protected readonly store: FactStore
  protected readonly path: string

  constructor(store: FactStore, path = '') {
    super()
    this.store = store
    this.path = path
  }

  protected override get record(): Record<string, unknown> {
    return this.store.facts()
  }

  protected override get prefix(): string {
    return this.path
  }

  protected override touch(): void {
    this.store.touch()
  }

  /** Forgets properties, so that they answer as untouched ones. */
  protected forget(...names: readonly string[]): void {
    this.touch()
    for (const name of names) delete this.record[this.path + name]
  }
}

export const color = (name: string, fallback: unknown = ''): KeptProperty => ({
  name,
  fallback,
  check: (value) => (value === '' ? '' : readColor(value)),
})
export const flag = (name: string, fallback: boolean | null = null): KeptProperty => ({
  name,
  fallback,
  check: readBoolean,
})
export const choice = (name: string, fallback: string, ...choices: readonly string[]): KeptProperty => ({
  name,
  fallback,
  check: (value, what) => readChoice(value, choices, what),
})

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
