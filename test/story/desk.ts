// One person at one workbook: real Office.js on a simulated Excel, a session as the add-in composes it, and hands that
// find a cell by what stands in its row and above its column, as a person does.
import { randomUUID } from 'node:crypto'
import { createApi } from '../../addin/api/client.ts'
import { createLocalSignIn, type SignIn } from '../../addin/api/token.ts'
import { createSession } from '../../addin/session/create-session.ts'
import type { Session } from '../../addin/session/session.ts'
import { createExcel, type SimulatedExcel } from '../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../addin/workbook/excel-workbook.ts'
import type { Mending, Workbook } from '../../addin/workbook/port.ts'
import { createPrinting } from '../../addin/workbook/print-workbook.ts'
import type { LocalStack } from '../../functions/local/local-stack.ts'
import { type SheetId, sheets } from '../../shared/table/columns.ts'

export interface Desk {
  readonly name: string
  readonly excel: SimulatedExcel
  readonly session: Session
  /** Types into the cell of a task's row under a column, and says yes to a warning. */
  type(sheet: SheetId, task: string, column: string, text: string): void
  /** What a cell shows. */
  see(sheet: SheetId, task: string, column: string): string
  /** How many rows the sheet's table has with a key. */
  rows(sheet: SheetId): number
}

export interface DeskOptions {
  readonly stack: Pick<LocalStack, 'api' | 'issuer'>
  readonly now: () => Date
  readonly name: string
  /** A token signed beforehand; without one the person signs in at the local issuer. */
  readonly token?: string
  readonly excel?: SimulatedExcel
  readonly fetch?: typeof globalThis.fetch
  /** Stands between the session and its workbook. */
  readonly around?: (workbook: Workbook & Mending) => Workbook & Mending
}

export function openDesk(options: DeskOptions): Desk {
  const { stack, now, name, token, excel = createExcel({ now }), fetch = globalThis.fetch, around } = options
  const issuer = createLocalSignIn({ issuer: stack.issuer.address, fetch, now: () => now().getTime() })
  const signIn = token === undefined ? issuer : signedInWith(token)
  const api = createApi({ base: stack.api, fetch, token: signIn.token, timeoutMs: 30_000 })
  const inExcel = createExcelWorkbook(excel.Excel, randomUUID)
  const workbook = around?.(inExcel) ?? inExcel
  const printing = async () => createPrinting(excel.Excel, randomUUID)
  const session = createSession({ workbook, printing, api, signIn, now, newId: randomUUID })
  return { name, excel, session, ...handsOn(excel) }
}

function signedInWith(token: string): SignIn {
  let isIn = false
  return {
    people: async () => [],
    signIn: async () => {
      isIn = true
    },
    signOut: async () => {
      isIn = false
    },
    token: async () => (isIn ? token : undefined),
  }
}

/** Excel's letters for a column from 0. */
function letters(column: number): string {
  const rest = column % 26
  const first = Math.floor(column / 26)
  return (first > 0 ? letters(first - 1) : '') + String.fromCharCode(65 + rest)
}

function handsOn({ host }: SimulatedExcel): Pick<Desk, 'type' | 'see' | 'rows'> {
  const text = (sheet: string, row: number, column: number) => host.view.cell(sheet, row, column).text

  function tableOf(id: SheetId) {
    for (const { name } of host.view.sheets()) {
      const view = host.view.sheet(name)
      const table = view.tables.find((it) => it.name === sheets[id].table)
      if (table) return { sheet: name, area: table.area, columns: view.usedColumns }
    }
    throw new Error(`The workbook has no table ${sheets[id].table}`)
  }

  function columnAt(id: SheetId, column: string): number {
    const { sheet, area } = tableOf(id)
    const header = sheets[id].columns.find((it) => it.id === column)?.header.vi
    for (let at = area.column; at < area.column + area.columns; at += 1) {
      if (text(sheet, area.row, at) === header) return at
    }
    throw new Error(`${sheet} has no column ${column}`)
  }

  function cellAt(id: SheetId, task: string, column: string) {
    const { sheet, area } = tableOf(id)
    const keys = columnAt(id, 'task')
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      if (text(sheet, row, keys) === task) return { sheet, row, column: columnAt(id, column) }
    }
    throw new Error(`${sheet} has no row of task ${task}`)
  }

  return {
    type: (id, task, column, entry) => {
      const { sheet, row, column: at } = cellAt(id, task, column)
      const outcome = host.user.type(sheet, `${letters(at)}${row + 1}`, entry, true)
      if (outcome.kind !== 'done') throw new Error(`Excel would not take "${entry}": ${JSON.stringify(outcome)}`)
    },
    see: (id, task, column) => {
      const { sheet, row, column: at } = cellAt(id, task, column)
      return text(sheet, row, at)
    },
    rows: (id) => {
      const { sheet, area } = tableOf(id)
      const keys = columnAt(id, 'task')
      let rows = 0
      for (let row = area.row + 1; row < area.row + area.rows; row += 1) if (text(sheet, row, keys) !== '') rows += 1
      return rows
    },
  }
}
