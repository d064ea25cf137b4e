// How a table is reached: with a connection string (the emulator, or any account with a key), or at an endpoint with the
// machine's own identity, so that a deployed app keeps no secret.
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import type { TablesAddress } from './address.ts'
import { machineIdentity } from './machine-identity.ts'
import type { TableName } from './store.ts'

/**
 * Few and quick: what stays away longer is told to the client, which keeps its work and repeats it. The SDK's pause is
 * random between half and all of 0.1 s, doubled each time; a throttled account names a longer one, hence the ceiling.
 */
const retryOptions = { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 }
/** Milliseconds that a request to storage may take, its repeats included. */
const patienceMs = 15_000

/** @param patience milliseconds for one request to storage with all its repeats */
export function connection(address: TablesAddress, patience: number = patienceMs): (table: TableName) => TableClient {
  const retries: TableServiceClientOptions = { retryOptions, additionalPolicies: [withinTime(patience)] }
  if (address.kind !== 'connection-string') {
    const credential =
      address.kind === 'token' ? address.source : machineIdentity(address.identity, (...of) => fetch(...of))
    return (table) => new TableClient(address.url, table, credential, retries)
  }
  // Only the emulator is reached over plain http, and only on this machine.
  const allowInsecureConnection = /=http:\/\/(127\.0\.0\.1|localhost)[:/]|UseDevelopmentStorage=true/.test(
    address.value,
  )
  const options = allowInsecureConnection
    ? { retryOptions, allowInsecureConnection, additionalPolicies: [withinTime(patience), asciiJson] }
    : retries
  return (table) => TableClient.fromConnectionString(address.value, table, options)
}

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]

/** Ends a request that storage keeps waiting, repeats and pauses included. */
function withinTime(patience: number): Policy {
  return {
    position: 'perCall',
    policy: {
      name: 'withinTime',
      sendRequest(request, next) {
        request.abortSignal = AbortSignal.timeout(patience)
        return next(request)
      },
    },
  }
}

/**
 * Azurite 3.35 joins the pieces of a body that is not a batch as text, and so breaks a letter of several bytes that lies
 * across two of them. Bodies sent to it are therefore ASCII, with other letters as JSON escapes.
 */
const asciiJson: Policy = {
  position: 'perCall',
  policy: {
    name: 'asciiJson',
    sendRequest(request, next) {
      const isJson = request.headers.get('content-type')?.startsWith('application/json') === true
      if (isJson && typeof request.body === 'string') request.body = escapeToAscii(request.body)
      return next(request)
    },
  },
}

function escapeToAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
