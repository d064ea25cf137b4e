// Objects that need nothing but the host, or a sheet of it: what most classes of the model begin with.

import type { Sheet } from '../book/sheet.ts'
import type { HostContext } from './host-context.ts'
import { WireCollection, WireObject } from './wire-object.ts'

export abstract class HostObject extends WireObject {
  protected readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }
}

/** Of the workbook, and told by an id that the host gave it. */
export abstract class HostItem extends HostObject {
  protected readonly id: string

  constructor(context: HostContext, id: string) {
    super(context)
    this.id = id
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  get Id(): string {
    return this.id
  }
}

export abstract class SheetObject extends HostObject {
  protected readonly sheet: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super(context)
    this.sheet = sheet
  }
}

export abstract class HostCollection extends WireCollection {
  protected readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }
}

export abstract class SheetCollection extends HostCollection {
  protected readonly sheet: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super(context)
    this.sheet = sheet
  }
}

/** Of one sheet, or of the workbook. */
export abstract class ScopedCollection extends HostCollection {
  protected readonly sheet: Sheet | undefined

  constructor(context: HostContext, sheet?: Sheet) {
    super(context)
    this.sheet = sheet
  }
}
