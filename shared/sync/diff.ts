// What differs between two versions of a row, as the fields of a change; and a change put back onto a row (M7).
import { type FieldId, fieldIds, fieldValue, type Value, type Values } from '../domain/report.ts'
import type { FieldChange, FieldChanges } from './change.ts'

/** Values read from a sheet. A field that is absent has no column there, which is not the same as an empty cell. */
export type SheetValues = { readonly [F in FieldId]?: Value }

/**
 * The fields of `fields` that stand in the sheet otherwise than in `base`; `undefined` when there are none.
 *
 * @example
 * diff({ result: 'a' }, { result: 'b', reason: '' }, fieldIds) // { result: { from: 'a', to: 'b' } }
 */
export function diff(base: Values, local: SheetValues, fields: readonly FieldId[]): FieldChanges | undefined {
  const changes: { [F in FieldId]?: FieldChange } = {}
  let found = false
  for (const field of fields) {
    const to = local[field]
    const from = fieldValue(base, field)
    if (to === undefined || to === from) continue
    changes[field] = { from, to }
    found = true
  }
  return found ? changes : undefined
}

/** The row after the changes. A field that becomes empty is left out, so that equal rows are equal objects. */
export function patch(values: Values, changes: FieldChanges): Values {
  const patched: { [F in FieldId]?: Value } = {}
  for (const field of fieldIds) {
    const value = changes[field]?.to ?? fieldValue(values, field)
    if (value !== '') patched[field] = value
  }
  return patched
}

export function sameChanges(one: FieldChanges, other: FieldChanges): boolean {
  return fieldIds.every((field) => one[field]?.to === other[field]?.to)
}
