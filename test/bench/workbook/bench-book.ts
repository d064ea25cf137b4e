// A report of any length in a simulated Excel, filled by the engine as the add-in does it, and a count of what crosses
// between Office.js and Excel: requests, and bytes either way.
import type { Api } from '../../../addin/api/client.ts'
import { createExcel, type SimulatedExcel } from '../../../addin/simulator/node.ts'
import { createEngine, type Engine, type Finished } from '../../../addin/sync/engine.ts'
import { ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import type { Background } from '../../../addin/sync/row-content.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import type { Mending, Workbook } from '../../../addin/workbook/port.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { ReportRow } from '../../../shared/domain/report.ts'
import type { Head } from '../../../shared/sync/replica.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { periodId, planId, planOf, reportOf, settings, taskIds } from '../server/plan.ts'

export const agency = 'so-000' as AgencyId

export interface Traffic {
  syncs: number
  bytesRead: number
  bytesWritten: number
}

export interface BenchBook {
  readonly excel: SimulatedExcel
  readonly workbook: Workbook & Mending
  readonly engine: Engine
  readonly background: Background
  /** What crossed since the last reset. */
  readonly traffic: Traffic
  reset(): void
  /** So many rows, spread over the plan, are reported anew elsewhere. */
  change(count: number): void
  refresh(): Promise<Finished>
}

const period = { ...settings, id: periodId, state: 'open', epoch: 'e1' } as const
const today = '2013-12-10'

/** The workbook before its first refresh: identity and engine, and no sheet yet. */
export function openBenchBook(tasks: number): BenchBook {
  const plan = planOf([agency], tasks)
  const background: Background = { plan, period, today }
  const excel = createExcel()
  const traffic = countTraffic(excel)
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${String(ids).padStart(8, '0')}`
  }
  const server = serverOf(tasks)
  const workbook = createExcelWorkbook(excel.Excel, newId)
  const engine = createEngine({
    workbook,
    api: server.api,
    ledger: ledgerSheetOf({ role: 'lead', agency }),
    shelf: { plan: planId, period: periodId },
    workbookId: 'bench',
    background: () => background,
    followPlan: async () => undefined,
    problemOf: (error) => String(error),
    now: () => '2013-12-10T02:30:00.000Z',
    newId,
  })
  return {
    excel,
    workbook,
    engine,
    background,
    traffic,
    reset: () => Object.assign(traffic, { syncs: 0, bytesRead: 0, bytesWritten: 0 }),
    change: server.change,
    refresh: async () => {
      const finished = await engine.run('refresh', { lines: ['Kế hoạch'] })
      if (finished.run.problem !== undefined) throw new Error(finished.run.problem, { cause: finished.cause })
      return finished
    },
  }
}

function countTraffic({ host }: SimulatedExcel): Traffic {
  const traffic: Traffic = { syncs: 0, bytesRead: 0, bytesWritten: 0 }
  const execute = host.execute.bind(host)
  host.execute = async (request) => {
    const answer = await execute(request)
    if (!isCleaning(request.body)) traffic.syncs += 1
    traffic.bytesWritten += request.bytes
    traffic.bytesRead += answer.body.length
    return answer
  }
  return traffic
}

/** At the end of each `Excel.run` Office.js lets go of what it held, and nobody waits for that. */
function isCleaning(body: unknown): boolean {
  const instantiation = 1
  const { Actions: actions = [] } = body as { readonly Actions?: readonly { ActionType?: number; Name?: string }[] }
  const others = actions.filter(({ ActionType: type }) => type !== instantiation)
  return others.length > 0 && others.every(({ Name: name }) => name === '_RemoveReference')
}

/** Answers pulls from memory; nothing is pushed here. */
function serverOf(count: number) {
  let seq = 1
  let turn = 0
  const at = '2013-12-09T01:00:00.000Z'
  const rows = taskIds(count).map((task, index): ReportRow => {
    return { task, agency, seq, at, by: 'Cán bộ Sở Nội vụ', values: reportOf(index, 0) }
  })
  const head = (): Head => ({ id: agency, state: 'open', seq, entrySeq: seq, epochSeq: 0, version: 0 })
  const refuse = () => Promise.reject(new Error('Only pulls are asked for here'))
  const api = new Proxy({} as Api, {
    get: (_, verb) => (verb === 'pull' ? pull : refuse),
  })
  const pull: Api['pull'] = async (_, request) => {
    const seen = Number(request.cursor ?? 0)
    const news = rows.filter((row) => row.seq > seen)
    return {
      kind: 'ok',
      value: {
        wire: 1,
        epoch: 'e1',
        full: request.cursor === undefined,
        rows: news,
        left: [],
        handedIn: [],
        agencies: [head()],
        planRevision: 1,
        cursor: String(seq),
      },
    }
  }
  const change = (changed: number): void => {
    seq += 1
    turn += 1
    const step = Math.floor(count / changed)
    for (let index = 0; index < changed * step; index += step) {
      const row = rows[index]
      if (row) rows[index] = { ...row, seq, values: reportOf(index, turn) }
    }
  }
  return { api, change }
}

/** Below the 5 MB of an answer, whatever the rows hold. */
const rowsAtOnce = 2_000

/**
 * Reads all cells of the report's table and does nothing with them: values, formulas and number formats, without which
 * nobody can tell a formula from its result and 50 % from 50.
 */
export async function rawRead({ excel, background }: BenchBook): Promise<readonly unknown[][]> {
  const count = background.plan.tasks.length
  const values: unknown[][] = []
  await excel.Excel.run(async (context) => {
    for (let from = 0; from < count; from += rowsAtOnce) {
      const part = rowsOf(context, from, Math.min(rowsAtOnce, count - from)).load('values,formulas,numberFormat')
      await context.sync()
      values.push(...part.values)
    }
  })
  return values
}

/** Writes whole rows as they are, as many as are asked for, spread over the table as `change` spreads them. */
export async function rawWrite({ excel }: BenchBook, values: readonly unknown[][], rows: number): Promise<void> {
  const step = Math.floor(values.length / rows)
  await excel.Excel.run(async (context) => {
    for (let row = 0; row < rows; row += 1) rowsOf(context, row * step, 1).values = [values[row * step] ?? []]
    await context.sync()
  })
}

/** A clerk enters what is in no list, in the first rows. */
export async function enterNonsense({ excel }: BenchBook, rows: number): Promise<void> {
  await excel.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(sheets.report.table).columns.getItem('Tình trạng')
    const cells = column.getDataBodyRange().getCell(0, 0)
    cells.getResizedRange(rows - 1, 0).values = Array.from({ length: rows }, () => ['xong rồi'])
    await context.sync()
  })
}

function rowsOf(context: Excel.RequestContext, from: number, count: number): Excel.Range {
  const first = context.workbook.tables.getItem(sheets.report.table).getDataBodyRange().getRow(from)
  return first.getResizedRange(count - 1, 0)
}
