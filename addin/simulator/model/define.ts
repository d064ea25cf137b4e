// Members that are declared beside a class instead of written in it: scalars that differ in little but their names, and
// the ways to other objects, which a bare `load()` must not follow.

import type { WireObject } from './wire-object.ts'

/** A class, abstract or not. */
export interface Class<T> {
  readonly prototype: T
}

/** A property without `set` is read-only; one without `get` is another name under which the client sets one. */
export interface ScalarProperty<T> {
  readonly get?: (object: T) => unknown
  readonly set?: ((object: T, value: unknown) => void) | undefined
}

/** Gives a class scalar properties, by their names on the wire. */
export function scalars<T extends WireObject>(
  { prototype }: Class<T>,
  all: Readonly<Record<string, ScalarProperty<T>>>,
): void {
  for (const [name, { get, set }] of Object.entries(all)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      ...(get && {
        get(this: T) {
          return get(this)
        },
      }),
      ...(set && {
        set(this: T, value: unknown) {
          set(this, value)
        },
      }),
    })
  }
}

/** Of collections that tell their size as a property too. */
export const COUNT: Readonly<Record<'Count', ScalarProperty<WireObject & { GetCount(): number }>>> = {
  Count: { get: (collection) => collection.GetCount() },
}

const declared = new WeakSet<object>()

/** Gives a class its navigation properties; `null` is a null object of the client's. */
export function ways<T extends WireObject>(
  { prototype }: Class<T>,
  all: Readonly<Record<string, (object: T) => WireObject | null>>,
): void {
  for (const [name, make] of Object.entries(all)) {
    const get = function (this: T): WireObject | null {
      return make(this)
    }
    declared.add(get)
    Object.defineProperty(prototype, name, { configurable: true, get })
  }
}

/** Whether a getter was declared as a way to another object. */
export const isWay = (getter: object): boolean => declared.has(getter)
