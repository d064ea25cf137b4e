// What most classes of the model begin with: what an object belongs to, given when it is made.

import type { Sheet } from '../book/sheet.ts'
import type { HostContext } from './host-context.ts'
import { WireCollection, WireObject } from './wire-object.ts'

/** A part of another object, or of what that one is made from. */
export abstract class Part<Owner> extends WireObject {
  readonly owner: Owner

  constructor(owner: Owner) {
    super()
    this.owner = owner
  }
}

export abstract class PartCollection<Owner, Key, Item extends WireObject = WireObject> extends WireCollection<
  Key,
  Item
> {
  readonly owner: Owner

  constructor(owner: Owner) {
    super()
    this.owner = owner
  }
}

export abstract class HostObject extends WireObject {
  readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }
}

/** Of the workbook, and told by an id that the host gave it. */
export abstract class IdentifiedItem extends HostObject {
  protected readonly key: string

  constructor(context: HostContext, key: string) {
    super(context)
    this.key = key
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.key }
  }

  get Id(): string {
    return this.key
  }
}

export abstract class SheetObject extends HostObject {
  readonly sheet: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super(context)
    this.sheet = sheet
  }
}

/** Of a sheet, and told by an id that the host gave it. */
export abstract class SheetItem extends SheetObject {
  protected readonly key: string

  constructor(context: HostContext, sheet: Sheet, key: string) {
    super(context, sheet)
    this.key = key
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.key }
  }

  get Id(): string {
    return this.key
  }
}

export abstract class HostCollection<Key, Item extends WireObject = WireObject> extends WireCollection<Key, Item> {
  protected readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }
}

export abstract class SheetCollection<Key, Item extends WireObject = WireObject> extends HostCollection<Key, Item> {
  protected readonly sheet: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super(context)
    this.sheet = sheet
  }
}

/** Of one sheet, or of the workbook. */
export abstract class ScopedCollection<Key, Item extends WireObject = WireObject> extends HostCollection<Key, Item> {
  protected readonly sheet: Sheet | undefined

  constructor(context: HostContext, sheet?: Sheet) {
    super(context)
    this.sheet = sheet
  }

  override get $eventTarget(): string {
    return this.sheet?.id ?? 'Workbook'
  }

  protected get sheets(): readonly Sheet[] {
    return this.sheet ? [this.sheet] : this.context.book.sheets
  }
}
