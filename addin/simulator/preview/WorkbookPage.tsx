// One workbook with its pane beside it, as Excel shows an add-in. The pane is the real page in a frame; it asks
// the page around it for Excel.
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { FileButtons, type WorkbookFiles } from './FileButtons.tsx'
import type { KeptWorkbook } from './keep-workbook.ts'
import { WorkbookWindow } from './window/WorkbookWindow.tsx'
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
  const [isPaneShown, setPaneShown] = useState(true)
  const [isAsking, setAsking] = useState(false)
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
        <strong>{name}.xlsx</strong>
        <span>{isKept ? 'đã giữ trên máy này' : 'đang giữ…'}</span>
        <button type="button" title="Hoàn tác (Ctrl+Z)" onClick={() => workbook.undo()}>
          Hoàn tác
        </button>
        <button type="button" title="Làm lại (Ctrl+Y)" onClick={() => workbook.redo()}>
          Làm lại
        </button>
        <FileButtons files={files} />
        <button type="button" onClick={() => setAsking(true)}>
          Sổ trống
        </button>
        <button type="button" aria-pressed={isPaneShown} onClick={() => setPaneShown(!isPaneShown)}>
          Ngăn Sổ Kế hoạch
        </button>
      </header>
      <WorkbookWindow workbook={workbook} />
      <aside hidden={!isPaneShown}>
        <h2>Sổ Kế hoạch</h2>
        <iframe ref={pane} title="Ngăn Sổ Kế hoạch" src={paneAddress} />
      </aside>
      {isAsking && <EmptyDialog name={name} onEmpty={onEmpty} onClose={() => setAsking(false)} />}
    </div>
  )
}

interface EmptyDialogProps {
  readonly name: string
  readonly onEmpty: () => void
  readonly onClose: () => void
}

function EmptyDialog({ name, onEmpty, onClose }: EmptyDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="empty-title" onClose={onClose}>
      <h2 id="empty-title">Bắt đầu lại với sổ trống?</h2>
      <p>Mọi sheet trong sổ “{name}” sẽ bị xóa. Số liệu đã lưu lên hệ thống vẫn còn.</p>
      <button type="button" onClick={onEmpty}>
        Xóa hết
      </button>
      <button type="button" onClick={onClose}>
        Giữ lại
      </button>
    </dialog>
  )
}
