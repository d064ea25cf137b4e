// What Excel says when an entry does not fit the cell: a stop, a warning that can be passed over, or a mere notice.
import { type ReactElement, useEffect, useRef } from 'react'

export interface Alert {
  readonly style: 'Stop' | 'Warning' | 'Information'
  readonly title: string
  readonly message: string
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
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="alert-title" onCancel={onCancel}>
      <h2 id="alert-title">{alert.title || 'Microsoft Excel'}</h2>
      <p>{alert.message || 'Giá trị này không khớp với quy định kiểm tra dữ liệu của ô.'}</p>
      <div className="buttons">
        {alert.style === 'Stop' && (
          <button type="button" className="primary" onClick={onRetry}>
            Sửa lại
          </button>
        )}
        {alert.style === 'Warning' && (
          <>
            <button type="button" onClick={onAccept}>
              Vẫn giữ
            </button>
            <button type="button" className="primary" onClick={onRetry}>
              Sửa lại
            </button>
          </>
        )}
        {alert.style === 'Information' && (
          <button type="button" className="primary" onClick={onAccept}>
            OK
          </button>
        )}
        <button type="button" onClick={onCancel}>
          Hủy
        </button>
      </div>
    </dialog>
  )
}
