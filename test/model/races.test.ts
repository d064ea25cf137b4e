// Many writers at the same moment, over real HTTP: on one field one of them is first and all others are told so; on rows
// of their own nobody is in anybody's way.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { ActionRequest } from '../../shared/wire/actions.ts'
import type { PushRequest } from '../../shared/wire/sync.ts'
import { callerOf, changeOf, untilServed } from './calls.ts'
import { readLedger, unbroken, withinStates } from './laws.ts'
import { plan } from './people/plan.ts'
import { closeIssuer, type Member } from './server/server.ts'
import { createStage, members, type OpenPeriod, type Stage, secretary } from './world.ts'

const writers = 20
const agency = 'so-noi-vu' as AgencyId
const tasks = Array.from({ length: writers }, (_, index) => `I-${index + 1}` as TaskId)

let stage: Stage
beforeAll(async () => {
  const [task] = plan.tasks
  if (!task) throw new Error('the plan has no tasks')
  stage = await createStage({ ...plan, tasks: tasks.map((id) => ({ ...task, id, path: id, leads: [agency] })) })
})
afterAll(async () => {
  await stage.close()
  await closeIssuer()
})

const letter = { number: '', date: '', signer: '', office: '' }

/** All writers push at once; answers in their order. */
async function race({ server, place, epoch, newId }: OpenPeriod, changes: readonly PushRequest['changes'][number][]) {
  const { push } = callerOf(server, members[0] as Member, place)
  return Promise.all(
    changes.map((change, index) => {
      const workbook = `workbook-${index}`
      const request = { wire: 1, epoch, planRevision: 1, pushId: newId(), workbook, changes: [change] }
      return untilServed(() => push(agency, request))
    }),
  )
}

test('of twenty writers on one field one is accepted and nineteen are shown what it wrote', async () => {
  const period = await stage.openPeriod()
  const heard = await race(
    period,
    tasks.map((_, index) => changeOf('I-1' as TaskId, 1, 'result', '', `văn bản ${index}`)),
  )
  expect(heard.map((it) => it.status)).toEqual(tasks.map(() => 200))
  const outcomes = heard.flatMap((it) => it.body.outcomes)
  const accepted = outcomes.filter((it) => it.kind === 'accepted')
  expect(accepted).toHaveLength(1)
  const [{ row } = {}] = accepted
  for (const { kind, conflicts } of outcomes.filter((it) => it.kind !== 'accepted')) {
    expect(kind).toBe('conflict')
    expect(conflicts).toMatchObject([{ remote: row?.values.result, workbook: expect.any(String), seq: 2 }])
  }
  const state = await readLedger(stage.server.store, { ...period.place, agency })
  unbroken(state)
  expect(state.history).toHaveLength(1)
})

test('of twenty writers on twenty rows all are accepted, each with a number of its own', async () => {
  const period = await stage.openPeriod()
  const heard = await race(
    period,
    tasks.map((task) => changeOf(task, 1, 'result', '', `văn bản của ${task}`)),
  )
  expect(heard.flatMap((it) => it.body.outcomes.map(({ kind }) => kind))).toEqual(tasks.map(() => 'accepted'))
  expect(new Set(heard.map((it) => it.body.seq)).size).toBe(writers)
  const state = await readLedger(stage.server.store, { ...period.place, agency })
  unbroken(state)
  expect(state.seenSeq).toBe(writers + 1)
})

test('the same push sent twenty times at once is applied once and answered alike', async () => {
  const { server, place, epoch, newId } = await stage.openPeriod()
  const { push } = callerOf(server, members[0] as Member, place)
  const changes = [changeOf('I-1' as TaskId, 1, 'result', '', 'một lần')]
  const request = { wire: 1, epoch, planRevision: 1, pushId: newId(), workbook: 'workbook-0', changes }
  const heard = await Promise.all(tasks.map(() => untilServed(() => push(agency, request))))
  expect(heard.map((it) => it.body.outcomes[0]?.kind)).toEqual(tasks.map(() => 'accepted'))
  expect(heard.filter((it) => !it.body.replayed)).toHaveLength(1)
  const state = await readLedger(stage.server.store, { ...place, agency })
  unbroken(state)
  expect(state.history).toHaveLength(1)
})

test.each([
  ['locked', { action: 'lock' }],
  ['handed in', { action: 'submit', entrySeq: 0, letter, approved: true, incompleteNote: 'Còn thiếu' }],
] as const)('nothing is changed any more once a report is %s, though twenty writers were at it', async (_, deed) => {
  const period = await stage.openPeriod()
  const { server, place, epoch } = period
  const office = callerOf(server, secretary, place)
  const request = { wire: 1, epoch, actionId: period.newId(), fromState: 'open', ...deed } as const
  const source = request.action === 'submit' ? { source: '12/BC-SNV' } : {}
  const [heard, acted] = await Promise.all([
    race(
      period,
      tasks.map((task) => changeOf(task, 1, 'result', '', `văn bản của ${task}`)),
    ),
    untilServed(() => office.act(agency, { ...request, ...source } as ActionRequest)),
  ])
  const state = await readLedger(server.store, { ...place, agency })
  unbroken(state)
  withinStates(state)
  const accepted = heard.filter((it) => it.status === 200).length
  expect(state.history).toHaveLength(accepted)
  expect(heard.filter((it) => it.status !== 200 && it.status !== 409)).toEqual([])
  // Handing in stands for the entries that were seen: with one more it is refused, and the writers go on.
  expect(acted.status).toBe(state.head.state === 'open' ? 409 : 200)
  expect(state.seenSeq).toBe(state.head.seq)
})

test('nothing an agency enters is changed any more once its report is accepted, though twenty writers were at it', async () => {
  const period = await stage.openPeriod()
  const { server, place, epoch, newId } = period
  const office = callerOf(server, secretary, place)
  const heads = async () => (await untilServed(() => office.pull())).body.agencies
  /** Hands in what was seen, again and again until nobody was quicker, and accepts it. */
  async function accept(): Promise<readonly number[]> {
    const every = { wire: 1, epoch, source: '12/BC-SNV', letter, approved: true, incompleteNote: 'Còn thiếu' } as const
    const statuses: number[] = []
    for (let tries = 0; statuses.at(-1) !== 200; tries += 1) {
      if (tries > 200) throw new Error(`it was never handed in: ${statuses}`)
      const entrySeq = (await heads()).find((it) => it.id === agency)?.entrySeq ?? 0
      const submit = { ...every, actionId: newId(), fromState: 'open', action: 'submit', entrySeq } as const
      statuses.push((await untilServed(() => office.act(agency, submit))).status)
    }
    const accepting = {
      wire: 1,
      epoch,
      actionId: newId(),
      fromState: 'submitted',
      action: 'accept',
      version: 1,
    } as const
    return [...statuses, (await untilServed(() => office.act(agency, accepting))).status]
  }
  const [heard, acted] = await Promise.all([
    race(
      period,
      tasks.map((task) => changeOf(task, 1, 'result', '', `văn bản của ${task}`)),
    ),
    accept(),
  ])
  expect(acted.slice(-2)).toEqual([200, 200])
  const state = await readLedger(server.store, { ...place, agency })
  unbroken(state)
  withinStates(state)
  expect(state.head.state).toBe('accepted')
  expect(state.history).toHaveLength(heard.filter((it) => it.status === 200).length)
  expect(heard.filter((it) => it.status !== 200 && it.status !== 409)).toEqual([])
  const { entrySeq, submission } = state.head
  expect(submission?.official?.entrySeq).toBe(entrySeq)
})
