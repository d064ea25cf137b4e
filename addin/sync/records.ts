// The replica as records of the very hidden sheet, and which records a step changes, in the order that the protocol asks
// for: rows, then the cursor, then what is begun, then what is over. Stopping anywhere between two records is safe.
import * as z from 'zod/mini'
import { actionNames } from '../../shared/domain/action.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import { fnv } from '../../shared/sync/digest.ts'
import type { HandedInRows, InFlight, PendingAction, PullState, Replica, Undo } from '../../shared/sync/replica.ts'
import { type RowKey, rowKey, type TrackedRow } from '../../shared/sync/row.ts'
import type { SheetWrite } from '../../shared/sync/sheet-write.ts'
import { pushRequest } from '../../shared/wire/sync.ts'
import { agencyId, seq } from '../../shared/wire/values.ts'
import type { RecordChange } from '../workbook/port.ts'
import { fromRow, own, rowRecord, toRow } from './row-record.ts'

/** Records are kept apart by plan and period, so that unsent edits stay with their period. */
export interface Shelf {
  readonly plan: PlanId
  readonly period: PeriodId
}

const prefixOf = ({ plan, period }: Shelf) => `${plan}/${period}/`

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

/**
 * @throws Error naming the record that is not ours or was damaged; nothing is guessed from the rest
 */
export function readReplica(records: ReadonlyMap<string, string>, shelf: Shelf): Replica {
  const prefix = prefixOf(shelf)
  const rows = new Map<RowKey, TrackedRow>()
  const pushes: InFlight[] = []
  const writes: SheetWrite[] = []
  const actions: PendingAction[] = []
  const handedIn = new Map<AgencyId, HandedInRows>()
  const behalf = new Map<AgencyId, string>()
  const ours = new Map<RowKey, NonNullable<TrackedRow['ours']>>()
  let pull: z.infer<typeof markedPullRecord> | undefined
  let undo: Undo | undefined
  for (const [key, text] of records) {
    if (!key.startsWith(prefix)) continue
    const [kind] = key.slice(prefix.length).split('/')
    const parse = <T>(schema: z.ZodMiniType<T>) => parseRecord(key, text, schema)
    if (kind === 'ours')
      ours.set(
        key.slice(prefix.length + 'ours/'.length).replace('/', '|') as RowKey,
        parse(own<NonNullable<TrackedRow['ours']>>()),
      )
    else if (kind === 'row') {
      const row = readRow(key, text)
      rows.set(rowKey(row.agency, row.task), row)
    } else if (kind === 'push') {
      const record = parse(pushRecord)
      const { changes } = pushRequest.parse(JSON.parse(record.body))
      pushes.push({ ...record, changes })
    } else if (kind === 'write') writes.push(parse(own<SheetWrite>()))
    else if (kind === 'action') actions.push(parse(actionRecord))
    else if (kind === 'handed') handedIn.set(lastPart(key), parse(own<HandedInRows>()))
    else if (kind === 'behalf') behalf.set(lastPart(key), parse(z.string()))
    else if (kind === 'pull') pull = parse(markedPullRecord)
    else if (kind === 'undo') undo = parse(undoRecord)
  }
  for (const [key, of] of ours) {
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, ours: of })
  }
  return { rows, pushes, actions, writes, pull: pull && trusted(pull, rows), handedIn, behalf, ...(undo && { undo }) }
}

/** Rows as they were last read, by record: thousands of them stay the same from one run to the next. */
const lastRead = new Map<string, { readonly text: string; readonly row: TrackedRow }>()

function readRow(key: string, text: string): TrackedRow {
  const known = lastRead.get(key)
  if (known?.text === text) return known.row
  const row = toRow(parseRecord(key, text, rowRecord))
  lastRead.set(key, { text, row })
  return row
}

/**
 * Two people in one co-authored workbook write records at the same time, and of each the later one stays: rows of the one
 * may come to stand beside the cursor of the other. Where the rows are not those that the cursor was written for, the
 * next pull starts over, so that none is skipped (L7).
 */
function trusted({ rows: digest, ...pull }: z.infer<typeof markedPullRecord>, rows: Replica['rows']): PullState {
  return digest === undefined || digest === digestOf(rows) ? pull : { ...pull, cursor: '' }
}

/** Says how far each row has followed the server; differs when one of them has not. */
function digestOf(rows: Replica['rows']): string {
  let sum = 0
  for (const [key, row] of rows) sum = (sum + fnv(key, Math.max(row.base.seq, row.theirs?.seq ?? 0))) | 0
  return `${rows.size}.${sum}`
}

function lastPart(key: string): AgencyId {
  return key.slice(key.lastIndexOf('/') + 1) as AgencyId
}

function parseRecord<T>(key: string, text: string, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`The workbook's record ${key} cannot be read`, { cause: error })
  }
}

const rowRecordKey = (shelf: Shelf, agency: AgencyId, task: TaskId) => `${prefixOf(shelf)}row/${agency}/${task}`

/** The records that differ, in the order in which they have to be written. */
export function changedRecords(before: Replica, after: Replica, shelf: Shelf): readonly RecordChange[] {
  const prefix = prefixOf(shelf)
  const changes: RecordChange[] = []
  for (const [key, row] of after.rows) {
    // Apart from the row, which a co-author who has not heard of the push yet may write over.
    const was = before.rows.get(key)?.ours
    const oursKey = `${prefix}ours/${row.agency}/${row.task}`
    if (row.ours && row.ours !== was) changes.push([oursKey, JSON.stringify(row.ours)])
    if (before.rows.get(key) !== row) changes.push([rowRecordKey(shelf, row.agency, row.task), fromRow(row)])
    if (was && !row.ours) changes.push([oursKey, undefined])
  }
  const compareByAgency = <T>(kind: string, was: ReadonlyMap<AgencyId, T>, is: ReadonlyMap<AgencyId, T>) => {
    for (const [agency, one] of is) {
      if (was.get(agency) !== one) changes.push([`${prefix}${kind}/${agency}`, JSON.stringify(one)])
    }
    for (const agency of was.keys()) if (!is.has(agency)) changes.push([`${prefix}${kind}/${agency}`, undefined])
  }
  compareByAgency('handed', before.handedIn, after.handedIn)
  compareByAgency('behalf', before.behalf, after.behalf)
  // Last of what is known: a cursor stands for the rows that it was written with.
  if (after.pull && (after.pull !== before.pull || after.rows !== before.rows)) {
    changes.push([`${prefix}pull`, JSON.stringify({ ...after.pull, rows: digestOf(after.rows) })])
  }
  if (after.undo && after.undo !== before.undo) changes.push([`${prefix}undo`, JSON.stringify(after.undo)])
  const begun: RecordChange[] = []
  const over: RecordChange[] = []
  const compare = <T>(was: readonly T[], is: readonly T[], keyOf: (one: T) => string, textOf: (one: T) => string) => {
    for (const one of is) if (!was.includes(one)) begun.push([prefix + keyOf(one), textOf(one)])
    const kept = new Set(is.map(keyOf))
    for (const one of was) if (!kept.has(keyOf(one))) over.push([prefix + keyOf(one), undefined])
  }
  compare(
    before.pushes,
    after.pushes,
    (push) => `push/${push.pushId}`,
    ({ changes: _, ...push }) => JSON.stringify(push),
  )
  compare(
    before.actions,
    after.actions,
    (action) => `action/${action.actionId}`,
    (action) => JSON.stringify(action),
  )
  compare(
    before.writes,
    after.writes,
    (write) => `write/${write.id}`,
    (write) => JSON.stringify(write),
  )
  // As long as it stands, what is undone is undone again.
  if (before.undo && !after.undo) over.push([`${prefix}undo`, undefined])
  return [...changes, ...begun, ...over]
}
