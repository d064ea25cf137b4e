// The replica as the records of the very hidden sheet tell it. They are written by us and lie in a file that anybody can
// open: one that cannot be read is as good as lost, and losing any of them costs a question, never an entry.
import * as z from 'zod/mini'
import { actionNames } from '../../shared/domain/action.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Change } from '../../shared/sync/change.ts'
import type { HandedInRows, InFlight, PendingAction, PullState, Replica, Undo } from '../../shared/sync/replica.ts'
import { type RowKey, rowKey, type TrackedRow } from '../../shared/sync/row.ts'
import type { SheetWrite } from '../../shared/sync/sheet-write.ts'
import { agencyId, seq, taskId } from '../../shared/wire/values.ts'
import { parseRecord } from '../workbook/parse-record.ts'
import { digestOf, prefixOf, type Shelf } from './records.ts'
import { own, rowRecord, toRow } from './row-record.ts'

const pushRecord = z.object({
  pushId: z.string(),
  agency: agencyId,
  body: z.string(),
  parked: z.exactOptional(z.string()),
})

const pullRecord = z.object({
  cursor: z.string(),
  epoch: z.string(),
  planRevision: seq,
  heads: z.array(own<PullState['heads'][number]>()),
  at: z.string(),
  told: z.exactOptional(own<NonNullable<PullState['told']>>()),
})

/** With a digest of the rows that it was written for. */
const markedPullRecord = z.extend(pullRecord, { rows: z.exactOptional(z.string()) })

const actionRecord = z.object({
  actionId: z.string(),
  agency: agencyId,
  name: z.enum(actionNames),
  body: z.string(),
})

const rowKeys = z.custom<readonly RowKey[]>((it) => Array.isArray(it) && it.every((key) => typeof key === 'string'))
const undoRecord = z.object({ run: z.string(), pull: pullRecord, started: z.exactOptional(rowKeys) })

/** Of a push's body what is needed here of it, whatever version of the add-in has written it. */
const pushBody = z.object({
  changes: z.array(z.object({ task: taskId, base: seq, fields: own<Change['fields']>() })),
})

/** Parts of a replica as they are found, record by record. */
interface Found {
  readonly rows: Map<RowKey, TrackedRow>
  readonly ours: Map<RowKey, NonNullable<TrackedRow['ours']>>
  readonly pushes: InFlight[]
  readonly writes: SheetWrite[]
  readonly actions: PendingAction[]
  readonly handedIn: Map<AgencyId, HandedInRows>
  readonly behalf: Map<AgencyId, string>
  pull?: z.infer<typeof markedPullRecord>
  undo?: Undo
}

/**
 * What a workbook knows of a plan and period. A record that cannot be read, since somebody was at the hidden sheet or an
 * add-in of another version wrote it, counts as lost, as all of them may be: what it told is asked for again.
 */
export function readReplica(records: ReadonlyMap<string, string>, shelf: Shelf): Replica {
  const prefix = prefixOf(shelf)
  const found: Found = {
    ...{ rows: new Map(), ours: new Map(), handedIn: new Map(), behalf: new Map() },
    ...{ pushes: [], writes: [], actions: [] },
  }
  for (const [key, text] of records) if (key.startsWith(prefix)) readRecord(found, key, key.slice(prefix.length), text)
  const { rows, ours, pull, undo, ...rest } = found
  for (const [key, of] of ours) {
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, ours: of })
  }
  return { rows, pull: pull && trusted(pull, rows), ...rest, ...(undo && { undo }) }
}

function readRecord(found: Found, key: string, name: string, text: string): void {
  const [kind = ''] = name.split('/')
  /** Does something with the record, if it can be read. */
  const read = <T>(schema: z.ZodMiniType<T>, take: (record: T) => unknown) => {
    const record = parseRecord(text, schema)
    if (record !== undefined) take(record)
  }
  switch (kind) {
    case 'row':
      noteRow(found, key, text)
      break
    case 'ours': {
      const at = name.slice('ours/'.length).replace('/', '|') as RowKey
      read(own<NonNullable<TrackedRow['ours']>>(), (of) => found.ours.set(at, of))
      break
    }
    case 'push':
      // Without its changes it is repeated all the same, and what came of it is learned by the next pull.
      read(pushRecord, (push) => {
        found.pushes.push({ ...push, changes: parseRecord(push.body, pushBody)?.changes ?? [] })
      })
      break
    case 'write':
      read(own<SheetWrite>(), (write) => found.writes.push(write))
      break
    case 'action':
      read(actionRecord, (action) => found.actions.push(action))
      break
    case 'handed':
      read(own<HandedInRows>(), (rows) => found.handedIn.set(lastPart(key), rows))
      break
    case 'behalf':
      read(z.string(), (source) => found.behalf.set(lastPart(key), source))
      break
    case 'pull':
      read(markedPullRecord, (pull) => Object.assign(found, { pull }))
      break
    case 'undo':
      read(undoRecord, (undo) => Object.assign(found, { undo }))
      break
  }
}

/** Rows as they were last read, by record: thousands of them stay the same from one run to the next. */
const lastRead = new Map<string, { readonly text: string; readonly row: TrackedRow }>()

function noteRow(found: Found, key: string, text: string): void {
  const known = lastRead.get(key)
  const record = known?.text === text ? undefined : parseRecord(text, rowRecord)
  const row = known?.text === text ? known.row : record && toRow(record)
  if (!row) return
  lastRead.set(key, { text, row })
  found.rows.set(rowKey(row.agency, row.task), row)
}

/**
 * Two people in one co-authored workbook write records at the same time, and of each the later one stays: rows of the one
 * may come to stand beside the cursor of the other. Where the rows are not those that the cursor was written for, the
 * next pull starts over, so that none is skipped (L7).
 */
function trusted({ rows: digest, ...pull }: z.infer<typeof markedPullRecord>, rows: Replica['rows']): PullState {
  return digest === undefined || digest === digestOf(rows) ? pull : { ...pull, cursor: '' }
}

function lastPart(key: string): AgencyId {
  return key.slice(key.lastIndexOf('/') + 1) as AgencyId
}
