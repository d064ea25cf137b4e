// The functions host in a process of its own, as it is in life. Its parent asks it questions by message: how much it has
// asked of storage, and that its clock go on.
import diagnostics from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { createHandlers } from '../../../functions/app.ts'
import { startHost } from '../../../functions/host/host.ts'
import { unlimited } from '../../../functions/http/rate-limit.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import { keepMember } from '../../../functions/local/people.ts'
import { registerHandlers } from '../../../functions/register.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'

export interface ServerSettings {
  readonly connectionString: string
  /** Of which the one person there is is a member, so that no run pays for looking people up. */
  readonly agencies: readonly AgencyId[]
}

export interface ServerStanding {
  readonly address: string
  readonly authorization: string
}

export type Question = { readonly ask: 'requests' } | { readonly ask: 'let-pass'; readonly milliseconds: number }

const { connectionString, agencies } = await new Promise<ServerSettings>((resolve) => process.once('message', resolve))

let passed = 0
const now = () => new Date(Date.UTC(2013, 11, 10, 3) + performance.now() + passed)
const store = createTableStore({ kind: 'connection-string', value: connectionString })
const issuer = await startIssuer({ now })
const deps = {
  store,
  verify: createVerify(issuer.auth, now),
  limit: unlimited,
  now,
  randomId: () => crypto.randomUUID(),
}
const handlers = createHandlers(deps)
const host = await startHost({ register: () => registerHandlers((name) => handlers[name]) })

const person = { tenant: localTenant, objectId: 'everybody', name: 'Người dùng thử' }
await keepMember(store, { ...person, roles: ['secretariat', 'lead'], agencies })

const tablesHost = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '').host
let requests = 0
// Node's own word on each request as it leaves, below the SDK and everything of ours.
diagnostics.subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest }
  if (request.getHeader('host') === tablesHost) requests += 1
})

process.on('message', (question: Question) => {
  if (question.ask === 'let-pass') passed += question.milliseconds
  process.send?.(requests)
})
process.on('disconnect', () => process.exit())
const standing: ServerStanding = { address: host.address, authorization: `Bearer ${await issuer.sign(person)}` }
process.send?.(standing)
