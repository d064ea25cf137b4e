// The replica through the hidden sheet's records, and stopping between any two of them.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReplica } from '../../../addin/sync/read-replica.ts'
import { changedRecords, type Shelf } from '../../../addin/sync/records.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import { fieldIds, type Values } from '../../../shared/domain/report.ts'
import { emptyReplica, type InFlight, type Replica } from '../../../shared/sync/replica.ts'
import { accept, newRow, receive, rowKey, type TrackedRow } from '../../../shared/sync/row.ts'

const shelf: Shelf = { plan: 'p1' as PlanId, period: '2013' as PeriodId }
const agency = 'so-noi-vu' as AgencyId
const task = 'III.1' as TaskId
const at = '2013-12-10T02:30:00.000Z'

const received = receive(newRow(agency, task), {
  task,
  agency,
  seq: 4,
  at,
  by: 'An',
  values: { result: 'đã làm', progress: 50 },
})
const change = { task, base: 4, fields: { result: { from: 'đã làm', to: 'xong' } } }
const push: InFlight = {
  pushId: 'push-0001',
  agency,
  body: JSON.stringify({
    wire: 1,
    epoch: 'e1',
    planRevision: 1,
    pushId: 'push-0001',
    workbook: 'book-0001',
    changes: [change],
  }),
  changes: [change],
}
const replicaOf = (row: TrackedRow, over: Partial<Replica> = {}): Replica => ({
  ...emptyReplica,
  rows: new Map([[rowKey(agency, task), row]]),
  ...over,
})
const head = { id: agency, state: 'submitted', seq: 5, entrySeq: 4, epochSeq: 1, version: 1 } as const
const full = replicaOf(
  { ...accept(received, change, 5), told: [], refused: { fields: change.fields, issues: [] }, uncertain: 'lost' },
  {
    pushes: [push, { ...push, pushId: 'push-0002', parked: 'not-allowed' }],
    writes: [{ id: 'w1', area: 2, purpose: 'put-back', cells: [] }],
    pull: { cursor: 'c', epoch: 'e1', planRevision: 3, heads: [head], at },
    actions: [{ actionId: 'action-01', agency, name: 'submit', body: '{"action":"submit"}' }],
    handedIn: new Map([[agency, { [task]: { result: 'đã gửi' } }]]),
    behalf: new Map([[agency, '12/BC-SNV']]),
  },
)

const agreed = (seq: number): TrackedRow => ({ task, agency, base: { task, agency, seq, at, by: 'An', values: {} } })

function store(records: ReadonlyMap<string, string>, changes: ReturnType<typeof changedRecords>): Map<string, string> {
  const after = new Map(records)
  for (const [key, text] of changes) {
    if (text === undefined) after.delete(key)
    else after.set(key, text)
  }
  return after
}

test('everything a replica holds is read back as it was', () => {
  expect(readReplica(store(new Map(), changedRecords(emptyReplica, full, shelf)), shelf)).toEqual(full)
})

test('any row is read back as it was written, whatever stands in its fields', () => {
  const seq = fc.nat(50)
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })
  const value = fc.oneof(text, fc.integer({ min: 0, max: 100 }))
  const values = fc.dictionary(fc.constantFrom(...fieldIds), value, { maxKeys: 5 }) as fc.Arbitrary<Values>
  const previous = fc.record({ period: fc.constant('2012'), status: text, result: text })
  const known = { seq, at: text, by: text, values, previous, origin: fc.constant('so-khac') }
  const row = fc
    .record(known, { requiredKeys: ['seq', 'at', 'by', 'values'] })
    .map((it) => ({ task, agency, ...it }) as TrackedRow['base'])
  const wrote = fc.dictionary(fc.constantFrom(...fieldIds), fc.record({ from: value, to: value }), { maxKeys: 3 })
  const before = fc.record({ run: text, seq, base: row, wrote }, { requiredKeys: ['run', 'seq', 'base', 'wrote'] })
  const parts = {
    theirs: row,
    before,
    since: values,
    acceptedAt: seq,
    ours: fc.dictionary(fc.constantFrom(...fieldIds), text, { minKeys: 1, maxKeys: 3 }),
  }
  fc.assert(
    fc.property(row, fc.record(parts, { requiredKeys: [] }), (base, rest) => {
      const replica = replicaOf({ task, agency, base, ...rest } as TrackedRow)
      expect(readReplica(store(new Map(), changedRecords(emptyReplica, replica, shelf)), shelf)).toEqual(replica)
    }),
    { numRuns: 10_000 },
  )
})

test('what a row was before a refresh is kept as what differs, and read back whole', () => {
  const now = { task, agency, seq: 5, at, by: 'An', values: { result: 'mới', progress: 50 } }
  const base = { ...now, seq: 4, values: { result: 'cũ', reason: 'vì sao' } }
  const wrote = { result: { from: 'cũ', to: 'mới' } }
  const replica = replicaOf(
    { task, agency, base: now, before: { run: at, seq: 5, base, wrote } },
    {
      pull: full.pull,
      undo: { run: at, pull: full.pull as NonNullable<Replica['pull']>, started: [rowKey(agency, task)] },
    },
  )
  const records = store(new Map(), changedRecords(emptyReplica, replica, shelf))
  expect(readReplica(records, shelf)).toEqual(replica)
  const { undo: _, ...without } = replica
  expect(readReplica(store(records, changedRecords(replica, without, shelf)), shelf)).toEqual(without)
})

test('a push is kept as the text that is sent, byte for byte', () => {
  const odd = { ...push, body: push.body.replace('{"wire":1', '{ "wire" : 1') }
  const records = store(new Map(), changedRecords(emptyReplica, { ...emptyReplica, pushes: [odd] }, shelf))
  expect(readReplica(records, shelf).pushes[0]?.body).toBe(odd.body)
})

test('only what changed is written', () => {
  expect(changedRecords(full, full, shelf)).toEqual([])
  expect(changedRecords(full, { ...full, pushes: full.pushes.slice(1) }, shelf)).toEqual([
    ['p1/2013/push/push-0001', undefined],
  ])
})

test('a cursor beside rows that it was not written for starts over (L7)', () => {
  const older = store(new Map(), changedRecords(emptyReplica, replicaOf(agreed(4), { pull: full.pull }), shelf))
  const newer = store(
    older,
    changedRecords(replicaOf(agreed(4), { pull: full.pull }), replicaOf(agreed(5), { pull: full.pull }), shelf),
  )
  expect(readReplica(newer, shelf).pull).toEqual(full.pull)
  // As when a co-author, who knew less, wrote the row last.
  const row = 'p1/2013/row/so-noi-vu/III.1'
  newer.set(row, older.get(row) ?? '')
  expect(readReplica(newer, shelf).pull).toEqual({ ...full.pull, cursor: '' })
})

test('another period keeps its own', () => {
  const records = store(new Map(), changedRecords(emptyReplica, full, shelf))
  expect(readReplica(records, { ...shelf, period: '2014' as PeriodId })).toEqual(emptyReplica)
})

describe('a record that cannot be read counts as lost', () => {
  const records = store(new Map(), changedRecords(emptyReplica, full, shelf))
  const damaged = (name: string, text: string) => readReplica(new Map(records).set(`p1/2013/${name}`, text), shelf)
  const { rows: _, ...others } = full

  test.each(['', '{"task":1}', '[]', '{"task":"III.1","base":{}}', 'không phải JSON'])(
    'and its row is pulled again: %s',
    (text) => {
      const read = damaged('row/so-noi-vu/III.1', text)
      expect(read).toEqual({ ...others, rows: new Map(), pull: { ...full.pull, cursor: '' } })
      // What comes of it is written over what was there.
      expect(changedRecords(read, full, shelf).map(([key]) => key)).toContain('p1/2013/row/so-noi-vu/III.1')
    },
  )

  test.each([
    ['pull', { pull: undefined }],
    ['write/w1', { writes: [] }],
    ['action/action-01', { actions: [] }],
    ['behalf/so-noi-vu', { behalf: new Map() }],
    ['handed/so-noi-vu', { handedIn: new Map() }],
    ['push/push-0001', { pushes: full.pushes.slice(1) }],
  ])('and takes nothing else with it: %s', (name, without) => {
    expect(damaged(name, '7')).toEqual({ ...full, ...without })
  })

  test('but a push, whose text is all that is needed to send it again', () => {
    const bodies = ['{"wire":0,"rows":[]}', 'không phải JSON']
    for (const body of bodies) {
      const { changes: _changes, ...record } = { ...push, body }
      expect(damaged('push/push-0001', JSON.stringify(record)).pushes[0]).toEqual({ ...record, changes: [] })
    }
  })
})

test('a push that an add-in of another version wrote is settled as one of our own', () => {
  const body = push.body.replace('{"wire":1', '{"wire":7,"isNew":true')
  const records = store(
    new Map(),
    changedRecords(emptyReplica, { ...emptyReplica, pushes: [{ ...push, body }] }, shelf),
  )
  expect(readReplica(records, shelf).pushes).toEqual([{ ...push, body }])
})

describe('stopping between two records', () => {
  test('of a settled push leaves the push until its rows are noted', () => {
    const before = replicaOf(
      { ...newRow(agency, task), base: { ...newRow(agency, task).base, seq: 4 } },
      { pushes: [push] },
    )
    const row = before.rows.get(rowKey(agency, task))
    if (!row) throw new Error('no row')
    const after = replicaOf(accept(row, change, 5))
    const changes = changedRecords(before, after, shelf)
    const start = store(new Map(), changedRecords(emptyReplica, before, shelf))
    for (let cut = 0; cut <= changes.length; cut += 1) {
      const stopped = readReplica(store(start, changes.slice(0, cut)), shelf)
      const isNoted = stopped.rows.get(rowKey(agency, task))?.acceptedAt === 5
      expect(stopped.pushes.length === 1 || isNoted).toBe(true)
    }
  })

  test('never leaves a cursor ahead of its rows, nor an intent gone before them', () => {
    fc.assert(
      fc.property(fc.nat(10), (cut) => {
        const before = replicaOf(received, { writes: full.writes })
        const agreedRow = { task, agency, base: { task, agency, seq: 4, at, by: 'An', values: {} } }
        const after = replicaOf(agreedRow, { pull: full.pull })
        const start = store(new Map(), changedRecords(emptyReplica, before, shelf))
        const stopped = readReplica(store(start, changedRecords(before, after, shelf).slice(0, cut)), shelf)
        const isAgreed = stopped.rows.get(rowKey(agency, task))?.base.seq === 4
        expect(stopped.pull === undefined || isAgreed).toBe(true)
        expect(stopped.writes.length === 1 || stopped.pull !== undefined).toBe(true)
      }),
    )
  })
})
