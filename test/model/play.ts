// Plays turns in a world and looks at the laws: at every turn what a person at a desk could notice, at the end, when all
// messages have passed and all conflicts are answered, everything.
import type { Deed } from '../../addin/sync/deeds.ts'
import type { Finished } from '../../addin/sync/engine.ts'
import { writableOf } from '../../addin/sync/ledger-sheet.ts'
import { carryOutPlan } from '../../functions/operations/periods/carry-out.ts'
import type { Ledger } from '../../functions/storage/keys.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { FieldId, ReportRow, Value } from '../../shared/domain/report.ts'
import { pendingChange } from '../../shared/sync/merge-row.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import type { TrackedRow } from '../../shared/sync/row.ts'
import type { ActionRequest } from '../../shared/wire/actions.ts'
import type { PlanAnswer } from '../../shared/wire/plan.ts'
import { callerOf } from './calls.ts'
import {
  LawBroken,
  type LedgerState,
  neverSkipped,
  neverUnasked,
  noSelfConflict,
  nothingDropped,
  readLedger,
  rowId,
  sameRows,
  seenAndOnce,
  unbroken,
  withinStates,
} from './laws.ts'
import type { Spot } from './people/book.ts'
import type { Desk } from './people/desk.ts'
import { onlyText } from './people/journal.ts'
import { agencies, amended, everyTask } from './people/plan.ts'
import type { Command, Turn } from './turns.ts'
import { secretary, type World } from './world.ts'

/** How often what was meant to happen did happen; a model in which nothing does proves nothing. */
export interface Tally {
  pushes: number
  accepted: number
  rejected: number
  conflicts: number
  deaths: number
  faults: number
  acts: number
  amendments: number
}

const mostDesks = 8

export async function play(world: World, turns: readonly Turn[], tally: Tally): Promise<void> {
  const player = createPlayer(world, tally)
  for (const turn of turns) await player.take(turn)
  await player.calmDown()
}

function createPlayer(world: World, tally: Tally) {
  const { desks, server, network, journal } = world
  const reader = createReader(world)
  const office = callerOf(server, secretary, world.place)
  let texts = 0

  const deskAt = (index: number): Desk => desks[index % desks.length] as Desk
  const ledgerOf = (agency: AgencyId): Ledger => ({ ...world.place, agency })
  const stateOf = (agency: AgencyId): Promise<LedgerState> => readLedger(server.store, ledgerOf(agency))

  function typeAt(desk: Desk, cell: number, value: number): void {
    const spots = spotsOf(desk)
    const spot = spots[cell % spots.length] as Spot
    texts += 1
    desk.type(spot, typedValue(spot.field, value, onlyText(texts)))
  }

  async function take({ command, weather, death, fault, meanwhile }: Turn): Promise<void> {
    server.clock.pass(1_000)
    network.expect(weather)
    await server.dieAt(death)
    const actor = 'desk' in command ? deskAt(command.desk) : undefined
    actor?.failAt(command.kind === 'type' || command.kind === 'take-back' ? undefined : fault)
    actor?.meanwhile(
      meanwhile && {
        after: meanwhile.after,
        disturb: () => {
          if (meanwhile.sort) actor.sort('task', meanwhile.cell % 2 === 0)
          else typeAt(actor, meanwhile.cell, 0)
        },
      },
    )
    const deaths = server.deaths()
    await carryOut(command)
    tally.deaths += server.deaths() - deaths
    if (actor?.hasFailed()) tally.faults += 1
    await server.dieAt(undefined)
    network.expect([])
    actor?.failAt(undefined)
    actor?.meanwhile(undefined)
    // Excel that was closed over it is opened again, on the file as it was left.
    if (actor?.isClosed()) actor.reopen('as-it-stood')
  }

  async function carryOut(command: Command): Promise<void> {
    switch (command.kind) {
      case 'rest':
        return
      case 'type':
        return typeAt(deskAt(command.desk), command.cell, command.value)
      case 'save':
      case 'refresh':
        return run(deskAt(command.desk), command.kind)
      case 'save-together': {
        const two = [deskAt(command.desk), deskAt(command.other)] as const
        if (two[0] === two[1]) return
        await Promise.all(two.map((desk) => run(desk, 'save')))
        return
      }
      case 'answer': {
        const desk = deskAt(command.desk)
        await survive(desk, () => desk.answer((index) => (command.mine[index % 4] === false ? 'theirs' : 'mine')))
        return
      }
      case 'act':
        return act(deskAt(command.desk), agencies[command.agency % agencies.length] as AgencyId, command.deed)
      case 'amend':
        return amend(command.task, command.leads)
      case 'undo':
        await survive(deskAt(command.desk), () => deskAt(command.desk).undo())
        return
      case 'take-back':
        return deskAt(command.desk).takeBack(command.cell)
      case 'sort':
        return deskAt(command.desk).sort(['task', 'result', 'opinion'][command.column] ?? 'task', command.descending)
      case 'save-file':
        return deskAt(command.desk).save()
      case 'reopen':
        return deskAt(command.desk).reopen('as-it-stood')
      case 'close-unsaved':
        return deskAt(command.desk).reopen('as-saved')
      case 'open-older':
        return deskAt(command.desk).reopen('older')
      case 'lose-records':
        return deskAt(command.desk).loseRecords()
      case 'copy-file':
        if (desks.length < mostDesks) world.copyDesk(deskAt(command.desk))
        return
      case 'deliver':
        return network.deliver(command.message)
      case 'read':
        return reader.look(stateOf)
      case 'let-pass':
        server.clock.pass(command.minutes * 60_000)
        await carryOutPlan(server.store, world.place.plan, server.clock.now())
        return
      default:
        return command satisfies never
    }
  }

  async function act(desk: Desk, at: AgencyId, choice: number): Promise<void> {
    const { agency = at } = desk.sheet
    // Whoever hands in has saved before.
    if (desk.sheet.agency !== undefined) await run(desk, 'save')
    if (desk.isClosed()) return
    const deeds = desk.sheet.agency === undefined ? secretariatDeeds : leadDeeds
    const acted = await survive(desk, () => desk.act(agency, deeds[choice % deeds.length] as Deed))
    if (!acted) return
    if (acted.run.problem === undefined && acted.refusal === undefined) tally.acts += 1
    await look(desk, acted)
  }

  /** The secretariat amends the plan that is in force; one that nobody answers for is left to the timer. */
  async function amend(task: number, leads: number): Promise<void> {
    const deaths = server.deaths()
    try {
      tally.amendments += await amendOnce(task, leads)
    } catch (error) {
      if (server.deaths() === deaths) throw error
    }
  }

  async function amendOnce(task: number, leads: number): Promise<number> {
    const path = `/plans/${world.place.plan}`
    const { body: before } = await office.get<PlanAnswer>(path)
    const plan = amended(before.plan, task, leads)
    if (!plan) return 0
    const amendment = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-12-10', moves: [] }
    const { status } = await office.put(path, { plan, amendment }, { 'if-match': `"${before.revision}"` })
    return status === 200 ? 1 : 0
  }

  async function run(desk: Desk, goal: 'save' | 'refresh'): Promise<void> {
    const finished = await survive(desk, () => desk.run(goal))
    if (finished) await look(desk, finished)
  }

  /** Whatever a run ended with, what it says is looked at; what stands in cells only where Excel did its part. */
  async function look(desk: Desk, { run, conflicts }: Finished): Promise<void> {
    tally.pushes += run.tally.sent > 0 ? 1 : 0
    tally.accepted += run.tally.accepted
    tally.rejected += run.tally.rejected
    tally.conflicts += conflicts.length
    if (desk.hasFailed() || run.problem === 'sheet-busy') return
    noSelfConflict(desk, conflicts, journal)
    await nothingDropped(desk, stateOf)
  }

  async function calmDown(): Promise<void> {
    while (network.underWay() > 0) await network.deliver(0)
    // What the timer does after writers that died before pulls could see their work, or all reports followed the plan.
    await carryOutPlan(server.store, world.place.plan, server.clock.now())
    // By now every day that was typed has come, on every clock.
    server.clock.pass(5 * 86_400_000)
    await openAll()
    await settleAll()
    neverUnasked(journal)
    const states = await Promise.all(agencies.map(stateOf))
    for (const state of states) {
      unbroken(state)
      withinStates(state)
      seenAndOnce(state, journal)
      neverSkipped(state, journal)
    }
    await reader.look(stateOf)
    for (const desk of desks) {
      const refreshed = await desk.run('refresh')
      const { run, cause, replica } = refreshed
      if (run.problem !== undefined) throw new Error(`a refresh ended with ${run.problem}`, { cause })
      if (!isAllSaved(refreshed, desk, states)) throw new LawBroken(`L4: desk ${desk.settings.index} has pending rows`)
      await nothingDropped(desk, stateOf)
      showsAll(desk, states)
      knowsStates(desk, replica, states)
    }
  }

  /** Actions on their way arrive, and reports are given back for completion, so that what was typed can be saved. */
  async function openAll(): Promise<void> {
    for (const desk of desks) await desk.run('refresh')
    for (const agency of agencies) {
      for (let state = await stateOf(agency); state.head.state !== 'open' && state.head.state !== 'returned'; ) {
        const { status, body } = await office.act(agency, wayBack(state, world.newId()))
        if (status !== 200) throw new Error(`a report was not given back: ${JSON.stringify(body)}`)
        state = await stateOf(agency)
      }
    }
  }

  /** Everybody saves and answers until nobody has anything left to do. */
  async function settleAll(): Promise<void> {
    let busy: readonly Desk[] = desks
    for (let round = 0; busy.length > 0; round += 1) {
      if (round === 8) throw new LawBroken('L4: eight rounds of saving and answering did not settle everything')
      const left: Desk[] = []
      for (const desk of busy) if (!(await isSettled(desk, round))) left.push(desk)
      busy = left
    }
  }

  async function isSettled(desk: Desk, round: number): Promise<boolean> {
    const saved = await desk.run('save')
    const { run, cause, conflicts, replica } = saved
    if (run.problem !== undefined) throw new Error(`a save ended with ${run.problem}`, { cause })
    await look(desk, saved)
    if (replica.pushes.length > 0) throw new LawBroken(`L6: desk ${desk.settings.index} has a push left`)
    // Some insist and some give in; in the end everybody does.
    const keep = (index: number) => ((index + round + desk.settings.index) % 3 === 0 || round > 3 ? 'theirs' : 'mine')
    if (conflicts.length > 0) await desk.answer(keep)
    return conflicts.length === 0 && isAllSaved(saved, desk, await Promise.all(agencies.map(stateOf)))
  }

  return { take, calmDown }
}

const letter = { number: '1/BC', date: '2013-12-10', signer: 'Giám đốc', office: '' }
const leadDeeds: readonly Deed[] = [
  { action: 'submit', letter, approved: true, incompleteNote: 'Còn thiếu số liệu' },
  { action: 'submit', letter, approved: true, incompleteNote: 'Còn thiếu số liệu' },
  { action: 'withdraw' },
  { action: 'approve' },
  { action: 'letter', letter: { ...letter, number: '2/BC' } },
]
const secretariatDeeds: readonly Deed[] = [
  { action: 'accept' },
  { action: 'return', note: 'Bổ sung', dueOn: '2013-12-20' },
  { action: 'unaccept', reason: 'Nhầm' },
  { action: 'lock' },
  { action: 'unlock', reason: 'Bổ sung' },
]

/** The next step back to a report that can be written. */
function wayBack({ head }: LedgerState, actionId: string): ActionRequest {
  const every = { wire: 1, epoch: head.epoch, actionId, fromState: head.state }
  const version = head.submission?.official?.version ?? 0
  if (head.state === 'locked') return { ...every, action: 'unlock', reason: 'Mở lại' }
  if (head.state === 'accepted') return { ...every, action: 'unaccept', version, reason: 'Mở lại' }
  return { ...every, action: 'return', version, note: 'Mở lại', dueOn: '2013-12-20' }
}

/**
 * Whether nothing is pending but what was written of a row that an amendment has taken from its agency: nobody writes that
 * any more, and it is said (L6).
 */
function isAllSaved({ replica, local }: Finished, { sheet }: Desk, states: readonly LedgerState[]): boolean {
  const isFrozen = ({ agency, task }: TrackedRow) =>
    states.some((it) => it.rows.some((row) => it.agency === agency && row.task === task && row.frozen !== undefined))
  return [...replica.rows].every(([key, row]) => {
    const here = local.byKey.get(key)
    const change = here && pendingChange(row, here.values, writableOf(sheet, replica)(row.agency))
    return !change || (row.refused !== undefined && isFrozen(row))
  })
}

/** L4: a desk shows what is stored. */
function showsAll(desk: Desk, states: readonly LedgerState[]): void {
  for (const { agency, rows } of states) {
    if (desk.sheet.agency !== undefined && desk.sheet.agency !== agency) continue
    for (const row of rows) {
      // What an amendment took from an agency stays as it was left on its sheet, and with what was written since.
      if (row.frozen !== undefined) continue
      for (const field of fieldsInPlay) {
        const value = row.values[field] ?? ''
        if (desk.shows({ agency, task: row.task, field }, value)) continue
        throw new LawBroken(
          `L4: desk ${desk.settings.index} does not show "${value}" in ${agency} ${row.task} ${field}`,
        )
      }
    }
  }
}

/** L4: a desk knows how each report stands. */
function knowsStates({ settings }: Desk, { pull }: Replica, states: readonly LedgerState[]): void {
  for (const known of pull?.heads ?? []) {
    const head = states.find((it) => it.agency === known.id)?.head
    const isSame = head?.state === known.state && head.seq === known.seq && head.entrySeq === known.entrySeq
    if (!isSame) throw new LawBroken(`L4: desk ${settings.index} takes ${known.id} for ${known.state} at ${known.seq}`)
  }
}

async function survive<T>(desk: Desk, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    // Excel failing under a look is told to the person.
    if (!desk.hasFailed()) throw error
    return undefined
  }
}

const leadFields: readonly FieldId[] = ['result', 'difficulty', 'progress', 'completedOn']
const secretariatFields: readonly FieldId[] = ['opinion', 'decisionDocument']
const fieldsInPlay = [...leadFields, ...secretariatFields]

/** The cells that a desk may type into, in the order of the plan as it was signed. */
function spotsOf(desk: Desk): Spot[] {
  const { agency: own } = desk.sheet
  const fields = own === undefined ? secretariatFields : leadFields
  return (own === undefined ? agencies : [own]).flatMap((agency) =>
    everyTask.flatMap((task) => fields.map((field) => ({ agency, task, field })).filter((spot) => desk.has(spot))),
  )
}

/** Texts are never the same twice; days, numbers and nothing at all are. */
function typedValue(field: FieldId, choice: number, text: string): Value {
  if (choice === 9) return ''
  if (field === 'progress') return choice * 10
  // Days on both sides of today, which is not the same day on every clock.
  if (field === 'completedOn') return `2013-12-${String(7 + choice).padStart(2, '0')}`
  return text
}

/** Somebody who sees everything and follows with a cursor. */
function createReader(world: World) {
  const reader = callerOf(world.server, secretary, world.place)
  const rows = new Map<string, ReportRow>()
  let cursor: string | undefined
  return {
    async look(stateOf: (agency: AgencyId) => Promise<LedgerState>): Promise<void> {
      const deaths = world.server.deaths()
      const heard = await reader.pull(cursor).catch((error: unknown) => {
        if (world.server.deaths() === deaths) throw error
        return undefined
      })
      if (heard?.status !== 200) return
      const answer = heard.body
      if (answer.full) rows.clear()
      for (const row of answer.rows) rows.set(rowId(row.agency, row.task), row)
      cursor = answer.cursor
      for (const state of await Promise.all(agencies.map(stateOf))) {
        neverSkipped(state, world.journal)
        if (state.seenSeq === state.head.seq) sameRows('L7', rows, state)
      }
    },
  }
}
