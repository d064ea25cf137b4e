// The one place that talks to Excel in a loop. A request or an answer over 5 MB fails in Excel on the web, so what is
// large goes in chunks by estimated bytes, not by rows: one row may hold a line or thirty thousand characters.
import { jsonBytes } from '../../shared/sync/pack.ts'
import { isExcelError } from './excel-api.ts'

/** Leaves room for what surrounds the values, and for a table that grew since it was measured. */
const chunkBytes = 3_000_000

/** Splits a list so that each part stays below the limit; a part holds at least one. */
export function chunksOf<T>(
  list: readonly T[],
  bytesOf: (one: T) => number = jsonBytes,
  limit: number = chunkBytes,
): readonly (readonly T[])[] {
  const chunks: T[][] = []
  let current: T[] = []
  let bytes = 0
  for (const one of list) {
    const size = bytesOf(one)
    if (current.length > 0 && bytes + size > limit) {
      chunks.push(current)
      current = []
      bytes = 0
    }
    current.push(one)
    bytes += size
  }
  if (current.length > 0) chunks.push(current)
  return chunks
}

/** Told how many of a list are done, before each part but the first and where there is more than one. */
export type Reached = (done: number, total: number) => void

/** Queues and sends a list chunk by chunk; the last one is left for what follows it. */
export async function sendInChunks<T>(
  context: Excel.RequestContext,
  list: readonly T[],
  queue: (chunk: readonly T[]) => void,
  reached?: Reached,
): Promise<void> {
  const chunks = chunksOf(list)
  await inTurn(
    chunks,
    async (chunk) => {
      queue(chunk)
      if (chunk !== chunks[chunks.length - 1]) await context.sync()
      return 'go-on'
    },
    reached && { reached, sizeOf: (chunk) => chunk.length },
  )
}

/** Does one thing after the other, each in requests of its own, until one says to stop. */
export async function inTurn<T>(
  list: readonly T[],
  doOne: (one: T) => Promise<'go-on' | 'stop'>,
  pace?: { readonly reached: Reached; readonly sizeOf: (one: T) => number },
): Promise<void> {
  const sizes = pace ? list.map(pace.sizeOf) : []
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [index, one] of list.entries()) {
    if (list.length > 1) pace?.reached(done, total)
    if ((await doOne(one)) === 'stop') return
    done += sizes[index] ?? 0
  }
}

/** Reads rows in as few requests as the payload limit allows: all at once, and in halves where that is too much. */
export async function readRows<T>(
  from: number,
  count: number,
  read: (from: number, count: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  if (count === 0) return []
  try {
    return await read(from, count)
  } catch (error) {
    if (count === 1 || !isExcelError(error, 'ResponsePayloadSizeLimitExceeded')) throw error
    const half = Math.ceil(count / 2)
    const first = await readRows(from, half, read)
    return [...first, ...(await readRows(from + half, count - half, read))]
  }
}
