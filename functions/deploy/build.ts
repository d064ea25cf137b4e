// `npm run build`: the add-in's pages in dist/addin, the functions app in dist/functions, the same
// for a machine of one's own in dist/host. `-- --config file` puts the pane's
// settings beside the pages and lets them speak to the addresses in it; without it they speak to their own site alone.
import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { bundleFunctions, bundleHost } from './bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const { values } = parseArgs({ options: { config: { type: 'string' } } })
const config = values.config === undefined ? undefined : path.resolve(values.config)
if (config !== undefined) process.env.VITE_CONNECT = originsOf(JSON.parse(readFileSync(config, 'utf8'))).join(' ')
await Promise.all([
  build({ configFile: path.join(root, 'addin/vite.config.ts'), logLevel: 'warn' }),
  bundleFunctions(),
  bundleHost(),
])
if (config !== undefined) copyFileSync(config, path.join(root, 'dist/addin/config.json'))
console.log('dist/addin, dist/functions, dist/host')

/** Whatever addresses the settings name; the pane itself says what is wrong with them. */
function originsOf(settings: Readonly<Record<string, unknown>>): string[] {
  const addresses = Object.values(settings).filter((it) => typeof it === 'string' && /^https?:\/\//.test(it))
  return [...new Set(addresses.map((it) => new URL(String(it)).origin))]
}
