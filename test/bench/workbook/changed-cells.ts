// Counts cells of the report that were written although they say the same afterwards: what the simulated Excel was told to
// write, less what differs between its states before and after.
import type { Change } from '../../../addin/simulator/book/change.ts'
import type { WorkbookState } from '../../../addin/simulator/book/state.ts'
import { sheets } from '../../../shared/table/columns.ts'
import type { BenchBook } from './bench-book.ts'

/** @returns how many cells more were written than changed while the work was done */
export async function extraCells({ excel }: BenchBook, work: () => Promise<unknown>): Promise<number> {
  const { host } = excel
  const name = sheets.report.name.vi
  const before = host.save()
  const sheetId = before.sheets.find((it) => it.data.name === name)?.id
  let written = 0
  const stop = host.onChange((changes: readonly Change[]) => {
    for (const change of changes) {
      if (change.kind === 'edited' && change.sheetId === sheetId) written += change.area.rows * change.area.columns
    }
  })
  await work()
  stop()
  return written - changedCells(cellsOf(before, name), cellsOf(host.save(), name))
}

type CellTexts = ReadonlyMap<string, string>

function cellsOf(state: WorkbookState, name: string): CellTexts {
  const sheet = state.sheets.find((it) => it.data.name === name)
  return new Map(sheet?.cells.map(([row, column, { v, f }]) => [`${row}|${column}`, JSON.stringify([v, f])]))
}

function changedCells(before: CellTexts, after: CellTexts): number {
  const places = new Set([...before.keys(), ...after.keys()])
  return [...places].filter((place) => before.get(place) !== after.get(place)).length
}
