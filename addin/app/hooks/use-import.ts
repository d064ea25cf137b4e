// What was given to "Tạo sổ từ phụ lục", what was read from it and what a person settled since; all of it outlives a look
// at another screen.
import { useCallback, useRef, useState } from 'react'
import type { Material } from '../../session/importing/material.ts'
import type { ReadSource } from '../../session/importing/read-source.ts'

/** A table as pasted: how it looks as text, and the markup that knows its merged cells. */
export interface PastedTable {
  readonly text: string
  readonly html: string
}

export interface Importing {
  readonly draft: string
  readonly source: ReadSource | undefined
  readonly reading: boolean
  readonly setDraft: (draft: string) => void
  readonly pasteTable: (table: PastedTable) => void
  /** What stands in the field, at its richest. */
  readonly material: Material
  readonly setSecretariat: (name: string) => void
  /** What was read, with one more doubt settled. */
  readonly change: (next: ReadSource) => void
  /** Takes the last change back; absent where there is none. */
  readonly undo: (() => void) | undefined
  /** Reads and keeps what was read; the promise fails as the reader fails, and is kept when the reading is called off. */
  readonly read: (reader: (signal: AbortSignal) => Promise<ReadSource>) => Promise<void>
  readonly cancel: () => void
  /** Back to the text, with nothing read. */
  readonly again: () => void
}

export function useImport(): Importing {
  const [draft, setDraft] = useState('')
  const [table, setTable] = useState<PastedTable>()
  const [states, setStates] = useState<readonly ReadSource[]>([])
  const [reading, setReading] = useState(false)
  const controller = useRef<AbortController>(undefined)

  const pasteTable = useCallback((pasted: PastedTable) => {
    setDraft(pasted.text)
    setTable(pasted)
  }, [])
  const setSecretariat = useCallback(
    (secretariat: string) =>
      setStates((all) => all.map((it, index) => (index === all.length - 1 ? { ...it, secretariat } : it))),
    [],
  )
  const change = useCallback((next: ReadSource) => setStates((all) => [...all, next]), [])
  const undo = useCallback(() => setStates((all) => all.slice(0, -1)), [])
  const again = useCallback(() => setStates([]), [])
  const cancel = useCallback(() => controller.current?.abort(), [])
  const read = useCallback(async (reader: (signal: AbortSignal) => Promise<ReadSource>) => {
    const own = new AbortController()
    controller.current = own
    setReading(true)
    // The progress bar is painted before what a page has to do by itself.
    await new Promise((resolve) => setTimeout(resolve, 30))
    try {
      const source = await reader(own.signal)
      if (!own.signal.aborted) setStates([source])
    } catch (error) {
      if (!own.signal.aborted) throw error
    } finally {
      setReading(false)
    }
  }, [])

  return {
    draft,
    source: states[states.length - 1],
    reading,
    setDraft,
    pasteTable,
    // Once a person has typed into the field, its text is what counts.
    material: table?.text === draft ? { kind: 'html', html: table.html } : { kind: 'text', text: draft },
    setSecretariat,
    change,
    undo: states.length > 1 ? undo : undefined,
    read,
    cancel,
    again,
  }
}
