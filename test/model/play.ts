// Plays turns in a world and looks at the laws: at every turn what a person at a desk could notice, at the end everything.
import { SessionError } from '../../addin/session/session.ts'
import type { Deed } from '../../addin/sync/deeds.ts'
import { carryOutPlan } from '../../functions/operations/periods/carry-out.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import { spotsOf, typedValue } from './cells.ts'
import { calmDown } from './ending.ts'
import { nothingLeftBehind } from './laws.ts'
import { createOffice } from './office.ts'
import type { Desk } from './people/desk.ts'
import { onlyText } from './people/journal.ts'
import { agencies } from './people/plan.ts'
import type { Command, Turn } from './turns.ts'
import { createWatch, type Tally, type Watch } from './watch.ts'
import type { World } from './world.ts'

const mostDesks = 8

export async function play(world: World, turns: readonly Turn[], tally: Tally): Promise<void> {
  const watch = createWatch(world, tally)
  const take = createPlayer(world, watch, tally)
  for (const turn of turns) await take(turn)
  await calmDown(world, watch)
}

function createPlayer(world: World, watch: Watch, tally: Tally): (turn: Turn) => Promise<void> {
  const { desks, server, network } = world
  const office = createOffice(world)
  let texts = 0

  const deskAt = (index: number): Desk => desks[index % desks.length] as Desk

  function typeAt(desk: Desk, cell: number, value: number): void {
    const spots = spotsOf(desk)
    // Of a sheet that is being made anew there is nothing yet.
    const spot = spots[cell % spots.length]
    if (!spot) return
    texts += 1
    desk.type(spot, typedValue(spot.field, value, onlyText(texts)))
  }

  async function take({ command, weather, death, fault, meanwhile }: Turn): Promise<void> {
    server.clock.pass(1_000)
    network.expect(weather)
    await server.dieAt(death)
    const actor = 'desk' in command ? deskAt(command.desk) : undefined
    actor?.failAt(command.kind === 'type' || command.kind === 'take-back' ? undefined : fault)
    // Between the last look at a sheet and its end there is a moment in which nobody types here (W2).
    const disturbed = command.kind === 'go-over' ? undefined : meanwhile
    actor?.meanwhile(
      disturbed && {
        after: disturbed.after,
        disturb: () => {
          if (disturbed.sort) actor.sort('task', disturbed.cell % 2 === 0)
          else typeAt(actor, disturbed.cell, 0)
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
        tally.amendments += await office.amend(command.task, command.leads)
        return
      case 'open-next':
        return office.openNext()
      case 'go-over':
        return goOver(deskAt(command.desk))
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
        return watch.read()
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
    await watch.look(desk, acted)
  }

  /** Whoever goes over to the other period leaves nothing behind that is not on the system. */
  async function goOver(desk: Desk): Promise<void> {
    await run(desk, 'save')
    if (desk.isClosed()) return
    const [from, memory] = [desk.period(), desk.memory()]
    await survive(desk, () => desk.goOver())
    if (desk.period() === from) return
    tally.crossings += 1
    await nothingLeftBehind(memory, watch.historyOf(from))
  }

  async function run(desk: Desk, goal: 'save' | 'refresh'): Promise<void> {
    const finished = await survive(desk, () => desk.run(goal))
    if (finished) await watch.look(desk, finished)
  }

  return take
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

async function survive<T>(desk: Desk, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    // Excel failing under a look is told to the person, and so is what keeps a workbook in its period.
    if (!desk.hasFailed() && !(error instanceof SessionError)) throw error
    return undefined
  }
}
