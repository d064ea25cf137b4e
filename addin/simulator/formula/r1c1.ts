// Formulas in R1C1 notation and back: `=A1+$B$2` in C3 is `=R[-2]C[-2]+R2C2`.

import {
  formatArea,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  parseArea,
  quoteSheet,
  splitSheet,
} from '../book/address.ts'
import { tokenise } from './tokens.ts'

export function toR1C1(formula: string, row: number, column: number): string {
  const tokens = tokenise(formula.slice(1))
  if (!tokens) return formula
  return `=${tokens.map((token) => (token.kind === 'reference' ? convert(token.text, row, column) : token.text)).join('')}`
}

function convert(text: string, row: number, column: number): string {
  const { sheet, rest } = splitSheet(text)
  const area = parseArea(rest)
  if (!area) return text
  const corners = rest.split(':')
  const part = (letter: 'R' | 'C', index: number, home: number, isFixed: boolean): string => {
    if (isFixed) return `${letter}${index + 1}`
    return index === home ? letter : `${letter}[${index - home}]`
  }
  const parts = corners.map((corner, n) => {
    const rowPart = part('R', n === 0 ? area.row : lastRow(area), row, /\$\d/.test(corner))
    const columnPart = part('C', n === 0 ? area.column : lastColumn(area), column, /^\$[A-Za-z]/.test(corner))
    if (isWholeColumns(area)) return columnPart
    return isWholeRows(area) ? rowPart : rowPart + columnPart
  })
  return (sheet === undefined ? '' : `${quoteSheet(sheet)}!`) + parts.join(':')
}

const CELL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\d_.([])/giu

/** References to cells and areas; whole rows and columns are not read. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(CELL, (text, rowPart?: string, columnPart?: string) => {
    if (text.startsWith('"') || text.startsWith("'")) return text
    const [r, c] = [indexOf(rowPart, row), indexOf(columnPart, column)]
    if (r.index < 0 || c.index < 0) return '#REF!'
    const [letters, digits] = splitAddress(formatArea({ row: r.index, column: c.index, rows: 1, columns: 1 }))
    return `${c.isFixed ? '$' : ''}${letters}${r.isFixed ? '$' : ''}${digits}`
  })
}

function indexOf(part: string | undefined, home: number): { index: number; isFixed: boolean } {
  if (part === undefined) return { index: home, isFixed: false }
  const isFixed = !part.startsWith('[')
  return { index: isFixed ? Number(part) - 1 : home + Number(part.slice(1, -1)), isFixed }
}

const splitAddress = (address: string): [string, string] => {
  const at = address.search(/\d/)
  return [address.slice(0, at), address.slice(at)]
}
