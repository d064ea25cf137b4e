// What stands where something should have been loaded and was not: what did not come, why, and what to do.
import { useSignIn } from '../app/hooks/use-sign-in.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Trouble } from '../session/session.ts'

export function LoadFailure({ missing, trouble }: { readonly missing: string; readonly trouble: Trouble }) {
  const { text } = useText()
  const signIn = useSignIn()
  const { what, todo } = text.troubles[trouble.code]
  return (
    <div className="card is-bad" role="alert">
      <p className="card-title">{missing}</p>
      <p>
        {what} {todo}
      </p>
      {trouble.detail && <p>{trouble.detail}</p>}
      {trouble.left && <p>{text.left[trouble.left.of](trouble.left.count)}</p>}
      {trouble.code === 'not-signed-in' && (
        <button type="button" className="link" onClick={signIn.again}>
          {text.settings.signIn}
        </button>
      )}
      <p className="note">{text.supportCode(trouble.reference ?? trouble.code)}</p>
    </div>
  )
}
