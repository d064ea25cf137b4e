// A few characters that stand for a value, to tell whether it is the one that was meant. Not for secrets: whoever wants
// to can make two alike.
import type { Value } from '../domain/report.ts'

/** FNV-1a over UTF-16 units, with the length, in base 36; a number never equals a text. */
export function digest(value: Value): string {
  const text = `${typeof value}${value}`
  return `${text.length.toString(36)}.${fnv(text).toString(36)}`
}

/** @param seed goes on from another */
export function fnv(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
