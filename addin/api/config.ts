// Fetches the add-in's settings, once, at its start.
import { type Config, parseConfig } from '../../shared/wire/pane-config.ts'

/** @throws Error when the file cannot be had, ConfigFault when it is not of the shape: nothing works without it */
export async function loadConfig(get: typeof fetch, address: string): Promise<Config> {
  const response = await get(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return parseConfig(await response.json())
}
