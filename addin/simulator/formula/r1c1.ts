// Formulas in R1C1 notation, for reading: `=A1+$B$2` in C3 is `=R[-2]C[-2]+R2C2`.

import { isWholeColumns, isWholeRows, lastColumn, lastRow, parseArea, quoteSheet, splitSheet } from '../book/address.ts'
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
