// `npm run build`: the add-in's pages in dist/addin, the functions app in dist/functions, the same for a machine of one's
// own in dist/host. `-- --config file`, or flags, puts the pane's settings beside the pages and lets them speak to the
// addresses in it; without, the pages speak to their own site alone and settings are put there by hand.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { atConsole } from './at-console.ts'
import { bundleFunctions, bundleHost } from './bundle.ts'
import { licenceList, licencesOf } from './licences.ts'
import { originsOf, paneSettings } from './pane-settings.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const text = { type: 'string' } as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { config: text, api: text, authority: text, client: text, scope: text } })
  const config = paneSettings(values)
  if (config !== undefined) process.env.VITE_CONNECT = originsOf(config).join(' ')
  await Promise.all([
    build({ configFile: path.join(root, 'addin/vite.config.ts'), logLevel: 'warn' }),
    bundleFunctions(),
    bundleHost(),
  ])
  if (config !== undefined) write('addin/config.json', JSON.stringify(config, undefined, 2))
  write('host/headers.conf', nginxHeaders())
  // For whoever runs npm there, as the Azure Developer CLI does: without it npm would find ours further up, and build
  // again without the settings.
  write('package.json', JSON.stringify({ name: 'so-ke-hoach-built', private: true }))
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  write('licences.txt', `${licenceList(licencesOf(lock))}\n`)
  console.log('dist/addin, dist/functions, dist/host')
}

function write(file: string, content: string): void {
  writeFileSync(path.join(root, 'dist', file), content)
}

/** The headers of the pages for nginx, the same as static hosting in Azure is told. */
function nginxHeaders(): string {
  const hosting = JSON.parse(readFileSync(path.join(root, 'dist/addin/staticwebapp.config.json'), 'utf8'))
  const headers = Object.entries<string>(hosting.globalHeaders)
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')
}

await atConsole(main)
