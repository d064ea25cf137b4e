// Filling a block from its beginning: copies, series of numbers and dates, texts that end with a number.

import { offsetReferences } from '../formula/move.ts'
import { type Area, lastColumn, lastRow } from './address.ts'
import type { Cell } from './cell.ts'
import { invalidArgument, notSimulated } from './fault.ts'
import { type AutoFillType, seriesOf } from './fill-series.ts'
import { assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { reportEdit, type WriteContext } from './write.ts'

/** Fills `to`, which begins or ends with `from` and is longer in one direction only. */
export function autoFill(context: WriteContext, sheet: Sheet, from: Area, to: Area, type: AutoFillType): void {
  if (type === 'FlashFill') throw notSimulated('Range', `autoFill (${type})`)
  const isDown = to.rows !== from.rows
  if (isDown && to.columns !== from.columns) throw invalidArgument('a fill goes in one direction')
  assertUnlocked(sheet, to)
  const home = { sheet, date1904: context.book.data.date1904 }
  reportEdit(context, sheet, to, () => {
    if (isDown) {
      for (let column = from.column; column <= lastColumn(from); column++) {
        fillLine(
          home,
          line(from.row, from.rows, (row) => [row, column]),
          line(to.row, to.rows, (row) => [row, column]),
          type,
        )
      }
    } else {
      for (let row = from.row; row <= lastRow(from); row++) {
        const source = line(from.column, from.columns, (column) => [row, column])
        fillLine(
          home,
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

function fillLine(
  { sheet, date1904 }: { readonly sheet: Sheet; readonly date1904: boolean },
  source: readonly Place[],
  target: readonly Place[],
  type: AutoFillType,
): void {
  const [first] = source
  if (!first) return
  const cells = source.map(
    ([row, column]): Cell => ({ ...sheet.cell(row, column), format: sheet.formatAt(row, column) }),
  )
  const start = target.findIndex(([row, column]) => row === first[0] && column === first[1])
  const next = type === 'FillCopy' || type === 'FillValues' ? undefined : seriesOf(cells, type, date1904)
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
