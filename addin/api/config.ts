// Where the server is and how one signs in there, as `config.json` beside the pane's page says. The only settings that the
// add-in has, read once at start; what is missing or wrong is named all at once.
import * as z from 'zod/mini'

/** The issuer on one's own machine, which lets one choose who to be. */
export interface LocalConfig {
  readonly mode: 'local'
  /** Address of the API without a slash at its end, such as `https://…/api`. */
  readonly api: string
  /** Address of the token issuer. */
  readonly issuer: string
}

/** The organisation's own sign-in: Microsoft Entra ID, or another issuer that speaks OpenID Connect. */
export interface OwnConfig {
  readonly mode: 'entra' | 'oidc'
  readonly api: string
  /** Such as `https://login.microsoftonline.com/{tenant}`; of another issuer, its own address. */
  readonly authority: string
  /** Of the app registration of the add-in. */
  readonly clientId: string
  /** What a token has to be good for, such as `api://{client}/Plan.ReadWrite`. */
  readonly scope: string
}

export type Config = LocalConfig | OwnConfig

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const address = z.pipe(
  z.string().check(z.refine(isSafeAddress, 'must be an https address, or one of this machine')),
  z.transform((text) => text.replace(/\/+$/, '')),
)
const filled = z.string().check(z.minLength(1, 'is empty'))
const modes = z.object({ mode: z.enum(['local', 'entra', 'oidc']) })
const local = z.object({ mode: z.literal('local'), api: address, issuer: address })
const own = z.object({
  mode: z.enum(['entra', 'oidc']),
  api: address,
  authority: address,
  clientId: filled,
  scope: filled,
})
const shapes = { local, entra: own, oidc: own }

/** The file is there, and does not say what is needed. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}

/**
 * @example
 * parseConfig({ mode: 'local', api: 'http://127.0.0.1:7071/api/', issuer: 'http://127.0.0.1:7072' })
 * @throws ConfigFault naming every fault
 */
export function parseConfig(value: unknown): Config {
  const mode = modes.safeParse(value)
  const parsed = mode.success ? shapes[mode.data.mode].safeParse(value) : mode
  if (parsed.success) return parsed.data as Config
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new ConfigFault(`config.json: ${faults.join('; ')}`)
}

/** @throws Error when the file cannot be had, ConfigFault when it is not of the shape: nothing works without it */
export async function loadConfig(get: typeof fetch, address: string): Promise<Config> {
  const response = await get(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return parseConfig(await response.json())
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}
