// Where a bug in the pane ends: a card that says the sheets are safe, how to go on, and what to tell whoever helps.
import { Component, type ReactNode } from 'react'
import { WordsContext } from './hooks/use-text.ts'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

export class ErrorBoundary extends Component<Props, State> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('Nothing was thrown') }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const { crash } = this.context.text
    return (
      <main className="screen">
        <div className="screen-body" role="alert">
          <h1>{crash.title}</h1>
          <p>{crash.intro}</p>
          <p>
            <button type="button" className="button is-primary" onClick={() => window.location.reload()}>
              {crash.reload}
            </button>
          </p>
          <p className="note">
            {crash.code(error instanceof Error ? `${error.name}: ${error.message}` : String(error))}
          </p>
        </div>
      </main>
    )
  }
}
