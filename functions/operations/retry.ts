// Trying again after a lost race, and doing many things at once, but not too many.
import { setTimeout as pause } from 'node:timers/promises'

const maxAttempts = 10
const firstPauseMs = 20

/**
 * Repeats `attempt` while it answers `undefined` (another writer was first), after a random pause that doubles: without
 * the randomness writers who met once meet again. `undefined` when ten attempts were not enough.
 */
export async function untilWon<T>(attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let count = 0; count < maxAttempts; count += 1) {
    const result = await attempt()
    if (result !== undefined) return result
    await pause(Math.random() * firstPauseMs * 2 ** Math.min(count, 5))
  }
  return undefined
}

/** Requests to storage under way at once for one caller; more gained nothing when measured. */
const parallel = 8

/** `Promise.all(values.map(run))`, with at most so many under way; answers in the order of `values`. */
export async function inParallel<T, R>(
  values: readonly T[],
  run: (value: T) => Promise<R>,
  atOnce = parallel,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  async function work(): Promise<void> {
    while (next < values.length) {
      const index = next
      next += 1
      const value = values[index] as T
      results[index] = await run(value)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, work))
  return results
}
