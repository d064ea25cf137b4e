// What has to be said or confirmed before something is done. It takes the focus when it comes up; Escape calls it off as
// its own button does, and either way one is back where it was asked for.
import { type ReactNode, useEffect, useRef, useState } from 'react'

export interface AskingProps {
  /** What it is about, for who does not see what stands around it. */
  readonly label: string
  readonly className?: string
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The button that was pressed is not there while it is asked, but another of its name afterwards. */
function openerOf(element: Element | null) {
  return { label: element?.textContent, around: element?.closest('details, .card, main') }
}

export function Asking({ label, className, onCancel, children }: AskingProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [opener] = useState(() => openerOf(document.activeElement))
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('input, textarea, select')
    // Where nothing is to be filled in, what is confirmed has consequences: one press more should not do it.
    const buttons = box.current?.querySelectorAll<HTMLElement>('button')
    const start = field ?? buttons?.[buttons.length - 1]
    start?.focus()
    return () => {
      const { around } = opener
      if (!around?.isConnected) return
      const same = [...around.querySelectorAll('button')].find(({ textContent }) => textContent === opener.label)
      same?.focus()
    }
  }, [opener])
  return (
    <fieldset
      ref={box}
      className={['words-form', className].filter(Boolean).join(' ')}
      aria-label={label}
      onKeyDown={(event) => {
        // Input methods of Vietnamese take Escape for themselves while a letter is put together.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onCancel()
      }}
    >
      {children}
    </fieldset>
  )
}
