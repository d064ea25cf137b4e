// Properties that are only kept and answered again: page set-up, parts of charts, document properties. A list says each
// property's name, what an untouched object answers, and what may be set.

import { type Class, scalars } from './define.ts'
import { WireObject } from './wire-object.ts'

export interface KeptProperty {
  /** On the wire. */
  readonly name: string
  readonly fallback: unknown
  /** Checks what is set and says what is kept; a property without it is read-only. */
  readonly check?: (value: unknown, what: string) => unknown
}

/** An object with a record of what was set. */
export interface Keeper {
  /** Found anew each time, since undo replaces it. */
  readonly $record: Record<string, unknown>
  /** Before the names in the record, for several objects in one record. */
  readonly $path?: string
  /** Called before a property changes. */
  $touch(): void
}

/** @param name of a property, as it is in the object's record */
export const readKept = ({ $record, $path = '' }: Keeper, name: string): unknown => $record[$path + name]

export function writeKept(keeper: Keeper, name: string, value: unknown): void {
  keeper.$touch()
  keeper.$record[(keeper.$path ?? '') + name] = value
}

/** Gives a class its kept properties. */
export function keepProperties<T extends WireObject & Keeper>(target: Class<T>, properties: readonly KeptProperty[]) {
  for (const { name, fallback, check } of properties) {
    const get = (keeper: T): unknown => {
      const value = readKept(keeper, name)
      return value === undefined ? fallback : value
    }
    const set = check && ((keeper: T, value: unknown): void => writeKept(keeper, name, check(value, name)))
    scalars(target, { [name]: { get, set } })
  }
}

/** Where parts keep their properties, each below its path. */
export interface Store {
  record(): Record<string, unknown>
  touch(): void
}

/** A part of an object whose parts are all kept in one record. */
export abstract class StoredPart<S extends Store = Store> extends WireObject implements Keeper {
  readonly store: S
  readonly $path: string

  constructor(store: S, path = '') {
    super()
    this.store = store
    this.$path = path
  }

  get $record(): Record<string, unknown> {
    return this.store.record()
  }

  $touch(): void {
    this.store.touch()
  }

  /** Forgets these properties, or all of them and everything below, so that they answer as untouched ones. */
  $forget(...names: readonly string[]): void {
    this.$touch()
    const isForgotten = (key: string): boolean =>
      names.length === 0 ? key.startsWith(this.$path) : names.some((name) => key === this.$path + name)
    for (const key of Object.keys(this.$record)) if (isForgotten(key)) delete this.$record[key]
  }
}
