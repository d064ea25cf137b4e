// How one report stands, in the order in which things happened: approved, handed in, sent back, accepted, locked.

import { useText } from '../../app/hooks/use-text.ts'
import type { HeadView } from '../../session/session.ts'

export function Standing({ head }: { readonly head: HeadView }) {
  const { text, format } = useText()
  const { standing: words, handIn } = text
  const { approved, submission, locked, waiting } = head
  const official = submission?.official
  const lines = [
    waiting && words.waiting(handIn.done[waiting]),
    approved && words.approved(approved.by, format.moment(approved.at)),
    submission && words.first(format.moment(submission.firstSubmittedAt), submission.late),
    submission && !official && words.withdrawn,
    official && words.version(official.version, official.by, format.moment(official.at)),
    official?.source !== undefined && words.source(official.source),
    official && letterLine(official.letter),
    official?.incompleteNote !== undefined && words.incomplete(official.incompleteNote),
    official?.accepted && words.accepted(official.accepted.by, format.moment(official.accepted.at)),
    locked && [words.locked(locked.by, format.moment(locked.at)), locked.reason].filter(Boolean).join(' '),
  ].filter((line): line is string => typeof line === 'string')

  function letterLine({ number, date }: { readonly number: string; readonly date: string }): string {
    return number === '' && date === '' ? words.noLetter : words.letter(number, date && format.day(date))
  }

  const returned = head.state === 'returned' ? official?.returned : undefined
  return (
    <div className="standing-lines">
      {returned && (
        <p className="returned">
          <strong>{words.returned(format.day(returned.dueOn))}</strong> {returned.note}
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
