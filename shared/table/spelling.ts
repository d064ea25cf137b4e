// Comparing what people type with the labels we know. For matching only, never stored.
import { searchKey } from '../domain/text.ts'

/**
 * The key under which a typed label meets the real one: no marks, no case, no punctuation.
 *
 * @example
 * labelKey('Đã trình,  chờ BAN HÀNH') // 'da trinh cho ban hanh'
 */
export function labelKey(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Levenshtein distance: the fewest insertions, deletions and replacements that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
