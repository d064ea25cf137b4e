// A workbook that survives a reload: opened as it was kept, and kept again soon after each change. Two pages with the
// same workbook would overwrite each other, so the second waits, as Excel does with a file that is open.
import { createHost, type Host } from '../host.ts'
import { readWorkbook, writeWorkbook } from './browser-storage.ts'

/** Milliseconds of quiet before a change is written; typing goes on without waiting for the disk. */
const QUIET = 150

export interface KeptWorkbook {
  readonly host: Host
  /** Writes nothing from now on; resolves when what was being written is. */
  stop(): Promise<void>
}

/** @throws Error when the browser's storage fails or what is kept is no workbook */
export async function keepWorkbook(name: string): Promise<KeptWorkbook> {
  await lockWorkbook(name)
  const kept = await readWorkbook(name)
  const host = createHost(kept === undefined ? {} : { state: JSON.parse(kept) })
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = (): void => {
    clearTimeout(timer)
    timer = undefined
    const text = JSON.stringify(host.save())
    writing = writing.then(() => writeWorkbook(name, text))
  }
  const stopListening = host.onChange(() => {
    clearTimeout(timer)
    timer = setTimeout(write, QUIET)
  })
  const leave = (): void => {
    if (timer !== undefined) write()
  }
  addEventListener('pagehide', leave)
  return {
    host,
    async stop() {
      stopListening()
      removeEventListener('pagehide', leave)
      clearTimeout(timer)
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
