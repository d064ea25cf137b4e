// What would change in a plan, task by task: altered, added, taken away.
import { List } from 'office-ui-fabric-react/lib/List'
import { useMemo } from 'react'
import { type ImportingText, useImportingText } from '../app/words/importing.ts'
import type { Named, PlanChanges, TaskChange } from '../session/importing/plan-changes.ts'
import { columnName } from './settle/choice.ts'

type Line =
  | { readonly kind: 'title'; readonly words: string }
  | { readonly kind: 'task'; readonly task: Named; readonly change?: TaskChange }

export function PlanChangeList({ changes }: { readonly changes: PlanChanges }) {
  const { text } = useImportingText()
  const lines = useMemo(() => toLines(changes, text), [changes, text])
  const { added, removed, altered, same } = changes
  return (
    <>
      <p className="counts" role="status">
        {lines.length === 0
          ? text.replace.nothing
          : text.replace.counts(added.length, removed.length, altered.length, same)}
      </p>
      <List
        items={lines}
        onRenderCell={(line) => {
          if (line === undefined) return null
          if (line.kind === 'title') return <h2>{line.words}</h2>
          return <ChangedTask task={line.task} change={line.change} />
        }}
      />
    </>
  )
}

function toLines({ added, removed, altered }: PlanChanges, text: ImportingText): Line[] {
  const part = (words: (count: number) => string, named: readonly Named[], changes: readonly TaskChange[] = []) =>
    named.length === 0
      ? []
      : [
          { kind: 'title' as const, words: words(named.length) },
          ...named.map((task, at): Line => {
            const change = changes[at]
            return { kind: 'task', task, ...(change && { change }) }
          }),
        ]
  return [
    ...part(text.replace.altered, altered, altered),
    ...part(text.replace.added, added),
    ...part(text.replace.removed, removed),
  ]
}

function ChangedTask({ task, change }: { readonly task: Named; readonly change: TaskChange | undefined }) {
  const { text, language } = useImportingText()
  return (
    <div className="change">
      <span className="change-words">
        <span className="change-place">
          {task.path} {!change && task.content}
        </span>
        {change?.cells.map(({ field, from, to }) => (
          <span key={field}>
            <span className="change-field">{columnName(field, language)}</span>
            <span className="change-values">
              <del>{from || text.empty}</del> → <ins>{to || text.empty}</ins>
            </span>
          </span>
        ))}
        {change?.meaning && <span className="change-field">{text.replace.meaning}</span>}
      </span>
    </div>
  )
}
