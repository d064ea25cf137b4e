// What the build is told of the pane's settings is checked before anything is built.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Usage } from '../../../functions/deploy/at-console.ts'
import { originsOf, paneSettings } from '../../../functions/deploy/pane-settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-ke-hoach-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(text: string): string {
  const file = join(folder, 'config.json')
  writeFileSync(file, text)
  return file
}

const entra = {
  mode: 'entra',
  api: 'https://so-ke-hoach-api.vn/api',
  authority: 'https://login.microsoftonline.com/tenant',
  clientId: 'client',
  scope: 'api://client/Plan.ReadWrite',
} as const

test('without a file and without flags there are none', () => {
  expect(paneSettings({})).toBeUndefined()
})

test('a file is taken as the pane will read it, with the mark that Notepad puts in front', () => {
  expect(paneSettings({ config: fileWith(`\uFEFF${JSON.stringify(entra)}`) })).toEqual(entra)
})

test('flags make settings for Microsoft Entra ID', () => {
  const { api, authority, clientId: client, scope } = entra
  expect(paneSettings({ api, authority, client, scope })).toEqual(entra)
})

test('the pages are let speak to the addresses in them, each once', () => {
  expect(originsOf(entra)).toEqual(['https://so-ke-hoach-api.vn', 'https://login.microsoftonline.com'])
})

test('an address in capitals, which the pane takes, is among them', () => {
  expect(originsOf({ ...entra, api: 'HTTPS://so-ke-hoach-api.vn/api' })).toContain('https://so-ke-hoach-api.vn')
})

test.each<[string, string, string[]]>([
  ['is not JSON', '{ "mode": "entra", }', ['not JSON']],
  ['lacks keys', '{ "mode": "oidc", "api": "https://a.vn" }', ['authority is missing', 'clientId is missing', 'scope']],
  ['misspells one', JSON.stringify({ ...entra, clientId: undefined, clientID: 'x' }), ['clientId is missing']],
  ['names an unsafe address', JSON.stringify({ ...entra, api: 'http://10.0.0.5/api' }), ['api must be an https']],
  ['does not say how one signs in', '{}', ['mode must be local, entra or oidc', 'DEPLOY.vi.md']],
])('a file that %s is refused in one line with every reason', (_, text, reasons) => {
  const config = fileWith(text)
  for (const reason of [config, ...reasons]) expect(() => paneSettings({ config })).toThrow(reason)
  expect(() => paneSettings({ config })).toThrow(Usage)
})

test('flags that are too few are refused with the names of those that lack', () => {
  expect(() => paneSettings({ api: entra.api })).toThrow('authority is missing')
  expect(() => paneSettings({ scope: entra.scope })).toThrow('api is missing')
})

test('a file that is not there is an error of the file system', () => {
  expect(() => paneSettings({ config: join(folder, 'none.json') })).toThrow('ENOENT')
})
