// How a play ends: all messages have passed, all conflicts are answered, everybody has been everywhere again. Then all laws
// hold, in every period.
import { SessionError } from '../../addin/session/session.ts'
import type { Finished } from '../../addin/sync/engine.ts'
import { writableOf } from '../../addin/sync/ledger-sheet.ts'
import { carryOutPlan } from '../../functions/operations/periods/carry-out.ts'
import type { PeriodId } from '../../shared/domain/ids.ts'
import { pendingChange } from '../../shared/sync/merge-row.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import type { TrackedRow } from '../../shared/sync/row.ts'
import { fieldsInPlay } from './cells.ts'
import {
  LawBroken,
  type LedgerState,
  neverSkipped,
  neverUnasked,
  nothingDropped,
  nothingLeftBehind,
  seenAndOnce,
  unbroken,
  withinStates,
} from './laws.ts'
import { createOffice } from './office.ts'
import type { Desk } from './people/desk.ts'
import { agencies } from './people/plan.ts'
import type { Watch } from './watch.ts'
import type { World } from './world.ts'

export async function calmDown(world: World, watch: Watch): Promise<void> {
  const { desks, server, network, place } = world
  while (network.underWay() > 0) await network.deliver(0)
  // What the timer does after writers that died before pulls could see their work, or all reports followed the plan.
  await carryOutPlan(server.store, place.plan, server.clock.now())
  // By now every day that was typed has come, on every clock.
  server.clock.pass(5 * 86_400_000)
  await settle(world, watch, desks)
  const moved: Desk[] = []
  for (const desk of desks) if (desk.hasMoved() && (await goesBack(desk, watch))) moved.push(desk)
  await settle(world, watch, moved)
  neverUnasked(world.journal)
  await watch.read()
}

/** Whoever has been in another period looks after that too, unless something stands in a row that nobody asks for. */
async function goesBack(desk: Desk, watch: Watch): Promise<boolean> {
  const [from, memory] = [desk.period(), desk.memory()]
  try {
    if (!(await desk.goOver())) throw new LawBroken(`L4: desk ${desk.settings.index} cannot leave ${from}`)
  } catch (error) {
    if (error instanceof SessionError) return false
    throw error
  }
  await nothingLeftBehind(memory, watch.historyOf(from))
  return true
}

/** These desks settle all that is left in their periods; then the laws hold there. */
async function settle(world: World, watch: Watch, desks: readonly Desk[]): Promise<void> {
  const periods = [...new Set(desks.map((desk) => desk.period()))]
  await openAll(world, watch, desks, periods)
  await settleAll(watch, desks)
  for (const period of periods) {
    const states = await watch.statesOf(period)
    for (const state of states) {
      unbroken(state)
      withinStates(state)
      seenAndOnce(state, world.journal)
      neverSkipped(state, world.journal)
    }
    for (const desk of desks) if (desk.period() === period) await agrees(desk, states)
  }
}

/** L4 at one desk. */
async function agrees(desk: Desk, states: readonly LedgerState[]): Promise<void> {
  const refreshed = await desk.run('refresh')
  const { run, cause, replica } = refreshed
  if (run.problem !== undefined) throw new Error(`a refresh ended with ${run.problem}`, { cause })
  if (!isAllSaved(refreshed, desk, states)) throw new LawBroken(`L4: desk ${desk.settings.index} has pending rows`)
  await nothingDropped(desk, async (agency) => states.find((it) => it.agency === agency)?.history ?? [])
  showsAll(desk, states)
  knowsStates(desk, replica, states)
}

/** What is on its way arrives, and reports are given back for completion, so that what was typed can be saved. */
async function openAll(
  world: World,
  watch: Watch,
  desks: readonly Desk[],
  periods: readonly PeriodId[],
): Promise<void> {
  const office = createOffice(world)
  for (const desk of desks) if (await desk.owes()) await desk.run('refresh')
  for (const period of periods) {
    for (const agency of agencies) await office.giveBack(agency, () => watch.stateOf(period, agency))
  }
}

/** Everybody saves and answers until nobody has anything left to do. */
async function settleAll(watch: Watch, desks: readonly Desk[]): Promise<void> {
  let busy = desks
  for (let round = 0; busy.length > 0; round += 1) {
    if (round === 8) throw new LawBroken('L4: eight rounds of saving and answering did not settle everything')
    const left: Desk[] = []
    for (const desk of busy) if (!(await isSettled(watch, desk, round))) left.push(desk)
    busy = left
  }
}

async function isSettled(watch: Watch, desk: Desk, round: number): Promise<boolean> {
  const saved = await desk.run('save')
  const { run, cause, conflicts, replica } = saved
  if (run.problem !== undefined) throw new Error(`a save ended with ${run.problem}`, { cause })
  await watch.look(desk, saved)
  if (replica.pushes.length > 0) throw new LawBroken(`L6: desk ${desk.settings.index} has a push left`)
  // Some insist and some give in; in the end everybody does.
  const keep = (index: number) => ((index + round + desk.settings.index) % 3 === 0 || round > 3 ? 'theirs' : 'mine')
  if (conflicts.length > 0) await desk.answer(keep)
  if (conflicts.length > 0) return false
  return saved.pending === 0 || isAllSaved(saved, desk, await watch.statesOf(desk.period()))
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
