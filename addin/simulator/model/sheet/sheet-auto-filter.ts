// The AutoFilter of a sheet, outside tables.

import { type Area, formatArea } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { applyFilters } from '../../book/filter.ts'
import { assertAllowed } from '../../book/protection.ts'
import type { FilterCriteria } from '../../book/sheet-data.ts'
import { readInteger } from '../arguments.ts'
import { SheetObject } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import { readCriteria } from '../table/filter-criteria.ts'
import type { WireObject } from '../wire-object.ts'

export class SheetAutoFilter extends SheetObject {
  readonly $type = 'AutoFilter'

  get Enabled(): boolean {
    return this.sheet.data.autoFilter !== undefined
  }

  get IsDataFiltered(): boolean {
    return this.sheet.data.autoFilter?.criteria.some((criterion) => criterion !== null) ?? false
  }

  get Criteria(): unknown {
    return this.sheet.data.autoFilter?.criteria ?? null
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    assertAllowed(this.sheet, 'allowAutoFilter')
    const target = readRange(this.context, this.sheet, range)
    if (target.sheet !== this.sheet) throw invalidArgument('range')
    const known = this.sheet.data.autoFilter
    const isSame = known && formatArea(known.area) === formatArea(target.area)
    const area = isSame ? known.area : target.area
    const next = isSame ? [...known.criteria] : Array.from({ length: area.columns }, () => null)
    if (columnIndex !== null && columnIndex !== undefined) {
      const index = readInteger(columnIndex, 'columnIndex')
      if (index < 0 || index >= area.columns) throw invalidArgument('columnIndex')
      next[index] = criteria ? readCriteria(criteria) : null
    }
    this.sheet.touch()
    this.sheet.data.autoFilter = { area, criteria: next }
    this.Reapply()
  }

  private get body(): Area | undefined {
    const area = this.sheet.data.autoFilter?.area
    return area && area.rows > 1 ? { ...area, row: area.row + 1, rows: area.rows - 1 } : undefined
  }

  private setCriteria(criteria: (FilterCriteria | null)[]): void {
    if (!this.sheet.data.autoFilter) return
    this.sheet.touch()
    this.sheet.data.autoFilter.criteria = criteria
    this.Reapply()
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    const index = readInteger(columnIndex, 'columnIndex')
    this.setCriteria((this.sheet.data.autoFilter?.criteria ?? []).map((known, at) => (at === index ? null : known)))
  }

  ClearCriteria(): void {
    this.setCriteria((this.sheet.data.autoFilter?.criteria ?? []).map(() => null))
  }

  Reapply(): void {
    const { body } = this
    if (!body) return
    applyFilters(this.context, this.sheet, body, this.sheet.data.autoFilter?.criteria ?? [])
    this.context.book.report({ kind: 'filtered', sheetId: this.sheet.id, tableId: '' })
  }

  Remove(): void {
    this.ClearCriteria()
    delete this.sheet.data.autoFilter
  }

  GetRangeOrNullObject(): WireObject | null {
    const area = this.sheet.data.autoFilter?.area
    return area ? this.context.wire.range(this.sheet, area) : null
  }
}
