// "Nhật ký nhắc": what was sent to whom, what waits and what kept it, newest first.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { ReminderView } from '../../../shared/wire/reminders.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useUrgeWords } from '../../app/words/urge.ts'

export interface ReminderLogProps {
  readonly reminders: readonly ReminderView[]
  readonly nameOf: (agency: AgencyId) => string
}

/** A year of reminders to thirty agencies is some hundreds; the newest are what one looks for. */
const shownFirst = 40

export function ReminderLog({ reminders, nameOf }: ReminderLogProps) {
  const { text } = useText()
  const words = useUrgeWords()
  const [isWhole, setWhole] = useState(false)
  if (reminders.length === 0) return <p className="note">{words.logNone}</p>
  const shown = isWhole ? reminders : reminders.slice(0, shownFirst)
  return (
    <>
      <ol className="history">
        {shown.map((it) => (
          <Line key={`${it.day} ${it.agency}`} reminder={it} name={nameOf(it.agency)} />
        ))}
      </ol>
      {shown.length < reminders.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {text.showAll} ({reminders.length})
        </button>
      )}
    </>
  )
}

function Line({ reminder, name }: { readonly reminder: ReminderView; readonly name: string }) {
  const { format } = useText()
  const words = useUrgeWords()
  const { day, state, at, by, dropped, attempts, problem } = reminder
  const why = dropped && `: ${words.dropped[dropped]}`
  const when = state === 'sent' ? ` ${format.moment(at)}` : ''
  return (
    <li className="history-step">
      <p>
        <strong>{name}</strong>
      </p>
      <p>
        {format.day(day)}: {words.states[state]}
        {when}
        {why}
      </p>
      {by !== undefined && <p className="note">{words.by(by)}</p>}
      {problem && <p className="note">{words.attempts(attempts ?? 1, words.problem(problem))}</p>}
    </li>
  )
}
