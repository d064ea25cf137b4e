// Taking the workbook along as .xlsx, and bringing one in.
import { type ReactElement, useRef, useState } from 'react'
import { useWords } from './words/use-words.ts'

export interface WorkbookFiles {
  download(): Promise<void>
  /** Opens a file in the place of the workbook. */
  open(file: File): Promise<void>
}

export function FileButtons({ files }: { readonly files: WorkbookFiles }): ReactElement {
  const words = useWords().files
  const [work, setWork] = useState<'saving' | 'opening'>()
  const [trouble, setTrouble] = useState<'notOpened' | 'notSaved'>()
  const chooser = useRef<HTMLInputElement>(null)

  const during = async (kind: 'saving' | 'opening', task: () => Promise<void>): Promise<void> => {
    setWork(kind)
    setTrouble(undefined)
    try {
      await task()
    } catch (error) {
      // A file that is no workbook, or one that Excel itself would have to repair.
      console.warn(error)
      setTrouble(kind === 'opening' ? 'notOpened' : 'notSaved')
    } finally {
      setWork(undefined)
    }
  }

  return (
    <>
      {trouble && <span role="alert">{words[trouble]}</span>}
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void during('opening', () => files.open(file))
        }}
      />
      <button
        type="button"
        title={words.openHint}
        disabled={work !== undefined}
        onClick={() => chooser.current?.click()}
      >
        {work === 'opening' ? words.opening : words.open}
      </button>
      <button type="button" disabled={work !== undefined} onClick={() => during('saving', files.download)}>
        {work === 'saving' ? words.saving : words.save}
      </button>
    </>
  )
}
