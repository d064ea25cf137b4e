// Small things that every request needs and that may be a minute old: kept in memory, for each store by itself.
import type { Store } from '../storage/store.ts'

const keptForMs = 60_000
const maxKept = 10_000

/**
 * A read whose answers are kept for a minute; an `undefined` answer is not kept.
 *
 * @param keyOf names what is asked for
 */
export function keptFor<Asked, T>(
  keyOf: (asked: Asked) => string,
  read: (store: Store, asked: Asked) => Promise<T>,
): (store: Store, asked: Asked, now: Date) => Promise<T> {
  const kept = new WeakMap<Store, Map<string, { readonly answer: T; readonly until: number }>>()
  return async (store, asked, now) => {
    const answers = kept.get(store) ?? new Map<string, { answer: T; until: number }>()
    kept.set(store, answers)
    const key = keyOf(asked)
    const known = answers.get(key)
    if (known !== undefined && now.getTime() < known.until) return known.answer
    const answer = await read(store, asked)
    if (answers.size >= maxKept) answers.clear()
    if (answer === undefined) answers.delete(key)
    else answers.set(key, { answer, until: now.getTime() + keptForMs })
    return answer
  }
}
