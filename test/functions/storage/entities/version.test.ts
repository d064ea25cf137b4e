// Versions and heads as entities: what goes in comes out, within what storage takes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsEntity } from '../../../../functions/storage/budget.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../../../../functions/storage/entities/head.ts'
import {
  entriesOf,
  fromVersionEntity,
  fromVersionRowEntity,
  type StoredVersion,
  toVersionEntity,
  toVersionRowEntity,
} from '../../../../functions/storage/entities/version.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import { fieldIds, fieldSpec } from '../../../../shared/domain/report.ts'
import type { Version } from '../../../../shared/domain/submission.ts'
import { homeAffairs, periodId, planId } from '../../support/sample-plan.ts'

const ledger = { plan: planId, period: periodId, agency: homeAffairs }
const signed = fc.record({ at: fc.string(), by: fc.string({ unit: 'grapheme' }) })
const line = fc.string({ unit: 'grapheme', maxLength: 200 })
const version: fc.Arbitrary<Version> = fc
  .record(
    {
      ...{ at: fc.string(), by: line, version: fc.nat(), seq: fc.nat(), entrySeq: fc.nat() },
      letter: fc.record({ number: line, date: fc.string(), signer: line, office: line }),
      ...{ incompleteNote: line, source: line, approved: signed, accepted: signed },
      returned: fc.tuple(signed, line).map(([by, note]) => ({ ...by, note, dueOn: '2013-12-16' })),
    },
    { requiredKeys: ['at', 'by', 'version', 'seq', 'entrySeq', 'letter'] },
  )
  .map((it) => it as Version)

test('what is known of a version comes back as it was', () => {
  const stored: fc.Arbitrary<StoredVersion> = fc.record({ version, previous: fc.nat(), withdrawn: fc.boolean() })
  fc.assert(
    fc.property(stored, (it) => {
      expect(fromVersionEntity(toVersionEntity(ledger, it))).toEqual(it)
    }),
  )
})

test('so does a head with all that is known of the report, also where notes are as long as they may be', () => {
  const numbers = { seq: 9, entrySeq: 7, version: 2, planRevision: 1, epoch: 'e', epochSeq: 1 }
  const head = fc.record({ approved: signed, official: version }).map(
    ({ approved, official }): Head => ({
      ...numbers,
      ...{ state: 'locked', approved, locked: { ...approved, before: 'accepted', reason: 'ở'.repeat(4_000) } },
      submission: {
        firstSubmittedAt: official.at,
        late: true,
        since: 9,
        official: { ...official, incompleteNote: 'ở\n'.repeat(2_000) },
      },
    }),
  )
  fc.assert(
    fc.property(head, (it) => {
      const entity = toHeadEntity(ledger, it)
      expect(fitsEntity(entity)).toBe(true)
      expect(fromHeadEntity(entity)).toEqual(it)
    }),
  )
})

test('a row of a version holds the entries that are filled, as they are typed', () => {
  const values = Object.fromEntries(fieldIds.map((field) => [field, field === 'progress' ? 40 : `Giá trị ${field}`]))
  const row = {
    task: 'I-1' as TaskId,
    agency: homeAffairs,
    seq: 4,
    at: 'now',
    by: 'Cán bộ',
    values: { ...values, reason: '' },
  }
  const read = fromVersionRowEntity(toVersionRowEntity(ledger, { version: 1, seq: 5 }, row))
  expect(read).toEqual({ task: 'I-1', at: 'now', by: 'Cán bộ', values: entriesOf(row.values) })
  const entered = fieldIds.filter((field) => fieldSpec(field).writer === 'lead' && field !== 'reason')
  expect(Object.keys(read.values).sort()).toEqual([...entered].sort())
})
