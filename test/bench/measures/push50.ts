// A push of 50 changed rows (four of twelve filled fields each) against the least that storage could be asked for it: one
// read of the agency's partition and one transaction of the same entities. Every round takes agencies of its own, filled
// in the same way, so that both sides find the same.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Bench } from '../bench.ts'
import { acceptedRows, startBenchServer } from '../server/bench-server.ts'
import { rawTables } from '../server/raw-tables.ts'
import { against, compare, timed } from '../timing.ts'

const rows = 50
const warmUp = 10
const rounds = 21

export const bench: Bench = {
  key: 'push50',
  title: 'Push of 50 changed rows over HTTP ÷ one read of the partition and the same entities in one raw transaction',
  limits: { time: { most: 1.6 }, requests: { most: 5 } },
  async run() {
    // One agency more gives the raw side of the first round its pattern.
    const server = await startBenchServer({ agencies: 2 * (warmUp + rounds) + 1, rows })
    const raw = rawTables(server.connectionString)
    const [pattern = '' as AgencyId, ...agencies] = server.agencies
    const requests: number[] = []

    async function push(agency: AgencyId, turn: number): Promise<number> {
      const body = server.pushBody(agency, turn)
      const before = await server.requests()
      const { answer, time } = await stopwatch(() => server.push(agency, body))
      requests.push((await server.requests()) - before)
      if (acceptedRows(answer) !== rows) throw new Error(`a push was answered ${JSON.stringify(answer)}`)
      return time
    }

    for (const agency of server.agencies) await push(agency, 0)
    await push(pattern, 1)
    const written = await raw.read(pattern)
    requests.length = 0
    const compared = await compare(
      {
        ours: (round) => push(agencies[2 * round] as AgencyId, 1),
        raw: (round) => {
          const agency = agencies[2 * round + 1] as AgencyId
          return timed(async () => raw.submit(raw.sameAs(written, await raw.read(agency), agency)))
        },
      },
      { warmUp, rounds },
    )
    server.close()
    const figures = { time: compared.ours / compared.raw, requests: Math.max(...requests.slice(warmUp)) }
    return { figures, behind: against(compared) }
  },
}

async function stopwatch<T>(run: () => Promise<T>): Promise<{ readonly answer: T; readonly time: number }> {
  const start = performance.now()
  const answer = await run()
  return { answer, time: performance.now() - start }
}
