// The identity of the machine, asked for as Microsoft documents it, at an address that a test answers.
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../functions/host/listen.ts'
import { machineIdentity } from '../../../functions/storage/machine-identity.ts'

const asked: { readonly query: Record<string, string>; readonly header: unknown }[] = []
let status = 200
const machine = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://machine')
  asked.push({ query: Object.fromEntries(searchParams), header: request.headers['x-identity-header'] })
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ access_token: 'token', expires_on: '1386648000', token_type: 'Bearer' }))
})
let endpoint = ''
beforeAll(async () => {
  endpoint = `http://127.0.0.1:${await listen(machine, 0, '127.0.0.1')}/msi/token`
})
afterAll(() => {
  machine.close()
})

test('a token for the tables comes from the machine, with when it ends', async () => {
  const source = machineIdentity({ endpoint, header: 'proof', clientId: 'client' }, fetch)
  expect(await source.getToken(['https://storage.azure.com/.default'])).toEqual({
    token: 'token',
    expiresOnTimestamp: 1_386_648_000_000,
  })
  expect(asked.at(-1)).toEqual({
    query: { 'api-version': '2019-08-01', resource: 'https://storage.azure.com', client_id: 'client' },
    header: 'proof',
  })
})

test('the machine’s own identity is meant where none is named, and a refusal is an error', async () => {
  const source = machineIdentity({ endpoint, header: 'proof' }, fetch)
  await source.getToken('https://cosmos.azure.com/.default')
  expect(asked.at(-1)?.query).toEqual({ 'api-version': '2019-08-01', resource: 'https://cosmos.azure.com' })
  status = 500
  await expect(source.getToken('https://storage.azure.com/.default')).rejects.toThrow('answered 500')
})
