// Workbooks of one agency on simulated Excels around one server, each driven by the engine as the add-in builds it; and
// what people and misfortune do to them.

import { createExcel, type SimulatedExcel } from '../../../addin/simulator/node.ts'
import { createEngine, type Engine } from '../../../addin/sync/engine.ts'
import { ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import type { Workbook } from '../../../addin/workbook/port.ts'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId } from '../../../shared/domain/report.ts'
import { columnOf, sheets } from '../../../shared/table/columns.ts'
import { createServerDouble, type ServerDouble } from './server-double.ts'
import { agency, period, planOf } from './small-plan.ts'

export const fieldsInPlay: readonly FieldId[] = ['result', 'difficulty']

/** Called just before the engine writes cells, when it has already read them. */
export type Meanwhile = () => void

export interface Copy {
  readonly name: string
  readonly excel: SimulatedExcel
  engine: Engine
  meanwhile: Meanwhile
  /** Closes the pane and opens it again: what was in memory is gone. */
  reopen(): void
  type(task: TaskId, field: FieldId | 'task', text: string): void
  see(task: TaskId, field: FieldId): string
  sort(column: FieldId | 'task', ascending: boolean): void
}

export interface World {
  readonly server: ServerDouble
  readonly tasks: readonly TaskId[]
  readonly copies: readonly Copy[]
}

export async function createWorld(taskCount: number, copyCount: number): Promise<World> {
  const plan = planOf(taskCount)
  const tasks = plan.tasks.map((task) => task.id)
  const server = createServerDouble(agency, tasks)
  let counter = 0
  const newId = () => {
    counter += 1
    return `id-${String(counter).padStart(8, '0')}`
  }
  const copies: Copy[] = []
  for (let index = 0; index < copyCount; index += 1) {
    const excel = createExcel()
    const name = `workbook-${index}`
    const copy: Copy = {
      name,
      excel,
      engine: undefined as unknown as Engine,
      meanwhile: () => {},
      reopen: () => {
        copy.engine = createEngine({
          workbook: interrupted(createExcelWorkbook(excel.Excel, newId), () => copy.meanwhile()),
          api: server.api,
          ledger: ledgerSheetOf({ role: 'lead', agency }),
          shelf: { plan: plan.id, period: period.id },
          workbookId: name,
          background: () => ({ plan, period, today: '2013-12-10' }),
          followPlan: async () => undefined,
          problemOf: (error) => String(error),
          now: () => '2013-12-10T02:30:00.000Z',
          newId,
        })
      },
      type: (task, field, text) => {
        const { sheet, address } = cellOf(excel, task, field)
        excel.host.user.type(sheet, address, text, true)
      },
      see: (task, field) => {
        const { sheet, row, column } = cellOf(excel, task, field)
        return excel.host.view.cell(sheet, row, column).text
      },
      sort: (column, ascending) => {
        const header = columnOf('report', column)?.header.vi ?? ''
        excel.host.user.sortTable(sheets.report.table, header, ascending)
      },
    }
    copy.reopen()
    const made = await copy.engine.run('refresh', { lines: ['Kế hoạch thử'] })
    if (made.run.problem !== undefined) throw new Error(made.run.problem, { cause: made.cause })
    copies.push(copy)
  }
  return { server, tasks, copies }
}

function interrupted(workbook: Workbook, meanwhile: Meanwhile): Workbook {
  return {
    ...workbook,
    overwrite: async (...args) => {
      meanwhile()
      return workbook.overwrite(...args)
    },
  }
}

function cellOf({ host }: SimulatedExcel, task: TaskId, field: FieldId | 'task') {
  const sheet = sheets.report.name.vi
  const [table] = host.view.sheet(sheet).tables
  if (!table) throw new Error('The table is gone')
  const { area } = table
  const at = (id: string) => area.column + sheets.report.columns.findIndex((it) => it.id === id)
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (host.view.cell(sheet, row, at('task')).text !== task) continue
    const column = at(field)
    return { sheet, row, column, address: `${letters(column)}${row + 1}` }
  }
  throw new Error(`The sheet has no row of ${task}`)
}

function letters(column: number): string {
  const first = Math.floor(column / 26)
  return (first > 0 ? letters(first - 1) : '') + String.fromCharCode(65 + (column % 26))
}
