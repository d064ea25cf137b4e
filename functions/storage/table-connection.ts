// How a table is reached: with a connection string (the emulator, or any account with a key), or at an endpoint with the
// machine's own identity, so that a deployed app keeps no secret.
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import { ManagedIdentityCredential } from '@azure/identity'
import type { TablesAddress } from './address.ts'
import type { TableName } from './store.ts'

/** Few and quick: what stays away longer is told to the client, which keeps its work and repeats it. */
const retries: TableServiceClientOptions = {
  retryOptions: { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 },
}

export function connection(address: TablesAddress): (table: TableName) => TableClient {
  if (address.kind === 'endpoint') {
    const credential = new ManagedIdentityCredential(
      address.clientId === undefined ? {} : { clientId: address.clientId },
    )
    return (table) => new TableClient(address.url, table, credential, retries)
  }
  // Only the emulator is reached over plain http, and only on this machine.
  const allowInsecureConnection = /=http:\/\/(127\.0\.0\.1|localhost)[:/]|UseDevelopmentStorage=true/.test(
    address.value,
  )
  return (table) => TableClient.fromConnectionString(address.value, table, { ...retries, allowInsecureConnection })
}
