// A person at a workbook: types, sorts, saves and refreshes with the real engine, answers conflicts, closes the file with
// or without saving it, opens an older one, copies it.
import { type Api, createApi } from '../../../addin/api/client.ts'
import type { Place } from '../../../addin/api/place.ts'
import { assertNothingOpen } from '../../../addin/session/ledger/act-on.ts'
import type { Deed } from '../../../addin/sync/deeds.ts'
import { type Acted, createEngine, type Engine, type Finished } from '../../../addin/sync/engine.ts'
import type { Purpose } from '../../../addin/sync/ledger-sheet.ts'
import { type LedgerSheet, ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId, PeriodId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Value } from '../../../shared/domain/report.ts'
import type { RowConflict } from '../../../shared/sync/plan-merge.ts'
import type { Goal } from '../../../shared/sync/run-state.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
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
import { periodOf } from './plan.ts'

/** A file with the plan in it, and what an observer knows of it. */
interface File {
  readonly book: Book
  memory: FileMemory
  /** Of the periods that the file has been in and is not now. */
  readonly elsewhere: Map<PeriodId, FileMemory>
  plan: KnownPlan
}

type KnownPlan = Pick<PlanAnswer, 'revision' | 'plan' | 'periods'>

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
  /** As it was published. */
  readonly plan: Plan
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
  /** Whether a push or an action of it is not settled. */
  owes(): Promise<boolean>
  /** The period whose cells are on the sheet. */
  period(): PeriodId
  /** Whether the file has been in another period before. */
  hasMoved(): boolean
  /**
   * Opens the other period in the same workbook; whether it is there now, whatever became of what it had on its way.
   *
   * @throws SessionError while something would be left behind
   */
  goOver(): Promise<boolean>
  /** Answers every open conflict; `false` where none was shown. */
  answer(keep: (index: number, conflict: RowConflict) => 'mine' | 'theirs'): Promise<boolean>
  type(spot: Spot, value: Value): void
  /** Whether the sheet has the cell. */
  has(spot: Spot): boolean
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

const emptyFile = ({ plan, place, epoch }: DeskSettings): File => ({
  book: emptyBook(place.period),
  memory: emptyMemory(),
  elsewhere: new Map(),
  plan: { revision: 1, plan, periods: [periodOf(place.period, epoch)] },
})

export function createDesk(settings: DeskSettings, file: File = emptyFile(settings)): Desk {
  const { purpose, network, journal, member } = settings
  const sheet = ledgerSheetOf(purpose)
  let current = file
  let saved = copyOfFile(file)
  const older: File[] = []
  let life = 0
  let sitting: Sitting
  let engine: Engine
  open()

  const today = () => dayInVietnam(new Date(settings.now().getTime() + settings.ahead * dayMs).toISOString())

  function apiFor(memory: () => FileMemory): Api {
    return createApi({
      base: 'http://server',
      token: async () => 'the network gives the real one',
      timeoutMs: 20_000,
      fetch: network.fetchAs(member, {
        sent: (message) => journal.noteSent({ desk: settings.index, life }, message, memory()),
        heard: (message, answer) => journal.noteHeard(message, answer, memory()),
      }),
    })
  }

  /** As the session opens the ledger of a period. */
  function engineFor(period: Period, knows: { plan: KnownPlan }, api: Api, settle?: () => Promise<void>): Engine {
    const { plan } = settings.place
    return createEngine({
      workbook: sitting.workbook,
      api,
      ledger: sheet,
      shelf: { plan, period: period.id },
      workbookId: settings.workbookId,
      background: () => ({ plan: knows.plan.plan, period, today: today() }),
      followPlan: async (revision) => {
        if (revision === 0 || revision === knows.plan.revision) return undefined
        const answer = await api.plan(plan)
        if (answer.kind !== 'ok') return answer.kind === 'silence' ? 'offline' : answer.problem.type
        knows.plan = answer.value
        return undefined
      },
      problemOf: (error) => (error instanceof Error ? error.message : String(error)),
      newId: settings.newId,
      now: () => settings.now().toISOString(),
      ...(settle && { settle }),
    })
  }

  function open(): void {
    sitting = openBook(current.book)
    const { book, plan } = current
    const period = plan.periods.find((it) => it.id === book.period)
    if (!period) throw new Error(`the plan has no period ${book.period}`)
    engine = engineFor(
      period,
      current,
      apiFor(() => current.memory),
    )
  }

  /** As the session looks before it leaves a sheet. */
  async function leave(): Promise<void> {
    if (current.book.tables.has(sheet.sheet)) assertNothingOpen(await engine.look())
  }

  async function goOver(): Promise<boolean> {
    await leave()
    const file = current
    const memory = { current: emptyMemory() }
    const api = apiFor(() => memory.current)
    const answer = await api.plan(settings.place.plan)
    if (answer.kind !== 'ok') return false
    const next = answer.value.periods.find((it) => it.id !== file.book.period)
    if (!next) return false
    memory.current = file.elsewhere.get(next.id) ?? memory.current
    const knows = { plan: answer.value }
    let isSettled = false
    const settle = async () => {
      await sitting.workbook.store.write([['identity', next.id]])
      file.elsewhere.set(file.book.period, file.memory)
      file.book.period = next.id
      file.memory = memory.current
      file.plan = knows.plan
      isSettled = true
    }
    const lines = ['Kế hoạch']
    const { run } = await engineFor(next, knows, api, settle).run('refresh', {
      ...{ lines, anew: true, leave, restore: true },
    })
    if (run.problem === undefined && !isSettled) await settle()
    if (!isSettled) return false
    file.plan = knows.plan
    // A fault that is still to come does not come with another sitting.
    engine = engineFor(next, file, api)
    return true
  }

  return {
    settings,
    sheet,
    memory: () => current.memory,
    life: () => life,
    run: (goal) => engine.run(goal, current.book.tables.has(sheet.sheet) ? undefined : { lines: ['Kế hoạch'] }),
    owes: async () => {
      if (!current.book.tables.has(sheet.sheet)) return false
      const { pushes, actions } = (await engine.look()).replica
      return pushes.length + actions.length > 0
    },
    period: () => current.book.period,
    hasMoved: () => current.elsewhere.size > 0,
    goOver,
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
    has: (spot) => cellAt(current.book, sheet.sheet, spot) !== undefined,
    takeBack(cell) {
      const taken = takeBack(current.book, sheet.sheet, cell)
      if (!taken) return
      const { spot, value } = taken
      const { typed, takenBack } = current.memory
      takenBack.set(spotKey(spot), taken)
      // What the add-in had put back after it wrote over it goes by the person's own hand now.
      if (value !== shownAs(sheet.sheet, spot, typed.get(spotKey(spot))?.value ?? '')) typed.delete(spotKey(spot))
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

function copyOfFile({ book, memory, elsewhere, plan }: File): File {
  const others = [...elsewhere].map(([period, of]) => [period, copyOfMemory(of)] as const)
  return { book: copyOf(book), memory: copyOfMemory(memory), elsewhere: new Map(others), plan }
}
