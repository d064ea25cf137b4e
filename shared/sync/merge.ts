// The three-way merge of canonical values, field by field: what was agreed, what stands here, what stands on the server.
// Nothing is blended and nobody wins by being later: where both sides moved a field apart, a person decides.
import { type FieldId, fieldIds, fieldValue, type Value, type Values } from '../domain/report.ts'

/**
 * - `agreed`: both sides say the same;
 * - `take`: only the server moved it;
 * - `keep`: only this side moved it;
 * - `conflict`: both moved it, apart (M5).
 */
export type FieldMerge = 'agreed' | 'take' | 'keep' | 'conflict'

/**
 * @example
 * mergeField('', 'done', '')              // 'keep'
 * mergeField('', 'done', 'in-progress')   // 'conflict'
 */
export function mergeField(base: Value, local: Value, remote: Value): FieldMerge {
  if (local === remote) return 'agreed'
  if (local === base) return 'take'
  return remote === base ? 'keep' : 'conflict'
}

export interface Merged {
  /** What shall stand here; a field in conflict keeps the local value until a person decides. */
  readonly values: Values
  readonly conflicts: readonly FieldId[]
}

/** Merges whole rows. Upholds M1–M6. */
export function mergeValues(base: Values, local: Values, remote: Values): Merged {
  const values: { [F in FieldId]?: Value } = {}
  const conflicts: FieldId[] = []
  for (const field of fieldIds) {
    const mine = fieldValue(local, field)
    const theirs = fieldValue(remote, field)
    const outcome = mergeField(fieldValue(base, field), mine, theirs)
    if (outcome === 'conflict') conflicts.push(field)
    const merged = outcome === 'take' ? theirs : mine
    if (merged !== '') values[field] = merged
  }
  return { values, conflicts }
}
