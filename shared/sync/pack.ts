// Splits what is to be sent into pushes that fit: by rows and by bytes. Bytes are counted as UTF-8 of the JSON, where a
// Vietnamese letter takes two or three.
import type { Change } from './change.ts'

export interface PushLimits {
  readonly rows: number
  /** Of the changes alone; the envelope around them has to fit beside. */
  readonly bytes: number
}

/**
 * The first changes that fit one push, in order; at least one, so that a single change too large for any push is refused
 * by name rather than kept back in silence.
 */
export function nextPush(changes: readonly Change[], limits: PushLimits): readonly Change[] {
  let bytes = 0
  let count = 0
  for (const change of changes) {
    bytes += jsonBytes(change) + 1
    if (count > 0 && (count >= limits.rows || bytes > limits.bytes)) break
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
