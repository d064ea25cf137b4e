// The text given to "Tạo sổ từ phụ lục" and what was read from it; both outlive a look at another screen.
import { useCallback, useState } from 'react'
import type { ReadSource } from './read-source.ts'

export interface Importing {
  readonly draft: string
  readonly source: ReadSource | undefined
  readonly reading: boolean
  readonly setDraft: (draft: string) => void
  readonly setSecretariat: (name: string) => void
  /** Reads and keeps what was read; the promise fails as the reader fails. */
  readonly read: (reader: () => Promise<ReadSource>) => Promise<void>
  /** Back to the text. */
  readonly again: () => void
}

export function useImport(): Importing {
  const [draft, setDraft] = useState('')
  const [source, setSource] = useState<ReadSource>()
  const [reading, setReading] = useState(false)
  const setSecretariat = useCallback(
    (secretariat: string) => setSource((source) => source && { ...source, secretariat }),
    [],
  )
  const again = useCallback(() => setSource(undefined), [])
  const read = useCallback(async (reader: () => Promise<ReadSource>) => {
    setReading(true)
    // The progress bar is painted before the reader takes the thread.
    await new Promise((resolve) => setTimeout(resolve, 30))
    try {
      setSource(await reader())
    } finally {
      setReading(false)
    }
  }, [])
  return { draft, source, reading, setDraft, setSecretariat, read, again }
}
