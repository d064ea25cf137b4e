// The laws M1–M7 of SPEC.md, of rows as they are merged when a sheet is brought up to date.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldId, fieldIds, fieldValue, type Values } from '../../../shared/domain/report.ts'
import { diff, patch } from '../../../shared/sync/diff.ts'
import { mergeField } from '../../../shared/sync/merge.ts'
import { mergeRow } from '../../../shared/sync/merge-row.ts'
import { newRow, receive } from '../../../shared/sync/row.ts'
import { agency, onSheet, row, task, value, values } from './arbitraries.ts'

const runs = { numRuns: 10_000 }

/** What a sheet that shows `local` comes to show, and the fields that are asked about. */
function merged(base: Values, local: Values, remote: Values): { values: Values; conflicts: readonly FieldId[] } {
  const tracked = receive({ ...newRow(agency, task), base: row(1, base) }, row(2, remote))
  const { write, conflicts } = mergeRow(tracked, onSheet(local), fieldIds)
  return { values: patch(local, write), conflicts: conflicts.map((it) => it.field) }
}

describe('a field is', () => {
  test.each([
    ['agreed where both sides say the same', 'a', 'b', 'b', 'agreed'],
    ['agreed where nobody moved it', 'a', 'a', 'a', 'agreed'],
    ['taken where only the server moved it', 'a', 'a', 'b', 'take'],
    ['kept where only this side moved it', 'a', 'b', 'a', 'keep'],
    ['in conflict where both moved it apart', 'a', 'b', 'c', 'conflict'],
    ['in conflict where one side emptied it', 'a', '', 'c', 'conflict'],
    ['not equal to a number that looks like it', '1', '1', 1, 'take'],
  ] as const)('%s', (_, base, local, remote, outcome) => {
    expect(mergeField(base, local, remote)).toBe(outcome)
  })
})

test('M1: where nothing changed here, the server is taken', () => {
  fc.assert(
    fc.property(values, values, (base, remote) => {
      expect(merged(base, base, remote)).toEqual({ values: remote, conflicts: [] })
    }),
    runs,
  )
})

test('M2: where nothing changed there, this side stays', () => {
  fc.assert(
    fc.property(values, values, (base, local) => {
      expect(merged(base, local, base)).toEqual({ values: local, conflicts: [] })
    }),
    runs,
  )
})

test('M3: the same on both sides agrees, whatever was before', () => {
  fc.assert(
    fc.property(values, values, (base, both) => {
      expect(merged(base, both, both)).toEqual({ values: both, conflicts: [] })
    }),
    runs,
  )
})

test('M4: the conflicts are the same from either side', () => {
  fc.assert(
    fc.property(values, values, values, (base, one, other) => {
      expect(merged(base, one, other).conflicts).toEqual(merged(base, other, one).conflicts)
    }),
    runs,
  )
})

test('M5: a field conflicts exactly when both moved it, apart', () => {
  fc.assert(
    fc.property(values, values, values, (base, local, remote) => {
      const { conflicts } = merged(base, local, remote)
      const expected = fieldIds.filter((field) => {
        const [was, here, there] = [base, local, remote].map((of) => fieldValue(of, field))
        return here !== was && there !== was && here !== there
      })
      expect(conflicts).toEqual(expected)
    }),
    runs,
  )
})

test('M6: what is merged comes from one of the two', () => {
  fc.assert(
    fc.property(value, value, value, (base, local, remote) => {
      const after = merged({ result: base }, { result: local }, { result: remote })
      expect([local, remote]).toContain(fieldValue(after.values, 'result'))
    }),
    runs,
  )
})

test('M7: a difference put back onto the base gives the row it was taken from, and is found again', () => {
  fc.assert(
    fc.property(values, values, (base, local) => {
      const changes = diff(base, onSheet(local), fieldIds) ?? {}
      expect(patch(base, changes)).toEqual(local)
      expect(diff(base, onSheet(patch(base, changes)), fieldIds) ?? {}).toEqual(changes)
    }),
    runs,
  )
})

test('a column that is not on the sheet is no difference', () => {
  expect(diff({ result: 'a' }, { reason: 'b' }, fieldIds)).toEqual({ reason: { from: '', to: 'b' } })
  expect(diff({ result: 'a' }, {}, fieldIds)).toBeUndefined()
})
