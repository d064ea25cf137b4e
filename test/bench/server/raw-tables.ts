// The same entities written without any server: the least that can be asked of storage for the same work.
import { TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { periodId, planId } from './plan.ts'

type Stored = TableEntity & { readonly etag: string }

export interface RawTables {
  /** All of an agency's partition, in one read. */
  read(agency: AgencyId): Promise<readonly Stored[]>
  /**
   * What a push has just written for one agency, as operations on another agency's partition as it was read.
   *
   * @param written the partition of the first after its push; `before` the other's
   */
  sameAs(written: readonly Stored[], before: readonly Stored[], agency: AgencyId): TransactionAction[]
  submit(actions: TransactionAction[]): Promise<unknown>
}

export function rawTables(connectionString: string): RawTables {
  const client = TableClient.fromConnectionString(connectionString, 'Ledger', { allowInsecureConnection: true })
  const partitionOf = (agency: AgencyId) => `${planId}|${periodId}|${agency}`
  return {
    async read(agency) {
      const filter = `PartitionKey eq '${partitionOf(agency)}'`
      const found: Stored[] = []
      for await (const entity of client.listEntities<Stored>({ queryOptions: { filter } })) found.push(entity)
      return found
    },
    sameAs(written, before, agency) {
      const seq = Math.max(...written.filter((it) => it.rowKey === 'h').map((it) => Number(it.seq)))
      const lastSet = `c|${String(seq).padStart(10, '0')}|`
      const receipt = written
        .filter((it) => it.rowKey?.startsWith('p|'))
        .sort((a, b) => String(b.at).localeCompare(String(a.at)))[0]
      const etags = new Map(before.map((it) => [it.rowKey, it.etag]))
      const ofPush = written.filter((it) => it.seq === seq || it.rowKey?.startsWith(lastSet) || it === receipt)
      return ofPush.map(({ etag: _, timestamp: __, ...entity }): TransactionAction => {
        const own = { ...entity, partitionKey: partitionOf(agency) } as TableEntity
        const known = etags.get(own.rowKey)
        return known === undefined ? ['create', own] : ['update', own, 'Replace', { etag: known }]
      })
    },
    submit: (actions) => client.submitTransaction(actions),
  }
}
