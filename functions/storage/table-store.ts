// The storage port on anything that speaks the Tables API; the only place that knows the SDK. Two of its habits matter:
// leaving out the etag of an update means "overwrite whatever is there", and it repeats requests by itself, so that a
// write that did succeed can come back as a conflict (callers look again before concluding, see store.ts).
import { odata, RestError, type TableClient, type TransactionAction } from '@azure/data-tables'
import type { TablesAddress } from './address.ts'
import { assertEntity, assertTransaction } from './budget.ts'
import { StorageUnavailable } from './errors.ts'
import { fromSdk, toSdk } from './sdk-entity.ts'
import type { Committed, Created, Operation, Range, Replaced, Store, Stored } from './store.ts'
import { type TableName, tableNames } from './store.ts'
import { connection } from './table-connection.ts'

/**
 * @param address where the tables are: a connection string, or an endpoint entered with a managed identity.
 * @param patience milliseconds that one request to storage may take with its repeats; 15 s where left out
 * @returns a store; nothing is sent until it is used, and a missing table is made on the first write to it.
 * @throws from every method: `StorageUnavailable` when storage is out of reach or throttling, `OverBudget` for what is
 * larger than it takes.
 */
export function createTableStore(address: TablesAddress, patience?: number): Store {
  const connectTo = connection(address, patience)
  const clients = new Map<TableName, TableClient>(tableNames.map((name) => [name, connectTo(name)]))

  function client(table: TableName): TableClient {
    const found = clients.get(table)
    if (found === undefined) throw new Error(`no client for table ${table}`)
    return found
  }

  /** Runs a write, making the table first where it is missing. */
  async function write<T>(table: TableName, subject: string, send: () => Promise<T>): Promise<T | Failure> {
    const result = await attempt(subject, send)
    if (!(result instanceof Failure) || result.code !== 'TableNotFound') return result
    await attempt(`create table ${table}`, () => client(table).createTable())
    return attempt(subject, send)
  }

  return {
    async get(table, key) {
      const result = await attempt(`get ${table} ${key.partition} ${key.row}`, () =>
        client(table).getEntity<Record<string, unknown>>(key.partition, key.row),
      )
      if (!(result instanceof Failure)) return fromSdk(result)
      if (result.status === 404) return undefined
      throw result.error
    },

    async list(table, partition, range) {
      const found: Stored[] = []
      const result = await attempt(`list ${table} ${partition}`, async () => {
        const pages = client(table).listEntities<Record<string, unknown>>({
          queryOptions: { filter: filterOf(partition, range) },
        })
        for await (const entity of pages) found.push(fromSdk(entity))
      })
      if (!(result instanceof Failure)) return found
      if (result.code === 'TableNotFound') return []
      throw result.error
    },

    async create(table, entity): Promise<Created> {
      assertEntity(entity)
      const result = await write(table, `create ${table} ${entity.partition} ${entity.row}`, () =>
        client(table).createEntity(toSdk(entity)),
      )
      if (!(result instanceof Failure)) return { kind: 'written', etag: result.etag ?? '' }
      if (result.status === 409) return { kind: 'exists' }
      throw result.error
    },

    async replace(table, entity, etag): Promise<Replaced> {
      assertEntity(entity)
      const seen = given(etag)
      const result = await attempt(`replace ${table} ${entity.partition} ${entity.row}`, () =>
        client(table).updateEntity(toSdk(entity), 'Replace', { etag: seen }),
      )
      if (!(result instanceof Failure)) return { kind: 'written', etag: result.etag ?? '' }
      if (result.status === 412 || result.status === 404) return { kind: 'moved' }
      throw result.error
    },

    async remove(table, key, etag) {
      const seen = given(etag)
      const result = await attempt(`remove ${table} ${key.partition} ${key.row}`, () =>
        client(table).deleteEntity(key.partition, key.row, { etag: seen }),
      )
      if (!(result instanceof Failure)) return { kind: 'removed' }
      if (result.status === 412 || result.status === 404) return { kind: 'moved' }
      throw result.error
    },

    async transact(table, operations): Promise<Committed> {
      assertTransaction(operations)
      const result = await write(table, `transact ${table} ${partitionOf(operations)}`, () =>
        client(table).submitTransaction(operations.map(toAction)),
      )
      if (!(result instanceof Failure)) return { kind: 'committed' }
      if (result.status === 409 || result.status === 412 || result.status === 404) return { kind: 'lost' }
      throw result.error
    },
  }
}

/** What the service answered instead of doing it; whether that is normal or thrown is the caller's to say. */
class Failure {
  readonly status: number
  readonly code: string
  readonly error: Error

  constructor(status: number, code: string, error: Error) {
    this.status = status
    this.code = code
    this.error = error
  }
}

/** Statuses of a service that is there but cannot serve now; no status at all means that it is not there. */
const unavailable = new Set([408, 429, 500, 502, 503, 504])
const retryAfterSeconds = 5

async function attempt<T>(subject: string, send: () => Promise<T>): Promise<T | Failure> {
  try {
    return await send()
  } catch (cause) {
    if (isOutOfTime(cause)) throw new StorageUnavailable(subject, retryAfterSeconds, cause)
    if (!(cause instanceof RestError)) throw new Error(`storage: ${subject}`, { cause })
    const status = cause.statusCode
    if (status === undefined || unavailable.has(status)) throw new StorageUnavailable(subject, retryAfterSeconds, cause)
    return new Failure(status, errorCode(cause), new Error(`storage refused (${status}): ${subject}`, { cause }))
  }
}

/** The SDK tells an aborted request apart by name alone; nobody but our own patience aborts one. */
function isOutOfTime(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** The service's error code, which the SDK keeps in one of two places. */
function errorCode(error: RestError): string {
  if (error.code !== undefined) return error.code
  const details = error.details as { odataError?: { code?: string } } | undefined
  return details?.odataError?.code ?? ''
}

/** An empty etag would be sent as "any", which is the overwrite that this port does not have. */
function given(etag: string): string {
  if (etag === '' || etag === '*') throw new Error('a write needs the etag it has seen')
  return etag
}

function filterOf(partition: string, range: Range | undefined): string {
  const inPartition = odata`PartitionKey eq ${partition}`
  if (range === undefined) return inPartition
  const inRange = `${inPartition} and ${odata`RowKey ge ${range.from} and RowKey lt ${range.before}`}`
  return range.above === undefined ? inRange : `${inRange} and ${range.above.property} gt ${range.above.value}`
}

function partitionOf(operations: readonly Operation[]): string {
  const [first] = operations
  if (first === undefined) throw new Error('a transaction needs an operation')
  return first.entity.partition
}

function toAction(operation: Operation): TransactionAction {
  switch (operation.kind) {
    case 'create':
      return ['create', toSdk(operation.entity)]
    case 'replace':
      return ['update', toSdk(operation.entity), 'Replace', { etag: given(operation.etag) }]
  }
}
