// The tables as somebody at a console reaches them: by the same settings as the functions, and where these name an account
// that keys do not open, as the person who is signed in to the Azure CLI (role "Storage Table Data Contributor").
import { ConfigError, type Environment, readTables } from '../config.ts'
import type { TablesAddress } from '../storage/address.ts'

/** @throws ConfigError */
export async function consoleTables(environment: Environment): Promise<TablesAddress> {
  const { TABLES_ENDPOINT: url = '', IDENTITY_ENDPOINT = '' } = environment
  if (url !== '' && IDENTITY_ENDPOINT === '') {
    const { AzureCliCredential } = await import('@azure/identity')
    const person = new AzureCliCredential()
    return { kind: 'token', url, source: { getToken: (scopes) => person.getToken(scopes) } }
  }
  const faults: string[] = []
  const address = readTables(environment, faults)
  if (faults.length > 0) throw new ConfigError(`settings: ${faults.join('; ')}`)
  return address
}
