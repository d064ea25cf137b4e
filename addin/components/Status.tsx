// What is going on, between the head and the screen: the work under way, the failure of the last one, its result. All of
// it is told to screen readers without moving the focus.
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator'
import { useSignIn } from '../app/hooks/use-sign-in.ts'
import { useText, type Words } from '../app/hooks/use-text.ts'
import { mayPass } from '../app/trouble.ts'
import type { SessionView, Trouble } from '../session/session.ts'
import { Drawing } from './Drawing.tsx'

type Progress = NonNullable<NonNullable<SessionView['busy']>['progress']>

/** The result of the last thing done. */
export interface Notice {
  readonly kind: 'good' | 'warn'
  readonly lines: readonly string[]
  /** Takes back what was written over; absent where nothing was. */
  readonly onUndo?: (() => void) | undefined
}

export interface StatusProps {
  /** Words for the work under way, and how far it is where known. */
  readonly busy:
    | {
        readonly label: string
        readonly progress?: Progress | undefined
        /** Absent where it cannot be stopped half-way. */
        readonly onCancel?: () => void
      }
    | undefined
  readonly trouble: SessionView['trouble']
  readonly notice: Notice | undefined
  readonly onDismissTrouble: () => void
  readonly onDismissNotice: () => void
  /** Repeats what failed; absent where nothing is left to repeat. */
  readonly onRetry?: (() => void) | undefined
}

export function Status(props: StatusProps) {
  const { busy, trouble, notice } = props
  const { text } = useText()
  return (
    <div className="status">
      <div aria-live="polite">
        {busy && (
          <div className="busy">
            <ProgressIndicator label={busy.label} barHeight={3} {...(busy.progress && shareOf(busy.progress, text))} />
            {busy.onCancel && (
              <button type="button" className="link" onClick={busy.onCancel}>
                {text.cancel}
              </button>
            )}
          </div>
        )}
        {notice && !busy && (
          <div className={`banner is-${notice.kind}`}>
            <Drawing name={notice.kind === 'good' ? 'Done' : 'Warning'} />
            <div className="banner-words">
              {notice.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {notice.onUndo && (
                <button type="button" className="link" onClick={notice.onUndo}>
                  {text.undo}
                </button>
              )}
            </div>
            <CloseButton label={text.close} onClick={props.onDismissNotice} />
          </div>
        )}
      </div>
      <div role="alert">{trouble && !busy && <TroubleBanner {...props} trouble={trouble} />}</div>
    </div>
  )
}

function shareOf({ counts, done, total }: Progress, text: Words['text']) {
  const words = text.progress[counts](done, total)
  return { percentComplete: done / total, description: words }
}

function TroubleBanner({ trouble, onRetry, onDismissTrouble }: StatusProps & { readonly trouble: Trouble }) {
  const { text } = useText()
  const signIn = useSignIn()
  const { what, todo } = text.troubles[trouble.code]
  return (
    <div className="banner is-bad">
      <Drawing name="Error" />
      <div className="banner-words">
        <p>
          <strong>{what}</strong> {todo}
        </p>
        {trouble.detail && <p>{trouble.detail}</p>}
        {trouble.left && <p>{text.left[trouble.left.of](trouble.left.count)}</p>}
        <div className="banner-ways">
          {onRetry && mayPass(trouble.code) && (
            <button type="button" className="link" onClick={onRetry}>
              {text.retry}
            </button>
          )}
          {trouble.code === 'not-signed-in' && (
            <button type="button" className="link" onClick={signIn.again}>
              {text.settings.signIn}
            </button>
          )}
          <span className="banner-code">{text.supportCode(trouble.reference ?? trouble.code)}</span>
        </div>
      </div>
      <CloseButton label={text.close} onClick={onDismissTrouble} />
    </div>
  )
}

function CloseButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="close" aria-label={label} title={label} onClick={onClick}>
      <Drawing name="Clear" />
    </button>
  )
}
