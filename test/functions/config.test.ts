// Settings that are missing or unsafe stop the start, all of them named at once.
import { describe, expect, test } from 'vitest'
import { ConfigError, type Environment, isLoopback, readConfig, readHostConfig } from '../../functions/config.ts'

const sound: Environment = {
  AUTH_ISSUER: 'https://login.microsoftonline.com/tenant/v2.0',
  AUTH_AUDIENCE: 'api',
  AUTH_JWKS_URI: 'https://login.microsoftonline.com/tenant/discovery/v2.0/keys',
  AUTH_TENANT_ID: 'tenant',
  AUTH_SCOPE: 'Plan.ReadWrite',
  TABLES_ENDPOINT: 'https://account.table.core.windows.net',
  IDENTITY_ENDPOINT: 'http://127.0.0.1:41000/msi/token',
  IDENTITY_HEADER: 'header',
}

test('in Azure the tables are entered with the machine’s identity', () => {
  expect(readConfig({ ...sound, AZURE_CLIENT_ID: 'client' })).toMatchObject({
    tables: { kind: 'endpoint', url: sound.TABLES_ENDPOINT, identity: { header: 'header', clientId: 'client' } },
    auth: { tenantId: 'tenant', scope: 'Plan.ReadWrite' },
  })
})

test('reminders go to a gateway elsewhere over https, or to one on this machine', () => {
  const url = 'https://gateway.example.vn/hook?sig=secret'
  const set = { ...sound, REMINDERS_WEBHOOK: url, REMINDERS_AUTHORIZATION: 'Bearer gateway' }
  expect(readConfig(set).reminders).toEqual({ url, authorization: 'Bearer gateway' })
  const here = 'http://127.0.0.1:9000/hook'
  expect(readConfig({ ...sound, REMINDERS_WEBHOOK: here }).reminders).toEqual({ url: here })
  expect(readConfig(sound).reminders).toBeUndefined()
  // An address may be a secret, so a fault does not quote it.
  expect(() => readConfig({ ...sound, REMINDERS_WEBHOOK: 'http://gateway/?sig=secret' })).toThrow(/^((?!sig).)*$/)
})

test('nothing set names every setting that is missing', () => {
  expect(() => readConfig({ AUTH_SCOPE: '  ' })).toThrow(ConfigError)
  const ours = Object.keys(sound).filter((name) => !name.startsWith('IDENTITY_'))
  for (const name of ours) expect(() => readConfig({})).toThrow(`${name} `)
})

describe('workbooks for agencies open the pane', () => {
  const id = '7911dc5f-1898-433e-9b95-d51ecd0ccdb3'
  const named = {
    ADDIN_STORE_TYPE: 'FileSystem',
    ADDIN_STORE: '\\\\may-chu\\so',
    ADDIN_ID: id,
    ADDIN_VERSION: '1.0.0.0',
  }

  test('of the store that the settings name, or none', () => {
    expect(readConfig(sound)).not.toHaveProperty('extension')
    const extension = { id, version: '1.0.0.0', storeType: 'FileSystem', store: '\\\\may-chu\\so' }
    expect(readConfig({ ...sound, ...named })).toMatchObject({ extension })
    const central = { ...named, ADDIN_STORE_TYPE: 'EXCatalog', ADDIN_STORE: '' }
    expect(readConfig({ ...sound, ...central })).toMatchObject({ extension: { store: 'EXCatalog' } })
  })

  test.each<[Environment, string]>([
    [{ ADDIN_STORE_TYPE: 'Registry' }, 'ADDIN_STORE_TYPE must be FileSystem, EXCatalog, SPCatalog'],
    [{ ADDIN_STORE: '' }, 'ADDIN_STORE is missing'],
    [{ ADDIN_ID: 'so-ke-hoach' }, 'ADDIN_ID must be the Id of the manifest'],
    [{ ADDIN_VERSION: '' }, 'ADDIN_VERSION must be the Version of the manifest'],
  ])('not with %o', (over, fault) => {
    expect(() => readConfig({ ...sound, ...named, ...over })).toThrow(fault)
  })
})

describe('a start is refused with', () => {
  test.each<[string, Environment, string]>([
    ['an issuer over plain http', { AUTH_ISSUER: 'http://127.0.0.1:7072' }, 'AUTH_ISSUER must be https'],
    [
      'a local issuer elsewhere than on this machine',
      { AUTH_ISSUER: 'http://10.0.0.5:7072', AZURE_FUNCTIONS_ENVIRONMENT: 'Development' },
      'AUTH_ISSUER may be http on this machine only',
    ],
    [
      'keys from a name that only looks like this machine',
      { AUTH_JWKS_URI: 'http://127.0.0.1.example.org/keys', AZURE_FUNCTIONS_ENVIRONMENT: 'Development' },
      'AUTH_JWKS_URI may be http on this machine only',
    ],
    ['keys from a file', { AUTH_JWKS_URI: 'file:///keys' }, 'AUTH_JWKS_URI must be https'],
    ['an issuer that is no address', { AUTH_ISSUER: 'login' }, 'AUTH_ISSUER is not an address'],
    ['tables over plain http', { TABLES_ENDPOINT: 'http://account' }, 'TABLES_ENDPOINT must be https'],
    ['tables without a key or an identity', { IDENTITY_ENDPOINT: '' }, 'this app has none'],
    ['tokens of an unknown kind', { AUTH_DIALECT: 'saml' }, 'AUTH_DIALECT must be entra or oidc'],
    ['a first person by e-mail', { FIRST_SECRETARIAT: 'a@b.vn' }, 'FIRST_SECRETARIAT must be an object id'],
    [
      'a webhook over plain http',
      { REMINDERS_WEBHOOK: 'http://gateway.example.vn/hook?sig=secret' },
      'REMINDERS_WEBHOOK must be an https address',
    ],
    ['a webhook that is no address', { REMINDERS_WEBHOOK: 'teams' }, 'REMINDERS_WEBHOOK must be an https address'],
    ['any tenant', { AUTH_TENANT_ID: 'common' }, 'AUTH_TENANT_ID must name one tenant'],
  ])('%s', (_, over, fault) => {
    expect(() => readConfig({ ...sound, ...over })).toThrow(fault)
  })
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['localhost.example.org', false],
  ['0.0.0.0', false],
  ['128.0.0.1', false],
])('%s is this machine: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected)
})

describe('the embedded host', () => {
  test('listens on this machine alone where nothing else is said', () => {
    expect(readHostConfig({})).toEqual({ address: '127.0.0.1', port: 7071, origins: [] })
    const settings = { HOST_ADDRESS: '0.0.0.0', HOST_PORT: '80', HOST_ORIGINS: ' https://a.vn  https://b.vn ' }
    expect(readHostConfig(settings)).toEqual({
      address: '0.0.0.0',
      port: 80,
      origins: ['https://a.vn', 'https://b.vn'],
    })
  })

  test.each([
    [{ HOST_PORT: '70000' }, 'HOST_PORT'],
    [{ HOST_PORT: 'http' }, 'HOST_PORT'],
    [{ HOST_ORIGINS: 'https://a.vn/pane' }, 'is not an origin'],
    [{ HOST_ORIGINS: '*' }, 'is not an origin'],
  ])('%o is refused', (settings, fault) => {
    expect(() => readHostConfig(settings)).toThrow(fault)
  })
})
