// Reads beside the page, which stays usable meanwhile; whoever no longer wants the answer ends the worker.
import { answer, type ReadRequest } from './read-request.ts'

export type WorkerReply = { readonly value: Awaited<ReturnType<typeof answer>> } | { readonly failure: string }

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  answer(data).then(
    (value) => postMessage({ value } satisfies WorkerReply),
    (error: unknown) => postMessage({ failure: String(error) } satisfies WorkerReply),
  )
})
