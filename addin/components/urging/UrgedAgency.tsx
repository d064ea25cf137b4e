// One agency that owes a report: closed, its name and how urgent it is; open, when it was last reminded and what may be
// done about it.
import type { ToUrge } from '../../../shared/consolidation/work-lists.ts'
import type { ReminderView } from '../../../shared/wire/reminders.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useUrgeWords } from '../../app/words/urge.ts'
import { type Action, Actions } from '../Actions.tsx'

export interface UrgedAgencyProps {
  readonly urged: ToUrge
  readonly name: string
  /** The last reminder it had, where it had one. */
  readonly last: ReminderView | undefined
  readonly actions: readonly Action[]
}

export function UrgedAgency({ urged: { why, left, due, rows }, name, last, actions }: UrgedAgencyProps) {
  const { format } = useText()
  const words = useUrgeWords()
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{name}</span>
        {left < 0 && <span className="tag is-late">{words.late(-left)}</span>}
      </summary>
      <p>
        {words.why[why]}, {words.tasks(rows.length)}: {words.left(left, format.day(due))}.
      </p>
      {last && <p className="note">{words.last(format.day(last.day), words.states[last.state])}</p>}
      <Actions actions={actions} />
    </details>
  )
}
