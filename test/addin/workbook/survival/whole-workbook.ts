// Two states of a workbook compared whole: every cell's value, formula and format, every sheet's tables, rules, comments,
// sizes and page. A difference is a line of text, so that a test can say exactly which ones may be.
import { isDeepStrictEqual } from 'node:util'
import { columnName } from '../../../../addin/simulator/book/address.ts'
import type { SheetState, WorkbookState } from '../../../../addin/simulator/book/state.ts'
import { hiddenSheetName } from '../../../../addin/workbook/hidden-sheet.ts'

export interface CellDifference {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly what: 'value' | 'format'
  readonly from: unknown
  readonly to: unknown
}

export interface Differences {
  readonly cells: readonly CellDifference[]
  /** Everything else, as `Báo cáo: tables`. */
  readonly others: readonly string[]
}

/** What differs between two states but for the add-in's own hidden sheet and what is selected. */
export function differences(before: WorkbookState, after: WorkbookState): Differences {
  const cells: CellDifference[] = []
  const others: string[] = []
  if (!isDeepStrictEqual(before.book, after.book)) others.push('book')
  const seen = (state: WorkbookState) => state.sheets.filter((it) => it.data.name !== hiddenSheetName)
  const now = new Map(seen(after).map((it) => [it.id, it]))
  for (const was of seen(before)) {
    const is = now.get(was.id)
    now.delete(was.id)
    if (!is) others.push(`${was.data.name}: gone`)
    else {
      cells.push(...cellDifferences(was, is))
      others.push(...sheetDifferences(was, is))
    }
  }
  for (const { data } of now.values()) others.push(`${data.name}: new`)
  return { cells, others }
}

function sheetDifferences(was: SheetState, is: SheetState): string[] {
  const facts = ({ data: { selection: _, ...data }, rows, columns }: SheetState) => ({ ...data, rows, columns })
  const [one, other] = [facts(was), facts(is)]
  return Object.keys(one)
    .filter((key) => !isDeepStrictEqual(Reflect.get(one, key), Reflect.get(other, key)))
    .map((key) => `${was.data.name}: ${key}`)
}

function* cellDifferences(was: SheetState, is: SheetState): Generator<CellDifference> {
  const [before, after] = [byPlace(was), byPlace(is)]
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    const at = { sheet: was.data.name, row, column }
    const [one, other] = [before.get(place), after.get(place)]
    if (!isDeepStrictEqual(one?.entry, other?.entry)) {
      yield { ...at, what: 'value', from: one?.entry, to: other?.entry }
    }
    if (!isDeepStrictEqual(one?.format ?? {}, other?.format ?? {})) {
      yield { ...at, what: 'format', from: one?.format, to: other?.format }
    }
  }
}

function byPlace({ cells, formats }: SheetState) {
  return new Map(
    cells.map(([row, column, { s, ...entry }]) => {
      const isEmpty = Object.keys(entry).length === 0
      const content = isEmpty ? undefined : (entry.f ?? (entry.q || entry.h ? entry : entry.v))
      return [`${row},${column}`, { entry: content, format: s === undefined ? {} : formats[s] }]
    }),
  )
}

/** @example addressOf({ row: 4, column: 1 }) // 'B5' */
export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 1}`
}
