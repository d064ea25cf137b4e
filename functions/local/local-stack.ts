// The whole server in this process: tables, token issuer, functions host, wired as in Azure but for where they run.
// `npm start` keeps its data in a folder; tests take a fresh one in memory each, as many as they like.
import { randomUUID } from 'node:crypto'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/wire/me.ts'
import { createHandlers, createTimers } from '../app.ts'
import type { AuthConfig, WebhookConfig } from '../config.ts'
import { type Host, startHost } from '../host/host.ts'
import type { Log } from '../host/invocation.ts'
import type { Deps } from '../http/exchange.ts'
import { type RateLimit, unlimited } from '../http/rate-limit.ts'
import { createVerify } from '../http/token.ts'
import { renewEpochs } from '../operations/renew-epoch.ts'
import { registerHandlers, registerTimers } from '../register.ts'
import type { Store } from '../storage/store.ts'
import { createTableStore } from '../storage/table-store.ts'
import { createWebhook } from '../timers/webhook.ts'
import { startTables, type TableServer } from './azurite.ts'
import { type Issuer, localTenant, startIssuer } from './issuer.ts'
import { createDesk, keepMember } from './people.ts'
import { DataInUse, lastRun, markEnded, markRunning } from './running.ts'

export interface LocalStackOptions {
  /** Where the tables are kept; in memory without it. One process at a time. */
  readonly dataDir?: string
  readonly now?: () => Date
  /** 0, any free port, where not given. */
  readonly ports?: { readonly api?: number; readonly tables?: number; readonly issuer?: number }
  /** Origins that browsers may call from: the add-in's. */
  readonly origins?: readonly string[]
  readonly log?: Log
  /** None on one's own machine, where nobody else is kept waiting. */
  readonly limit?: RateLimit
  /** Stands between the operations and the tables, to count requests or to let them fail. */
  readonly wrapStore?: (store: Store) => Store
  /** Where reminders are posted to; none are made without it. */
  readonly reminders?: WebhookConfig
  /** Starts another functions host than the embedded one. */
  readonly startHost?: HostStart
}

/** Starts a functions host on what stands already. */
export type HostStart = (settings: {
  readonly tables: string
  readonly auth: AuthConfig
  readonly origins: readonly string[]
  readonly port: number
}) => Promise<Pick<Host, 'address' | 'close'>>

export interface TokenFor {
  readonly agency?: string
  readonly agencies?: readonly string[]
  readonly roles: readonly Role[]
  readonly name?: string
}

export interface LocalStack {
  /** Base address of the API, such as `http://127.0.0.1:7071/api`. */
  readonly api: string
  /** Connection string of the tables. */
  readonly tables: string
  readonly issuer: Issuer
  readonly store: Store
  /** Makes the person a member with these roles and signs a token for it. */
  tokenFor(person: TokenFor): Promise<string>
  /** Stops everything; tables in a folder are written to disk. */
  close(): Promise<void>
}

/**
 * @throws DataInUse when another process has the folder open; Error with `code` EADDRINUSE when a port is taken.
 * @example
 * const stack = await startLocalStack()
 * const token = await stack.tokenFor({ roles: ['lead'], agency: 'so-noi-vu' })
 * await fetch(`${stack.api}/me`, { headers: { authorization: `Bearer ${token}` } })
 */
export async function startLocalStack(options: LocalStackOptions = {}): Promise<LocalStack> {
  const { dataDir, now = () => new Date(), ports = {}, origins = [], wrapStore = (it: Store) => it } = options
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of closing.splice(0).reverse()) await stop()
  }
  try {
    const tables = await openTables(dataDir, ports.tables ?? 0)
    closing.push(tables.close)
    const plainStore = createTableStore({ kind: 'connection-string', value: tables.connectionString })
    if (tables.isOlder) await renewEpochs(plainStore, randomUUID)
    const issuer = await startIssuer({ port: ports.issuer ?? 0, now, origins, desk: createDesk(plainStore) })
    closing.push(issuer.close)
    const start = options.startHost ?? embeddedHost(wrapStore(plainStore), options)
    const host = await start({ tables: tables.connectionString, auth: issuer.auth, origins, port: ports.api ?? 0 })
    closing.push(host.close)
    return {
      api: host.address,
      tables: tables.connectionString,
      issuer,
      store: plainStore,
      async tokenFor({ agency, agencies = agency === undefined ? [] : [agency], roles, name = 'Người dùng thử' }) {
        const objectId = randomUUID()
        const member = { tenant: localTenant, objectId, name, roles, agencies: agencies as readonly AgencyId[] }
        await keepMember(plainStore, member)
        return issuer.sign({ tenant: localTenant, objectId, name })
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The shippable host in this process, on the same clock as everything else. */
function embeddedHost(store: Store, options: LocalStackOptions): HostStart {
  const { now = () => new Date(), limit = unlimited, reminders, log } = options
  return ({ auth, port, origins }) => {
    const deps: Deps = {
      ...{ store, verify: createVerify(auth, now), limit, now, randomId: randomUUID },
      ...(reminders && { webhook: createWebhook(reminders) }),
    }
    const [handlers, timers] = [createHandlers(deps), createTimers(deps)]
    const register = () => {
      registerHandlers((name) => handlers[name])
      registerTimers((name) => timers[name])
    }
    return startHost({ register, port, origins, ...(log && { log }) })
  }
}

/** Tables in memory, or of a folder that nobody else has open; `isOlder` when the last to have it open broke off. */
async function openTables(dataDir: string | undefined, port: number): Promise<TableServer & { isOlder: boolean }> {
  if (dataDir === undefined) return { ...(await startTables({ port })), isOlder: false }
  const last = await lastRun(dataDir)
  if (last.kind === 'running') throw new DataInUse(dataDir, last.pid)
  const tables = await startTables({ port, dataDir })
  markRunning(dataDir, tables.port)
  const close = async () => {
    await tables.close()
    markEnded(dataDir)
  }
  return { ...tables, close, isOlder: last.kind === 'broken-off' }
}
