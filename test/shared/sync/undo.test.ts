// Undoing the last refresh: what is set back, what stays, and that nothing is lost to the next refresh.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldId, fieldIds, fieldValue } from '../../../shared/domain/report.ts'
import type { SheetValues } from '../../../shared/sync/diff.ts'
import { planMerge } from '../../../shared/sync/plan-merge.ts'
import { emptyReplica, type InFlight, type PullState, type Replica, updateRow } from '../../../shared/sync/replica.ts'
import { accept, newRow, rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import { step } from '../../../shared/sync/run.ts'
import { restingRun } from '../../../shared/sync/run-state.ts'
import { undoableRows, undone, undoWrites } from '../../../shared/sync/undo.ts'
import { agency, onSheet, row, task, values } from './arbitraries.ts'

const key = rowKey(agency, task)
const pullAt = (seq: number): PullState => {
  const heads = [{ id: agency, state: 'open' as const, seq, entrySeq: 1, epochSeq: 1, version: 0 }]
  return { cursor: `c${seq}`, epoch: 'e1', planRevision: 1, heads, at: `at ${seq}` }
}
const knowing = (of: TrackedRow['base']['values'], seq = 7): Replica => ({
  ...updateRow(emptyReplica, { ...newRow(agency, task), base: row(seq, of) }),
  pull: pullAt(seq),
})

/** A refresh over a sheet of one row: the replica and the sheet after it. */
function refresh(replica: Replica, sheet: SheetValues, remote: TrackedRow['base']['values'], seq: number) {
  const pulled = step(step({ run: restingRun, replica }, { kind: 'asked', goal: 'refresh' }), {
    kind: 'pulled',
    at: `at ${seq}`,
    answer: {
      ...pullAt(seq),
      full: false,
      rows: [row(seq, remote)],
      left: [],
      agencies: pullAt(seq).heads,
      handedIn: [],
    },
  })
  const { agreeing, writes } = planMerge(pulled.replica, new Map([[key, sheet]]), () => fieldIds)
  const after = { ...sheet, ...Object.fromEntries(writes.map(({ field, to }) => [field, to])) }
  return { ...step(pulled, { kind: 'merged', agreeing }), sheet: after }
}

describe('a refresh that wrote cells', () => {
  const start = knowing({ result: 'a' })
  const { replica, sheet } = refresh(start, onSheet({ result: 'a', reason: 'typed' }), { result: 'b' }, 9)

  test('is taken back as one: cells, base and the place in the history', () => {
    expect(undoWrites(replica, new Map([[key, sheet]]))).toMatchObject([{ field: 'result', from: 'b', to: 'a' }])
    expect(undone(replica)).toEqual(start)
  })

  test('leaves a row in which something was typed over it since, also what had stood there before', () => {
    for (const result of ['newer', 'a']) {
      expect(undoableRows(replica, new Map([[key, { ...sheet, result }]]))).toEqual([])
    }
    const asked = { ...replica, undo: { run: 'at 9', pull: pullAt(7), started: [] } }
    expect(undone(asked).rows).toEqual(replica.rows)
  })

  test('stays for rows that were sent since, and while a push of their agency is on its way', () => {
    const change = { task, base: 9, fields: { reason: { from: '', to: 'typed' } } }
    const push: InFlight = { pushId: 'p', agency, body: '', changes: [change] }
    const sent = updateRow(replica, accept(replica.rows.get(key) ?? newRow(agency, task), change, 10))
    for (const after of [sent, { ...replica, pushes: [push] }]) {
      expect(undoableRows(after)).toEqual([])
      expect(undone(after).rows).toEqual(after.rows)
    }
  })

  test('can be taken back until the next one that writes', () => {
    const again = refresh(replica, sheet, { result: 'c' }, 11)
    expect(undone(again.replica).rows.get(key)?.base.seq).toBe(9)
    expect(undone(again.replica).pull).toEqual(pullAt(9))
  })

  test('is not in another epoch, where numbers mean something else', () => {
    expect(undoableRows({ ...replica, pull: { ...pullAt(9), epoch: 'e2' } })).toEqual([])
  })
})

test('what Ctrl+Z took back of an earlier refresh is still asked about', () => {
  const first = refresh(knowing({ result: 'a' }), onSheet({ result: 'a' }), { result: 'b' }, 9)
  const takenBack = { ...first.sheet, result: 'a' }
  const second = refresh(first.replica, takenBack, { result: 'b', reason: 'new' }, 11)
  const { conflicts } = planMerge(undone(second.replica), new Map([[key, takenBack]]), () => fieldIds)
  expect(conflicts).toMatchObject([{ field: 'result', to: 'a', remote: 'b', reverted: true }])
})

test('a conflict that came with it goes with it, and comes again', () => {
  const start = knowing({ result: 'a', reason: 'r' })
  const { replica } = refresh(start, onSheet({ result: 'mine', reason: 'r' }), { result: 'b', reason: 's' }, 9)
  expect(replica.rows.get(key)?.theirs).toBeDefined()
  expect(undone(replica)).toEqual(start)
})

test('undoing and refreshing again ends where the first refresh ended, whatever was typed', () => {
  fc.assert(
    fc.property(values, values, values, (base, local, remote) => {
      const first = refresh(knowing(base), onSheet(local), remote, 9)
      const back = undoWrites(first.replica, new Map([[key, first.sheet]]))
      const before = { ...first.sheet, ...Object.fromEntries(back.map(({ field, to }) => [field, to])) }
      if (back.length > 0) expect(before).toEqual(onSheet(local))
      const again = refresh(undone(first.replica), before, remote, 9)
      expect(again.sheet).toEqual(first.sheet)
      const agreed = (of: Replica, field: FieldId) => fieldValue(of.rows.get(key)?.base.values ?? {}, field)
      for (const field of fieldIds) expect(agreed(again.replica, field)).toBe(agreed(first.replica, field))
    }),
    { numRuns: 10_000 },
  )
})
