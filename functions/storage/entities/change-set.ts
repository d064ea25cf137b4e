// What one commit changed, and who made it (table Ledger, rows `c|{seq}|{part}`): the history, kept for good. A large
// change set goes over several entities; the first says who and when, and how many there are.
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { FieldChanges } from '../../../shared/sync/change.ts'
import { changeSetKey, type Ledger } from '../keys.ts'
import type { Entity } from '../store.ts'
import { cut, longText, maybeText, readLongText, text, whole } from './properties.ts'

export interface ChangeSet {
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** Name and object id of who made it, and in which role. */
  readonly by: string
  readonly byId: string
  readonly role: string
  readonly workbook: string
  /** The push or action it came with. */
  readonly requestId: string
  /** What was done, such as `push` or `open`. */
  readonly kind: string
  readonly source?: string
  /** Only fields whose value did change, with what stood there before. */
  readonly rows: readonly { readonly task: TaskId; readonly fields: FieldChanges }[]
}

/** Half of an entity's budget in UTF-16 units, less room for the header. */
const unitsPerPart = 450_000

export function toChangeSetEntities(ledger: Ledger, set: ChangeSet): Entity[] {
  const { rows, source, ...header } = set
  const pieces = cut(JSON.stringify(rows), unitsPerPart)
  return pieces.map((piece, part) => ({
    ...changeSetKey(ledger, set.seq, part),
    properties: {
      ...(part === 0 ? { ...header, parts: pieces.length, ...(source === undefined ? {} : { source }) } : {}),
      ...longText('rows', piece),
    },
  }))
}

/** @param entities all parts of one change set, in key order. */
export function fromChangeSetEntities(entities: readonly Entity[]): ChangeSet {
  const [first] = entities
  if (first === undefined) throw new Error('a change set has at least one part')
  const source = maybeText(first, 'source')
  return {
    seq: whole(first, 'seq'),
    at: text(first, 'at'),
    by: text(first, 'by'),
    byId: text(first, 'byId'),
    role: text(first, 'role'),
    workbook: text(first, 'workbook'),
    requestId: text(first, 'requestId'),
    kind: text(first, 'kind'),
    ...(source === undefined ? {} : { source }),
    rows: JSON.parse(entities.map((entity) => readLongText(entity, 'rows')).join('')),
  }
}

/** @param entities all parts of any number of change sets, in key order; the sets come in the order of their numbers. */
export function fromManyChangeSetEntities(entities: readonly Entity[]): ChangeSet[] {
  const sets: Entity[][] = []
  for (const entity of entities) {
    // The first part of each set holds its header.
    if (entity.row.endsWith('|0')) sets.push([])
    sets.at(-1)?.push(entity)
  }
  return sets.map(fromChangeSetEntities)
}
