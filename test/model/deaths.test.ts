// The server dies at each of its storage calls in turn, just before storage has done it and just after; then the same
// request comes again. What comes of it is what would have come of it without dying, once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId, PeriodId, TaskId } from '../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../shared/domain/report.ts'
import type { HeadView } from '../../shared/wire/actions.ts'
import { type Caller, callerOf, changeOf, untilServed } from './calls.ts'
import { type LedgerState, neverSkipped, readLedger, rowId, sameRows, unbroken, withinStates } from './laws.ts'
import { createJournal } from './people/journal.ts'
import { agencies, plan, settings } from './people/plan.ts'
import type { Death } from './server/mortal-store.ts'
import { closeIssuer, type Member } from './server/server.ts'
import { createStage, members, type OpenPeriod, type Stage, secretary } from './world.ts'

const [agency] = agencies as readonly [AgencyId]
const task = 'I-1' as TaskId
const other = 'I-2' as TaskId

let stage: Stage
beforeAll(async () => {
  stage = await createStage()
})
afterAll(async () => {
  await stage.close()
  await closeIssuer()
})

/** A request that may be sent again word for word. */
type Sent = () => Promise<{ readonly status: number; readonly body: unknown }>

interface Scene {
  /** What comes before, undisturbed; gives the request. */
  readonly prepare: (period: OpenPeriod, caller: Caller) => Promise<Sent>
  /** Entries of the history afterwards, and the answer's outcome. */
  readonly history: number
  readonly outcome: string
}

function pushOf({ epoch, newId }: OpenPeriod, changes: readonly ReturnType<typeof changeOf>[], over: object = {}) {
  return { wire: 1, epoch, planRevision: 1, pushId: newId(), workbook: 'workbook-0', changes: [...changes], ...over }
}
const result: FieldId = 'result'
const write = (at: TaskId, base: number, from: Value, to: Value) => changeOf(at, base, result, from, to)

const scenes: Readonly<Record<string, Scene>> = {
  'a push that is accepted': {
    async prepare(period, { push }) {
      const request = pushOf(period, [write(task, 1, '', 'một'), write(other, 1, '', 'hai')])
      return () => push(agency, request)
    },
    history: 2,
    outcome: 'accepted, accepted',
  },
  'a push of which one row is in conflict': {
    async prepare(period, { push }) {
      await push(agency, pushOf(period, [write(task, 1, '', 'của người khác')]))
      await push(agency, pushOf(period, [changeOf(task, 2, 'difficulty', '', 'nữa')]))
      const request = pushOf(period, [write(task, 1, '', 'một'), write(other, 1, '', 'hai')])
      return () => push(agency, request)
    },
    history: 3,
    outcome: 'conflict, accepted',
  },
  'a push that changes nothing': {
    async prepare(period, { push }) {
      await push(agency, pushOf(period, [write(task, 1, '', 'một')]))
      const request = pushOf(period, [write(task, 1, '', 'một')])
      return () => push(agency, request)
    },
    history: 1,
    outcome: 'accepted',
  },
  'a push that is refused': {
    async prepare(period, { push }) {
      const request = pushOf(period, [write(task, 1, '', 'một')], { epoch: 'another' })
      return () => push(agency, request)
    },
    history: 0,
    outcome: 'epoch-changed',
  },
  'a push that was answered before': {
    async prepare(period, { push }) {
      const request = pushOf(period, [write(task, 1, '', 'một')])
      await push(agency, request)
      return () => push(agency, request)
    },
    history: 1,
    outcome: 'accepted',
  },
  'a report that is handed in': {
    async prepare(period, { push, act }) {
      await push(agency, pushOf(period, [write(task, 1, '', 'một')]))
      const letter = { number: '1/BC', date: '2013-12-10', signer: 'Giám đốc', office: '' }
      const every = { wire: 1, epoch: period.epoch, actionId: period.newId(), fromState: 'open' as const }
      const said = { letter, approved: true, incompleteNote: 'Còn thiếu' }
      return () => act(agency, { ...every, action: 'submit', entrySeq: 2, ...said })
    },
    history: 1,
    outcome: 'submitted 1',
  },
  'a report that is taken back': {
    async prepare(period, { act }) {
      const letter = { number: '', date: '', signer: '', office: '' }
      const every = () => ({ wire: 1, epoch: period.epoch, actionId: period.newId() })
      const said = { letter, approved: true, incompleteNote: 'Còn thiếu' }
      await act(agency, { ...every(), fromState: 'open', action: 'submit', entrySeq: 0, ...said })
      const request = { ...every(), fromState: 'submitted', action: 'withdraw', version: 1 } as const
      return () => act(agency, request)
    },
    history: 0,
    outcome: 'open 1',
  },
  'a pull of everything': {
    async prepare(period, { push, pull }) {
      await push(agency, pushOf(period, [write(task, 1, '', 'một')]))
      return () => pull()
    },
    history: 1,
    outcome: 'rows',
  },
}

describe.each(Object.entries(scenes))('the server dies over %s', (_, scene) => {
  test('at each storage call, and a repeat ends as if it had not', async () => {
    const expected = { history: scene.history, outcome: scene.outcome }
    for (const done of [false, true]) {
      let call = 0
      // Until the request needs no further call, and comes through undisturbed.
      for (let died = true; died; call += 1) {
        const came = await enact(scene, { call, done })
        expect({ call, done, ...came }).toMatchObject({ call, done, ...expected })
        died = came.died
      }
      expect(call).toBeGreaterThan(1)
    }
  })
})

async function enact(scene: Scene, death: Death) {
  const period = await stage.openPeriod()
  const { server } = stage
  const caller = callerOf(server, members[0] as Member, period.place)
  const send = await scene.prepare(period, caller)
  const deaths = server.deaths()
  await server.dieAt(death)
  const first = await send().catch(() => undefined)
  await server.dieAt(undefined)
  const died = server.deaths() > deaths
  const { status, body } = await untilServed(first ? async () => first : send)
  const state = await readLedger(server.store, { ...period.place, agency })
  unbroken(state)
  withinStates(state)
  if (status === 200) expect(state.seenSeq).toBe(state.head.seq)
  await expectSeen(period, state, new Set(status === 200 ? state.history.map((it) => it.requestId) : []))
  return { died, history: state.history.length, outcome: outcomeOf(body) }
}

/** L7: once a push was repeated, pulls see what it did. */
async function expectSeen(period: OpenPeriod, state: LedgerState, answered: ReadonlySet<string>): Promise<void> {
  neverSkipped(state, { ...createJournal(), answered })
  const { body } = await callerOf(stage.server, secretary, period.place).pull()
  sameRows('L7', new Map(body.rows.map((row) => [rowId(row.agency, row.task), row])), state)
}

function outcomeOf(body: unknown): string {
  const { outcomes, type, head } = body as { outcomes?: { kind: string }[]; type?: string; head?: HeadView }
  if (head) return `${head.state} ${head.version}`
  return type ?? outcomes?.map(({ kind }) => kind).join(', ') ?? 'rows'
}

test('a period that was being opened when the server died is opened by whoever asks again', async () => {
  const { server } = stage
  const { put } = callerOf(server, secretary, { plan: plan.id, period: '' as PeriodId })
  const open = (period: PeriodId) => put(`/plans/${plan.id}/periods/${period}`, { period: settings })
  for (const done of [false, true]) {
    let call = 0
    for (let died = true; died; call += 1) {
      const period = `2013-x9${call}${done ? 1 : 0}` as PeriodId
      await server.dieAt({ call, done })
      died = await open(period).then(
        () => false,
        () => true,
      )
      await server.dieAt(undefined)
      expect(await open(period)).toMatchObject({ status: 200, body: { period: { state: 'open' } } })
      for (const each of agencies) {
        const state = await readLedger(server.store, { plan: plan.id, period, agency: each })
        unbroken(state)
        expect(state.seenSeq).toBe(state.head.seq)
        expect(state.rows).toHaveLength(plan.tasks.filter((it) => it.leads.includes(each)).length)
      }
    }
    expect(call).toBeGreaterThan(5)
  }
})
