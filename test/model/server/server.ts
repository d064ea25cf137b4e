// The real server over real HTTP and a real Azurite, as a process that can be killed and is started again by whoever asks
// next. One issuer serves all worlds of a test, one after the other; its clock is the world's.
import { createHandlers } from '../../../functions/app.ts'
import { type Host, startHost } from '../../../functions/host/host.ts'
import { unlimited } from '../../../functions/http/rate-limit.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { startTables } from '../../../functions/local/azurite.ts'
import { type Issuer, localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import { keepMember } from '../../../functions/local/people.ts'
import { registerHandlers } from '../../../functions/register.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/wire/me.ts'
import { type Death, type MortalStore, mortalStore } from './mortal-store.ts'

export interface Member {
  readonly objectId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
}

export interface Server {
  /** What really stands in storage, whatever becomes of server processes. */
  readonly store: Store
  readonly clock: Clock
  join(member: Member): Promise<void>
  token(member: Member): Promise<string>
  /** As `fetch`, of an address below the API's base; rejects when the process dies over it. */
  fetch(path: string, init: RequestInit): Promise<Response>
  /** Kills the process at a storage call to come; `undefined` spares it. */
  dieAt(death: Death | undefined): Promise<void>
  /** Processes that were killed so far. */
  deaths(): number
  close(): Promise<void>
}

export interface Clock {
  now(): Date
  pass(milliseconds: number): void
  /** To the first moment of every world. */
  setBack(): void
}

const start = Date.parse('2013-12-10T03:00:00Z')
let time = start
const clock: Clock = {
  now: () => new Date(time),
  pass: (milliseconds) => {
    time += milliseconds
  },
  setBack: () => {
    time = start
  },
}

let issuer: Promise<Issuer> | undefined
const theIssuer = () => {
  issuer ??= startIssuer({ now: clock.now })
  return issuer
}

/** For the end of a test file. */
export async function closeIssuer(): Promise<void> {
  await (await issuer)?.close()
  issuer = undefined
}

/** Shorter than the issuer's. */
const lifetimeMs = 30 * 60_000

interface Process {
  readonly mortal: MortalStore
  readonly host: Host
  readonly died: AbortController
}

export async function startServer(newId: () => string): Promise<Server> {
  clock.setBack()
  const { auth, sign } = await theIssuer()
  const tables = await startTables()
  const store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
  const tokens = new Map<string, { readonly token: string; readonly from: number }>()
  let running: Promise<Process> | undefined
  let deaths = 0

  async function startProcess(): Promise<Process> {
    const died = new AbortController()
    const mortal = mortalStore(store, () => {
      deaths += 1
      running = undefined
      died.abort(new Error('the server died'))
      // Its connections are cut by now, so it does not wait for those who hang.
      host.close()
    })
    const deps = {
      store: mortal.store,
      verify: createVerify(auth, clock.now),
      limit: unlimited,
      now: clock.now,
      randomId: newId,
    }
    const handlers = createHandlers(deps)
    const host = await startHost({ register: () => registerHandlers((name) => handlers[name]) })
    return { mortal, host, died }
  }
  const process = () => {
    running ??= startProcess()
    return running
  }
  return {
    store,
    clock,
    join: (member) => keepMember(store, { ...member, tenant: localTenant }),
    async token(member) {
      const known = tokens.get(member.objectId)
      if (known && time >= known.from && time < known.from + lifetimeMs) return known.token
      const token = await sign({ tenant: localTenant, objectId: member.objectId, name: member.name })
      tokens.set(member.objectId, { token, from: time })
      return token
    },
    async fetch(path, init) {
      const { host, died } = await process()
      const signal = AbortSignal.any([died.signal, ...(init.signal ? [init.signal] : [])])
      const response = await fetch(host.address + path, { ...init, signal })
      // The whole answer has to arrive before the process dies.
      return new Response(await response.text(), { status: response.status, headers: response.headers })
    },
    dieAt: async (death) => (await process()).mortal.dieAt(death),
    deaths: () => deaths,
    async close() {
      await (await running)?.host.close()
      await tables.close()
    },
  }
}
