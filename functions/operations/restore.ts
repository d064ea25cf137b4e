// Puts a back-up into empty tables and gives every period a new epoch (law E1), so that every workbook pulls everything
// once and asks about what differs: what was saved since the back-up stands in the workbooks and is offered again.
// Nobody may be served meanwhile. Repeatable: whoever died half-way empties the tables and starts over.
import { isDeepStrictEqual } from 'node:util'
import { fitsTransaction } from '../storage/budget.ts'
import { type Operation, type Store, type TableName, tableNames, type WholeTables } from '../storage/store.ts'
import { type BackedUp, readBackUp } from './back-up.ts'
import { renewEpochs } from './renew-epoch.ts'

/** There is something already, which a restore would mix with. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

export interface RestoreParts {
  readonly store: Store
  readonly whole: WholeTables
  readonly randomId: () => string
}

/**
 * @param replace empties the tables first
 * @returns how many entities were written
 * @throws NotEmpty, BackUpBroken, StorageUnavailable
 */
export async function restore(
  { store, whole, randomId }: RestoreParts,
  lines: AsyncIterable<string>,
  replace: boolean,
): Promise<number> {
  const entities: BackedUp[] = []
  // The whole file is read before anything is touched: a broken one must not cost what there is.
  for await (const entity of readBackUp(lines)) entities.push(entity)
  for (const table of tableNames) {
    if (replace) await whole.clear(table)
    else if (!(await isEmpty(whole, table))) throw new NotEmpty(`table ${table} is not empty`)
  }
  // The list of plans comes last: as long as it is not there, nobody finds anything.
  const order: readonly TableName[] = ['Ledger', 'Heads', 'Members', 'Reminders', 'Periods', 'Plans']
  for (const table of order) {
    const own = entities.filter((it) => it.table === table)
    for (const batch of batches(own)) {
      const { kind } = await store.transact(table, batch)
      if (kind === 'lost' && !(await isWritten(store, table, batch))) {
        throw new NotEmpty(`somebody else writes to table ${table}`)
      }
    }
  }
  await renewEpochs(store, randomId)
  return entities.length
}

async function isEmpty(whole: WholeTables, table: TableName): Promise<boolean> {
  for await (const _ of whole.scan(table)) return false
  return true
}

/** A network that repeats by itself reports a loss for what it has just written. */
async function isWritten(store: Store, table: TableName, batch: readonly Operation[]): Promise<boolean> {
  const [first] = batch
  if (first === undefined) return true
  const stored = await store.get(table, first.entity)
  return isDeepStrictEqual(stored?.properties, first.entity.properties)
}

/** As many entities of one partition as fit one transaction. */
function batches(entities: readonly BackedUp[]): Operation[][] {
  const found: Operation[][] = []
  for (const { partition, row, properties } of entities) {
    const operation: Operation = { kind: 'create', entity: { partition, row, properties } }
    const last = found.at(-1)
    const isSame = last?.[0]?.entity.partition === partition
    if (last !== undefined && isSame && fitsTransaction([...last, operation])) last.push(operation)
    else found.push([operation])
  }
  return found
}
