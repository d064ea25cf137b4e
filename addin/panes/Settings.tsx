// Language, account, and what this program is.
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup'
import type { Language } from '../../shared/table/labels.ts'
import type { Me } from '../../shared/wire/me.ts'
import { useText } from '../app/hooks/use-text.ts'
import { Actions } from '../components/Actions.tsx'
import { Screen } from '../components/Screen.tsx'

export interface SettingsProps {
  readonly me: Me | undefined
  readonly pending: number
  readonly version: string
  readonly reason: string | undefined
  readonly onLanguage: (language: Language) => void
  readonly onSignIn: () => void
  readonly onSignOut: () => void
  readonly onBack: () => void
}

/** Each language by its own name, so that whoever took the wrong one finds the way back. */
const languages = [
  { key: 'vi', text: 'Tiếng Việt' },
  { key: 'en', text: 'English' },
]

export function Settings(props: SettingsProps) {
  const { me, pending, version, reason } = props
  const { text, language } = useText()
  return (
    <Screen title={text.settings.title} onBack={props.onBack}>
      <section>
        <ChoiceGroup
          label={text.settings.language}
          options={languages}
          selectedKey={language}
          onChange={(_, option) => props.onLanguage(option?.key === 'en' ? 'en' : 'vi')}
        />
      </section>
      <section>
        <h2>{text.settings.account}</h2>
        {me ? (
          <>
            <p>{me.name}</p>
            <p className="note">{me.roles.map((role) => text.roles[role]).join(' · ')}</p>
            {pending > 0 && <p className="note">{text.settings.signOutPending(pending)}</p>}
            <Actions actions={[{ label: text.settings.signOut, reason, onClick: props.onSignOut }]} />
          </>
        ) : (
          <>
            <p>{text.settings.signedOut}</p>
            <Actions actions={[{ label: text.settings.signIn, reason, onClick: props.onSignIn }]} />
          </>
        )}
      </section>
      <section>
        <h2>{text.settings.about}</h2>
        <p>{text.settings.purpose}</p>
        <p>{text.settings.official}</p>
        <p className="note">{text.settings.privacy}</p>
        <p className="note">{text.settings.version(version)}</p>
      </section>
    </Screen>
  )
}
