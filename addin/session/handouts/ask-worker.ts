// Asks a worker for each returned workbook; the unpacker comes to the page only where there is none.
import { askBeside } from '../beside-page.ts'
import type { OpenedFile } from './open-file.ts'

const open = () => new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' })
const answer = async (file: Blob) => (await import('./open-file.ts')).openFile(file)

export function openBeside(file: Blob): Promise<OpenedFile> {
  return askBeside({ open, answer }, file)
}
