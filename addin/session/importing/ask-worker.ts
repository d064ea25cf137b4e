// Asks a worker for each reading: a long appendix would keep the page from answering.
import { askBeside } from '../beside-page.ts'
import type { Material } from './material.ts'
import { answer, type ReadReply } from './read-request.ts'

/** Reads what was given; rejects with the signal's reason when it is called off. */
export type Ask = (material: Material, signal: AbortSignal) => Promise<ReadReply>

const open = () => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })

export const askWorker: Ask = (material, signal) => askBeside({ open, answer }, material, signal)
