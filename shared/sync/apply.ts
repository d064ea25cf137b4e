// What becomes of a change on a stored row (the table at the top of SPEC.md): per field agreed, set or in conflict;
// the row as a whole applied or left alone.
import { type FieldId, fieldIds, fieldValue, type Value, type Values } from '../domain/report.ts'
import type { Change, FieldChange } from './change.ts'

export type FieldOutcome = 'agreed' | 'set' | 'conflict'

/** The `seq` that last touched each field; a field never touched is absent. */
export type Touched = { readonly [F in FieldId]?: number }

export type Applied =
  | { readonly kind: 'applied'; readonly values: Values; readonly set: readonly FieldId[] }
  | { readonly kind: 'conflict'; readonly fields: readonly FieldId[] }

function compareField(stored: Value, touchedAt: number, base: number, change: FieldChange): FieldOutcome {
  if (stored === change.to) return 'agreed'
  return touchedAt <= base && stored === change.from ? 'set' : 'conflict'
}

/** Applies a change to the stored values, or names the fields that stand against it. Upholds L2. */
export function applyChange(stored: Values, touched: Touched, change: Change): Applied {
  const values: { [F in FieldId]?: Value } = { ...stored }
  const set: FieldId[] = []
  const conflicts: FieldId[] = []
  for (const field of fieldIds) {
    const wanted = change.fields[field]
    if (wanted === undefined) continue
    const outcome = compareField(fieldValue(stored, field), touched[field] ?? 0, change.base, wanted)
    if (outcome === 'conflict') conflicts.push(field)
    if (outcome === 'set') {
      values[field] = wanted.to
      set.push(field)
    }
  }
  return conflicts.length > 0 ? { kind: 'conflict', fields: conflicts } : { kind: 'applied', values, set }
}
