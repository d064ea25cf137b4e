// The pane's settings as the build is given them: a file, or flags that make one for Microsoft Entra ID. What the pane
// could not work with is said here, before anything is built, rather than to whoever opens the pane.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, ConfigFault, parseConfig } from '../../shared/wire/pane-config.ts'
import { Usage } from './at-console.ts'

export interface SettingsFlags {
  readonly config?: string | undefined
  readonly api?: string | undefined
  readonly authority?: string | undefined
  readonly client?: string | undefined
  readonly scope?: string | undefined
}

const sample: Config = {
  mode: 'entra',
  api: 'https://…/api',
  authority: 'https://login.microsoftonline.com/…',
  clientId: '…',
  scope: 'api://…/Plan.ReadWrite',
}

/**
 * The settings asked for; undefined where none are, and they are put beside the pages by hand.
 *
 * @throws Usage that names every fault and shows what is needed
 */
export function paneSettings({ config: file, ...flags }: SettingsFlags): Config | undefined {
  if (file !== undefined) return settingsOf(readSettings(file), file)
  if (Object.values(flags).every((it) => it === undefined)) return undefined
  const { api, authority, client: clientId, scope } = flags
  return settingsOf({ mode: 'entra', api, authority, clientId, scope }, '--api --authority --client --scope')
}

function settingsOf(value: unknown, source: string): Config {
  try {
    return parseConfig(value)
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error
    const faults = error.message.replace(/^config\.json: /, '')
    throw new Usage(
      `${source}: ${faults}. Cần có / what is needed: ${JSON.stringify(sample)} (functions/DEPLOY.vi.md, functions/DEPLOY.en.md)`,
    )
  }
}

function readSettings(file: string): unknown {
  const text = readFileSync(path.resolve(file), 'utf8')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Usage(`${file}: không phải JSON, kiểm tra dấu phẩy, dấu ngoặc / not JSON: ${error.message}`)
  }
}

/** Of whatever addresses the settings name: what the pages have to be let speak to. */
export function originsOf(config: Config): string[] {
  const addresses = Object.values(config).filter((it) => /^https?:\/\//i.test(it))
  return [...new Set(addresses.map((it) => new URL(it).origin))]
}
