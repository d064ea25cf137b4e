// Work that would keep the page from answering goes to a worker of its own for each question. Where the page may have
// none, or its script cannot be fetched, the page does it itself: slower to the touch, but the same.

export type WorkerReply<A> = { readonly value: A } | { readonly failure: string }

export interface Beside<Q, A> {
  /** Only where there are workers. The script is named where it is bundled, so each question's module opens its own. */
  readonly open: () => Worker
  /** What the worker does, for the page. */
  readonly answer: (question: Q) => Promise<A>
}

/**
 * @param question is copied, not handed over: the page may have to answer it after all
 * @throws the signal's reason when it is called off
 */
export async function askBeside<Q, A>({ open, answer }: Beside<Q, A>, question: Q, signal?: AbortSignal): Promise<A> {
  signal?.throwIfAborted()
  if (typeof Worker === 'undefined') return answer(question)
  const worker = open()
  try {
    const reply = await replyOf<Q, A>(worker, question, signal)
    if (reply === 'no-worker') return await answer(question)
    if ('failure' in reply) throw new Error(`The worker failed: ${reply.failure}`)
    return reply.value
  } finally {
    worker.terminate()
  }
}

function replyOf<Q, A>(worker: Worker, question: Q, signal?: AbortSignal): Promise<WorkerReply<A> | 'no-worker'> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply<A>>) => resolve(data))
    for (const lost of ['error', 'messageerror']) worker.addEventListener(lost, () => resolve('no-worker'))
    worker.postMessage(question)
  })
}

/** What a worker's script is: each question is answered once. */
export function answerBeside<Q, A>(answer: (question: Q) => Promise<A>): void {
  self.addEventListener('message', ({ data }: MessageEvent<Q>) => {
    answer(data).then(
      (value) => postMessage({ value } satisfies WorkerReply<A>),
      (error: unknown) => postMessage({ failure: String(error) } satisfies WorkerReply<A>),
    )
  })
}
