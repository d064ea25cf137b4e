// Random rows and values for the laws of sync. Values come from a small set, so that equal, changed-alike and
// changed-apart all happen often.
import * as fc from 'fast-check'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { type FieldId, fieldIds, type ReportRow, type Value, type Values } from '../../../shared/domain/report.ts'

export const agency = 'so-noi-vu' as AgencyId
export const task = 'III.1' as TaskId

export const value: fc.Arbitrary<Value> = fc.constantFrom<Value>('', 'a', 'b', 'c', 1, 2)

export const field: fc.Arbitrary<FieldId> = fc.constantFrom(...fieldIds)

/** Rows as they are stored: an absent value is left out. */
export const values: fc.Arbitrary<Values> = fc
  .dictionary(fc.constantFrom(...fieldIds.slice(0, 6)), value, { maxKeys: 6 })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== '')))

/** Every field of a sheet, empty cells among them. */
export function onSheet(of: Values): Record<FieldId, Value> {
  return Object.fromEntries(fieldIds.map((id) => [id, of[id] ?? ''])) as Record<FieldId, Value>
}

export function row(seq: number, of: Values, by = 'máy chủ'): ReportRow {
  return { task, agency, seq, at: '2013-12-10T00:00:00.000Z', by, values: of }
}
