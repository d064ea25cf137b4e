// Range as the client knows it: the parts put together.

import { lastColumn, lastRow } from '../../book/address.ts'
import { itemNotFound } from '../../book/fault.ts'
import { offsetOf } from '../../book/size.ts'
import { allFrom, directDependents, directPrecedents, type Place } from '../../formula/dependencies.ts'
import { ways } from '../define.ts'
import { RangeProperties } from '../format/range-properties.ts'
import type { WireObject } from '../wire-object.ts'
import { CELL_WAYS } from './cell-ways.ts'
import { RangeView } from './range-view.ts'
import { RangeSort } from './sorts.ts'
import { WorkbookRangeAreas } from './workbook-range-areas.ts'

export class Range extends RangeProperties {
  GetDirectPrecedents(): WireObject {
    return this.others(directPrecedents(this.context.calculator, this))
  }

  GetPrecedents(): WireObject {
    return this.others(allFrom(this, (place) => directPrecedents(this.context.calculator, place)))
  }

  GetDirectDependents(): WireObject {
    return this.others(directDependents(this.context.book, this.context.calculator, this))
  }

  GetDependents(): WireObject {
    const { book, calculator } = this.context
    return this.others(allFrom(this, (place) => directDependents(book, calculator, place)))
  }

  private others(places: readonly Place[]): WireObject {
    if (places.length === 0) throw itemNotFound('no such cells')
    return new WorkbookRangeAreas(this.context, places)
  }

  get Top(): number {
    return offsetOf(this.sheet, 'rows', this.area.row)
  }

  get Left(): number {
    return offsetOf(this.sheet, 'columns', this.area.column)
  }

  get Height(): number {
    return offsetOf(this.sheet, 'rows', lastRow(this.area) + 1) - this.Top
  }

  get Width(): number {
    return offsetOf(this.sheet, 'columns', lastColumn(this.area) + 1) - this.Left
  }

  GetVisibleView(): RangeView {
    return new RangeView(this)
  }
}

ways(Range, { ...CELL_WAYS, Sort: (range) => new RangeSort(range) })
