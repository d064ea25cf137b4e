// The three-way merge of one canonical value: what was agreed, what stands here, what stands on the server. M1–M6.
// Nothing is blended and nobody wins by being later: where both sides moved a field apart, a person decides.
import type { Value } from '../domain/report.ts'

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
