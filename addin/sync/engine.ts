// The sync engine of one workbook, plan and period: runs of "Cập nhật" and "Lưu lên hệ thống", a look at the sheet without
// the server, and the answers to conflicts. It keeps nothing in memory between calls; the workbook holds it all.
import { planMerge, type RowConflict } from '../../shared/sync/plan-merge.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import { updateRow } from '../../shared/sync/replica.ts'
import { answer, rowKey } from '../../shared/sync/row.ts'
import type { Goal, Machine, Run } from '../../shared/sync/run-state.ts'
import { undoableRows } from '../../shared/sync/undo.ts'
import type { RowIssue } from '../app/session.ts'
import { SheetMissing } from '../workbook/port.ts'
import { checkSheet } from './check-sheet.ts'
import { drive } from './driver.ts'
import { type LocalSheet, readLocalSheet, valuesByKey } from './local-sheet.ts'
import type { FieldNote } from './plan-sheet.ts'
import { changedRecords, readReplica } from './records.ts'
import { createServerEffects, type ServerEffectsOptions } from './server-effects.ts'
import { createSheetEffects, type Making, type SheetEffectsOptions } from './sheet-effects.ts'
import { countPending } from './sync-state.ts'

export type EngineOptions = Omit<SheetEffectsOptions, 'making'> &
  Omit<ServerEffectsOptions, 'local'> & {
    /** Names a failure for a person. */
    readonly problemOf: (error: unknown) => string
    readonly onPhase?: (machine: Machine) => void
  }

/** What stands in the sheet and how it relates to the server. */
export interface Look {
  readonly replica: Replica
  readonly local: LocalSheet
  readonly pending: number
  readonly conflicts: readonly RowConflict[]
  readonly issues: readonly RowIssue[]
  /** Rows that undoing the last refresh would set back. */
  readonly undoable: number
}

export interface Finished extends Look {
  readonly run: Run
  /** Fields that took the server's value. */
  readonly notes: readonly FieldNote[]
  /** Rows that were not sent for their errors. */
  readonly keptBack: number
  readonly cause?: unknown
}

export interface ConflictAnswer {
  /** As it was shown: an answer to something else is void. */
  readonly conflict: RowConflict
  readonly keep: 'mine' | 'theirs'
}

export interface Engine {
  run(goal: Goal, making?: Making): Promise<Finished>
  /** Reads and checks; writes nothing and asks nobody. */
  look(): Promise<Look>
  /** Takes note of answers and brings the sheet in line; nothing is sent. */
  resolve(answers: readonly ConflictAnswer[]): Promise<Finished>
  /** Takes the last refresh back, as far as nothing was sent since; the next one brings it again. */
  undo(): Promise<Finished>
}

export function createEngine(options: EngineOptions): Engine {
  const { workbook, shelf, ledger } = options

  async function run(goal: Goal, making?: Making): Promise<Finished> {
    const sheet = createSheetEffects({ ...options, ...(making && { making }) })
    const server = createServerEffects({ ...options, local: sheet.local })
    const effects = {
      merging: sheet.merge,
      writing: sheet.write,
      settling: server.send,
      pulling: server.pull,
      packing: server.pack,
      sending: server.send,
    }
    const { store } = workbook
    const driven = await drive({ ...options, store, effects }, goal)
    return {
      ...driven,
      ...lookAt(driven.replica, await sheet.local()),
      notes: sheet.notes(),
      keptBack: server.keptBack(),
    }
  }

  async function change(into: (replica: Replica) => Replica): Promise<void> {
    const before = readReplica((await workbook.store.read()) ?? new Map(), shelf)
    await workbook.store.write(changedRecords(before, into(before), shelf))
  }

  function lookAt(replica: Replica, local: LocalSheet): Look {
    const { conflicts } = planMerge(replica, valuesByKey(local), ledger.writable)
    // Of a sheet that is not there nothing is known, least of all that its rows were deleted.
    const isThere = local.columns.size > 0
    const issues = isThere ? checkSheet({ ledger, replica, local, background: options.background() }) : []
    const undoable = undoableRows(replica).length
    return { replica, local, conflicts, issues, pending: countPending(replica, local, ledger), undoable }
  }

  return {
    run,
    look: async () => {
      const replica = readReplica((await workbook.store.read()) ?? new Map(), shelf)
      const table = await workbook.readTable(ledger.sheet)
      if (!table) throw new SheetMissing(`table of ${ledger.sheet}`)
      return lookAt(replica, readLocalSheet(table, ledger, options.background().plan))
    },
    resolve: async (answers) => {
      await change((before) =>
        answers.reduce((after, { conflict, keep }) => {
          const row = after.rows.get(rowKey(conflict.agency, conflict.task))
          return row ? updateRow(after, answer(row, conflict, keep)) : after
        }, before),
      )
      return run('merge')
    },
    undo: async () => {
      await change((before) =>
        undoableRows(before).length > 0 && before.undo
          ? { ...before, undo: { ...before.undo, started: true } }
          : before,
      )
      return run('merge')
    },
  }
}
