// Where the server is and how one signs in there, as `config.json` beside the pane's page says it: the only settings that
// the add-in has. What is missing or wrong is named all at once, to the pane that reads it and to the build that lays it
// there.
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

const plain = 'https://[^\\s/?#@]+'
const thisMachine = 'http://(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?'
const safeAddress = new RegExp(`^(${plain}|${thisMachine})([/?#]\\S*)?$`, 'i')

const address = z.pipe(
  z.string('is missing').check(z.regex(safeAddress, 'must be an https address, or one of this machine')),
  z.transform((text) => text.replace(/\/+$/, '')),
)
const filled = z.string('is missing').check(z.minLength(1, 'is empty'))
const modes = z.object({ mode: z.enum(['local', 'entra', 'oidc'], 'must be local, entra or oidc') })
const local = z.object({ mode: z.literal('local'), api: address, issuer: address })
const own = z.object({
  mode: z.enum(['entra', 'oidc']),
  api: address,
  authority: address,
  clientId: filled,
  scope: filled,
})
const shapes = { local, entra: own, oidc: own }

/** The settings are there, and do not say what is needed. */
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
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length ? `${path.join('.')} ${message}` : message,
  )
  throw new ConfigFault(`config.json: ${faults.join('; ')}`)
}
