// Whole tables at once, for back-up and restore alone: no request of a person ever crosses partitions. What the SDK throws
// goes through, since somebody at a console reads it.
import { RestError } from '@azure/data-tables'
import type { TablesAddress } from './address.ts'
import { fromSdk } from './sdk-entity.ts'
import type { Stored, TableName, WholeTables } from './store.ts'
import { connection } from './table-connection.ts'

const deletesAtOnce = 100

export function openWholeTables(address: TablesAddress): WholeTables {
  const connectTo = connection(address)

  async function* scan(table: TableName): AsyncIterable<Stored> {
    try {
      for await (const entity of connectTo(table).listEntities<Record<string, unknown>>()) yield fromSdk(entity)
    } catch (error) {
      // A table is made on the first write to it.
      if (!(error instanceof RestError) || error.statusCode !== 404) throw error
    }
  }

  async function clear(table: TableName): Promise<void> {
    const client = connectTo(table)
    const remove = async (entities: readonly Stored[]) => {
      if (entities.length === 0) return
      await client.submitTransaction(
        entities.map(({ partition, row }) => ['delete', { partitionKey: partition, rowKey: row }]),
      )
    }
    let waiting: Stored[] = []
    for await (const entity of scan(table)) {
      if (waiting.length === deletesAtOnce || (waiting[0] && waiting[0].partition !== entity.partition)) {
        await remove(waiting)
        waiting = []
      }
      waiting.push(entity)
    }
    await remove(waiting)
  }

  return { scan, clear }
}
