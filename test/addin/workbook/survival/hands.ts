// What a person finds on the sheet by looking: a row by its task, a column by its place in the sheet as it was made.
// Found by content each time, since people sort, insert and move.
import { columnName } from '../../../../addin/simulator/book/address.ts'
import type { SimulatedExcel } from '../../../../addin/simulator/node.ts'
import { type SheetId, sheets } from '../../../../shared/table/columns.ts'
import { isHeaderOf } from '../../../../shared/table/headers.ts'

export interface Hands {
  readonly user: SimulatedExcel['host']['user']
  /** The name of the sheet that holds a table of ours, whatever it is called. */
  sheet(id?: SheetId): string
  /** Address of a task's cell under a column, such as `J6`. */
  at(task: string, column: string): string
  /** What stands above a column. */
  header(column: string): string
  /** Letters of a column. */
  letters(column: string): string
  /** Number of a task's row on the sheet. */
  row(task: string): number
  /** What a task's cell shows. */
  see(task: string, column: string): string
  /** Types into a task's cell and says yes to a warning. */
  type(task: string, column: string, text: string): void
  /** Which task and column a cell belongs to: `I.2 result`; its address where it is none of ours. */
  nameOf(cell: { readonly sheet: string; readonly row: number; readonly column: number }): string
}

export function handsOn({ host }: SimulatedExcel): Hands {
  const { user, view } = host
  const text = (sheet: string, row: number, column: number) => view.cell(sheet, row, column).text

  function table(id: SheetId) {
    const all = view.sheets().flatMap(({ name }) => view.sheet(name).tables.map((it) => ({ ...it, sheet: name })))
    // A table that was renamed is known by its width: nobody else's is so wide.
    const found = all.find((it) => it.name === sheets[id].table) ?? all.find((it) => it.columns.length > 35)
    if (found) return found
    throw new Error(`The workbook has no table ${sheets[id].table}`)
  }

  /** By header; a column whose header was changed is found where it was made. */
  function index(column: string): number {
    const { area, columns } = table('report')
    const ours = sheets.report.columns
    const own = ours.find((it) => it.id === column)
    const found = columns.findIndex((it) => own && isHeaderOf(own, it.name))
    return area.column + (found >= 0 ? found : ours.findIndex((it) => it.id === column))
  }

  function rowOf(task: string): number {
    const { sheet, area } = table('report')
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      if (text(sheet, row, index('task')).trim() === task) return row
    }
    throw new Error(`The sheet has no row of ${task}`)
  }

  const at = (task: string, column: string) => `${columnName(index(column))}${rowOf(task) + 1}`
  return {
    user,
    at,
    sheet: (id = 'report') => table(id).sheet,
    header: (column) => text(table('report').sheet, table('report').area.row, index(column)),
    letters: (column) => columnName(index(column)),
    row: (task) => rowOf(task) + 1,
    see: (task, column) => text(table('report').sheet, rowOf(task), index(column)),
    type: (task, column, entry) => {
      const outcome = user.type(table('report').sheet, at(task, column), entry, true)
      if (outcome.kind !== 'done') throw new Error(`Excel would not take "${entry}": ${JSON.stringify(outcome)}`)
    },
    nameOf: ({ sheet, row, column }) => {
      const address = `${columnName(column)}${row + 1}`
      const ours = view.sheets().some(({ name }) => name === sheet) ? view.sheet(sheet).tables[0] : undefined
      if (!ours || ours.columns.length < 35) return `${sheet}!${address}`
      const id = sheets.report.columns.find((it) => index(it.id) === column)?.id
      const isBody = row > ours.area.row && row < ours.area.row + ours.area.rows
      const key = isBody ? text(sheet, row, index('task')) : row === ours.area.row ? 'header' : ''
      return id === undefined || key === '' ? `${sheet}!${address}` : `${key} ${id}`
    },
  }
}
