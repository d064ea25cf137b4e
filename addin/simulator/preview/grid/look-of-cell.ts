// From the formats of the simulated workbook to what the grid paints: the cell's own format first, the table's style
// where it says nothing.
import { type Border, DEFAULT_FORMAT, type FormatValues, isError, type Scalar } from '../../book/cell.ts'
import type { TableData } from '../../book/sheet-data.ts'
import type { Borders, CellView, Look } from './sheet-view.ts'
import { tableLook } from './table-style.ts'

/** Pixels in a point at 100 %. */
export const POINT = 4 / 3

/** Calibri where it is installed, else one of the same proportions. */
const FALLBACK_FONTS = "Carlito, 'Segoe UI', 'DejaVu Sans Condensed', sans-serif"

export type Kind = CellView['kind']

/** @param entry what the formula bar shows; a formula may have a blank result */
export function kindOf(value: Scalar | undefined, entry: string): Kind {
  if (value === undefined || value === '') return entry.startsWith('=') ? 'formula' : 'blank'
  if (isError(value)) return 'error'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'
}

/** The CSS fonts for a font name of the workbook. */
export const fontStack = (name: string): string => `'${name.replaceAll("'", '')}', ${FALLBACK_FONTS}`

const GENERAL_ALIGN = {
  blank: 'left',
  text: 'left',
  formula: 'left',
  number: 'right',
  boolean: 'center',
  error: 'center',
} as const
const ALIGN: Readonly<Record<string, Look['align']>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'justify',
}
const VERTICAL: Readonly<Record<string, Look['vertical']>> = { Top: 'top', Center: 'center', Justify: 'top' }

/** What a table's style gives to a cell inside it. */
interface Painted {
  readonly fill?: string
  readonly color?: string
  readonly bold?: boolean
  /** Colour of the lines below, and beside as well where the style draws a grid. */
  readonly line?: string
  readonly isGrid?: boolean
}

/** How a cell looks; `row` and `column` are its place on the sheet, for the table's header and bands. */
export function lookOfCell(
  format: Readonly<FormatValues>,
  kind: Kind,
  tables: readonly TableData[],
  row: number,
  column: number,
): Look {
  const painted = paintOf(tables, row, column)
  const fill = format.fillPattern === 'None' ? painted.fill : format.fillColor
  const line = format.fontStrikethrough ? 'line-through' : format.fontUnderline === 'None' ? undefined : 'underline'
  const hasOwnColor = format.fontColor !== DEFAULT_FORMAT.fontColor
  return {
    ...(fill !== undefined && { fill }),
    ...(line !== undefined && { line }),
    color: hasOwnColor ? format.fontColor : (painted.color ?? format.fontColor),
    font: fontStack(format.fontName),
    fontSize: format.fontSize * POINT,
    bold: format.fontBold || painted.bold === true,
    italic: format.fontItalic,
    align: ALIGN[format.horizontalAlignment] ?? GENERAL_ALIGN[kind],
    vertical: VERTICAL[format.verticalAlignment] ?? 'bottom',
    wrap: format.wrapText,
    indent: format.indentLevel * 9,
    borders: bordersOf(format, painted),
  }
}

function paintOf(tables: readonly TableData[], row: number, column: number): Painted {
  const table = tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  )
  const look = table && tableLook(table.style)
  if (!table || !look) return {}
  const line = look.line !== undefined && { line: look.line, isGrid: look.isGrid === true }
  const inside = row - table.area.row - (table.showHeaders ? 1 : 0)
  if (inside < 0) {
    const { fill, color } = look.header
    return { color, bold: true, ...(fill && { fill }), ...(look.header.line && { line: look.header.line }) }
  }
  if (table.showTotals && row === table.area.row + table.area.rows - 1) return { bold: true, ...line }
  const fill = table.showBandedRows && inside % 2 === 0 ? look.band : look.base
  return { ...(fill && { fill }), ...line }
}

const WEIGHT: Readonly<Record<string, string>> = { Hairline: '1px', Thin: '1px', Medium: '2px', Thick: '3px' }
const STYLE: Readonly<Record<string, string>> = { Dot: 'dotted', Double: 'double', Dash: 'dashed', DashDot: 'dashed' }

function bordersOf(format: Readonly<FormatValues>, { line, isGrid }: Painted): Borders {
  const css = ({ style, weight, color }: Border): string | undefined =>
    style === 'None' ? undefined : `${WEIGHT[weight] ?? '1px'} ${STYLE[style] ?? 'solid'} ${color}`
  const [top, left] = [css(format.borderTop), css(format.borderLeft)]
  const right = css(format.borderRight) ?? (isGrid && line ? `1px solid ${line}` : undefined)
  const bottom = css(format.borderBottom) ?? (line && `1px solid ${line}`)
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) }
}
