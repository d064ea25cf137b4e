// A1 addresses and rectangles of cells. Rows and columns count from 0 here; only text is 1-based.
// An area of all rows is what Excel writes "A:C"; one of all columns is "1:3".

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** A rectangle of cells on one sheet, 0-based. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** `columnName(27)` is `"AB"`. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** `columnIndex("AB")` is 27. The caller has checked that there are only letters. */
export function columnIndex(name: string): number {
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
})

export const isWholeRows = (a: Area): boolean => a.column === 0 && a.columns === MAX_COLUMNS
export const isWholeColumns = (a: Area): boolean => a.row === 0 && a.rows === MAX_ROWS
export const lastRow = (a: Area): number => a.row + a.rows - 1
export const lastColumn = (a: Area): number => a.column + a.columns - 1
export const cellCount = (a: Area): number => a.rows * a.columns

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/

interface Corner {
  readonly row?: number
  readonly column?: number
}

function parseCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text)
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined
  const column = match[1] === undefined ? undefined : columnIndex(match[1])
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1
  if (column !== undefined && column >= MAX_COLUMNS) return undefined
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}

/** Reads `B3`, `$A$1:C4`, `A:C` or `2:5`, without a sheet; undefined when it is none of them. */
export function parseArea(text: string): Area | undefined {
  const [first = '', second] = text.trim().split(':')
  const a = parseCorner(first)
  const b = second === undefined ? a : parseCorner(second)
  if (!a || !b || text.split(':').length > 2) return undefined
  if (a.row !== undefined && a.column !== undefined && b.row !== undefined && b.column !== undefined) {
    return between(a.row, a.column, b.row, b.column)
  }
  if (second === undefined) return undefined
  if (a.row === undefined && b.row === undefined && a.column !== undefined && b.column !== undefined) {
    return between(0, a.column, MAX_ROWS - 1, b.column)
  }
  if (a.column === undefined && b.column === undefined && a.row !== undefined && b.row !== undefined) {
    return between(a.row, 0, b.row, MAX_COLUMNS - 1)
  }
  return undefined
}

/** The rectangle that has these two cells as opposite corners, in any order. */
export function between(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  }
}

/** `formatArea(area(0, 0, 2, 3))` is `"A1:C2"`; whole columns give `"A:C"`. */
export function formatArea(a: Area, absolute = false): string {
  const dollar = absolute ? '$' : ''
  const column = (index: number) => `${dollar}${columnName(index)}`
  const row = (index: number) => `${dollar}${index + 1}`
  if (isWholeColumns(a) && !isWholeRows(a)) return `${column(a.column)}:${column(lastColumn(a))}`
  if (isWholeRows(a)) return `${row(a.row)}:${row(lastRow(a))}`
  const first = column(a.column) + row(a.row)
  return cellCount(a) === 1 ? first : `${first}:${column(lastColumn(a))}${row(lastRow(a))}`
}

/** Puts a sheet's name in quotes where a reference needs them: `'Danh mục cơ quan'`. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** `'Danh mục cơ quan'!A1:B2`; several areas with commas between. */
export const addressOn = ({ name }: { readonly name: string }, areas: readonly Area[]): string =>
  areas.map((a) => `${quoteSheet(name)}!${formatArea(a)}`).join(',')

/** A formula that stands for cells of a sheet and follows them: `=Sheet1!$A$1:$B$2`. */
export const referenceTo = ({ name }: { readonly name: string }, a: Area): string =>
  `=${quoteSheet(name)}!${formatArea(a, true)}`

/** Splits `'My sheet'!A1` into sheet and rest; no sheet, no `sheet`. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const at = text.lastIndexOf('!')
  if (at < 0) return { rest: text }
  const name = text.slice(0, at).replace(/^=/, '')
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  return { sheet: bare, rest: text.slice(at + 1) }
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== undefined

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

export function contains(outer: Area, inner: Area): boolean {
  const both = intersect(outer, inner)
  return both !== undefined && sameArea(both, inner)
}

/** The smallest area that holds both. */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

/** What is left of `a` without `b`: at most four areas that do not overlap. */
export function subtract(a: Area, b: Area): Area[] {
  const hole = intersect(a, b)
  if (!hole) return [a]
  const rest = [
    area(a.row, a.column, hole.row - a.row, a.columns),
    area(hole.row + hole.rows, a.column, a.row + a.rows - hole.row - hole.rows, a.columns),
    area(hole.row, a.column, hole.rows, hole.column - a.column),
    area(hole.row, hole.column + hole.columns, hole.rows, a.column + a.columns - hole.column - hole.columns),
  ]
  return rest.filter((part) => part.rows > 0 && part.columns > 0)
}

/** What is left of several areas without `b`. */
export const subtractAll = (areas: readonly Area[], b: Area): Area[] => areas.flatMap((a) => subtract(a, b))

/** One area if the two tile a rectangle exactly, else undefined. */
export function joined(a: Area, b: Area): Area | undefined {
  const whole = bound(a, b)
  const shared = intersect(a, b)
  const covered = cellCount(a) + cellCount(b) - (shared ? cellCount(shared) : 0)
  return covered === cellCount(whole) ? whole : undefined
}
