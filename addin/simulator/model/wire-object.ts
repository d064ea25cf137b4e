// The convention of the object model: members with a capital letter ARE the names on the wire (`get Values()`,
// `GetCell(row, column)`), members with `$` are for the interpreter. What a class lacks is answered with ApiNotFound.

import { itemNotFound } from '../book/fault.ts'

/** Register methods that an object offers, with Office.js's number of the event: `{ DataChanged: 10 }`. */
export type EventTypes = Readonly<Record<string, number>>

export abstract class WireObject {
  /** Office.js class name, as messages show it. */
  abstract readonly $type: string

  /** Every scalar property Office.js loads with a bare `load()`, by wire name. */
  get $scalars(): readonly string[] {
    return []
  }

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

export abstract class WireCollection extends WireObject {
  abstract $items(): readonly WireObject[]

  /** The object under a key, which may be a name or an id; undefined when there is none. */
  abstract $find(key: unknown): WireObject | undefined

  /** `collection.getItem(key)` travels as an indexer. */
  $indexer(key: unknown): WireObject {
    const found = this.$find(key)
    if (!found) throw itemNotFound()
    return found
  }

  GetItem(key: unknown): WireObject {
    return this.$indexer(key)
  }

  GetItemOrNullObject(key: unknown): WireObject | null {
    return this.$find(key) ?? null
  }

  GetItemAt(index: unknown): WireObject {
    const found = typeof index === 'number' ? this.$items()[index] : undefined
    if (!found) throw itemNotFound()
    return found
  }

  GetCount(): number {
    return this.$items().length
  }
}
