// The check of the Bicep files on good and broken ones, and what the deployed settings have to name.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../functions/config.ts'
import { lintBicep, readBicep } from './bicep-lint.ts'

const folder = path.join(import.meta.dirname, '../../functions/infra')
const sound = "param location string\nresource a 'A/b@2024-01-01' = {\n  name: location\n}\n"

test('a sound file passes', () => {
  expect(lintBicep('a.bicep', sound)).toEqual([])
})

describe('refused is', () => {
  test.each([
    ['a bracket that is not closed', sound.replace('}\n', ''), 'a.bicep:'],
    ['a line that is no Bicep', `${sound}resource = 'x'\n`, 'a.bicep:5 is not Bicep'],
    ['a key', `${sound}output k string = a.listKeys().keys[0].value\n`, 'uses a key'],
    ['a module of a registry', `${sound}module m 'br/public:avm/x:1.0' = {\n  name: 'm'\n}\n`, 'from a registry'],
    ['an account that keys open', sound.replace('A/b', 'Microsoft.Storage/storageAccounts'), 'that keys open'],
    ['a parameter that nothing uses', `param other string\n${sound}`, 'never uses other'],
  ])('%s', (_, text, fault) => {
    expect(lintBicep('a.bicep', text).join('\n')).toContain(fault)
  })
})

test('what is deployed gives the server every setting that it asks for', () => {
  const api = readBicep(folder).find(({ file }) => file === 'api.bicep')?.text ?? ''
  const names = [...api.matchAll(/\{ name: '(\w+)', value:/g)].map(([, name = '']) => name)
  const address = (name: string) => /ISSUER|JWKS|ENDPOINT|WEBHOOK/.test(name)
  const addin: Readonly<Record<string, string>> = {
    ADDIN_STORE_TYPE: 'EXCatalog',
    ADDIN_ID: '11111111-1111-4111-8111-111111111111',
    ADDIN_VERSION: '1.0.0.0',
  }
  const given = (name: string) => addin[name] ?? (address(name) ? 'https://a.vn' : 'value')
  const settings = Object.fromEntries(names.map((name) => [name, given(name)]))
  // The platform adds these to an app that has an identity.
  const platform = { IDENTITY_ENDPOINT: 'http://127.0.0.1:41/msi', IDENTITY_HEADER: 'header' }
  expect(readConfig({ ...settings, ...platform })).toMatchObject({
    firstSecretariat: 'value',
    reminders: { url: 'https://a.vn', authorization: 'value' },
    extension: { id: addin.ADDIN_ID, version: '1.0.0.0', store: 'EXCatalog', storeType: 'EXCatalog' },
  })
})
