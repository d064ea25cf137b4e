// How much is read at all: far more than any plan, far less than what would freeze the pane.
import type { AppendixSource } from '../../shared/appendix/source.ts'

/** Characters of text or markup, or bytes of a file. */
const MOST = 20_000_000

/** The refusal of a source that is too large, or `undefined` when it may be read. */
export function tooLarge(size: number): AppendixSource | undefined {
  if (size <= MOST) return undefined
  return refused('source-too-large', { size, most: MOST })
}

/** A source that could not be read, and why. */
export function refused(code: string, params: Record<string, string | number> = {}): AppendixSource {
  return { kind: 'paragraphs', paragraphs: [], issues: [{ code, level: 'error', params }] }
}
