// What a column's cells are given besides their contents: format, colours, wrapping, and the rules Excel holds while a
// person types. A rule does not see what is pasted; the checks do.
import { formatOf } from '../../shared/table/cells.ts'
import type { Column } from '../../shared/table/columns.ts'
import { choiceList } from './choice-lists.ts'
import { formatAll } from './excel-api.ts'
import { lineColor, lookOf } from './looks.ts'

/** Queues the dressing of some cells of a column. */
export function dressCells(context: Excel.RequestContext, column: Column, cells: Excel.Range): void {
  const { fill, text, italic } = lookOf(column).body
  const { format } = cells
  formatAll(cells, formatOf(column))
  format.wrapText = true
  format.verticalAlignment = 'Top'
  // Days are read down the column, and as numbers they would stand against what is right of them.
  format.horizontalAlignment = column.type === 'date' ? 'Center' : 'General'
  format.fill.color = fill
  format.font.color = text
  format.font.italic = italic
  if (column.source === 'entry') addRule(context, column, cells.dataValidation)
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

/**
 * Queues lines around the cells of a block: the lines of a table style are Excel's own, and other programs that open or
 * print the file draw none.
 */
export function drawLines(block: Excel.Range, rows: number, columns: number): void {
  const inside = [rows > 1 && 'InsideHorizontal', columns > 1 && 'InsideVertical'] as const
  for (const side of [...edges, ...inside]) {
    if (!side) continue
    const line = block.format.borders.getItem(side)
    line.style = 'Continuous'
    line.color = lineColor
  }
}

/** Queues the dressing of a column's header cell. */
export function dressHeader(column: Column, header: Excel.RangeFormat): void {
  const { fill, text } = lookOf(column).header
  header.fill.color = fill
  header.font.color = text
  header.font.bold = true
  header.wrapText = true
  // The arrows of the filter stand at the bottom right, and would cover the last line.
  header.verticalAlignment = 'Top'
  header.horizontalAlignment = 'Center'
}

function addRule(context: Excel.RequestContext, column: Column, validation: Excel.DataValidation): void {
  const rule = ruleOf(context, column)
  if (rule) {
    validation.rule = rule
    validation.errorAlert = { ...alertOf(column), showAlert: true, title: column.header.vi }
  }
  const prompt = column.prompt?.vi
  if (prompt) validation.prompt = { message: prompt, showPrompt: true, title: column.header.vi.slice(0, 32) }
}

function ruleOf(context: Excel.RequestContext, column: Column): Excel.DataValidationRule | undefined {
  switch (column.type) {
    case 'choice': {
      const source = choiceList(context, column)
      return source && { list: { inCellDropDown: true, source } }
    }
    case 'date':
      return { date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' } }
    case 'percent':
      return { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } }
    case 'text':
      return undefined
    default:
      return column.type satisfies never
  }
}

/**
 * A list refuses what is not in it. A day typed as 20/12/2013 is text to an English Excel and 50% is no whole number,
 * and both are read rightly; so these rules warn and let it pass.
 */
function alertOf({ type }: Column): { readonly message: string; readonly style: 'Stop' | 'Warning' } {
  switch (type) {
    case 'choice':
      return { message: 'Chọn một nội dung trong danh sách.', style: 'Stop' }
    case 'date':
      return { message: 'Nhập ngày dạng 20/12/2013.', style: 'Warning' }
    case 'percent':
      return { message: 'Nhập số nguyên từ 0 đến 100.', style: 'Warning' }
    case 'text':
      return { message: '', style: 'Warning' }
    default:
      return type satisfies never
  }
}
