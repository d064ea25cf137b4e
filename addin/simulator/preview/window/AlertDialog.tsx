// What Excel says when it does not do what was asked: a stop or a warning of data validation, or a mere notice.
import { type ReactElement, useEffect, useRef } from 'react'

export interface Alert {
  /** The first three are data validation's; a notice says why something cannot be done. */
  readonly style: 'Stop' | 'Warning' | 'Information' | 'Notice'
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
    const box = dialog.current
    box?.showModal()
    // Closing it gives the focus back to where it was.
    return () => box?.close()
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
        <button type="button" className={alert.style === 'Notice' ? 'primary' : ''} onClick={onCancel}>
          {alert.style === 'Notice' ? 'Đóng' : 'Hủy'}
        </button>
      </div>
    </dialog>
  )
}
