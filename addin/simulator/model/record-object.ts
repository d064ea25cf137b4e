// Objects whose properties are only kept and answered again: page set-up, conditional formats, document properties.
// A list says each property's name, what an untouched object answers, and what may be set.

import { invalidOperation } from '../book/fault.ts'
import { WireObject } from './wire-object.ts'

export interface KeptProperty {
  /** On the wire. */
  readonly name: string
  readonly fallback: unknown
  /** Checks what is set and says what is kept; a property without it is read-only. */
  readonly check?: (value: unknown, what: string) => unknown
}

export abstract class RecordObject extends WireObject {
  /** Where the properties are kept, found anew each time since undo replaces it. */
  protected abstract get record(): Record<string, unknown>

  /** Before the names in the record, for several objects in one record. */
  protected get prefix(): string {
    return ''
  }

  /** Called before a property changes. */
  protected abstract touch(): void

  $read(property: KeptProperty): unknown {
    const kept = this.record[this.prefix + property.name]
    return kept === undefined ? property.fallback : kept
  }

  $write({ name, check }: KeptProperty, value: unknown): void {
    if (!check) throw invalidOperation(`${this.$type}.${name} is read-only`)
    const kept = check(value, name)
    this.touch()
    this.record[this.prefix + name] = kept
  }
}

/** Gives a class its kept properties; they are its scalars. */
export function keepProperties(
  target: { readonly prototype: RecordObject },
  properties: readonly KeptProperty[],
): void {
  for (const property of properties) {
    Object.defineProperty(target.prototype, property.name, {
      configurable: true,
      get(this: RecordObject) {
        return this.$read(property)
      },
      ...(property.check
        ? {
            set(this: RecordObject, value: unknown) {
              this.$write(property, value)
            },
          }
        : {}),
    })
  }
  Object.defineProperty(target.prototype, '$scalars', {
    configurable: true,
    get: () => properties.map(({ name }) => name),
  })
}
