// Asks before something is lost. Escape and the second button keep everything.
import { type ReactElement, useEffect, useId, useRef } from 'react'
import './question.css'

interface QuestionProps {
  readonly title: string
  readonly children: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
}

export function Question({ title, children, yes, no, onYes, onNo }: QuestionProps): ReactElement {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const box = dialog.current
    box?.showModal()
    // Closing it gives the focus back to where it was.
    return () => box?.close()
  }, [])
  return (
    <dialog ref={dialog} className="question" aria-labelledby={id} onCancel={onNo}>
      <h2 id={id}>{title}</h2>
      <p>{children}</p>
      <button type="button" className="primary" onClick={onYes}>
        {yes}
      </button>
      <button type="button" onClick={onNo}>
        {no}
      </button>
    </dialog>
  )
}
