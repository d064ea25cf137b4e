// Comparing two ways of doing a thing within one run: by turns, so that what else the machine does meets both, after a
// warm-up, by medians.

/** Does a thing once and gives the milliseconds of the part that counts. */
export type Side = (round: number) => number | Promise<number>

export interface Compared {
  /** Medians in milliseconds. */
  readonly ours: number
  readonly raw: number
}

/** @param rounds how often each side is measured, after `warmUp` rounds that are not */
export async function compare(
  sides: { readonly ours: Side; readonly raw: Side },
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Compared> {
  const ours: number[] = []
  const raw: number[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const turns = [async () => ours.push(await sides.ours(round)), async () => raw.push(await sides.raw(round))]
    // Whoever goes second finds warmer caches and a fuller storage, so they change places.
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  return { ours: median(ours.slice(warmUp)), raw: median(raw.slice(warmUp)) }
}

export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** `12.1 ms against 9.8 ms` */
export function against({ ours, raw }: Compared, what = ''): string {
  return `${ours.toFixed(1)} ms against ${raw.toFixed(1)} ms${what}`
}
