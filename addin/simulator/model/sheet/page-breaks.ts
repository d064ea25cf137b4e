// Page breaks of a sheet: rows, or columns, before which a new page begins.

import { area } from '../../book/address.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'
import { SheetCollection, SheetObject } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'

type Axis = 'rows' | 'columns'

const breaksOf = (sheet: Sheet, axis: Axis): number[] => {
  const kept = sheet.data.pageBreaks
  return axis === 'rows' ? kept.rows : kept.columns
}

export class PageBreak extends SheetObject {
  readonly $type = 'PageBreak'

  private readonly axis: Axis
  private readonly index: number

  constructor(context: HostContext, sheet: Sheet, axis: Axis, index: number) {
    super(context, sheet)
    this.axis = axis
    this.index = index
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this._Id }
  }

  get _Id(): string {
    return String(this.index)
  }

  get RowIndex(): number {
    return this.axis === 'rows' ? this.index : 0
  }

  get ColumnIndex(): number {
    return this.axis === 'columns' ? this.index : 0
  }

  GetCellAfterBreak(): WireObject {
    return this.context.wire.range(this.sheet, area(this.RowIndex, this.ColumnIndex))
  }

  Delete(): void {
    const kept = breaksOf(this.sheet, this.axis)
    const at = kept.indexOf(this.index)
    if (at < 0) throw itemNotFound('the page break was deleted')
    this.sheet.touch()
    kept.splice(at, 1)
  }
}

export class PageBreakCollection extends SheetCollection<number, PageBreak> {
  readonly $type = 'PageBreakCollection'

  private readonly axis: Axis

  constructor(context: HostContext, sheet: Sheet, axis: Axis) {
    super(context, sheet)
    this.axis = axis
  }

  protected override $keys(): readonly number[] {
    return breaksOf(this.sheet, this.axis)
  }

  protected override $item(index: number): PageBreak {
    return new PageBreak(this.context, this.sheet, this.axis, index)
  }

  protected override $keyOf(wanted: unknown): number | undefined {
    return super.$keyOf(Number(wanted))
  }

  /** Before the first cell of the range. */
  Add(range: unknown): PageBreak {
    const { area: where } = readRange(this.context, this.sheet, range)
    const index = this.axis === 'rows' ? where.row : where.column
    if (index === 0) throw invalidArgument('no page break before the first row or column')
    const kept = breaksOf(this.sheet, this.axis)
    this.sheet.touch()
    if (!kept.includes(index)) kept.push(index)
    kept.sort((a, b) => a - b)
    return this.$item(index)
  }

  RemovePageBreaks(): void {
    this.sheet.touch()
    breaksOf(this.sheet, this.axis).length = 0
  }
}
