// TableScopedCollection: the tables a range touches.

import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'
import { SheetCollection } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'

export class TableScopedCollection extends SheetCollection<string> {
  readonly $type = 'TableScopedCollection'

  private readonly ids: readonly string[]

  constructor(context: HostContext, sheet: Sheet, ids: readonly string[]) {
    super(context, sheet)
    this.ids = ids
  }

  protected override $keys(): readonly string[] {
    return this.ids
  }

  protected override $item(id: string): WireObject {
    return this.context.wire.table(this.sheet, id)
  }

  protected override $keyOf(wanted: unknown): string | undefined {
    const id = typeof wanted === 'string' ? this.context.book.findTable(wanted)?.table.id : undefined
    return this.ids.find((known) => known === id)
  }

  GetFirst(): WireObject {
    const [first] = this.$items()
    if (!first) throw itemNotFound()
    return first
  }
}
