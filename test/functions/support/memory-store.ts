// The storage port in memory, for laws that take thousands of steps. Held to the same contract as the tables themselves.
import { assertEntity, assertTransaction } from '../../../functions/storage/budget.ts'
import type { Entity, Key, Store, Stored, TableName } from '../../../functions/storage/store.ts'

export function createMemoryStore(): Store {
  const tables = new Map<TableName, Map<string, Stored>>()
  let writes = 0

  const tableOf = (name: TableName) => {
    const table = tables.get(name) ?? new Map<string, Stored>()
    tables.set(name, table)
    return table
  }
  const nameOf = ({ partition, row }: Key) => `${partition}\n${row}`
  const put = (table: TableName, { partition, row, properties }: Entity): string => {
    writes += 1
    const etag = `W/"${writes}"`
    tableOf(table).set(nameOf({ partition, row }), { partition, row, properties: { ...properties }, etag })
    return etag
  }
  const has = (table: TableName, key: Key, etag: string) => {
    if (etag === '' || etag === '*') throw new Error('a write without an etag to compare')
    return tableOf(table).get(nameOf(key))?.etag === etag
  }
  /** Others get their turn, as they do while a network is waited for. */
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

  return {
    async get(table, key) {
      await turn()
      return tableOf(table).get(nameOf(key))
    },
    async list(table, partition, range) {
      await turn()
      const all = [...tableOf(table).values()].filter((it) => it.partition === partition)
      const within = range ? all.filter(({ row }) => range.from <= row && row < range.before) : all
      const above = range?.above
      const found = above ? within.filter((it) => Number(it.properties[above.property]) > above.value) : within
      return found.sort((a, b) => (a.row < b.row ? -1 : 1))
    },
    async create(table, entity) {
      assertEntity(entity)
      await turn()
      if (tableOf(table).has(nameOf(entity))) return { kind: 'exists' }
      return { kind: 'written', etag: put(table, entity) }
    },
    async replace(table, entity, etag) {
      assertEntity(entity)
      await turn()
      return has(table, entity, etag) ? { kind: 'written', etag: put(table, entity) } : { kind: 'moved' }
    },
    async remove(table, key, etag) {
      await turn()
      if (!has(table, key, etag)) return { kind: 'moved' }
      tableOf(table).delete(nameOf(key))
      return { kind: 'removed' }
    },
    async transact(table, operations) {
      assertTransaction(operations)
      await turn()
      const isAsTold = operations.every((it) =>
        it.kind === 'create' ? !tableOf(table).has(nameOf(it.entity)) : has(table, it.entity, it.etag),
      )
      if (!isAsTold) return { kind: 'lost' }
      for (const { entity } of operations) put(table, entity)
      return { kind: 'committed' }
    },
  }
}
