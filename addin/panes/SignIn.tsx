// Who is at the keyboard: with the local issuer one picks a name, else the organisation's own sign-in opens.
import { useId, useState } from 'react'
import { searchKey } from '../../shared/domain/text.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Text } from '../app/words/text.vi.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Screen } from '../components/Screen.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { Person } from '../session/person.ts'

export interface SignInProps {
  readonly people: Loaded<readonly Person[]>
  readonly reason: string | undefined
  readonly onSignIn: (person?: Person) => void
  readonly onBack?: (() => void) | undefined
}

const groups = ['secretariat', 'provincial-office', 'lead', 'other'] as const
type GroupId = (typeof groups)[number]

export function SignIn({ people, reason, onSignIn, onBack }: SignInProps) {
  const { text } = useText()
  if (people.kind === 'loading')
    return <Screen title={text.screens['sign-in']} intro={text.busy.list} onBack={onBack} />
  if (people.kind === 'failed') {
    const retry = { label: text.retry, icon: 'Refresh', primary: true, onClick: people.reload } as const
    return (
      <Screen title={text.screens['sign-in']} actions={[retry]} onBack={onBack}>
        <LoadFailure missing={text.signIn.missing} trouble={people.trouble} />
      </Screen>
    )
  }
  if (people.value.length === 0) {
    const own = { label: text.signIn.own, icon: 'Person', primary: true, reason, onClick: () => onSignIn() } as const
    return <Screen title={text.screens['sign-in']} intro={text.signIn.ownIntro} actions={[own]} onBack={onBack} />
  }
  return (
    <Screen title={text.signIn.title} intro={text.signIn.intro} onBack={onBack}>
      <PersonList people={people.value} reason={reason} onChoose={onSignIn} />
    </Screen>
  )
}

interface PersonListProps {
  readonly people: readonly Person[]
  readonly reason: string | undefined
  readonly onChoose: (person: Person) => void
}

function PersonList({ people, reason, onChoose }: PersonListProps) {
  const { text } = useText()
  const id = useId()
  const [query, setQuery] = useState('')
  const isGrouped = people.some((person) => person.roles.length > 0)
  const found = people.filter((person) => searchKey(person.name).includes(searchKey(query)))
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{text.signIn.search}</label>
        <input id={id} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      <div aria-live="polite">{found.length === 0 && <p className="intro">{text.signIn.none(query)}</p>}</div>
      {reason && <p className="reason">{reason}</p>}
      {groups.map((group) => {
        const members = found.filter((person) => groupOf(person) === group)
        if (members.length === 0) return null
        return (
          <section key={group}>
            {/* Where the issuer keeps roles to itself there is nothing to group by. */}
            {isGrouped && <h2>{text.signIn.groups[group]}</h2>}
            <ul className="rows">
              {members.map((person) => (
                <li key={person.id}>
                  <WayRow
                    icon="Person"
                    title={person.name}
                    hint={roleNames(person.roles, text)}
                    reason={reason}
                    onClick={() => onChoose(person)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function roleNames(roles: readonly string[], text: Text): string {
  const names: Readonly<Record<string, string>> = text.roles
  return roles.map((role) => names[role] ?? role).join(' · ')
}

/** The first of a person's roles, in the order of the groups. */
function groupOf({ roles }: Person): GroupId {
  return groups.find((group) => roles.includes(group)) ?? 'other'
}
