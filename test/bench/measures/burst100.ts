// The last evening before the deadline: 100 agencies send 50 rows each at the same moment, against 100 raw transactions
// of the same entities at the same moment. Then everything is pulled: what was accepted has to be there.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Bench } from '../bench.ts'
import { acceptedRows, type BenchServer, startBenchServer } from '../server/bench-server.ts'
import { reportOf } from '../server/plan.ts'
import { rawTables } from '../server/raw-tables.ts'
import { against, compare, timed } from '../timing.ts'

const atOnce = 100
const rows = 50
const warmUp = 1
const rounds = 5

export const bench: Bench = {
  key: 'burst100',
  title: '100 agencies × 50 rows sent at once ÷ 100 raw transactions of the same entities at once',
  limits: { time: { most: 1.8 }, accepted: { exactly: atOnce * rows }, lost: { exactly: 0 }, errors: { exactly: 0 } },
  async run() {
    const server = await startBenchServer({ agencies: 2 * atOnce + 1, rows })
    const raw = rawTables(server.connectionString)
    const [pattern = '' as AgencyId, ...others] = server.agencies
    const [ours, theirs] = [others.slice(0, atOnce), others.slice(atOnce)]
    const accepted: number[] = []
    let errors = 0
    let lost = 0

    const compared = await compare(
      {
        ours: async (round) => {
          const bodies = ours.map((agency) => server.pushBody(agency, round))
          const send = () => Promise.all(ours.map((agency, index) => server.push(agency, bodies[index] ?? '')))
          const { answer, time } = await stopwatch(send)
          accepted.push(answer.reduce((sum, it) => sum + acceptedRows(it), 0))
          errors += answer.filter((it) => it.status !== 200).length
          lost += await countLost(server, ours, round)
          return time
        },
        raw: async (round) => {
          const answer = await server.push(pattern, server.pushBody(pattern, round))
          if (acceptedRows(answer) !== rows) throw new Error(`a push was answered ${answer.status}`)
          const written = await raw.read(pattern)
          const before = await Promise.all(theirs.map((agency) => raw.read(agency)))
          const send = (agency: AgencyId, index: number) => raw.submit(raw.sameAs(written, before[index] ?? [], agency))
          return timed(() => Promise.all(theirs.map(send)))
        },
      },
      { warmUp, rounds },
    )
    server.close()
    const figures = { time: compared.ours / compared.raw, accepted: Math.min(...accepted), lost, errors }
    return { figures, behind: against(compared) }
  },
}

/** Rows of which a pull does not show what was sent. */
async function countLost(server: BenchServer, agencies: readonly AgencyId[], turn: number): Promise<number> {
  const { value } = await server.pull()
  const wanted = new Set(Array.from({ length: rows }, (_, index) => reportOf(index, turn).result))
  const there = value.rows.filter((row) => agencies.includes(row.agency) && wanted.has(row.values.result))
  return agencies.length * rows - there.length
}

async function stopwatch<T>(run: () => Promise<T>): Promise<{ readonly answer: T; readonly time: number }> {
  const start = performance.now()
  const answer = await run()
  return { answer, time: performance.now() - start }
}
