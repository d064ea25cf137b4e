// Azurite's table service inside this process, the only place that imports it (by a path that is not its public face,
// hence the pinned version). A development store: a kill -9 loses up to five seconds; `close` writes everything.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface TableServer {
  readonly port: number
  readonly connectionString: string
  close(): Promise<void>
}

/** The emulator's published account, the same on every machine; no secret. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

interface AzuriteServer {
  start(): Promise<void>
  close(): Promise<void>
  getHttpServerAddress(): string
}

/**
 * @param options `dataDir` keeps the tables in that folder, else in memory only; `port` 0 takes any free one.
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export async function startTables(options: { dataDir?: string; port?: number } = {}): Promise<TableServer> {
  const { dataDir, port = 0 } = options
  const require = createRequire(import.meta.url)
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration')
  const { default: Server } = require('azurite/dist/src/table/TableServer')
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true })
  const file = dataDir === undefined ? 'memory' : path.join(dataDir, 'tables.json')
  const keepAliveSeconds = 5
  const configuration = new Configuration(
    '127.0.0.1',
    port,
    keepAliveSeconds,
    file,
    false, // debug log
    false, // access log
    undefined,
    undefined,
    false, // loose
    true, // skip the check of the API version
    '',
    '',
    '',
    undefined,
    true, // addresses with the account in the path
    dataDir === undefined,
  )
  const server: AzuriteServer = new Server(configuration)
  await server.start()
  const endpoint = `${server.getHttpServerAddress()}/${account}`
  return {
    port: Number(new URL(endpoint).port),
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${endpoint};`,
    close: () => server.close(),
  }
}
