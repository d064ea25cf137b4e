// Everything that is stored, as lines of text: a heading, one line an entity, an end that counts them. Taken while people
// work: a partition that is written to meanwhile is read again until its guard stands still, so that no report is torn.
// Reports of different agencies may be some seconds apart, which a restore's new epoch makes good (law E1).
import * as z from 'zod/mini'
import { type Store, type Stored, type TableName, tableNames, type WholeTables } from '../storage/store.ts'

const kind = 'so-ke-hoach-backup'
const version = 1
const maxRereads = 20

/** The entity that every commit into a partition writes. */
const guards: { readonly [T in TableName]?: string } = { Ledger: 'h', Plans: 'plan' }

/** @throws StorageUnavailable; Error for a partition that never stood still */
export async function* backUp(store: Store, whole: WholeTables, at: Date): AsyncIterable<string> {
  yield JSON.stringify({ kind, version, at: at.toISOString() })
  let count = 0
  for (const table of tableNames) {
    for await (const partition of partitionsOf(whole.scan(table))) {
      for (const entity of await settled(store, table, partition)) {
        const { partition: name, row, properties } = entity
        yield JSON.stringify({ table, partition: name, row, properties })
        count += 1
      }
    }
  }
  yield JSON.stringify({ end: count })
}

async function* partitionsOf(entities: AsyncIterable<Stored>): AsyncIterable<readonly Stored[]> {
  let open: Stored[] = []
  for await (const entity of entities) {
    if (open[0] !== undefined && open[0].partition !== entity.partition) {
      yield open
      open = []
    }
    open.push(entity)
  }
  if (open.length > 0) yield open
}

/** The partition as it stood at one moment. */
async function settled(store: Store, table: TableName, found: readonly Stored[]): Promise<readonly Stored[]> {
  const guard = guards[table]
  const partition = found[0]?.partition ?? ''
  let read = found
  for (let count = 0; count < maxRereads; count += 1) {
    const before = read.find((it) => it.row === guard)
    if (guard === undefined) return read
    const after = await store.get(table, { partition, row: guard })
    if (before?.etag === after?.etag) return read
    read = await store.list(table, partition)
  }
  throw new Error(`${table} ${partition} was written to all the time`)
}

const heading = z.object({ kind: z.literal(kind), version: z.literal(version), at: z.string() })
const entityLine = z.object({
  table: z.enum(tableNames),
  partition: z.string(),
  row: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
const ending = z.object({ end: z.number() })

export type BackedUp = z.infer<typeof entityLine>

/** A file that is not a back-up, or not a whole one. */
export class BackUpBroken extends Error {
  override readonly name = 'BackUpBroken'
}

/**
 * Reads the lines of a back-up back.
 *
 * @throws BackUpBroken at the line that is not as it was written, or at the end of a file that was cut off
 */
export async function* readBackUp(lines: AsyncIterable<string>): AsyncIterable<BackedUp> {
  let number = 0
  let isWhole = false
  for await (const line of lines) {
    number += 1
    if (line === '') continue
    const value = parseLine(line, number)
    if (number === 1) {
      if (!heading.safeParse(value).success) throw new BackUpBroken('the file is no back-up of this version')
      continue
    }
    if (isWhole) throw new BackUpBroken(`line ${number} stands behind the end`)
    const end = ending.safeParse(value).data
    if (end !== undefined) {
      if (end.end !== number - 2) throw new BackUpBroken(`${end.end} entities were written, ${number - 2} are there`)
      isWhole = true
      continue
    }
    const entity = entityLine.safeParse(value).data
    if (entity === undefined) throw new BackUpBroken(`line ${number} is no entity`)
    yield entity
  }
  if (!isWhole) throw new BackUpBroken('the file was cut off')
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new BackUpBroken(`line ${number} cannot be read`, { cause })
  }
}
