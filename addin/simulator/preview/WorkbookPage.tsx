// One workbook with its pane beside it, as Excel shows an add-in. The pane is the real page in a frame; it asks
// the page around it for Excel.
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { FileButtons, type WorkbookFiles } from './FileButtons.tsx'
import type { KeptWorkbook } from './keep-workbook.ts'
import { Question } from './Question.tsx'
import { WorkbookWindow } from './window/WorkbookWindow.tsx'
import { usePage, useWords } from './words/use-words.ts'
import type { Workbook } from './workbook.ts'
import './workbook-page.css'

interface WorkbookPageProps {
  readonly name: string
  readonly workbook: Workbook
  readonly kept: Pick<KeptWorkbook, 'isKept' | 'subscribe'>
  /** Address of the pane's page, with what Office.js must be told. */
  readonly paneAddress: string
  readonly files: WorkbookFiles
  /** Empties the workbook for good. */
  readonly onEmpty: () => void
}

export function WorkbookPage({ name, workbook, kept, paneAddress, files, onEmpty }: WorkbookPageProps): ReactElement {
  const {
    workbook: words,
    workbooks: { keep },
  } = useWords()
  const [isPaneShown, setPaneShown] = useState(true)
  const [isAsking, setAsking] = useState(false)
  usePage(`${name}.xlsx`)
  const isKept = useSyncExternalStore(kept.subscribe, kept.isKept)

  // Tab stays inside the sheet, as in Excel; F6 leads out of it.
  const pane = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const toPane = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return
      event.preventDefault()
      pane.current?.focus()
    }
    addEventListener('keydown', toPane)
    return () => removeEventListener('keydown', toPane)
  }, [])

  return (
    <div className={isPaneShown ? 'workbook-page with-pane' : 'workbook-page'}>
      <header>
        <h1>{name}.xlsx</h1>
        <span>{isKept ? words.kept : words.keeping}</span>
        <button type="button" title={`${words.undo} (Ctrl+Z)`} onClick={() => workbook.undo()}>
          {words.undo}
        </button>
        <button type="button" title={`${words.redo} (Ctrl+Y)`} onClick={() => workbook.redo()}>
          {words.redo}
        </button>
        <FileButtons files={files} />
        <button type="button" onClick={() => setAsking(true)}>
          {words.empty}
        </button>
        <button
          type="button"
          className="pane-toggle"
          aria-pressed={isPaneShown}
          onClick={() => setPaneShown(!isPaneShown)}
        >
          {words.pane}
        </button>
      </header>
      <WorkbookWindow workbook={workbook} />
      <aside hidden={!isPaneShown}>
        <h2>Sổ Kế hoạch</h2>
        <iframe ref={pane} title={words.pane} src={paneAddress} />
      </aside>
      {isAsking && (
        <Question title={words.emptyTitle} yes={words.emptyGo} no={keep} onYes={onEmpty} onNo={() => setAsking(false)}>
          {words.emptySure(name)}
        </Question>
      )}
    </div>
  )
}
