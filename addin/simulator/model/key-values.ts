// Values that add-ins keep by key: settings, and custom properties of the workbook and its sheets.

import { itemNotFound } from '../book/fault.ts'
import { readText } from './arguments.ts'
import { PartCollection } from './host-object.ts'
import { WireObject } from './wire-object.ts'

/** Where the values of one kind are. */
export interface Shelf {
  /** Found anew each time, since undo replaces it. */
  record(): Record<string, unknown>
  /** Called before a value changes. */
  touch(): void
  /** Whether keys that differ in case alone are one. */
  readonly ignoresCase: boolean
  /** Checks a value and says what is kept. */
  toKept(value: unknown): unknown
  fromKept?(kept: unknown): unknown
}

export abstract class KeyValue extends WireObject {
  private readonly shelf: Shelf
  protected readonly key: string

  constructor(shelf: Shelf, key: string) {
    super()
    this.shelf = shelf
    this.key = key
  }

  get Key(): string {
    return this.key
  }

  get Value(): unknown {
    const kept = this.shelf.record()[this.key]
    if (kept === undefined) throw itemNotFound(`${this.$type} ${this.key}`)
    return this.shelf.fromKept ? this.shelf.fromKept(kept) : kept
  }

  set Value(value: unknown) {
    keep(this.shelf, this.key, value)
  }

  Delete(): void {
    this.shelf.touch()
    delete this.shelf.record()[this.key]
  }
}

/** One that the client knows by its key. */
export abstract class IdentifiedKeyValue extends KeyValue {
  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key }
  }

  get _Id(): string {
    return this.key
  }
}

function keep(shelf: Shelf, key: string, value: unknown): void {
  const kept = shelf.toKept(value)
  shelf.touch()
  shelf.record()[key] = kept
}

export abstract class KeyValueCollection<Item extends KeyValue> extends PartCollection<Shelf, string, Item> {
  protected override $keys(): readonly string[] {
    return Object.keys(this.owner.record())
  }

  protected override $keyOf(wanted: unknown): string | undefined {
    const fold = (key: string): string => (this.owner.ignoresCase ? key.toLowerCase() : key)
    const key = fold(readText(wanted, 'key'))
    return this.$keys().find((known) => fold(known) === key)
  }

  /** Adds a value, or changes the one that is there. */
  Add(key: unknown, value: unknown): Item {
    const known = this.$keyOf(key) ?? readText(key, 'key')
    keep(this.owner, known, value)
    return this.$item(known)
  }
}
