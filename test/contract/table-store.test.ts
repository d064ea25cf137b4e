// The contract on real Azurite, and what only this implementation can be asked.
import { createServer, type RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../functions/host/listen.ts'
import { startTables, type TableServer } from '../../functions/local/azurite.ts'
import { StorageUnavailable } from '../../functions/storage/errors.ts'
import type { Store } from '../../functions/storage/store.ts'
import { createTableStore } from '../../functions/storage/table-store.ts'
import { storeContract } from './store-contract.ts'

let tables: TableServer
/** Another store to hold to the contract, by `npm run contract -- --store`. */
const given = process.env.CONTRACT_STORE
let store: Store

beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: given ?? tables.connectionString })
})
afterAll(() => tables.close())

storeContract(() => store)

test('storage that is not there is reported as such, within seconds', async () => {
  const gone = await startTables()
  const lost = createTableStore({ kind: 'connection-string', value: gone.connectionString })
  await gone.close()
  const entity = { partition: 'p', row: 'r', properties: {} }
  const started = Date.now()
  await expect(lost.get('Ledger', entity)).rejects.toBeInstanceOf(StorageUnavailable)
  await expect(lost.list('Ledger', 'p')).rejects.toBeInstanceOf(StorageUnavailable)
  await expect(lost.create('Ledger', entity)).rejects.toBeInstanceOf(StorageUnavailable)
  await expect(lost.transact('Ledger', [{ kind: 'create', entity }])).rejects.toBeInstanceOf(StorageUnavailable)
  expect(Date.now() - started).toBeLessThan(20_000)
})

test.each<[string, RequestListener]>([
  ['takes a request and never answers it', () => {}],
  [
    'is throttled for longer than anybody waits',
    (_, response) => response.writeHead(503, { 'retry-after': '60' }).end(),
  ],
])('storage that %s is given up in time', async (_, answer) => {
  const silent = createServer(answer)
  const port = await listen(silent, 0, '127.0.0.1')
  const endpoint = tables.connectionString.replace(/(TableEndpoint=http:\/\/127\.0\.0\.1:)\d+/, `$1${port}`)
  const waiting = createTableStore({ kind: 'connection-string', value: endpoint }, 200)
  const entity = { partition: 'p', row: 'r', properties: {} }
  await expect(waiting.get('Ledger', entity)).rejects.toBeInstanceOf(StorageUnavailable)
  await expect(waiting.transact('Ledger', [{ kind: 'create', entity }])).rejects.toBeInstanceOf(StorageUnavailable)
  silent.closeAllConnections()
  silent.close()
})
