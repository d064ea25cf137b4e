// TableScopedCollection: the tables a range touches.

import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'

export class TableScopedCollection extends WireCollection {
  readonly $type = 'TableScopedCollection'

  private readonly context: HostContext
  private readonly sheet: Sheet
  private readonly ids: readonly string[]

  constructor(context: HostContext, sheet: Sheet, ids: readonly string[]) {
    super()
    this.context = context
    this.sheet = sheet
    this.ids = ids
  }

  override $items(): readonly WireObject[] {
    return this.ids.map((id) => this.context.wire.table(this.sheet, id))
  }

  override $find(key: unknown): WireObject | undefined {
    const found = typeof key === 'string' ? this.context.book.findTable(key)?.table : undefined
    return found && this.ids.includes(found.id) ? this.context.wire.table(this.sheet, found.id) : undefined
  }

  GetFirst(): WireObject {
    const [first] = this.$items()
    if (!first) throw itemNotFound()
    return first
  }
}
