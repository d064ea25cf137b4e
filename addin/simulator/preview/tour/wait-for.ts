// Waiting for what a person would wait for: looks again and again, and gives up with a reason that the tour can say.
import type { StuckKind } from '../words/tour.vi.ts'

/** What was waited for did not come. */
export class TourStuck extends Error {
  override readonly name = 'TourStuck'
  readonly kind: StuckKind
  readonly words: string

  /** @param words what was waited for, as the page calls it */
  constructor(kind: StuckKind, words: string) {
    super(`${kind}: ${words}`)
    this.kind = kind
    this.words = words
  }
}

const patienceMs = 60_000
const lookEveryMs = 60

/** The first answer that is something. @throws TourStuck after a minute */
export async function waitFor<T>(look: () => T | false | null | undefined, kind: StuckKind, words: string): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > until) throw new TourStuck(kind, words)
    await new Promise((done) => setTimeout(done, lookEveryMs))
  }
}
