// What stands where something should have been loaded and was not: what did not come, why, and what to do.
import type { Trouble } from '../app/session.ts'
import { useText } from '../app/use-text.ts'
import { troubleWords } from '../app/words/trouble-text.ts'

export function LoadFailure({ missing, trouble }: { readonly missing: string; readonly trouble: Trouble }) {
  const { text, language } = useText()
  const { what, todo } = troubleWords(trouble.code, language)
  return (
    <div className="card is-bad" role="alert">
      <p className="card-title">{missing}</p>
      <p>
        {what} {todo}
      </p>
      {trouble.detail && <p>{trouble.detail}</p>}
      <p className="note">{text.supportCode(trouble.reference ?? trouble.code)}</p>
    </div>
  )
}
