// One agency's report is opened: its rows first, then the first entry of its history, its head last, and what pulls see
// after that. What stands already is found standing, so whoever comes by finishes what somebody else began.
import type { TaskId } from '../../../shared/domain/ids.ts'
import { chunk } from '../../storage/budget.ts'
import { toChangeSetEntities } from '../../storage/entities/change-set.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../../storage/entities/head.ts'
import type { StoredPeriod } from '../../storage/entities/period.ts'
import { fromRowEntity, type StoredRow, toRowEntity } from '../../storage/entities/row.ts'
import { headKey, type Ledger, ledgerPartition, rowKey } from '../../storage/keys.ts'
import type { Entity, Store } from '../../storage/store.ts'
import { raiseSeenHead } from '../heads.ts'
import { untilWon } from '../retry.ts'
import { type Beginning, beginRow } from './beginnings.ts'
import { changesOf, type Signature, touchesEntries } from './ledger-commit.ts'
import { obey } from './order.ts'

/** The first number of every head: rows made at the opening are newer than "never seen", which is 0. */
const firstSeq = 1

export interface Opening extends Omit<Signature, 'seq'> {
  readonly tasks: readonly TaskId[]
  readonly beginning: (task: TaskId) => Beginning
  readonly period: StoredPeriod
  readonly planRevision: number
}

/** @returns whether the head stands; `false` when others kept writing. */
export async function openLedger(store: Store, ledger: Ledger, opening: Opening): Promise<boolean> {
  const { at, signer, beginning } = opening
  const signature = { seq: firstSeq, at, signer }
  const done = await untilWon(async () => {
    const there = new Map((await store.list('Ledger', ledgerPartition(ledger))).map((it) => [it.row, it]))
    const standing = there.get(headKey(ledger).row)
    if (standing !== undefined) {
      await raiseSeenHead(store, ledger, fromHeadEntity(standing))
      return true
    }
    const rows = opening.tasks.map((task) => {
      const stored = there.get(rowKey(ledger, task).row)
      return stored === undefined ? beginRow(ledger, task, beginning(task), signature) : fromRowEntity(stored)
    })
    const { head, entities } = entitiesOf(ledger, opening, rows)
    const missing = entities.filter((it) => !there.has(it.row))
    for (const operations of chunk(missing.map((entity) => ({ kind: 'create', entity })))) {
      if ((await store.transact('Ledger', operations)).kind === 'lost') return undefined
    }
    await raiseSeenHead(store, ledger, head)
    return true
  })
  return done ?? false
}

/** All that the report begins with, in the order in which it has to be written. */
function entitiesOf(ledger: Ledger, opening: Opening, rows: readonly StoredRow[]) {
  const { at, signer } = opening
  const changes = changesOf(rows.map((row) => ({ row })))
  const signed = { seq: firstSeq, at, ...signer, role: 'secretariat', workbook: '', requestId: '' }
  const head = firstHead(ledger, opening, touchesEntries(changes) ? firstSeq : 0)
  const entities: Entity[] = [
    ...rows.map((row) => toRowEntity(ledger, row)),
    ...toChangeSetEntities(ledger, { ...signed, kind: 'open', rows: changes }),
    toHeadEntity(ledger, head),
  ]
  return { head, entities }
}

/** A report that comes late into a locked period is locked as well. */
function firstHead({ agency }: Ledger, { period, planRevision, at }: Opening, entrySeq: number): Head {
  const { epoch, order } = period
  const head: Head = { seq: firstSeq, entrySeq, epochSeq: firstSeq, state: 'open', version: 0, planRevision, epoch }
  return (order && obey(agency, head, order, at)) ?? head
}
