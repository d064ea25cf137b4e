// What Excel says when it does not do what was asked: a stop or a warning of data validation, or a mere notice.
import { type ReactElement, useEffect, useRef } from 'react'
import { useWords } from '../words/use-words.ts'

export interface Alert {
  /** The first three are data validation's; a notice says why something cannot be done. */
  readonly style: 'Stop' | 'Warning' | 'Information' | 'Notice'
  readonly title: string
  /** The workbook's own words; blank where Excel has words for it. */
  readonly message: string
  /** Excel's code of a refusal, for which the preview may have words. */
  readonly code?: string
}

interface AlertDialogProps {
  readonly alert: Alert
  /** Back to the entry, to change it. */
  onRetry(): void
  /** Lets the entry stand; a stop does not offer it. */
  onAccept(): void
  /** Gives the entry up. */
  onCancel(): void
}

export function AlertDialog({ alert, onRetry, onAccept, onCancel }: AlertDialogProps): ReactElement {
  const words = useWords().alert
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const box = dialog.current
    box?.showModal()
    // Closing it gives the focus back to where it was.
    return () => box?.close()
  }, [])
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="alert-title" onCancel={onCancel}>
      <h2 id="alert-title">{alert.title || 'Microsoft Excel'}</h2>
      <p>{words.refusals[alert.code ?? ''] ?? (alert.message || words.invalid)}</p>
      <div className="buttons">
        {alert.style === 'Stop' && (
          <button type="button" className="primary" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        {alert.style === 'Warning' && (
          <>
            <button type="button" onClick={onAccept}>
              {words.accept}
            </button>
            <button type="button" className="primary" onClick={onRetry}>
              {words.retry}
            </button>
          </>
        )}
        {alert.style === 'Information' && (
          <button type="button" className="primary" onClick={onAccept}>
            {words.ok}
          </button>
        )}
        <button type="button" className={alert.style === 'Notice' ? 'primary' : ''} onClick={onCancel}>
          {alert.style === 'Notice' ? words.close : words.cancel}
        </button>
      </div>
    </dialog>
  )
}
