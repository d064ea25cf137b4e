// How far the tour has come, kept in the browser: whoever reloads the page or goes back and forth goes on where he was.

export interface Progress {
  /** UTC. */
  readonly startedAt: string
  /** Steps that are done. */
  readonly done: number
}

const KEY = 'so-ke-hoach-preview.tour'

/** The tour under way, if there is one. */
export function readProgress(storage: Storage): Progress | undefined {
  const kept = storage.getItem(KEY)
  if (kept === null) return undefined
  const { startedAt, done }: Partial<Record<keyof Progress, unknown>> = JSON.parse(kept)
  const isProgress = typeof startedAt === 'string' && Number.isInteger(done)
  return isProgress ? { startedAt, done: Number(done) } : undefined
}

/** @param progress absent once the tour is left */
export function writeProgress(storage: Storage, progress: Progress | undefined): void {
  if (progress) storage.setItem(KEY, JSON.stringify(progress))
  else storage.removeItem(KEY)
}
