// From the formats of the simulated workbook to what the grid paints: the cell's own format first, the table's style
// where it says nothing.
import { type Border, type Cell, DEFAULT_FORMAT, type Format, isError, type Scalar } from '../../book/cell.ts'
import type { TableData } from '../../book/sheet-data.ts'
import type { Borders, CellView, Look } from './sheet-view.ts'
import { tableLook } from './table-style.ts'

/** Pixels in a point at 100 %. */
export const POINT = 4 / 3

/** Calibri where it is installed, else one of the same proportions. */
const FALLBACK_FONTS = "Carlito, 'Segoe UI', 'DejaVu Sans Condensed', sans-serif"

export type Kind = CellView['kind']

export function kindOf(cell: Cell | undefined, value: Scalar | undefined): Kind {
  if (value === undefined || value === '') return cell?.formula === undefined ? 'blank' : 'formula'
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
  readonly line?: string
}

/** How a cell looks; `row` and `column` are its place on the sheet, for the table's header and bands. */
export function lookOfCell(
  format: Format,
  kind: Kind,
  tables: readonly TableData[],
  row: number,
  column: number,
): Look {
  const values = { ...DEFAULT_FORMAT, ...format }
  const painted = paintOf(tables, row, column)
  const fill = format.fillColor !== undefined && format.fillPattern !== 'None' ? format.fillColor : painted.fill
  const line = values.fontStrikethrough ? 'line-through' : values.fontUnderline === 'None' ? undefined : 'underline'
  return {
    ...(fill !== undefined && { fill }),
    ...(line !== undefined && { line }),
    color: format.fontColor ?? painted.color ?? DEFAULT_FORMAT.fontColor,
    font: fontStack(values.fontName),
    fontSize: values.fontSize * POINT,
    bold: format.fontBold ?? painted.bold ?? false,
    italic: values.fontItalic,
    align: ALIGN[values.horizontalAlignment] ?? GENERAL_ALIGN[kind],
    vertical: VERTICAL[values.verticalAlignment] ?? 'bottom',
    wrap: values.wrapText,
    indent: values.indentLevel * 9,
    borders: bordersOf(format, painted.line),
  }
}

function paintOf(tables: readonly TableData[], row: number, column: number): Painted {
  const table = tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  )
  const look = table && tableLook(table.style)
  if (!table || !look) return {}
  const line = look.line && { line: look.line }
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

function bordersOf(format: Format, line: string | undefined): Borders {
  const css = (border: Border | undefined): string | undefined =>
    border && border.style !== 'None'
      ? `${WEIGHT[border.weight] ?? '1px'} ${STYLE[border.style] ?? 'solid'} ${border.color}`
      : undefined
  const [top, right, left] = [css(format.borderTop), css(format.borderRight), css(format.borderLeft)]
  const bottom = css(format.borderBottom) ?? (line && `1px solid ${line}`)
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) }
}
