// A person at a workbook: types, sorts, saves and refreshes with the real engine, answers conflicts, closes the file with
// or without saving it, opens an older one, copies it.
import { createApi, type Place } from '../../../addin/api/client.ts'
import type { Purpose } from '../../../addin/session/session.ts'
import type { Deed } from '../../../addin/sync/deeds.ts'
import { type Acted, createEngine, type Engine, type Finished } from '../../../addin/sync/engine.ts'
import { type LedgerSheet, ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Value } from '../../../shared/domain/report.ts'
import type { RowConflict } from '../../../shared/sync/plan-merge.ts'
import type { Goal } from '../../../shared/sync/run-state.ts'
import type { Member } from '../server/server.ts'
import {
  type Book,
  cellAt,
  copyOf,
  emptyBook,
  type Spot,
  shownAs,
  sortBy,
  spotKey,
  takeBack,
  typeInto,
} from './book.ts'
import { copyOfMemory, emptyMemory, type FileMemory, type Journal, rowName } from './journal.ts'
import { type Fault, type Meanwhile, openBook, type Sitting } from './memory-workbook.ts'
import type { Network } from './network.ts'
import { periodOf, plan } from './plan.ts'

/** A file and what an observer knows of it. */
interface File {
  readonly book: Book
  readonly memory: FileMemory
}

export interface DeskSettings {
  readonly index: number
  readonly member: Member
  readonly purpose: Purpose
  readonly workbookId: string
  readonly network: Network
  readonly journal: Journal
  readonly newId: () => string
  readonly now: () => Date
  readonly place: Place
  readonly epoch: string
  /** How far this computer's clock is ahead of the server's. */
  readonly ahead: number
}

export interface Desk {
  readonly settings: DeskSettings
  readonly sheet: LedgerSheet
  memory(): FileMemory
  /** How often the file was set back. */
  life(): number
  run(goal: Goal): Promise<Finished>
  /** Answers every open conflict; `false` where none was shown. */
  answer(keep: (index: number, conflict: RowConflict) => 'mine' | 'theirs'): Promise<boolean>
  type(spot: Spot, value: Value): void
  /** Ctrl+Z on a cell that the add-in wrote last. */
  takeBack(cell: number): void
  act(agency: AgencyId, deed: Deed): Promise<Acted>
  /** "Hoàn tác lần cập nhật" */
  undo(): Promise<Finished>
  /** Whether the cell shows the value; an absent row shows nothing. */
  shows(spot: Spot, value: Value): boolean
  sort(column: string, descending: boolean): void
  failAt(fault: Fault | undefined): void
  hasFailed(): boolean
  isClosed(): boolean
  meanwhile(it: Meanwhile | undefined): void
  /** The file as it now stands is what lies on the disk. */
  save(): void
  /** Closes and opens again: the file as it stood, or as it was last saved. */
  /** The very hidden sheet is gone: what stands in the cells is all there is. */
  loseRecords(): void
  reopen(which: 'as-it-stood' | 'as-saved' | 'older'): void
  /** The file and what is known of it, for another desk. */
  copy(): File
  book(): Book
}

const dayMs = 86_400_000
const keptVersions = 5

export function createDesk(settings: DeskSettings, file: File = { book: emptyBook(), memory: emptyMemory() }): Desk {
  const { purpose, network, journal, member } = settings
  const sheet = ledgerSheetOf(purpose)
  let current = file
  let saved = copyOfFile(file)
  const older: File[] = []
  let life = 0
  let sitting: Sitting
  let engine: Engine
  open()

  function open(): void {
    sitting = openBook(current.book)
    const today = () => dayInVietnam(new Date(settings.now().getTime() + settings.ahead * dayMs).toISOString())
    engine = createEngine({
      workbook: sitting.workbook,
      api: createApi({
        base: 'http://server',
        token: async () => 'the network gives the real one',
        timeoutMs: 20_000,
        fetch: network.fetchAs(member, {
          sent: (message) => journal.noteSent({ desk: settings.index, life }, message, current.memory),
          heard: (message, answer) => journal.noteHeard(message, answer, current.memory),
        }),
      }),
      ledger: sheet,
      shelf: settings.place,
      workbookId: settings.workbookId,
      background: () => ({ plan, period: periodOf(settings.place.period, settings.epoch), today: today() }),
      followPlan: async () => undefined,
      problemOf: (error) => (error instanceof Error ? error.message : String(error)),
      newId: settings.newId,
      now: () => settings.now().toISOString(),
    })
  }

  return {
    settings,
    sheet,
    memory: () => current.memory,
    life: () => life,
    run: (goal) => engine.run(goal, current.book.tables.has(sheet.sheet) ? undefined : { lines: ['Kế hoạch'] }),
    async answer(keep) {
      const { conflicts } = await engine.look()
      if (conflicts.length === 0) return false
      const answers = conflicts.map((conflict, index) => ({ conflict, keep: keep(index, conflict) }))
      for (const { conflict, keep: side } of answers) {
        if (side === 'mine') journal.noteKept(conflict, conflict.to)
        // Giving up what was shown; what was typed over it since is another matter.
        else if (current.memory.typed.get(spotKey(conflict))?.value === conflict.to) {
          current.memory.typed.delete(spotKey(conflict))
        }
      }
      await engine.resolve(answers)
      return true
    },
    type(spot, value) {
      const before = cellAt(current.book, sheet.sheet, spot)?.value
      if (before === undefined) return
      const { typed } = current.memory
      const was = typed.get(spotKey(spot))?.was ?? before
      typeInto(current.book, sheet.sheet, spot, value)
      current.memory.takenBack.delete(spotKey(spot))
      // Whoever types what stood there has undone the edit.
      if (was === shownAs(sheet.sheet, spot, value)) typed.delete(spotKey(spot))
      else typed.set(spotKey(spot), { spot, value, was, known: current.memory.told.get(rowName(spot)) ?? 0 })
    },
    takeBack(cell) {
      const taken = takeBack(current.book, sheet.sheet, cell)
      if (taken) current.memory.takenBack.set(spotKey(taken.spot), taken)
    },
    undo: () => engine.undo(),
    act: (agency, deed) => engine.act(agency, deed),
    shows: (spot, value) => cellAt(current.book, sheet.sheet, spot)?.value === shownAs(sheet.sheet, spot, value),
    sort: (column, descending) => sortBy(current.book, sheet.sheet, column, descending),
    failAt: (fault) => sitting.failAt(fault),
    hasFailed: () => sitting.hasFailed(),
    isClosed: () => sitting.isClosed(),
    meanwhile: (it) => sitting.meanwhile(it),
    save() {
      saved = copyOfFile(current)
      older.push(copyOfFile(current))
      if (older.length > keptVersions) older.shift()
    },
    loseRecords() {
      life += 1
      current.book.records = undefined
      open()
    },
    reopen(which) {
      if (which !== 'as-it-stood') {
        life += 1
        saved = which === 'older' ? (older[0] ?? saved) : saved
        current = copyOfFile(saved)
      }
      open()
    },
    copy: () => copyOfFile(current),
    book: () => current.book,
  }
}

function copyOfFile({ book, memory }: File): File {
  return { book: copyOf(book), memory: copyOfMemory(memory) }
}
