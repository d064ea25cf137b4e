// Asks a worker for each file: some thousand rows take seconds, in which the page would answer nobody.
import { askBeside } from '../session/beside-page.ts'
import { type FileRequest, writeFile } from './write-file.ts'

const open = () => new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' })

/** @throws the signal's reason when it is called off */
export function writeBeside(request: FileRequest, signal: AbortSignal): Promise<Blob> {
  return askBeside({ open, answer: writeFile }, request, signal)
}
