// What the server itself, or the secretariat for all of a period, does to one agency's report: one transaction on its head
// like any other, signed by who asked for it, and shown to pulls afterwards.
import { type FieldId, fieldIds, fieldValue, type Value, type Values } from '../../../shared/domain/report.ts'
import { diff, patch } from '../../../shared/sync/diff.ts'
import { fitsTransaction } from '../../storage/budget.ts'
import { type Signer, toChangeSetEntities } from '../../storage/entities/change-set.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../../storage/entities/head.ts'
import { fromRowEntity, handsBefore, type StoredRow, toRowEntity } from '../../storage/entities/row.ts'
import { allRows, headKey, type Ledger, ledgerPartition } from '../../storage/keys.ts'
import type { Operation, Store } from '../../storage/store.ts'
import { raiseSeenHead } from '../heads.ts'
import { isEntry } from '../push/push-rows.ts'

/** The number, the time and the name that a change is made under. */
export interface Signature {
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly signer: Signer
}

/** A row as it stood, if it did, and as it shall be. */
export interface RowStep {
  readonly before?: { readonly row: StoredRow; readonly etag: string }
  readonly row: StoredRow
}

export interface ReadHead {
  readonly head: Head
  readonly etag: string
}

export async function readHead(store: Store, ledger: Ledger): Promise<ReadHead | undefined> {
  const stored = await store.get('Ledger', headKey(ledger))
  return stored === undefined ? undefined : { head: fromHeadEntity(stored), etag: stored.etag }
}

/** Every row of the agency by its task, also those that were taken from it. */
export async function readRows(
  store: Store,
  ledger: Ledger,
): Promise<ReadonlyMap<string, Required<RowStep>['before']>> {
  const entities = await store.list('Ledger', ledgerPartition(ledger), allRows)
  const rows = entities.map((entity) => ({ row: fromRowEntity(entity), etag: entity.etag }))
  return new Map(rows.map((it) => [it.row.task, it]))
}

/** A row with other values: its fields remember when they were touched, and what is empty is left out. */
export function rewritten(
  row: Pick<StoredRow, 'task' | 'agency' | 'values' | 'touched'> & Partial<StoredRow>,
  values: Values,
  { seq, at, signer }: Signature,
): StoredRow {
  const changes = diff(row.values, filled(values), fieldIds) ?? {}
  const touched = { ...row.touched, ...Object.fromEntries(Object.keys(changes).map((field) => [field, seq])) }
  const { hands: _, ...kept } = row
  return {
    ...kept,
    seq,
    at,
    by: signer.by,
    workbook: '',
    values: patch(row.values, changes),
    touched,
    ...handsBefore(row, touched),
  }
}

/** Every field, so that an absent one differs from one that has a value. */
function filled(values: Values): Values {
  return Object.fromEntries(fieldIds.map((field): [FieldId, Value] => [field, fieldValue(values, field)]))
}

/** The entries of the history that row steps leave. */
export function changesOf(steps: readonly RowStep[]) {
  return steps.flatMap(({ before, row }) => {
    const fields = diff(before?.row.values ?? {}, filled(row.values), fieldIds)
    return fields === undefined ? [] : [{ task: row.task, fields }]
  })
}

function rowOperation(ledger: Ledger, { before, row }: RowStep): Operation {
  const entity = toRowEntity(ledger, row)
  return before === undefined ? { kind: 'create', entity } : { kind: 'replace', entity, etag: before.etag }
}

/** Whether a change touches what the agency enters. */
export function touchesEntries(changes: ReturnType<typeof changesOf>): boolean {
  return changes.some(({ fields }) => Object.keys(fields).some((field) => isEntry(field as FieldId)))
}

export interface Step extends Signature {
  /** What is said of it in the history: `amend`, `lock`, `unlock`. */
  readonly kind: string
  readonly note?: string
  /** The head as it shall be, but for what follows from the rows. */
  readonly head: Head
  readonly rows: readonly RowStep[]
}

/** @returns `lost` when others were first, `too-large` when its rows do not fit one transaction. */
export async function commit(
  store: Store,
  ledger: Ledger,
  etag: string,
  step: Step,
): Promise<'committed' | 'lost' | 'too-large'> {
  const { seq, at, signer, kind, note, rows } = step
  const changes = changesOf(rows)
  const head = headAfter(step, changes)
  const history = {
    ...{ seq, at, ...signer, role: 'secretariat', workbook: '', requestId: '', kind },
    ...(note === undefined || note === '' ? {} : { note }),
    rows: changes,
  }
  const operations: Operation[] = [
    { kind: 'replace', entity: toHeadEntity(ledger, head), etag },
    ...toChangeSetEntities(ledger, history).map((entity): Operation => ({ kind: 'create', entity })),
    ...rows.map((row) => rowOperation(ledger, row)),
  ]
  if (!fitsTransaction(operations)) return 'too-large'
  const committed = await store.transact('Ledger', operations)
  if (committed.kind === 'lost') return 'lost'
  await raiseSeenHead(store, ledger, head)
  return 'committed'
}

/** An approval stands for the entries as they were. */
function headAfter({ head, seq }: Step, changes: ReturnType<typeof changesOf>): Head {
  if (!touchesEntries(changes)) return { ...head, seq }
  const { approved: _, ...rest } = head
  return { ...rest, seq, entrySeq: seq }
}
