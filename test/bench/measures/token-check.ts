// What it costs to know who calls: verifying a token (its signature, its claims, the keys already here) against one round
// trip to the health endpoint, which reads storage once.
import { createVerify } from '../../../functions/http/token.ts'
import { localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import type { Bench } from '../bench.ts'
import { startBenchServer } from '../server/bench-server.ts'
import { against, compare, timed } from '../timing.ts'

const rounds = 101
const warmUp = 20

export const bench: Bench = {
  key: 'tokenCheck',
  title: 'Verifying a token ÷ one round trip to GET /api/health',
  limits: { '': { most: 0.5 } },
  async run() {
    const server = await startBenchServer({ agencies: 1, rows: 1 })
    const now = () => new Date()
    const issuer = await startIssuer({ now })
    try {
      const verify = createVerify(issuer.auth, now)
      const person = { tenant: localTenant, objectId: 'everybody', name: 'Người dùng thử' }
      const authorization = `Bearer ${await issuer.sign(person)}`
      const health = async () => {
        const response = await fetch(`${server.api}/health`)
        if (!response.ok) throw new Error(`health answers ${response.status}`)
        await response.arrayBuffer()
      }
      const sides = { ours: () => timed(() => verify(authorization)), raw: () => timed(health) }
      const compared = await compare(sides, { warmUp, rounds })
      return { figures: compared.ours / compared.raw, behind: against(compared) }
    } finally {
      await issuer.close()
      server.close()
    }
  },
}
