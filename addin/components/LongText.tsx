// A text that may be long: four lines of it, and all on request. The whole text is in the page either way, so that
// searching and screen readers find it.
import { useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../app/hooks/use-text.ts'

/** Characters that fit into four lines of the narrowest pane; not worth measuring. */
const surelyShort = 60

export function LongText({ children }: { readonly children: string }) {
  const { text } = useText()
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [long, setLong] = useState(false)
  const [open, setOpen] = useState(false)
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element && !open && children.length > surelyShort) setLong(element.scrollHeight > element.clientHeight + 1)
  }, [open, children])
  return (
    <>
      <p ref={paragraph} className={open ? 'long-text' : 'long-text is-short'}>
        {children}
      </p>
      {long && (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.showLess : text.showAll}
        </button>
      )}
    </>
  )
}
