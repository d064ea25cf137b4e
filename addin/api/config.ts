// Where the server is and how one signs in there, as `/config.json` beside the pane's page says.
import * as z from 'zod/mini'

const config = z.object({
  /** Address of the API, such as `https://…/api`. */
  api: z.string(),
  /** Address of the token issuer. */
  issuer: z.string(),
  /** `local`: the issuer on one's own machine, which lets one choose who to be; `entra`: the organisation's sign-in. */
  mode: z.enum(['local', 'entra']),
})

export type Config = z.infer<typeof config>

/** @throws Error when the file cannot be had or is not of this shape: nothing works without it */
export async function loadConfig(get: typeof fetch, address: string): Promise<Config> {
  const response = await get(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  const parsed = config.safeParse(await response.json())
  if (!parsed.success) throw new Error(`${address} is not a configuration`, { cause: parsed.error })
  const { api, issuer, mode } = parsed.data
  return { api: withoutSlash(api), issuer: withoutSlash(issuer), mode }
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '')
}
