// Splits what is to be sent into pushes that fit: by rows and by bytes. Bytes are counted as UTF-8 of the JSON, where a
// Vietnamese letter takes two or three.
import type { Change } from './change.ts'

export interface PushLimits {
  readonly rows: number
  /** Of the changes alone; the envelope around them has to fit beside. */
  readonly bytes: number
  /** Of what they come to in storage, where whole rows are written anew. */
  readonly stored: number
}

/** What a row takes beside its texts: its keys, what last touched each field, by whom and when. */
const wrappingBytes = 12_000

/**
 * The first changes that fit one push, in order; at least one, so that a single change too large for any push is refused
 * by name rather than kept back in silence.
 *
 * @param rowBytes what the row of a change holds already
 */
export function nextPush(
  changes: readonly Change[],
  limits: PushLimits,
  rowBytes: (change: Change) => number,
): readonly Change[] {
  let bytes = 0
  let stored = 0
  let count = 0
  for (const change of changes) {
    const own = jsonBytes(change) + 1
    bytes += own
    // In the row and in the history.
    stored += rowBytes(change) + 2 * own + wrappingBytes
    if (count > 0 && (count >= limits.rows || bytes > limits.bytes || stored > limits.stored)) break
    count += 1
  }
  return changes.slice(0, count)
}

/** Bytes of a value's JSON as UTF-8. */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value))
}

/** Bytes of a text as UTF-8, counted without encoding it. */
export function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) bytes += 1
    // Of a surrogate pair each half counts two of the four bytes.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1
  }
  return bytes
}
