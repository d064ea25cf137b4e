// One field that two people filled differently: what I want, what the system has, what it was before, and which to keep.
import { useId } from 'react'
import { columnOf } from '../../shared/table/columns.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { ConflictView } from '../session/session.ts'
import { LongText } from './LongText.tsx'

export type Keep = 'mine' | 'theirs'

export interface ConflictCardProps {
  readonly conflict: ConflictView
  readonly keep: Keep | undefined
  readonly onKeep: (keep: Keep) => void
}

export function ConflictCard({ conflict, keep, onKeep }: ConflictCardProps) {
  const { text, format, language } = useText()
  const id = useId()
  const { field, path, content, from, to, remote, by, at, reverted, lost } = conflict
  const shown = (value: typeof from) => format.value(field, value) || text.empty
  const label = columnOf('report', field)?.header[language] ?? field
  const choices: readonly [Keep, string, string, (string | undefined)?][] = [
    ['mine', lost ? text.conflicts.again : text.conflicts.mine, shown(to)],
    ['theirs', text.conflicts.theirs, shown(remote), by ? text.conflicts.by(by, format.moment(at)) : undefined],
  ]
  return (
    <fieldset className="card conflict" aria-describedby={`${id}-task`}>
      <legend>{label}</legend>
      <p id={`${id}-task`} className="conflict-task">
        <strong>{path}</strong> {content}
      </p>
      {reverted && <p className="note">{text.conflicts.reverted}</p>}
      {lost && <p className="note">{text.conflicts.lost[lost]}</p>}
      {choices.map(([choice, title, value, source]) => (
        <div key={choice} className={`choice ${keep === choice ? 'is-chosen' : ''}`}>
          <label className="choice-label">
            <input type="radio" name={id} checked={keep === choice} onChange={() => onKeep(choice)} />
            <span className="choice-title">{title}</span>
          </label>
          <div className="choice-value">
            <LongText>{value}</LongText>
            {source && <p className="note">{source}</p>}
          </div>
        </div>
      ))}
      {!reverted && !lost && (
        <div className="choice-before">
          <p className="choice-title">{text.conflicts.before}</p>
          <LongText>{shown(from)}</LongText>
        </div>
      )}
    </fieldset>
  )
}
