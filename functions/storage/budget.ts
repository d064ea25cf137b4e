// The limits of Table Storage, enforced here because the emulator does not enforce them all: it takes entities over
// 1 MiB and more than 252 properties, which Azure refuses.
// Source: learn.microsoft.com/azure/storage/tables/scalability-targets and the Table service's data model.
import { OverBudget } from './errors.ts'
import type { Entity, Operation, Property } from './store.ts'

export const maxEntityBytes = 1024 * 1024
export const maxProperties = 252
/** Below the service's 32,768, so that a limit told to people is a round number. */
export const maxStringLength = 32_000
export const maxOperations = 100
/** Below the service's 4 MiB, which also counts the wrapping of each operation. */
export const maxTransactionBytes = 3.5 * 1024 * 1024

/** What each operation costs on the wire beside its entity: part headers, address, etag. */
const wrappingBytes = 1_000
const keyAlphabet = /^[A-Za-z0-9_.|@+-]{1,512}$/

/** Asked several times on an entity's way into a transaction; entities never change. */
const counted = new WeakMap<Entity, number>()

/** Bytes an entity counts for: strings as UTF-16, as the service does, names included. */
export function entityBytes(entity: Entity): number {
  const known = counted.get(entity)
  if (known !== undefined) return known
  let bytes = 4 + 2 * (entity.partition.length + entity.row.length)
  for (const [name, value] of Object.entries(entity.properties)) bytes += 8 + 2 * name.length + propertyBytes(value)
  counted.set(entity, bytes)
  return bytes
}

function propertyBytes(value: Property): number {
  if (typeof value === 'string') return 4 + 2 * value.length
  return typeof value === 'number' ? 8 : 1
}

/** Bytes an operation puts into the body of a transaction; Vietnamese text takes up to three bytes a character there. */
export function operationBytes(operation: Operation): number {
  return wrappingBytes + Buffer.byteLength(JSON.stringify(operation.entity.properties))
}

export function fitsEntity(entity: Entity): boolean {
  return (
    entityBytes(entity) <= maxEntityBytes &&
    Object.keys(entity.properties).length <= maxProperties &&
    Object.values(entity.properties).every((value) => typeof value !== 'string' || value.length <= maxStringLength)
  )
}

export function fitsTransaction(operations: readonly Operation[]): boolean {
  if (operations.length > maxOperations) return false
  return (
    bytesOf(operations, mostOperationBytes) <= maxTransactionBytes ||
    bytesOf(operations, operationBytes) <= maxTransactionBytes
  )
}

/** Never less than `operationBytes` and much sooner known: JSON spells a character of two bytes with at most six. */
function mostOperationBytes({ entity }: Operation): number {
  return wrappingBytes + 3 * entityBytes(entity)
}

function bytesOf(operations: readonly Operation[], bytes: (operation: Operation) => number): number {
  return operations.reduce((sum, operation) => sum + bytes(operation), 0)
}

/** Throws `OverBudget` for an entity that storage must not be asked to keep. */
export function assertEntity(entity: Entity): void {
  for (const key of [entity.partition, entity.row]) {
    if (!keyAlphabet.test(key)) throw new OverBudget(`key outside the alphabet: ${JSON.stringify(key)}`)
  }
  if (!fitsEntity(entity)) throw new OverBudget(`entity too large: ${entity.partition} ${entity.row}`)
}

/** Throws `OverBudget` for a transaction that storage must not be asked to make. */
export function assertTransaction(operations: readonly Operation[]): void {
  for (const operation of operations) assertEntity(operation.entity)
  if (!fitsTransaction(operations)) throw new OverBudget(`transaction too large: ${operations.length} operations`)
}

/** Cuts operations into transactions that fit, in order. */
export function chunk(operations: readonly Operation[], maxCount = maxOperations): Operation[][] {
  const chunks: Operation[][] = []
  let current: Operation[] = []
  let bytes = 0
  for (const operation of operations) {
    const size = operationBytes(operation)
    if (current.length > 0 && (current.length === maxCount || bytes + size > maxTransactionBytes)) {
      chunks.push(current)
      current = []
      bytes = 0
    }
    current.push(operation)
    bytes += size
  }
  if (current.length > 0) chunks.push(current)
  return chunks
}
