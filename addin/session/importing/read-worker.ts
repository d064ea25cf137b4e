// Reads beside the page, which stays usable meanwhile; whoever no longer wants the answer ends the worker.
import type { Material } from './material.ts'
import { answer } from './read-request.ts'

export type WorkerReply = { readonly value: Awaited<ReturnType<typeof answer>> } | { readonly failure: string }

self.addEventListener('message', ({ data }: MessageEvent<Material>) => {
  answer(data).then(
    (value) => postMessage({ value } satisfies WorkerReply),
    (error: unknown) => postMessage({ failure: String(error) } satisfies WorkerReply),
  )
})
