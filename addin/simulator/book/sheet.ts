// One sheet: its sparse cells, and the formats a cell takes from its row, its column or the sheet.
// Nothing here checks protection or reports events; see write.ts for edits as Excel does them.

import { type Area, area, bound, contains, isWholeColumns, isWholeRows, lastColumn, lastRow } from './address.ts'
import { type Cell, DEFAULT_FORMAT, type Format, type FormatKey, type FormatValues } from './cell.ts'
import { gather } from './gather.ts'
import { type Line, newSheetData, type SheetData } from './sheet-data.ts'

interface Row {
  /** The sheet's stamp when this map was made; an older one is shared with a snapshot. */
  readonly stamp: number
  readonly cells: Map<number, Cell>
}

/** What undo keeps of a sheet. Rows are shared until the sheet writes to them. */
export interface SheetSnapshot {
  readonly id: string
  readonly data: SheetData
  readonly rows: ReadonlyMap<number, Row>
}

export interface Position {
  readonly row: number
  readonly column: number
}

export class Sheet {
  readonly id: string
  data: SheetData
  private rows = new Map<number, Row>()
  private stamp = 0
  /** Counts changes of formulas and of where they stand. */
  formulaVersion = 0
  /** Called before every change, so that the book can take its undo snapshot in time. */
  readonly touch: () => void

  constructor(id: string, name: string, touch: () => void) {
    this.id = id
    this.data = newSheetData(name)
    this.touch = touch
  }

  get name(): string {
    return this.data.name
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column)
  }

  /** Replaces a cell; one that holds nothing at all is forgotten. */
  put(row: number, column: number, cell: Cell): void {
    this.touch()
    const { value, formula, format, hyperlink } = cell
    if (formula !== undefined || this.cell(row, column)?.formula !== undefined) this.formulaVersion++
    if (value === undefined && formula === undefined && format === undefined && hyperlink === undefined) {
      if (this.cell(row, column)) this.writableRow(row).delete(column)
    } else this.writableRow(row).set(column, cell)
  }

  private writableRow(row: number): Map<number, Cell> {
    const known = this.rows.get(row)
    if (known?.stamp === this.stamp) return known.cells
    const cells = new Map(known?.cells)
    this.rows.set(row, { stamp: this.stamp, cells })
    return cells
  }

  /** Visits the cells that exist in an area, row by row; order of columns within a row is not promised. */
  forEachCell(within: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const end = lastRow(within)
    const visitRow = (row: number, cells: ReadonlyMap<number, Cell>): void => {
      if (within.columns < cells.size) {
        for (let column = within.column; column <= lastColumn(within); column++) {
          const cell = cells.get(column)
          if (cell) visit(cell, row, column)
        }
      } else {
        for (const [column, cell] of [...cells]) {
          if (column >= within.column && column <= lastColumn(within)) visit(cell, row, column)
        }
      }
    }
    if (within.rows <= this.rows.size) {
      for (let row = within.row; row <= end; row++) visitRow(row, this.rows.get(row)?.cells ?? new Map())
    } else {
      for (const [row, { cells }] of [...this.rows]) if (row >= within.row && row <= end) visitRow(row, cells)
    }
  }

  forEachFormula(visit: (formula: string, row: number, column: number) => void): void {
    for (const [row, { cells }] of this.rows) {
      for (const [column, { formula }] of cells) if (formula !== undefined) visit(formula, row, column)
    }
  }

  /** The smallest area of cells in use, with formats unless `valuesOnly`; undefined on a blank part. */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    let used: Area | undefined
    this.forEachCell(within, (cell, row, column) => {
      if (valuesOnly && cell.value === undefined && cell.formula === undefined) return
      const here = area(row, column)
      if (!used) used = here
      else if (!contains(used, here)) used = bound(used, here)
    })
    return used
  }

  /** Moves every cell by a rule; the rule returns undefined for a cell that is lost. */
  remap(move: (row: number, column: number) => Position | undefined): void {
    this.touch()
    this.formulaVersion++
    const moved = new Map<number, Row>()
    for (const [row, { cells }] of this.rows) {
      for (const [column, cell] of cells) {
        const to = move(row, column)
        if (!to) continue
        let target = moved.get(to.row)
        if (!target) {
          target = { stamp: this.stamp, cells: new Map() }
          moved.set(to.row, target)
        }
        target.cells.set(to.column, cell)
      }
    }
    this.rows = moved
  }

  /** The row's or the column's own record, made when it is missing. */
  line(axis: 'rows' | 'columns', index: number): Line {
    this.touch()
    const known = this.data[axis].get(index)
    if (known) return known
    const line: Line = {}
    this.data[axis].set(index, line)
    return line
  }

  isRowHidden(row: number): boolean {
    const line = this.data.rows.get(row)
    return line?.hidden === true || line?.filtered === true
  }

  isColumnHidden(column: number): boolean {
    return this.data.columns.get(column)?.hidden === true
  }

  /** The format a cell shows: its own, else its row's, its column's, the sheet's. */
  formatAt(row: number, column: number): Format {
    const own = this.cell(row, column)?.format
    return own ?? this.data.rows.get(row)?.format ?? this.data.columns.get(column)?.format ?? this.data.format ?? {}
  }

  formatValue<K extends FormatKey>(row: number, column: number, key: K): FormatValues[K] {
    return (this.formatAt(row, column)[key] as FormatValues[K] | undefined) ?? DEFAULT_FORMAT[key]
  }

  /**
   * Changes the format of a whole area. Whole rows and columns keep it in one place, so that
   * `getRange("A:A").format.…` costs nothing a cell.
   */
  changeFormat(within: Area, change: (old: Format) => Format): void {
    this.touch()
    const changed = new Map<Format, Format>()
    const nothing: Format = {}
    const once = (old: Format = nothing): Format => {
      const known = changed.get(old)
      if (known) return known
      const made = change(old)
      changed.set(old, made)
      return made
    }
    if (isWholeColumns(within) || isWholeRows(within)) this.changeLineFormats(within, once)
    else {
      for (let row = within.row; row <= lastRow(within); row++) {
        for (let column = within.column; column <= lastColumn(within); column++) {
          this.put(row, column, { ...this.cell(row, column), format: once(this.formatAt(row, column)) })
        }
      }
    }
  }

  private changeLineFormats(within: Area, once: (old?: Format) => Format): void {
    const whole = isWholeColumns(within) && isWholeRows(within)
    const own: [number, number, Cell][] = []
    this.forEachCell(within, (cell, row, column) => {
      if (cell.format) own.push([row, column, cell])
    })
    for (const [row, column, cell] of own) this.put(row, column, { ...cell, format: once(cell.format) })
    if (whole) {
      this.data.format = once(this.data.format)
      for (const line of [...this.data.rows.values(), ...this.data.columns.values()]) {
        if (line.format) line.format = once(line.format)
      }
    } else if (isWholeColumns(within)) {
      for (const [row, line] of this.data.rows) {
        if (line.format) this.materialise(area(row, within.column, 1, within.columns), once)
      }
      for (let column = within.column; column <= lastColumn(within); column++) {
        const line = this.line('columns', column)
        line.format = once(line.format ?? this.data.format)
      }
    } else {
      for (const [column, line] of this.data.columns) {
        if (line.format) this.materialise(area(within.row, column, within.rows, 1), once)
      }
      for (let row = within.row; row <= lastRow(within); row++) {
        const line = this.line('rows', row)
        line.format = once(line.format ?? this.data.format)
      }
    }
  }

  /** Gives the cells where a formatted row crosses a formatted column a format of their own. */
  private materialise(within: Area, once: (old?: Format) => Format): void {
    for (let row = within.row; row <= lastRow(within); row++) {
      for (let column = within.column; column <= lastColumn(within); column++) {
        const cell = this.cell(row, column)
        if (!cell?.format) this.put(row, column, { ...cell, format: once(this.formatAt(row, column)) })
      }
    }
  }

  /** A copy that later writes do not reach. */
  snapshot(): SheetSnapshot {
    this.stamp++
    return { id: this.id, data: structuredClone(this.data), rows: new Map(this.rows) }
  }

  /** Where contents differ from those of a snapshot, as few areas as simply found. */
  differences({ rows }: SheetSnapshot): Area[] {
    const changed = new Set<string>()
    let within: Area | undefined
    for (const row of new Set([...this.rows.keys(), ...rows.keys()])) {
      const [now, then] = [this.rows.get(row), rows.get(row)]
      if (now === then) continue
      for (const column of new Set([...(now?.cells.keys() ?? []), ...(then?.cells.keys() ?? [])])) {
        const [a, b] = [now?.cells.get(column), then?.cells.get(column)]
        if (a?.formula === b?.formula && JSON.stringify(a?.value) === JSON.stringify(b?.value)) continue
        changed.add(`${row},${column}`)
        within = within ? bound(within, area(row, column)) : area(row, column)
      }
    }
    return within ? gather(within, (row, column) => changed.has(`${row},${column}`)) : []
  }

  restore(snapshot: SheetSnapshot): void {
    this.stamp++
    this.formulaVersion++
    this.data = structuredClone(snapshot.data)
    this.rows = new Map(snapshot.rows)
  }
}
