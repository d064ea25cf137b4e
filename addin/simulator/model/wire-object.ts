// The convention of the object model: members with a capital letter ARE the names on the wire. A getter is a scalar
// property, a method a method (`get Values()`, `GetCell(row, column)`), and what leads to another object is declared
// beside its class by `ways`. Members with `$` are for the interpreter. What a class lacks is answered with ApiNotFound.

import { itemNotFound } from '../book/fault.ts'

/** Register methods that an object offers, with Office.js's number of the event: `{ DataChanged: 10 }`. */
export type EventTypes = Readonly<Record<string, number>>

export abstract class WireObject {
  /** Office.js class name, as messages show it. */
  abstract readonly $type: string

  /** What every answer about the object carries: `{ Id }`, `{ _Id }`, `{ _ReferenceId }` or nothing. */
  $identity(): Readonly<Record<string, unknown>> {
    return {}
  }

  get $events(): EventTypes {
    return {}
  }

  /** Under which target Office.js keeps the handlers of this object. */
  get $eventTarget(): string {
    return ''
  }
}

/** @typeParam Key what tells the items apart: an id, a name, a place */
export abstract class WireCollection<Key = unknown, Item extends WireObject = WireObject> extends WireObject {
  /** In the order `getItemAt` counts them. */
  protected abstract $keys(): readonly Key[]

  protected abstract $item(key: Key): Item

  /** The key that an add-in's word stands for, which may be a name as well as an id. */
  protected $keyOf(wanted: unknown): Key | undefined {
    return this.$keys().find((key) => key === wanted)
  }

  $items(): readonly Item[] {
    return this.$keys().map((key) => this.$item(key))
  }

  GetItemOrNullObject(wanted: unknown): Item | null {
    const key = this.$keyOf(wanted)
    return key === undefined ? null : this.$item(key)
  }

  GetItemAt(index: unknown): Item {
    const key = typeof index === 'number' ? this.$keys()[index] : undefined
    if (key === undefined) throw itemNotFound()
    return this.$item(key)
  }

  GetCount(): number {
    return this.$keys().length
  }
}
