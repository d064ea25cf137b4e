// The sync engine of one workbook, plan and period: runs of "Cập nhật" and "Lưu lên hệ thống", a look at the sheet without
// the server, and the answers to conflicts. It keeps nothing in memory between calls; the workbook holds it all.
import type { AgencyId } from '../../shared/domain/ids.ts'
import { answer } from '../../shared/sync/merge-row.ts'
import { planMerge, type RowConflict } from '../../shared/sync/plan-merge.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import { updateRow } from '../../shared/sync/replica.ts'
import { rowKey, withoutStrays } from '../../shared/sync/row.ts'
import type { Goal, Machine, Run } from '../../shared/sync/run-state.ts'
import { undoableRows } from '../../shared/sync/undo.ts'
import { SheetMissing } from '../workbook/port.ts'
import type { RowIssue } from './check-sheet.ts'
import { checkSheet } from './check-sheet.ts'
import { type Deed, pendingAction, standsForEntries } from './deeds.ts'
import { drive } from './driver.ts'
import { writableOf } from './ledger-sheet.ts'
import { type LocalSheet, readLocalSheet, valuesByKey } from './local-sheet.ts'
import type { FieldNote } from './plan-sheet.ts'
import { batchesOf, cellsOf, type Entry, isInPlace } from './plan-writes.ts'
import { readReplica } from './read-replica.ts'
import { changedRecords } from './records.ts'
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
  /**
   * Makes entries for a person, in rows and columns that are on the sheet as it was looked at. Where cells were sorted or
   * typed into since, all that was written over is put back by a merge, which is what this gives back then.
   */
  enter(entries: readonly Entry[], look: Look): Promise<Finished | undefined>
  /** Takes note of answers and brings the sheet in line; nothing is sent. */
  resolve(answers: readonly ConflictAnswer[]): Promise<Finished>
  /** Takes the last refresh back, as far as nothing was sent since; the next one brings it again. */
  undo(): Promise<Finished>
  /**
   * Does something with an agency's report: recorded, sent, repeated until it is settled; then what is new is pulled.
   * What stands for the entries is done only where the sheet holds exactly the server's.
   */
  act(agency: AgencyId, deed: Deed, making?: Making): Promise<Acted>
  /** Opens an agency's entries to be made here, from the document named; without one, closes them again. */
  enterOnBehalf(agency: AgencyId, source: string | undefined): Promise<Finished>
}

/** `waits`: the workbook and the server have to agree first; `unknown`: there is no such report, or nothing handed in. */
export type Acted = Finished & { readonly refusal?: 'pending' | 'moved' | 'waits' | 'unknown' }

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

  async function look(): Promise<Look> {
    const replica = readReplica((await workbook.store.read()) ?? new Map(), shelf)
    const table = await workbook.readTable(ledger.sheet)
    if (!table) throw new SheetMissing(`table of ${ledger.sheet}`, { sheet: ledger.sheet })
    return lookAt(replica, readLocalSheet(table, ledger, options.background().plan))
  }

  async function change(into: (replica: Replica) => Replica): Promise<void> {
    const before = readReplica((await workbook.store.read()) ?? new Map(), shelf)
    await workbook.store.write(changedRecords(before, into(before), shelf))
  }

  function lookAt(replica: Replica, local: LocalSheet): Look {
    const { conflicts } = planMerge(replica, valuesByKey(local), writableOf(ledger, replica))
    // Of a sheet that is not there nothing is known, least of all that its rows were deleted.
    const isThere = local.columns.size > 0
    const issues = isThere ? checkSheet({ ledger, replica, local, background: options.background() }) : []
    const undoable = undoableRows(replica, valuesByKey(local)).length
    return { replica, local, conflicts, issues, pending: countPending(replica, local, ledger), undoable }
  }

  async function enter(entries: readonly Entry[], { replica, local }: Look): Promise<Finished | undefined> {
    const batches = batchesOf(cellsOf(entries, local, ledger), 'entry', replica.writes, options.newId)
    if (batches.length === 0) return undefined
    await change((before) => ({ ...entered(before, entries), writes: [...before.writes, ...batches] }))
    const done = await workbook.overwrite(ledger.sheet, batches)
    const isDone =
      done.kind === 'written' && batches.every((batch, index) => isInPlace(batch, done.found[index] ?? [], ledger))
    if (!isDone) return run('merge')
    const ids = new Set(batches.map(({ id }) => id))
    await change((before) => ({ ...before, writes: before.writes.filter(({ id }) => !ids.has(id)) }))
    return undefined
  }

  return {
    run,
    look,
    enter,
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
      const { local } = await look()
      await change((before) => {
        const rows = undoableRows(before, valuesByKey(local)).map(([key]) => key)
        return rows.length > 0 && before.undo ? { ...before, undo: { ...before.undo, started: rows } } : before
      })
      return run('merge')
    },
    act: async (agency, deed, making) => {
      if (standsForEntries(deed)) {
        const refreshed = await run('refresh', making)
        if (refreshed.run.problem !== undefined) return refreshed
        // Looked at again: what was typed since the update read the sheet is not on the server either.
        const before = { ...refreshed, ...(await look()) }
        const refusal = refusalOf(before, agency)
        if (refusal) return { ...before, refusal }
      }
      const { replica } = await look()
      if (replica.actions.some((it) => it.agency === agency))
        return { ...(await run('refresh', making)), refusal: 'waits' }
      const action = pendingAction(deed, agency, replica.pull, options.newId())
      if (!action) return { ...(await run('refresh', making)), refusal: 'unknown' }
      await change((before) => ({ ...before, actions: [...before.actions, action] }))
      return run('refresh', making)
    },
    enterOnBehalf: async (agency, source) => {
      await change((before) => {
        const behalf = new Map(before.behalf)
        if (source === undefined) behalf.delete(agency)
        else behalf.set(agency, source)
        return { ...before, behalf }
      })
      return run('merge')
    },
  }

  /** Whether the entries on the sheet are all the server's, and were before this run brought something new. */
  function refusalOf({ replica, local, notes, conflicts }: Finished, agency: AgencyId): Acted['refusal'] {
    if (replica.pushes.some((push) => push.agency === agency)) return 'waits'
    const isOpen = conflicts.some((it) => it.agency === agency)
    if (isOpen || countPending(replica, local, ledger, agency) > 0) return 'pending'
    return notes.some((note) => note.agency === agency) ? 'moved' : undefined
  }
}

/** What is entered now is an entry, also where it had been taken out of the same cell as nobody's. */
function entered(replica: Replica, entries: readonly Entry[]): Replica {
  return entries.reduce((after, { key, field, to }) => {
    const row = after.rows.get(key)
    const known = row && withoutStrays(row, { [field]: to })
    return known && known !== row ? updateRow(after, known) : after
  }, replica)
}
