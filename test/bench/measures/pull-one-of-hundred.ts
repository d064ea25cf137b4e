// A pull after one of 100 agencies has changed all of its 50 rows, against a pull of everything. Bytes are those of the
// body on the wire, compressed; queries are counted with nothing kept in memory, as for a server that was idle.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Bench } from '../bench.ts'
import { acceptedRows, startBenchServer } from '../server/bench-server.ts'
import { against, compare, timed } from '../timing.ts'

const agencies = 100
const rows = 50
const warmUp = 2
const rounds = 9
/** Longer than a plan or a member is kept. */
const longEnough = 61_000

export const bench: Bench = {
  key: 'pullOneOfHundred',
  title: 'Pull after 1 of 100 agencies (50 rows each) has changed ÷ full pull',
  limits: { time: { most: 1 / 15 }, bytes: { most: 1 / 50 }, queries: { most: 4 } },
  async run() {
    const server = await startBenchServer({ agencies, rows })
    const push = async (agency: AgencyId, turn: number) => {
      const answer = await server.push(agency, server.pushBody(agency, turn))
      if (acceptedRows(answer) !== rows) throw new Error(`a push was answered ${answer.status}`)
    }
    const pull = async (cursor: string | undefined, expected: number) => {
      const answer = await server.pull(cursor)
      if (answer.value.rows.length !== expected) throw new Error(`a pull brought ${answer.value.rows.length} rows`)
      return answer
    }

    // Every report is filled, so that a full pull has as much to carry for each row as the small one.
    for (const agency of server.agencies) await push(agency, 0)
    const bytes: [small: number, full: number][] = []
    const queries: number[] = []
    const compared = await compare(
      {
        ours: async (round) => {
          const { cursor } = (await pull(undefined, agencies * rows)).value
          await push(server.agencies[round] as AgencyId, 1)
          const time = await timed(() => pull(cursor, rows))
          await server.letPass(longEnough)
          const before = await server.requests()
          const small = await pull(cursor, rows)
          queries.push((await server.requests()) - before)
          bytes.push([small.bytes, (await pull(undefined, agencies * rows)).bytes])
          return time
        },
        raw: () => timed(() => pull(undefined, agencies * rows)),
      },
      { warmUp, rounds },
    )
    server.close()
    const ratios = bytes.map(([small, full]) => small / full)
    const figures = {
      time: compared.ours / compared.raw,
      bytes: Math.max(...ratios),
      queries: Math.max(...queries),
    }
    const [[small, full] = [0, 0]] = bytes
    return { figures, behind: `${against(compared)}; ${small} bytes against ${full}` }
  },
}
