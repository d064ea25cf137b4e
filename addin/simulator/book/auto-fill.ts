// Filling a block from its beginning: copies, series of numbers and dates, texts that end with a number.

import { offsetReferences } from '../formula/move.ts'
import { type Area, lastColumn, lastRow } from './address.ts'
import type { Cell } from './cell.ts'
import { invalidArgument, notSimulated } from './fault.ts'
import { isDateFormat } from './number-format.ts'
import { assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { reportEdit, type WriteContext } from './write.ts'

export const AUTO_FILL_TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const
export type AutoFillType = (typeof AUTO_FILL_TYPES)[number]

/** Fills `to`, which begins or ends with `from` and is longer in one direction only. */
export function autoFill(context: WriteContext, sheet: Sheet, from: Area, to: Area, type: AutoFillType): void {
  const known: readonly AutoFillType[] = [
    'FillDefault',
    'FillCopy',
    'FillSeries',
    'FillFormats',
    'FillValues',
    'FillDays',
  ]
  if (!known.includes(type)) throw notSimulated('Range', `autoFill (${type})`)
  const isDown = to.rows !== from.rows
  if (isDown && to.columns !== from.columns) throw invalidArgument('a fill goes in one direction')
  assertUnlocked(sheet, to)
  reportEdit(context, sheet, to, () => {
    if (isDown) {
      for (let column = from.column; column <= lastColumn(from); column++) {
        fillLine(
          sheet,
          line(from.row, from.rows, (row) => [row, column]),
          line(to.row, to.rows, (row) => [row, column]),
          type,
        )
      }
    } else {
      for (let row = from.row; row <= lastRow(from); row++) {
        const source = line(from.column, from.columns, (column) => [row, column])
        fillLine(
          sheet,
          source,
          line(to.column, to.columns, (column) => [row, column]),
          type,
        )
      }
    }
  })
}

type Place = readonly [row: number, column: number]

const line = (start: number, length: number, place: (index: number) => Place): Place[] =>
  Array.from({ length }, (_, index) => place(start + index))

function fillLine(sheet: Sheet, source: readonly Place[], target: readonly Place[], type: AutoFillType): void {
  const [first] = source
  if (!first) return
  const cells = source.map(
    ([row, column]): Cell => ({ ...sheet.cell(row, column), format: sheet.formatAt(row, column) }),
  )
  const start = target.findIndex(([row, column]) => row === first[0] && column === first[1])
  const next = type === 'FillCopy' || type === 'FillValues' ? undefined : seriesOf(cells, type)
  for (const [index, [row, column]] of target.entries()) {
    const offset = index - start
    if (offset >= 0 && offset < source.length) continue
    const at = ((offset % source.length) + source.length) % source.length
    const model = cells[at]
    const from = source[at]
    if (!model || !from) continue
    const own = sheet.cell(row, column) ?? {}
    const { format, ...contents } = model
    const look = type === 'FillValues' ? (own.format ? { format: own.format } : {}) : format ? { format } : {}
    if (type === 'FillFormats') sheet.put(row, column, { ...own, ...look })
    else if (contents.formula !== undefined) {
      const formula = offsetReferences(contents.formula, row - from[0], column - from[1])
      sheet.put(row, column, { ...contents, ...look, formula })
    } else {
      const value = next?.(offset)
      sheet.put(row, column, { ...contents, ...look, ...(value === undefined ? {} : { value }) })
    }
  }
}

/** The rule of a series, by place from its start; undefined when the cells only repeat. */
function seriesOf(cells: readonly Cell[], type: AutoFillType): ((place: number) => number | string) | undefined {
  const numbers = cells.map(({ value, formula }) =>
    typeof value === 'number' && formula === undefined ? value : undefined,
  )
  const [first, second] = numbers
  if (first !== undefined && numbers.every((value) => value !== undefined)) {
    const isDate = isDateFormat(String(cells[0]?.format?.numberFormat ?? 'General'))
    if (second === undefined && type === 'FillDefault' && !isDate) return undefined
    const step = second === undefined ? 1 : second - first
    return (place) => first + step * place
  }
  const [only] = cells
  const match = cells.length === 1 && typeof only?.value === 'string' ? /^([\s\S]*?)(\d+)$/.exec(only.value) : null
  if (!match) return undefined
  const [, text = '', digits = '0'] = match
  return (place) =>
    text + String(Math.abs(Number(digits) + place)).padStart(digits.startsWith('0') ? digits.length : 0, '0')
}
