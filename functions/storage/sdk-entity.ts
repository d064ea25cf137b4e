// Entities as the SDK spells them and as the rest of the server does.
import type { TableEntityResult } from '@azure/data-tables'
import type { Entity, Property, Stored } from './store.ts'

export type SdkEntity = TableEntityResult<Record<string, unknown>>

export function toSdk(entity: Entity): { partitionKey: string; rowKey: string } & Record<string, Property> {
  return { ...entity.properties, partitionKey: entity.partition, rowKey: entity.row }
}

export function fromSdk(entity: SdkEntity): Stored {
  const { partitionKey, rowKey, etag, timestamp: _, ...rest } = entity
  if (partitionKey === undefined || rowKey === undefined) throw new Error('storage answered an entity without its keys')
  const properties: Record<string, Property> = {}
  for (const [name, value] of Object.entries(rest)) {
    // `odata.metadata` and alike describe the answer, not the entity.
    if (name.startsWith('odata.')) continue
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') properties[name] = value
  }
  return { partition: partitionKey, row: rowKey, etag, properties }
}
