// The reducer of a run: what leads where, and what must hold after any walk through it.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { emptyReplica, type InFlight, type Pulled, type Replica } from '../../../shared/sync/replica.ts'
import { rowKey } from '../../../shared/sync/row.ts'
import { step } from '../../../shared/sync/run.ts'
import { type Event, type Goal, type Machine, restingRun } from '../../../shared/sync/run-state.ts'
import { nextAction, nextUntried, transitions } from '../../../shared/sync/transitions.ts'
import { agency, row, task } from './arbitraries.ts'

const at = '2013-12-10T02:30:00.000Z'
const key = rowKey(agency, task)

const pulled = (seq: number, over: Partial<Pulled> = {}): Event => ({
  kind: 'pulled',
  at,
  answer: {
    epoch: 'e1',
    full: false,
    rows: [row(seq, { result: `v${seq}` })],
    left: [],
    agencies: [{ id: agency, state: 'open', seq, entrySeq: 1, epochSeq: 1, version: 0 }],
    handedIn: [],
    planRevision: 1,
    cursor: `c${seq}`,
    ...over,
  },
})

const push = (pushId: string, of: AgencyId = agency): InFlight => ({
  pushId,
  agency: of,
  body: '{}',
  changes: [{ task, base: 1, fields: { result: { from: 'v1', to: 'mine' } } }],
})

const accepted = (of: InFlight, seq: number, replayed = false): Event => ({
  kind: 'answered',
  push: of,
  answer: {
    seq,
    replayed,
    outcomes: [{ task, kind: 'accepted', seq, ...(!replayed && { row: row(seq, { result: 'mine' }) }) }],
  },
})

function walk(events: readonly Event[], replica: Replica = emptyReplica): Machine {
  return events.reduce(step, { run: restingRun, replica })
}

const asked = (goal: Goal): Event => ({ kind: 'asked', goal })
const merged: Event = { kind: 'merged', agreeing: [{ key, open: [] }] }

describe('a run', () => {
  test('"Cập nhật" pulls, merges and rests; it never pushes', () => {
    const { run, replica } = walk([asked('refresh'), pulled(1), merged])
    expect(run.phase).toBe('resting')
    expect(replica.rows.get(key)?.base.seq).toBe(1)
    expect(replica.pull?.cursor).toBe('c1')
  })

  test('keeps the cursor where it was until the pulled rows are agreed', () => {
    const { run, replica } = walk([asked('refresh'), pulled(1)])
    expect(run.phase).toBe('merging')
    expect(replica.pull).toBeUndefined()
    expect(replica.rows.get(key)?.base.seq).toBe(0)
  })

  test('"Lưu lên hệ thống" pushes after the merge and takes the accepted row like a pull', () => {
    const sent = push('p1')
    const start = [asked('save'), pulled(1), merged, { kind: 'packed', push: sent }] as const
    expect(walk(start).run.phase).toBe('sending')
    expect(walk(start).replica.pushes).toEqual([sent])
    const after = [...start, accepted(sent, 2), { kind: 'nothing-to-send' }] as const
    expect(walk(after).run.phase).toBe('merging')
    const done = walk([...after, merged])
    expect(done.run).toMatchObject({ phase: 'resting', tally: { sent: 1, accepted: 1 } })
    expect(done.replica.rows.get(key)?.base).toEqual(row(2, { result: 'mine' }))
  })

  test('repeats the pushes of an earlier run before it asks for anything else', () => {
    const replica = { ...emptyReplica, pushes: [push('p1')] }
    const { run } = walk([asked('refresh')], replica)
    expect(run.phase).toBe('settling')
    expect(nextUntried({ run, replica })?.pushId).toBe('p1')
  })

  test('sends an action once the pushes before it are settled, and notes how the report stands then', () => {
    const action = { actionId: 'a1', agency, name: 'submit', body: '{}' } as const
    const head = { id: agency, state: 'open', seq: 3, entrySeq: 2, epochSeq: 1, version: 0 } as const
    const pull = { cursor: 'c', epoch: 'e1', planRevision: 1, heads: [head], at }
    const replica: Replica = { ...emptyReplica, pull, pushes: [push('p1')], actions: [action] }
    const waiting = walk([asked('refresh')], replica)
    expect(nextAction(waiting)).toBeUndefined()
    const settled = step(waiting, accepted(push('p1'), 3))
    expect(settled.run.phase).toBe('settling')
    expect(nextAction(settled)).toBe(action)
    const acted = step(settled, { kind: 'acted', action, head: { ...head, state: 'submitted', seq: 4, version: 1 } })
    expect(acted.run.phase).toBe('pulling')
    expect(acted.replica).toMatchObject({ actions: [], pull: { heads: [{ state: 'submitted', seq: 4 }] } })
    const refused = step(settled, { kind: 'not-acted', action, problem: 'head-moved' })
    expect(refused).toMatchObject({ run: { problem: 'head-moved' }, replica: { actions: [] } })
    const unheard = step(settled, { kind: 'act-unanswered', action, problem: 'offline' })
    expect(unheard).toMatchObject({ run: { phase: 'pulling', problem: 'offline' }, replica: { actions: [action] } })
  })

  test('looks after interrupted writes before anything else', () => {
    const write = { id: 'w', area: 0, purpose: 'merge' as const, cells: [] }
    const replica = { ...emptyReplica, writes: [write], pushes: [push('p1')] }
    expect(walk([asked('save')], replica).run.phase).toBe('merging')
    expect(walk([asked('save'), { kind: 'merged', agreeing: [] }], replica).run.phase).toBe('settling')
  })

  test('agrees on rows that a run was adding when it was broken off before it asks for newer ones', () => {
    const { replica } = walk([asked('refresh'), pulled(1), { kind: 'planned', writes: [], agreeing: [] }])
    const next = walk([asked('refresh')], replica)
    expect(next.run.phase).toBe('merging')
    expect(step(next, merged)).toMatchObject({ run: { phase: 'pulling' } })
    expect(step(next, merged).replica.rows.get(key)?.base.seq).toBe(1)
  })

  test('pulls again after a conflict or a replay, and then rests', () => {
    const sent = push('p1')
    const start = [asked('save'), pulled(1), merged, { kind: 'packed', push: sent }] as const
    const replayed = walk([...start, accepted(sent, 2, true), { kind: 'nothing-to-send' }])
    expect(replayed.run.phase).toBe('pulling')
    expect(walk([...start, accepted(sent, 2, true), { kind: 'nothing-to-send' }, pulled(2), merged]).run.phase).toBe(
      'resting',
    )
  })

  test('after "plan-changed" pulls and packs once more, and only once', () => {
    const refused = (of: InFlight): Event => ({ kind: 'refused', push: of, problem: 'plan-changed', retry: true })
    const nothing: Event = { kind: 'nothing-to-send' }
    const start = [asked('save'), pulled(1), merged, { kind: 'packed', push: push('p1') }] as const
    const again = [...start, refused(push('p1')), nothing, pulled(2), merged] as const
    expect(walk(again).run).toMatchObject({ phase: 'packing', problem: undefined })
    const twice = walk([...again, { kind: 'packed', push: push('p2') }, refused(push('p2')), nothing])
    expect(twice.run).toMatchObject({ phase: 'resting', problem: 'plan-changed' })
  })

  test('keeps an unanswered push and sends nothing more for its agency', () => {
    const sent = push('p1')
    const { run, replica } = walk([
      asked('save'),
      pulled(1),
      merged,
      { kind: 'packed', push: sent },
      { kind: 'unanswered', push: sent, problem: 'offline' },
      { kind: 'nothing-to-send' },
    ])
    expect(run).toMatchObject({ phase: 'resting', problem: 'offline' })
    expect(replica.pushes).toEqual([sent])
    expect(run.skipped.has(agency)).toBe(true)
  })

  test('merges no rows of a held agency and keeps the cursor for it', () => {
    const replica: Replica = { ...emptyReplica, pushes: [push('p1')] }
    const walked = walk(
      [asked('refresh'), { kind: 'unanswered', push: push('p1'), problem: 'offline' }, pulled(5), merged],
      replica,
    )
    expect(walked.replica.rows.size).toBe(0)
    expect(walked.replica.pull?.cursor).toBe('')
  })

  test('gives up on a sheet that never keeps still, and says so', () => {
    let machine = walk([asked('refresh'), pulled(1)])
    for (let round = 0; machine.run.phase !== 'resting'; round += 1) {
      expect(round).toBeLessThan(100)
      machine = step(machine, { kind: 'planned', writes: [], agreeing: [{ key, open: [] }] })
      machine = step(machine, { kind: 'look-again' })
    }
    expect(machine.run.problem).toBe('sheet-busy')
    expect(machine.replica.rows.get(key)?.base.seq).toBe(0)
  })
})

test('an event that a phase cannot take is a bug and throws', () => {
  expect(() => walk([merged])).toThrow(/resting/)
  expect(() => walk([asked('refresh'), asked('refresh')])).toThrow(/pulling/)
})

test('after any walk: one push an agency, no base ahead of what was agreed, an end in sight (W1, L6)', () => {
  const agencies = ['so-a', 'so-b'] as AgencyId[]
  const taskIds = ['I.1', 'I.2'] as TaskId[]
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000)), fc.constantFrom<Goal>('merge', 'refresh', 'save'), (dice, goal) => {
      const next = (below: number) => (dice.next().value ?? 0) % below
      const agreedSeq = new Map<string, number>()
      const start: Replica = {
        ...emptyReplica,
        pushes: agencies.filter(() => next(2) === 0).map((of, index) => push(`p-${index}`, of)),
        actions: agencies
          .filter(() => next(2) === 0)
          .map((of, index) => ({ actionId: `a-${index}`, agency: of, name: 'submit', body: '' })),
      }
      let machine: Machine = step({ run: restingRun, replica: start }, asked(goal))
      let seq = 0
      let steps = 0
      while (machine.run.phase !== 'resting' && steps < 200) {
        steps += 1
        const event = anyEvent(machine)
        const before = machine.replica
        machine = step(machine, event)
        const held = machine.replica.pushes.map((it) => it.agency)
        expect(new Set(held).size).toBe(held.length)
        for (const [rowId, one] of machine.replica.rows) {
          const moved = one.base.seq !== (before.rows.get(rowId)?.base.seq ?? 0)
          if (moved) expect(['merged', 'written']).toContain(event.kind)
          if (moved) expect(one.base.seq).toBeGreaterThan(agreedSeq.get(rowId) ?? 0)
          agreedSeq.set(rowId, one.base.seq)
        }
      }
      expect(steps).toBeLessThan(200)

      function anyEvent({ run, replica }: Machine): Event {
        const possible = Object.entries(transitions[run.phase]).filter(([, to]) => to !== 'impossible')
        const kind = possible[next(possible.length)]?.[0] as Event['kind']
        const untried = nextUntried(machine)
        const of = agencies[next(2)] as AgencyId
        const id = taskIds[next(2)] as TaskId
        seq += 1
        const incoming = { task: id, agency: of, seq, at, by: '', values: {} }
        const agreeing = [...replica.rows.keys()].map((id) => ({ key: id, open: [] }))
        switch (kind) {
          case 'pulled':
            return { ...pulled(seq, { rows: [incoming], full: next(4) === 0 }) }
          case 'planned':
            return { kind, writes: [{ id: `w${seq}`, area: 0, purpose: 'merge', cells: [] }], agreeing }
          case 'begun':
            // Told of once for a batch, however long the run.
            return seq > 60
              ? { kind: 'failed', problem: 'x' }
              : { kind, fields: new Map([[rowKey(of, id), ['result']]]) }
          case 'merged':
            return { kind, agreeing }
          case 'packed': {
            const free = agencies.filter(
              (one) => !replica.pushes.some((it) => it.agency === one) && !run.skipped.has(one),
            )
            const [first] = free
            if (!first || seq > 60) return { kind: 'nothing-to-send' }
            return { kind, push: { ...push(`p${seq}`, first), changes: [{ task: id, base: 0, fields: {} }] } }
          }
          case 'answered': {
            if (!untried) return { kind: 'failed', problem: 'x' }
            const outcome = (['accepted', 'conflict', 'rejected'] as const)[next(3)] ?? 'accepted'
            const outcomes = untried.changes.map((it) => ({
              task: it.task,
              kind: outcome,
              seq,
              ...(outcome === 'accepted' && { row: { ...incoming, task: it.task, agency: untried.agency } }),
            }))
            return { kind, push: untried, answer: { seq, replayed: next(2) === 0, outcomes } }
          }
          case 'refused':
            return untried
              ? { kind, push: untried, problem: 'x', retry: next(2) === 0 }
              : { kind: 'failed', problem: 'x' }
          case 'acted':
          case 'not-acted':
          case 'act-unanswered': {
            const action = nextAction(machine)
            const head = { id: of, state: 'open', seq, entrySeq: 1, epochSeq: 1, version: 0 } as const
            return action ? { kind, action, head, problem: 'x' } : { kind: 'failed', problem: 'x' }
          }
          case 'parked':
          case 'unanswered':
            return untried ? { kind, push: untried, problem: 'x' } : { kind: 'failed', problem: 'x' }
          case 'failed':
            return { kind, problem: 'x' }
          default:
            return { kind } as Event
        }
      }
    }),
    { numRuns: 10_000 },
  )
})
