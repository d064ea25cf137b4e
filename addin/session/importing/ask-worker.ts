// Asks a worker of its own for each reading. Where the page may have none, or its script cannot be fetched, the page
// reads by itself: slower to the touch, but the same.
import type { Material } from './material.ts'
import { answer, type ReadReply } from './read-request.ts'
import type { WorkerReply } from './read-worker.ts'

/** Reads what was given; rejects with the signal's reason when it is called off. */
export type Ask = (material: Material, signal: AbortSignal) => Promise<ReadReply>

export const askWorker: Ask = async (material, signal) => {
  signal.throwIfAborted()
  const worker = openWorker()
  if (!worker) return answer(material)
  try {
    const reply = await replyOf(worker, material, signal)
    if (reply === 'no-worker') return await answer(material)
    if ('failure' in reply) throw new Error(`The reader failed: ${reply.failure}`)
    return reply.value
  } finally {
    worker.terminate()
  }
}

function openWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined
  return new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
}

/** What is to be read is copied, not handed over: the page may have to read it after all. */
function replyOf(worker: Worker, material: Material, signal: AbortSignal): Promise<WorkerReply | 'no-worker'> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => resolve(data))
    worker.addEventListener('error', () => resolve('no-worker'))
    worker.postMessage(material)
  })
}
