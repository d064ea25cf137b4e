// A further workbook under a name of one's own, as for another agency's clerk.
import { type ReactElement, useState } from 'react'
import { useWords } from '../words/use-words.ts'

export function NewWorkbook({ onAdd }: { readonly onAdd: (name: string) => void }): ReactElement {
  const words = useWords().workbooks
  const [isNaming, setNaming] = useState(false)
  if (!isNaming) {
    return (
      <button type="button" className="frame-small" onClick={() => setNaming(true)}>
        {words.add}
      </button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(String(new FormData(event.currentTarget).get('name')))
        setNaming(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setNaming(false)
      }}
    >
      <input
        ref={(box) => box?.focus()}
        name="name"
        aria-label={words.name}
        placeholder={words.nameHint}
        autoComplete="off"
      />
      <button type="submit">{words.addGo}</button>
      <button type="button" onClick={() => setNaming(false)}>
        {words.cancel}
      </button>
    </form>
  )
}
