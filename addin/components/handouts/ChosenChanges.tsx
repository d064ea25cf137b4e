// What a returned workbook would change, task by task, each cell to be ticked by itself or all together.
import { useId } from 'react'
import type { HandoutChange } from '../../../shared/handouts/compare.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useHandoutWords } from '../../app/words/handouts.ts'
import { issueWords } from '../../app/words/issue-words.ts'
import { changeKey } from '../../session/handouts/handouts.ts'

/** Whether a cell may be taken at all: one with an error would never reach the system. */
export function isTakeable({ issues }: HandoutChange): boolean {
  return !issues.some(({ level }) => level === 'error')
}

export interface ChosenChangesProps {
  readonly changes: readonly HandoutChange[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

export function ChosenChanges({ changes, ticked, onTick }: ChosenChangesProps) {
  const { text } = useText()
  const words = useHandoutWords()
  const id = useId()
  const tasks = [...new Map(changes.map((it) => [it.task, it])).values()]
  const plain = changes.filter((it) => isTakeable(it) && !it.isConflict).map(changeKey)
  const isAll = plain.length > 0 && plain.every((key) => ticked.has(key))
  const tick = (keys: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked)
    for (const key of keys) {
      if (isTicked) next.add(key)
      else next.delete(key)
    }
    onTick(next)
  }
  return (
    <section aria-label={words.changed(changes.length, tasks.length)}>
      <h2>{words.changed(changes.length, tasks.length)}</h2>
      {plain.length > 1 && (
        <label className="tick" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={isAll}
            onChange={({ currentTarget }) => tick(plain, currentTarget.checked)}
          />
          {words.all}
        </label>
      )}
      {tasks.map(({ task, path, content }) => (
        <fieldset key={task} className="fields">
          <legend>
            {path}. {content}
          </legend>
          {changes
            .filter((it) => it.task === task)
            .map((change) => (
              <ChangeTick
                key={change.field}
                change={change}
                isTicked={ticked.has(changeKey(change))}
                empty={text.empty}
                onTick={(isTicked) => tick([changeKey(change)], isTicked)}
              />
            ))}
        </fieldset>
      ))}
    </section>
  )
}

interface ChangeTickProps {
  readonly change: HandoutChange
  readonly isTicked: boolean
  /** What stands for nothing. */
  readonly empty: string
  readonly onTick: (isTicked: boolean) => void
}

function ChangeTick({ change, isTicked, empty, onTick }: ChangeTickProps) {
  const { format, language } = useText()
  const words = useHandoutWords()
  const id = useId()
  const { field, before, from, to, isConflict, issues } = change
  const shown = (value: typeof from) => format.value(field, value) || empty
  const notes = [
    ...(isConflict ? [words.conflict(shown(before))] : []),
    ...issues.map((it) => issueWords(it, language)),
  ]
  return (
    <div className={isConflict || issues.length > 0 ? 'change is-doubtful' : 'change'}>
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        disabled={!isTakeable(change)}
        aria-describedby={notes.length > 0 ? `${id}-notes` : undefined}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <div className="change-words">
        <label htmlFor={id}>
          <span className="change-field">{columnOf('report', field)?.header[language] ?? field}</span>
          <span className="change-values">
            {from === '' ? empty : <del>{shown(from)}</del>} <span aria-hidden="true">→</span> <ins>{shown(to)}</ins>
          </span>
        </label>
        {notes.length > 0 && (
          <div id={`${id}-notes`}>
            {notes.map((note) => (
              <p key={note} className="reason">
                {note}
              </p>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
