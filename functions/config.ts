// The settings, read once at start. The only reader of the environment: everything else is given what it needs. A start
// with anything missing or unsafe fails and names all of it at once.
import { storeTypes, type WebExtension } from '../shared/xlsx/web-extension.ts'
import type { TablesAddress } from './storage/address.ts'

export interface AuthConfig {
  readonly issuer: string
  readonly audience: string
  readonly jwksUri: string
  readonly tenantId: string
  readonly scope: string
  /** How the issuer's tokens name a person: as Microsoft Entra ID does, or as OpenID Connect does. */
  readonly dialect: 'entra' | 'oidc'
}

export interface Config {
  readonly tables: TablesAddress
  readonly auth: AuthConfig
  /** Object id of the person who is let in first, as long as nobody is of the secretariat. */
  readonly firstSecretariat?: string
  /** How Excel finds the add-in that a workbook for an agency opens; such workbooks open nothing without it. */
  readonly extension?: WebExtension
  /** Where reminders are posted to; none are made without it. */
  readonly reminders?: WebhookConfig
}

export interface WebhookConfig {
  /** A secret: for some gateways whoever knows it may post. */
  readonly url: string
  /** What the gateway asks for in the header `Authorization`. */
  readonly authorization?: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Names every fault of the settings, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * @example
 * readConfig(process.env)
 * @throws ConfigError
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = []
  const setting = (name: string): string => {
    const value = environment[name]?.trim() ?? ''
    if (value === '') faults.push(`${name} is missing`)
    return value
  }
  const auth: AuthConfig = {
    issuer: setting('AUTH_ISSUER'),
    audience: setting('AUTH_AUDIENCE'),
    jwksUri: setting('AUTH_JWKS_URI'),
    tenantId: setting('AUTH_TENANT_ID'),
    scope: setting('AUTH_SCOPE'),
    dialect: environment.AUTH_DIALECT === 'oidc' ? 'oidc' : 'entra',
  }
  if (!['entra', 'oidc', '', undefined].includes(environment.AUTH_DIALECT)) {
    faults.push('AUTH_DIALECT must be entra or oidc')
  }
  const isDevelopment = environment.AZURE_FUNCTIONS_ENVIRONMENT === 'Development'
  for (const [name, address] of [
    ['AUTH_ISSUER', auth.issuer],
    ['AUTH_JWKS_URI', auth.jwksUri],
  ] as const) {
    if (address !== '') faults.push(...addressFaults(name, address, isDevelopment))
  }
  if (['common', 'organizations', 'consumers'].includes(auth.tenantId)) {
    faults.push('AUTH_TENANT_ID must name one tenant')
  }
  const tables = readTables(environment, faults)
  if (environment.FIRST_SECRETARIAT?.includes('@')) {
    faults.push('FIRST_SECRETARIAT must be an object id: an e-mail address can become somebody else’s')
  }
  const reminders = readReminders(environment, faults)
  const extension = readExtension(environment, faults)
  if (faults.length > 0) throw new ConfigError(`settings: ${faults.join('; ')}`)
  const firstSecretariat = environment.FIRST_SECRETARIAT?.trim() ?? ''
  return {
    tables,
    auth,
    ...(firstSecretariat !== '' && { firstSecretariat }),
    ...(reminders && { reminders }),
    ...(extension && { extension }),
  }
}

/**
 * ADDIN_STORE_TYPE, ADDIN_STORE (a trusted folder's or a catalog's address; not for EXCatalog), ADDIN_ID and
 * ADDIN_VERSION, as the manifest has them.
 */
function readExtension(environment: Environment, faults: string[]): WebExtension | undefined {
  const setting = (name: string) => environment[name]?.trim() ?? ''
  const given = setting('ADDIN_STORE_TYPE')
  if (given === '') return undefined
  const storeType = storeTypes.find((it) => it === given)
  if (storeType === undefined) {
    faults.push(`ADDIN_STORE_TYPE must be ${storeTypes.join(', ')}: others open nothing on other people’s machines`)
    return undefined
  }
  const store = storeType === 'EXCatalog' ? storeType : setting('ADDIN_STORE')
  if (store === '') faults.push('ADDIN_STORE is missing: where Excel finds the add-in')
  const [id, version] = [setting('ADDIN_ID'), setting('ADDIN_VERSION')]
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) faults.push('ADDIN_ID must be the Id of the manifest')
  if (!/^\d+(\.\d+){0,3}$/.test(version)) faults.push('ADDIN_VERSION must be the Version of the manifest')
  return { id, version, store, storeType }
}

/** REMINDERS_WEBHOOK and REMINDERS_AUTHORIZATION. The address is never named, not even in a fault: it may be a secret. */
export function readReminders(environment: Environment, faults: string[]): WebhookConfig | undefined {
  const url = environment.REMINDERS_WEBHOOK?.trim() ?? ''
  const authorization = environment.REMINDERS_AUTHORIZATION?.trim() ?? ''
  if (url === '') return undefined
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' }
  // A gateway of one's own may stand on the same machine.
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  if (!isSafe) faults.push('REMINDERS_WEBHOOK must be an https address, or an http one of this machine')
  return { url, ...(authorization !== '' && { authorization }) }
}

/** Where the embedded host listens, and for whom. */
export interface HostConfig {
  readonly address: string
  readonly port: number
  /** Origins of the add-in's pages; none when they stand behind the same address as the API. */
  readonly origins: readonly string[]
}

/**
 * HOST_ADDRESS (this machine alone, where not given), HOST_PORT (7071) and HOST_ORIGINS (separated by blanks).
 *
 * @throws ConfigError
 */
export function readHostConfig(environment: Environment): HostConfig {
  const { HOST_ADDRESS: address = '127.0.0.1', HOST_PORT: port = '7071', HOST_ORIGINS: listed = '' } = environment
  const faults: string[] = []
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) faults.push('HOST_PORT is not a port')
  const origins = listed.split(/\s+/).filter((it) => it !== '')
  for (const origin of origins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin
    if (!isOrigin) faults.push(`HOST_ORIGINS: ${origin} is not an origin such as https://so-ke-hoach.example.vn`)
  }
  if (faults.length > 0) throw new ConfigError(`settings: ${faults.join('; ')}`)
  return { address, port: Number(port), origins }
}

/** Keys fetched over plain http could be anybody's, so that is for one's own machine only. */
function addressFaults(name: string, address: string, isDevelopment: boolean): string[] {
  if (!URL.canParse(address)) return [`${name} is not an address`]
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:') return []
  if (protocol !== 'http:') return [`${name} must be https`]
  if (!isDevelopment) return [`${name} must be https unless AZURE_FUNCTIONS_ENVIRONMENT is Development`]
  return isLoopback(hostname) ? [] : [`${name} may be http on this machine only`]
}

/** Whether a host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Where the tables are. @param faults is given what is wrong */
export function readTables(environment: Environment, faults: string[]): TablesAddress {
  const { TABLES_ENDPOINT: url = '', TABLES_CONNECTION_STRING: value = '', AZURE_CLIENT_ID: clientId } = environment
  if (url === '') {
    if (value === '') faults.push('TABLES_ENDPOINT (or TABLES_CONNECTION_STRING) is missing')
    return { kind: 'connection-string', value }
  }
  // Azure sets both for an app that has an identity.
  const { IDENTITY_ENDPOINT: endpoint = '', IDENTITY_HEADER: header = '' } = environment
  if (endpoint === '' || header === '') faults.push('TABLES_ENDPOINT needs a managed identity, and this app has none')
  if (!url.startsWith('https://')) faults.push('TABLES_ENDPOINT must be https')
  return { kind: 'endpoint', url, identity: { endpoint, header, ...(clientId !== undefined && { clientId }) } }
}
