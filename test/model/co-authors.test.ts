// Two people of one agency in one co-authored workbook: each Excel has a copy of its own, in which cells and records of
// the other arrive after a while, the later write of each staying. A colleague works in a workbook of her own. As long as
// nobody types into the same cell at the same time, nothing is lost, nobody is asked about anything, and all end alike.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import { neverSkipped, readLedger, seenAndOnce, unbroken } from './laws.ts'
import { propagate, type Spot } from './people/book.ts'
import { createDesk, type Desk } from './people/desk.ts'
import { onlyText } from './people/journal.ts'
import { agencies } from './people/plan.ts'
import { closeIssuer } from './server/server.ts'
import { createStage, createWorld, type Stage } from './world.ts'

const [agency] = agencies as readonly [AgencyId]
const tasks = ['I-1', 'I-2', 'I-3'] as readonly string[] as readonly TaskId[]
/** Each person has a column: so nobody types where another does. */
const columns = ['result', 'difficulty', 'proposal'] as const
const plays = 15

let stage: Stage
beforeAll(async () => {
  stage = await createStage()
})
afterAll(async () => {
  await stage.close()
  await closeIssuer()
})

interface Turn {
  readonly kind: 'type' | 'save' | 'refresh' | 'both' | 'arrive'
  readonly who: number
  readonly task: number
}

const turns = fc.array(
  fc.record<Turn>({
    kind: fc.constantFrom('type', 'type', 'type', 'save', 'save', 'refresh', 'both', 'arrive'),
    who: fc.nat(2),
    task: fc.nat(2),
  }),
  { minLength: 30, maxLength: 30 },
)

async function play(list: readonly Turn[]): Promise<void> {
  const world = await createWorld(await stage.openPeriod())
  const [first, colleague] = world.desks as readonly Desk[]
  if (!first || !colleague) throw new Error('nobody is at work')
  // One file, of which what is known is known of both.
  const file = { ...first.copy(), memory: first.memory() }
  const second = createDesk({ ...first.settings, index: world.desks.length }, file)
  const people = [first, second, colleague] as const
  const typed = new Map<string, { readonly spot: Spot; readonly value: string }>()
  const arrive = (what: 'all' | 'cells') => propagate(first.book(), second.book(), what)
  /** While records of the other are on their way, what she sent may look like somebody else's; afterwards it does not. */
  const work = async (desk: Desk, goal: 'save' | 'refresh') => {
    // What the add-in writes over an entry that has not arrived yet is Excel's own limit (W2); records may lag behind.
    arrive('cells')
    const { run, cause, conflicts } = await desk.run(goal)
    if (run.problem !== undefined) throw new Error(run.problem, { cause })
    return conflicts
  }
  let texts = 0
  for (const { kind, who, task } of list) {
    const desk = people[who] ?? first
    const goal = kind === 'refresh' ? 'refresh' : 'save'
    if (kind === 'arrive') arrive('all')
    else if (kind === 'both') await Promise.all([work(first, 'save'), work(second, 'save')])
    else if (kind !== 'type') await work(desk, goal)
    else {
      texts += 1
      const spot: Spot = { agency, task: tasks[task] ?? 'I-1', field: columns[who] ?? 'result' } as Spot
      desk.type(spot, onlyText(texts))
      typed.set(`${who} ${task}`, { spot, value: onlyText(texts) })
    }
  }
  for (let round = 0; round < 3; round += 1) {
    arrive('all')
    for (const desk of people) expect(await work(desk, 'save')).toEqual([])
  }
  arrive('all')
  const state = await readLedger(stage.server.store, { ...world.place, agency })
  unbroken(state)
  seenAndOnce(state, world.journal)
  neverSkipped(state, world.journal)
  for (const { spot, value } of typed.values()) {
    for (const desk of people) expect([value, desk.shows(spot, value)]).toEqual([value, true])
    expect(state.rows.find((row) => row.task === spot.task)?.values[spot.field]).toBe(value)
  }
}

test('what two people type into one co-authored workbook arrives once, and everywhere', async () => {
  await fc.assert(fc.asyncProperty(turns, play), { numRuns: plays, seed: 1, endOnFailure: true })
}, 300_000)
