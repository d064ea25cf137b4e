// Range as the client knows it: the parts put together.

import { contains, lastColumn, lastRow } from '../../book/address.ts'
import { itemNotFound } from '../../book/fault.ts'
import { offsetOf } from '../../book/size.ts'
import { styled } from '../../book/styles.ts'
import { tablesIn } from '../../book/table.ts'
import { allFrom, directDependents, directPrecedents, type Place } from '../../formula/dependencies.ts'
import { readText } from '../arguments.ts'
import { cellSource, sharedFormat } from '../format/format-source.ts'
import { RangeFormat } from '../format/range-format.ts'
import { RangeProperties } from '../format/range-properties.ts'
import { ConditionalFormatCollection } from '../rules/conditional-format.ts'
import { DataValidation } from '../rules/data-validation.ts'
import { TableScopedCollection } from '../table/table-scope.ts'
import type { WireObject } from '../wire-object.ts'
import { RangeView } from './range-view.ts'
import { RangeSort } from './sorts.ts'
import { WorkbookRangeAreas } from './workbook-range-areas.ts'

const SCALARS =
  'NumberFormat NumberFormatLocal Values Text Formulas FormulasLocal RowIndex ColumnIndex RowCount ColumnCount Address AddressLocal CellCount _ReferenceId ValueTypes FormulasR1C1 Hidden RowHidden ColumnHidden IsEntireColumn IsEntireRow Hyperlink Style LinkedDataTypeState HasSpill Top Left Height Width SavedAsArray NumberFormatCategories'.split(
    ' ',
  )

export class Range extends RangeProperties {
  override get $scalars() {
    return SCALARS
  }

  get Format(): RangeFormat {
    return new RangeFormat(this)
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this)
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this)
  }

  get Sort(): RangeSort {
    return new RangeSort(this)
  }

  get Style(): string | null {
    return sharedFormat({ sheet: this.sheet, areas: this.areas() }, 'style')
  }

  /** Replaces the whole format of the cells. */
  set Style(value: unknown) {
    const format = styled(this.context.book, readText(value, 'style'))
    cellSource(this).change(() => format)
  }

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

  GetMergedAreas(): WireObject {
    const found = this.GetMergedAreasOrNullObject()
    if (!found) throw itemNotFound('no merged cells')
    return found
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

  protected override tablesWithin(fullyContained: boolean): WireObject {
    const touched = tablesIn(this.sheet, this.area)
    const chosen = fullyContained ? touched.filter((table) => contains(this.area, table.area)) : touched
    return new TableScopedCollection(
      this.context,
      this.sheet,
      chosen.map((table) => table.id),
    )
  }
}
