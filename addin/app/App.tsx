// The pane as a whole: its language, its colours, and what catches a bug, around the screens.
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Session } from '../session/session.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useWords, WordsContext } from './hooks/use-text.ts'
import { Pane } from './Pane.tsx'
import { onLanguage, rememberedLanguage, rememberLanguage } from './remembered-language.ts'
import type { Summons } from './summons.ts'
import { cssVariables, darkTokens, fluentTheme, lightTokens } from './theme.ts'

export interface AppProps {
  readonly session: Session
  readonly version: string
  /** Asks of the ribbon's buttons; absent where there is no ribbon. */
  readonly summons?: Summons
  /** Whether Excel itself is dark; the pane follows Excel, not the machine. */
  readonly isDark?: boolean
}

export function App({ session, version, summons, isDark = false }: AppProps) {
  const language = useSyncExternalStore(onLanguage, rememberedLanguage)
  const tokens = isDark ? darkTokens : lightTokens
  const words = useWords(language)
  const theme = useMemo(() => fluentTheme(tokens, isDark), [tokens, isDark])

  useEffect(() => {
    if (words) document.documentElement.lang = words.language
  }, [words])

  if (!words) return null

  return (
    <ThemeProvider
      theme={theme}
      className="pane"
      style={{ ...cssVariables(tokens), colorScheme: isDark ? 'dark' : 'light' }}
    >
      <WordsContext value={words}>
        <ErrorBoundary>
          <Pane session={session} version={version} summons={summons} onLanguage={rememberLanguage} />
        </ErrorBoundary>
      </WordsContext>
    </ThemeProvider>
  )
}
