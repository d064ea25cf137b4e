// The pane's only settings: all that is missing or unsafe is named at once.
import { describe, expect, test } from 'vitest'
import { ConfigFault, parseConfig } from '../../../shared/wire/pane-config.ts'

const entra = {
  mode: 'entra',
  api: 'https://so-ke-hoach-api.vn/api/',
  authority: 'https://login.microsoftonline.com/tenant/',
  clientId: 'client',
  scope: 'api://client/Plan.ReadWrite',
}

test('addresses lose the slash at their end', () => {
  expect(parseConfig(entra)).toEqual({
    ...entra,
    api: 'https://so-ke-hoach-api.vn/api',
    authority: 'https://login.microsoftonline.com/tenant',
  })
  const local = { mode: 'local', api: 'http://127.0.0.1:7071/api', issuer: 'http://localhost:7072' }
  expect(parseConfig(local)).toEqual(local)
})

test('another issuer than Microsoft is named in the same way', () => {
  expect(parseConfig({ ...entra, mode: 'oidc' })).toMatchObject({ mode: 'oidc', clientId: 'client' })
})

test('every missing name is named', () => {
  for (const name of ['api', 'authority', 'clientId', 'scope']) {
    expect(() => parseConfig({ mode: 'entra' })).toThrow(`${name} is missing`)
  }
})

describe('refused is', () => {
  test.each<[string, unknown, string]>([
    ['a file that is no object', [], 'Invalid input'],
    ['an unknown way of signing in', { ...entra, mode: 'none' }, 'mode must be local, entra or oidc'],
    ['an API over plain http elsewhere', { ...entra, api: 'http://10.0.0.5/api' }, 'api must be an https address'],
    ['an address that only looks like this machine', { ...entra, api: 'http://127.0.0.1.vn' }, 'api must be'],
    ['an address with a password', { ...entra, api: 'https://a:b@so-ke-hoach-api.vn' }, 'api must be'],
    ['half an address', { ...entra, authority: 'https://' }, 'authority must be'],
    ['an address with a blank', { ...entra, api: 'https://so ke hoach.vn' }, 'api must be'],
    ['an empty name', { ...entra, clientId: '' }, 'clientId is empty'],
  ])('%s', (_, value, fault) => {
    expect(() => parseConfig(value)).toThrow(ConfigFault)
    expect(() => parseConfig(value)).toThrow(fault)
  })
})
