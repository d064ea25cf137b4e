// `npm run build`: the add-in's pages in dist/addin, the functions app in dist/functions, the same for a machine of one's
// own in dist/host. `-- --config file`, or flags, puts the pane's settings beside the pages and lets them speak to the
// addresses in it; without, the pages speak to their own site alone and settings are put there by hand.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { bundleFunctions, bundleHost } from './bundle.ts'
import { licenceList, licencesOf } from './licences.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { config: text, api: text, authority: text, client: text, scope: text } })
const config = settings()
if (config !== undefined) process.env.VITE_CONNECT = originsOf(config).join(' ')
await Promise.all([
  build({ configFile: path.join(root, 'addin/vite.config.ts'), logLevel: 'warn' }),
  bundleFunctions(),
  bundleHost(),
])
if (config !== undefined) writeFileSync(path.join(root, 'dist/addin/config.json'), JSON.stringify(config, undefined, 2))
writeFileSync(path.join(root, 'dist/host/headers.conf'), nginxHeaders())
// For whoever runs npm there, as the Azure Developer CLI does: without it npm would find ours further up, and build again
// without the settings.
writeFileSync(path.join(root, 'dist/package.json'), JSON.stringify({ name: 'so-ke-hoach-built', private: true }))
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
writeFileSync(path.join(root, 'dist/licences.txt'), `${licenceList(licencesOf(lock))}\n`)
console.log('dist/addin, dist/functions, dist/host')

/** The pane's settings: a file as it is, or one for Microsoft Entra ID out of the flags; the pane says what is wrong. */
function settings(): Readonly<Record<string, unknown>> | undefined {
  const { config: file, api, authority, client: clientId, scope } = values
  if (file !== undefined) return JSON.parse(readFileSync(path.resolve(file), 'utf8'))
  return api === undefined ? undefined : { mode: 'entra', api, authority, clientId, scope }
}

/** The headers of the pages for nginx, the same as static hosting in Azure is told. */
function nginxHeaders(): string {
  const hosting = JSON.parse(readFileSync(path.join(root, 'dist/addin/staticwebapp.config.json'), 'utf8'))
  const headers = Object.entries<string>(hosting.globalHeaders)
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')
}

/** Of whatever addresses the settings name. */
function originsOf(config: Readonly<Record<string, unknown>>): string[] {
  const addresses = Object.values(config).filter((it) => typeof it === 'string' && /^https?:\/\//.test(it))
  return [...new Set(addresses.map((it) => new URL(String(it)).origin))]
}
