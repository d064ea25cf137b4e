// The server to be measured: Azurite, the functions host and this client in three processes, a plan published and its
// period open.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { fieldIds, type Values } from '../../../shared/domain/report.ts'
import type { Change } from '../../../shared/sync/change.ts'
import { diff } from '../../../shared/sync/diff.ts'
import type { PullAnswer, PushAnswer } from '../../../shared/wire/sync.ts'
import { startChild } from './child.ts'
import { agencyIds, periodId, planId, planOf, reportOf, settings, taskIds } from './plan.ts'
import type { Question, ServerSettings, ServerStanding } from './server-process.ts'

export interface BenchServer {
  readonly agencies: readonly AgencyId[]
  readonly connectionString: string
  /** Base address of the API. */
  readonly api: string
  /** A push of all rows as they are at a turn, ready to be sent: the first has all fields, later ones what changed. */
  pushBody(agency: AgencyId, turn: number): string
  push(agency: AgencyId, body: string): Promise<Answered<PushAnswer>>
  pull(cursor?: string): Promise<Answered<PullAnswer>>
  /** Requests to storage since the start, repeats by the SDK among them. */
  requests(): Promise<number>
  /** Lets the server's clock go on, so that what it keeps in memory for a while is asked for anew. */
  letPass(milliseconds: number): Promise<void>
  close(): void
}

export interface Answered<T> {
  readonly status: number
  readonly value: T
  /** Of the body as it came over the wire, compressed or not. */
  readonly bytes: number
}

export interface Size {
  readonly agencies: number
  /** Of each agency. */
  readonly rows: number
}

export async function startBenchServer(size: Size): Promise<BenchServer> {
  const agencies = agencyIds(size.agencies)
  const tasks = taskIds(size.rows)
  const tables = startChild('tables-process.ts')
  const connectionString = await tables.ask<string>('start')
  const server = startChild('server-process.ts')
  const { address, authorization } = await server.ask<ServerStanding>({
    connectionString,
    agencies,
  } satisfies ServerSettings)
  const question = (it: Question) => server.ask<number>(it)

  async function ask<T>(method: string, path: string, body: unknown, headers = {}): Promise<Answered<T>> {
    const response = await fetch(`${address}/plans/${planId}${path}`, {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization, 'content-type': 'application/json', ...headers },
    })
    const value = (await response.json()) as T
    return { status: response.status, value, bytes: Number(response.headers.get('content-length')) }
  }
  async function asked<T>(...of: Parameters<typeof ask>): Promise<T> {
    const { status, value } = await ask<T>(...of)
    if (status >= 300) throw new Error(`${of[0]} ${of[1]} was answered ${status}: ${JSON.stringify(value)}`)
    return value
  }

  const period = `/periods/${periodId}`
  await asked('PUT', '', { wire: 1, plan: planOf(agencies, size.rows) }, { 'if-none-match': '*' })
  await asked('PUT', period, { wire: 1, period: settings })
  const { epoch, planRevision, rows } = await asked<PullAnswer>('POST', `${period}/pull`, { wire: 1 })
  // Every push changes all rows, so an agency's rows have one base and one report before.
  const bases = new Map<AgencyId, number>(rows.map((row) => [row.agency, row.seq]))
  const turns = new Map<AgencyId, number>()

  return {
    agencies,
    connectionString,
    api: address,
    pushBody(agency, turn) {
      const base = bases.get(agency) ?? 0
      const last = turns.get(agency)
      bases.set(agency, base + 1)
      turns.set(agency, turn)
      const changes = tasks.flatMap((task, index): Change[] => {
        const before: Values = last === undefined ? {} : reportOf(index, last)
        const fields = diff(before, reportOf(index, turn), fieldIds)
        return fields ? [{ task, base, fields }] : []
      })
      const head = { wire: 1, epoch, planRevision, pushId: crypto.randomUUID(), workbook: 'workbook-0001' }
      return JSON.stringify({ ...head, changes })
    },
    push: (agency, body) => ask('POST', `${period}/agencies/${agency}/push`, body),
    pull: (cursor) => ask('POST', `${period}/pull`, { wire: 1, ...(cursor !== undefined && { cursor }) }),
    requests: () => question({ ask: 'requests' }),
    async letPass(milliseconds) {
      await question({ ask: 'let-pass', milliseconds })
    },
    close() {
      server.close()
      tables.close()
    },
  }
}

/** The rows of a push that were accepted. */
export function acceptedRows({ status, value }: Answered<PushAnswer>): number {
  return status === 200 ? value.outcomes.filter((it) => it.kind === 'accepted').length : 0
}
