// Health says which part is ill, and nothing of why; the log says that.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getHealth } from '../../../functions/endpoints/health-get.ts'
import { startTables, type TableServer } from '../../../functions/local/azurite.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import { openApi } from '../support/api.ts'

let tables: TableServer
beforeAll(async () => {
  tables = await startTables()
})
afterAll(() => tables.close())

const storeOf = ({ connectionString }: TableServer) =>
  createTableStore({ kind: 'connection-string', value: connectionString })

test('all parts are well', async () => {
  const api = await openApi(storeOf(tables))
  const { status, body } = await api.callOpen(getHealth)
  expect({ status, body }).toEqual({
    status: 200,
    body: { wire: 1, status: 'ok', parts: { storage: 'ok', issuer: 'ok' } },
  })
  await api.close()
})

test('the issuer is ill until it is back, or as long as its keys are fresh', async () => {
  const api = await openApi(storeOf(tables))
  await api.issuer.close()
  const { status, headers, body } = await api.callOpen(getHealth)
  expect(status).toBe(503)
  expect(body).toMatchObject({ type: 'busy', parts: { storage: 'ok', issuer: 'ill' } })
  expect(headers['retry-after']).toBe('2')
  expect(JSON.stringify(body)).not.toContain('ECONNREFUSED')
  expect(api.log.join('\n')).toContain('ECONNREFUSED')
})

test('storage is ill, and so is everything when nothing answers', async () => {
  const gone = await startTables()
  await gone.close()
  const api = await openApi(storeOf(gone))
  expect(await api.callOpen(getHealth)).toMatchObject({
    status: 503,
    body: { type: 'storage-unavailable', parts: { storage: 'ill', issuer: 'ok' } },
  })
  await api.close()
  const alone = await openApi(storeOf(gone))
  await alone.issuer.close()
  expect((await alone.callOpen(getHealth)).body).toMatchObject({ parts: { storage: 'ill', issuer: 'ill' } })
})
