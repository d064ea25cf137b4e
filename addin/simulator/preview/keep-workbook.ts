// A workbook that survives a reload: opened as it was kept, and kept again at each change. Two pages with the same
// workbook would overwrite each other, so the second waits, as Excel does with a file that is open.
import type { WorkbookState } from '../book/state.ts'
import { createHost, type Host } from '../host.ts'
import { readWorkbook, writeWorkbook } from './browser-storage.ts'
import { cellFunctions } from './cell-functions.ts'

export interface KeptWorkbook {
  readonly host: Host
  /** Whether the workbook in the browser's storage is the one on screen. */
  isKept(): boolean
  /** Calls back when that changes; the answer stops it. */
  subscribe(listener: () => void): () => void
  /** Writes nothing from now on; resolves when what was being written is. */
  stop(): Promise<void>
}

/** @throws Error when the browser's storage fails or what is kept is no workbook */
export async function keepWorkbook(name: string): Promise<KeptWorkbook> {
  await lockWorkbook(name)
  const kept = await readWorkbook(name)
  const state = kept === undefined ? {} : { state: JSON.parse(kept) as WorkbookState }
  const host = createHost({ ...state, customFunctions: cellFunctions })
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  let isChanged = false
  let writing: Promise<void> | undefined

  // Written at once: nothing that waits for a quiet moment is sure to be written when the page is left. What changes
  // while one write is under way goes into the next.
  const write = async (): Promise<void> => {
    while (isChanged) {
      isChanged = false
      await writeWorkbook(name, JSON.stringify(host.save()))
    }
    writing = undefined
    tell()
  }
  const stopListening = host.onChange((changes) => {
    // Moving about changes nothing to keep, and a large workbook takes long to write.
    if (changes.every(({ kind }) => kind === 'selected')) return
    isChanged = true
    if (writing !== undefined) return
    writing = write()
    tell()
  })
  return {
    host,
    isKept: () => writing === undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopListening()
      isChanged = false
      await writing
    },
  }
}

/** Resolves once this page alone has the workbook; it is let go when the page is left. */
function lockWorkbook(name: string): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(`so-ke-hoach-preview ${name}`, () => {
      resolve()
      return new Promise(() => {})
    })
  })
}
