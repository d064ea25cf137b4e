// Partition and row keys of every table, all made here and nowhere else. Parts are ids of a narrow alphabet joined by
// `|`, which no id may hold; the end of a prefix's range is the same text ending in the next character, `}`.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import { isId } from '../../shared/domain/ids.ts'
import type { Key, Range } from './store.ts'

const separator = '|'
const afterSeparator = '}'
const seqDigits = 10

function join(...parts: string[]): string {
  for (const part of parts) {
    if (!isId(part)) throw new Error(`not an id, so not part of a key: ${JSON.stringify(part)}`)
  }
  return parts.join(separator)
}

/** All row keys that begin with `prefix` and the separator. */
export function startingWith(prefix: string): Range {
  return { from: prefix + separator, before: prefix + afterSeparator }
}

export const planKey = (plan: PlanId): Key => ({ partition: join(plan), row: 'plan' })
export const planTaskKey = (plan: PlanId, revision: number, task: TaskId): Key => ({
  partition: join(plan),
  row: join(String(revision), 't', task),
})
export const planAgencyKey = (plan: PlanId, revision: number, agency: AgencyId): Key => ({
  partition: join(plan),
  row: join(String(revision), 'a', agency),
})
/** What the revision changed of the one before, and by which document. */
export const planAmendmentKey = (plan: PlanId, revision: number): Key => ({
  partition: join(plan),
  row: join(String(revision), 'm'),
})

/** Lists the plans there are; no plan's own partition can have this name. */
export const planIndexPartition = separator
export const planIndexKey = (plan: PlanId): Key => ({ partition: planIndexPartition, row: join(plan) })

export const periodKey = (plan: PlanId, period: PeriodId): Key => ({ partition: join(plan), row: join(period) })

export const headsPartition = (plan: PlanId, period: PeriodId): string => join(plan, period)
export const headsKey = (plan: PlanId, period: PeriodId, agency: AgencyId): Key => ({
  partition: headsPartition(plan, period),
  row: join(agency),
})

export const remindersPartition = (plan: PlanId, period: PeriodId): string => join(plan, period)
/** @param day ISO day */
export const reminderKey = (plan: PlanId, period: PeriodId, agency: AgencyId, day: string): Key => ({
  partition: remindersPartition(plan, period),
  row: join(agency, day),
})

/** One agency's report in one period: what a head guards. */
export interface Ledger {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly agency: AgencyId
}

export const ledgerPartition = (ledger: Ledger): string => join(ledger.plan, ledger.period, ledger.agency)

const inLedger = (ledger: Ledger, row: string): Key => ({ partition: ledgerPartition(ledger), row })
export const headKey = (ledger: Ledger): Key => inLedger(ledger, 'h')
export const rowKey = (ledger: Ledger, task: TaskId): Key => inLedger(ledger, join('r', task))
export const receiptKey = (ledger: Ledger, id: string): Key => inLedger(ledger, join('p', id))
export const changeSetKey = (ledger: Ledger, seq: number, part: number): Key =>
  inLedger(ledger, join('c', paddedSeq(seq), String(part)))

/** What is known of a version beside its rows. */
export const versionKey = (ledger: Ledger, version: number): Key => inLedger(ledger, join('v', String(version), 'h'))
/** `seq` is the head's number at the hand-in, so that rows of an attempt that came to nothing are never taken for it. */
export const versionRowKey = (ledger: Ledger, { version, seq }: VersionId, task: TaskId): Key =>
  inLedger(ledger, join('v', String(version), String(seq), task))

export interface VersionId {
  readonly version: number
  readonly seq: number
}

/** Ten digits, so that the order of keys is the order of numbers. */
function paddedSeq(seq: number): string {
  return String(seq).padStart(seqDigits, '0')
}

export const allRows: Range = startingWith('r')
/** The rows whose `seq` is above the given one. */
export const rowsAbove = (seq: number): Range => ({ ...allRows, above: { property: 'seq', value: seq } })
/** The rows of a version. */
export const versionRows = ({ version, seq }: VersionId): Range => startingWith(join('v', String(version), String(seq)))
export const changeSetRange = (seq: number): Range => startingWith(join('c', paddedSeq(seq)))
/** The change sets from one number (inclusive) to another (exclusive). */
export const changeSetsBetween = (from: number, before: number): Range => ({
  from: join('c', paddedSeq(from)),
  before: join('c', paddedSeq(before)),
})

/** The range of rows that holds all the given tasks, and perhaps others between them. */
export function rowsBetween(tasks: readonly TaskId[]): Range {
  const keys = tasks.map((task) => join('r', task)).sort(byCodeUnits)
  const [first = allRows.from] = keys
  return { from: first, before: `${keys.at(-1) ?? first}${separator}` }
}

/** Storage sorts keys by code units, as `<` does. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export const memberKey = (tenant: string, objectId: string): Key => ({ partition: join(tenant), row: join(objectId) })
