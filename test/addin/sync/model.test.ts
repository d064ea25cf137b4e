// People type, sort, save and refresh in three workbooks of one agency; messages get lost and doubled, Excel fails at any
// action of a request, panes are closed in between, and somebody types while cells are being written. Whatever the
// order: nothing typed disappears unseen (W2, L6), nobody conflicts with themselves (L5), every edit is in the history
// once (L3) on an unbroken chain (L1, L2), and when it calms down all workbooks equal the server (L4).
// MODEL='{"numRuns":1000}' plays longer; a seed and path in it play one run again.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'
import { type Copy, createWorld, fieldsInPlay, type World } from './replicas.ts'
import type { Weather } from './server-double.ts'

type Command =
  | { readonly kind: 'type'; readonly copy: number; readonly cell: number }
  | { readonly kind: 'save' | 'refresh'; readonly copy: number }
  | { readonly kind: 'reopen'; readonly copy: number }
  | { readonly kind: 'sort'; readonly copy: number; readonly by: number }
  | { readonly kind: 'answer'; readonly copy: number; readonly mine: boolean }

interface Turn {
  readonly command: Command
  readonly weather: readonly Weather[]
  /** Excel fails in this request from now, at this action. */
  readonly fault: { readonly batch: number; readonly action: number } | undefined
  /** What a person does while cells are being written. */
  readonly meanwhile: { readonly cell: number; readonly sort: boolean } | undefined
}

const copies = 3
const taskCount = 3
const cells = taskCount * fieldsInPlay.length

const copy = fc.nat(copies - 1)
const cell = fc.nat(cells - 1)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), copy, cell }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'refresh' as const), copy }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), copy }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), copy, by: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), copy, mine: fc.boolean() }) },
)
const weather = fc.constantFrom<Weather>('fine', 'fine', 'fine', 'fine', 'request-lost', 'reply-lost', 'doubled')
const turn: fc.Arbitrary<Turn> = fc.record({
  command,
  weather: fc.array(weather, { maxLength: 4 }),
  fault: fc.option(fc.record({ batch: fc.nat(7), action: fc.nat(60) }), { nil: undefined, freq: 4 }),
  meanwhile: fc.option(fc.record({ cell, sort: fc.boolean() }), { nil: undefined, freq: 4 }),
})

/** What a person last typed into each cell of a copy, until it was replaced with that person's knowledge. */
class Memory {
  readonly #typed = new Map<string, string>()
  #count = 0

  type(world: World, at: number, where: number): void {
    const { task, field } = place(world, where)
    this.#count += 1
    const text = `văn bản ${this.#count} của ${at}`
    copyAt(world, at).type(task, field, text)
    this.#typed.set(`${at}|${task}|${field}`, text)
  }

  forget(at: number, task: TaskId, field: FieldId): void {
    this.#typed.delete(`${at}|${task}|${field}`)
  }

  /** Each text typed still stands where it was typed, or the server has had it. */
  check(world: World): void {
    const had = new Set(world.server.history.map((entry) => entry.to))
    for (const [key, text] of this.#typed) {
      const [at, task, field] = key.split('|')
      const stands = copyAt(world, Number(at)).see(task as TaskId, field as FieldId)
      if (stands !== text && !had.has(text)) throw new Error(`"${text}" was lost: the cell says "${stands}"`)
    }
  }
}

function place({ tasks }: World, where: number): { task: TaskId; field: FieldId } {
  const task = tasks[where % taskCount]
  const field = fieldsInPlay[Math.floor(where / taskCount)]
  if (task === undefined || field === undefined) throw new Error('no such cell')
  return { task, field }
}

function copyAt({ copies: all }: World, at: number): Copy {
  const found = all[at]
  if (!found) throw new Error('no such workbook')
  return found
}

async function play(world: World, memory: Memory, turns: readonly Turn[]): Promise<void> {
  for (const { command: it, weather: coming, fault, meanwhile } of turns) {
    const here = copyAt(world, it.copy)
    const forecast = [...coming]
    world.server.weather(() => forecast.shift() ?? 'fine')
    if (fault && it.kind !== 'type') here.excel.host.failAt(fault)
    let disturbed = false
    here.meanwhile = () => {
      if (!meanwhile || disturbed) return
      disturbed = true
      if (meanwhile.sort) here.sort('task', false)
      memory.type(world, it.copy, meanwhile.cell)
    }
    await act(world, memory, it)
    here.meanwhile = () => {}
    memory.check(world)
  }
}

async function act(world: World, memory: Memory, it: Command): Promise<void> {
  const here = copyAt(world, it.copy)
  switch (it.kind) {
    case 'type':
      return memory.type(world, it.copy, it.cell)
    case 'sort':
      return here.sort((['task', 'result', 'difficulty'] as const)[it.by] ?? 'task', it.by % 2 === 0)
    case 'reopen':
      return here.reopen()
    case 'save':
    case 'refresh':
      return survive(async () => {
        noSelfConflict(it.copy, (await here.engine.run(it.kind)).conflicts)
      })
    case 'answer':
      return survive(async () => {
        const { conflicts } = await here.engine.look()
        if (!it.mine) for (const { task, field } of conflicts) memory.forget(it.copy, task, field)
        await here.engine.resolve(conflicts.map((conflict) => ({ conflict, keep: it.mine ? 'mine' : 'theirs' })))
      })
    default:
      return it satisfies never
  }
}

/** Excel failing under a verb is told to the person; here it is one of the misfortunes. */
async function survive(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'GeneralException')) throw error
  }
}

/** L5: what the server has from this very workbook is never held against it. */
function noSelfConflict(at: number, conflicts: readonly { readonly remote: Value }[]): void {
  for (const { remote } of conflicts) expect(remote).not.toMatch(new RegExp(`của ${at}$`))
}

async function settle(world: World): Promise<void> {
  world.server.weather(() => 'fine')
  for (let round = 0; round < 3; round += 1) {
    for (const here of world.copies) {
      // What was to fail has had its requests by now, or has them here.
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const done = await here.engine.run('save').catch((error: unknown) => ({ run: { problem: String(error) } }))
        if (done.run.problem === undefined) break
      }
      const { conflicts } = await here.engine.look()
      await here.engine.resolve(conflicts.map((conflict) => ({ conflict, keep: 'mine' as const })))
      const { run } = await here.engine.run('save')
      expect(run.problem).toBeUndefined()
    }
  }
  for (const here of world.copies) expect((await here.engine.run('refresh')).run.problem).toBeUndefined()
}

test('nothing is lost, doubled or overwritten unseen, and all converge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 25 }), async (turns) => {
      const world = await createWorld(taskCount, copies)
      const memory = new Memory()
      await play(world, memory, turns)
      await settle(world)
      memory.check(world)

      const chain = new Map<string, unknown>()
      const once = new Set<unknown>()
      for (const { task, field, from, to } of world.server.history) {
        expect(from).toBe(chain.get(`${task}|${field}`) ?? '')
        chain.set(`${task}|${field}`, to)
        expect(once.has(to)).toBe(false)
        once.add(to)
      }
      for (const task of world.tasks) {
        for (const field of fieldsInPlay) {
          const stored = world.server.stored(task).values[field] ?? ''
          expect(stored).toBe(chain.get(`${task}|${field}`) ?? '')
          for (const here of world.copies) expect(here.see(task, field)).toBe(stored)
        }
      }
    }),
    // A failing play is made short only as long as the test may take.
    { numRuns: 60, interruptAfterTimeLimit: 200_000, ...JSON.parse(process.env.MODEL ?? '{}') },
  )
}, 300_000)
