// What one commit changed, and who made it (table Ledger, rows `c|{seq}|{part}`): the history, kept for good. A large
// change set goes over several entities; the first says who and when, and how many there are.
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Letter } from '../../../shared/domain/submission.ts'
import type { FieldChanges } from '../../../shared/sync/change.ts'
import { changeSetKey, type Ledger } from '../keys.ts'
import type { Entity } from '../store.ts'
import { cut, longText, maybeText, readJson, readLongText, text, whole } from './properties.ts'

/** Name and object id of a person, as the history keeps them. */
export interface Signer {
  readonly by: string
  readonly byId: string
}

export interface ChangeSet extends Signer {
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** The role in which it was made. */
  readonly role: string
  readonly workbook: string
  /** The push or action it came with. */
  readonly requestId: string
  /** What was done: `open`, `push` or an action's name. */
  readonly kind: string
  readonly source?: string
  /** Of an action: the version it is about, the note or reason given with it, and the letter that it names. */
  readonly version?: number
  readonly note?: string
  readonly letter?: Letter
  /** Only fields whose value did change, with what stood there before. */
  readonly rows: readonly { readonly task: TaskId; readonly fields: FieldChanges }[]
}

/** Half of an entity's budget in UTF-16 units, less room for the header. */
const unitsPerPart = 450_000

export function toChangeSetEntities(ledger: Ledger, set: ChangeSet): Entity[] {
  const { rows, letter, ...header } = set
  const pieces = cut(JSON.stringify(rows), unitsPerPart)
  return pieces.map((piece, part) => ({
    ...changeSetKey(ledger, set.seq, part),
    properties: {
      ...(part === 0 ? { ...header, parts: pieces.length, ...(letter && { letter: JSON.stringify(letter) }) } : {}),
      ...longText('rows', piece),
    },
  }))
}

/** @param entities all parts of one change set, in key order. */
export function fromChangeSetEntities(entities: readonly Entity[]): ChangeSet {
  const [first] = entities
  if (first === undefined) throw new Error('a change set has at least one part')
  const { version, letter } = first.properties
  const source = maybeText(first, 'source')
  const note = maybeText(first, 'note')
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
    ...(version === undefined ? {} : { version: whole(first, 'version') }),
    ...(note === undefined ? {} : { note }),
    ...(letter === undefined ? {} : { letter: readJson<Letter>(first, 'letter') }),
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
