// Rows as entities: what goes in comes out, and the fullest row that the checks let through is one that storage takes.
import { expect, test } from 'vitest'
import { fitsEntity } from '../../../../functions/storage/budget.ts'
import {
  fromRowEntity,
  handsBefore,
  publicRow,
  type StoredRow,
  toRowEntity,
} from '../../../../functions/storage/entities/row.ts'
import type { AgencyId, PeriodId, TaskId } from '../../../../shared/domain/ids.ts'
import { type FieldId, fieldIds, fieldSpec, type Value, type Values } from '../../../../shared/domain/report.ts'
import { homeAffairs, periodId, planId } from '../../support/sample-plan.ts'

const ledger = { plan: planId, period: periodId, agency: homeAffairs }
const longest = 'ở'.repeat(32_000)

function longestOf(field: FieldId): Value {
  const { type, values = [] } = fieldSpec(field)
  if (type === 'percent') return 100
  if (type === 'date') return '2013-12-31'
  return type === 'choice' ? (values[0] ?? '') : longest
}

const fullest: StoredRow = {
  task: 'T'.repeat(64) as TaskId,
  agency: homeAffairs,
  seq: 1_000_000_000,
  at: '2013-12-10T03:00:00.000Z',
  by: 'ở'.repeat(1_000),
  workbook: 'w'.repeat(64),
  values: Object.fromEntries(fieldIds.map((field) => [field, longestOf(field)])),
  touched: Object.fromEntries(fieldIds.map((field, at) => [field, 1_000_000_000 - at])),
  hands: Object.fromEntries(
    fieldIds.map((_, at) => [1_000_000_000 - at, { by: 'ở'.repeat(100), at: '2013-12-10T03:00:00.000Z' }]),
  ),
  source: 'ở'.repeat(1_000),
  frozen: 99,
  origin: 'a'.repeat(64) as AgencyId,
  previous: { period: '2012' as PeriodId, status: 'done', result: longest },
}

test('the fullest row fits an entity, and comes back as it was', () => {
  const entity = toRowEntity(ledger, fullest)
  expect(fitsEntity(entity)).toBe(true)
  expect(fromRowEntity(entity)).toEqual(fullest)
})

test('an empty row has no property for a field', () => {
  const { source: _, frozen: __, origin: ___, previous: ____, hands: _____, ...plain } = fullest
  const empty: StoredRow = { ...plain, values: { result: '' }, touched: {} }
  expect(Object.keys(toRowEntity(ledger, empty).properties).sort()).toEqual(['at', 'by', 'seq', 'touched', 'workbook'])
  expect(fromRowEntity(toRowEntity(ledger, empty)).values).toEqual({})
})

test('clients are told which fields were touched since, and nothing that is the server’s own', () => {
  const { hands: _, ...row } = { ...fullest, touched: { result: 3, reason: 7 } }
  expect(publicRow(row, 5).touched).toEqual({ reason: 7 })
  expect(publicRow(row)).not.toHaveProperty('touched')
  for (const name of ['workbook', 'source', 'frozen']) expect(publicRow(row)).not.toHaveProperty(name)
})

test('clients are told who changed a field where that is not who changed the row last', () => {
  const [an, binh] = ['An', 'Bình'].map((by) => ({ by, at: '2013-12-10T03:00:00.000Z' }))
  if (!an || !binh) throw new Error('nobody')
  const touched = { result: 7, reason: 5, proposal: 3, difficulty: 7 }
  const row = { ...fullest, seq: 7, touched, ...handsBefore({ hands: { 3: an, 4: an }, seq: 5, ...binh }, touched) }
  // What nothing stands from any more is not kept.
  expect(row.hands).toEqual({ 3: an, 5: binh })
  expect(publicRow(row, 2).hands).toEqual({ reason: binh, proposal: an })
  expect(publicRow(row, 4).hands).toEqual({ reason: binh })
  expect(publicRow(row, 5)).not.toHaveProperty('hands')
  expect(publicRow(row)).not.toHaveProperty('hands')
})

test.each<[string, Values, StoredRow['touched'], true | undefined]>([
  ['asked after it was decided', { request: 'extension', decision: 'refused' }, { request: 5, decision: 3 }, true],
  [
    'asked for another day after it was decided',
    { request: 'extension', requestedDeadline: '2014-06-30', decision: 'granted' },
    { request: 2, requestedDeadline: 5, decision: 3 },
    true,
  ],
  ['decided since', { request: 'extension', decision: 'refused' }, { request: 5, decision: 6 }, undefined],
  [
    'decided since by another document',
    { request: 'stop', decision: 'refused', decisionDocument: '2/UBND' },
    { request: 5, decision: 3, decisionDocument: 6 },
    undefined,
  ],
  ['not decided', { request: 'extension' }, { request: 5 }, undefined],
  ['asked no more', { decision: 'granted' }, { request: 5, decision: 3 }, undefined],
])('clients are told whether what was decided answers what is asked: %s', (_, values, touched, askedAnew) => {
  const { origin: _origin, previous: _previous, ...plain } = fullest
  expect(publicRow({ ...plain, values, touched }).askedAnew).toBe(askedAnew)
})
