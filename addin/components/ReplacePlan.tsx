// What another appendix would change in the plan that is in the workbook, before anything is changed.
import { List } from 'office-ui-fabric-react/lib/List'
import { useMemo } from 'react'
import type { SettledTask } from '../../shared/appendix/settle.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { type Named, type PlanChanges, planChanges, type TaskChange } from '../app/importing/plan-changes.ts'
import type { Text } from '../app/text.vi.ts'
import { useText } from '../app/use-text.ts'
import { Screen } from './Screen.tsx'
import { columnName } from './settle/choice.ts'

export interface ReplacePlanProps {
  readonly plan: Plan
  readonly tasks: readonly SettledTask[]
  readonly reason: string | undefined
  readonly onReplace: () => void
  readonly onStay: () => void
}

type Line =
  | { readonly kind: 'title'; readonly words: string }
  | { readonly kind: 'task'; readonly task: Named; readonly change?: TaskChange }

export function ReplacePlan({ plan, tasks, reason, onReplace, onStay }: ReplacePlanProps) {
  const { text } = useText()
  const changes = useMemo(() => planChanges(plan.tasks, tasks), [plan, tasks])
  const lines = useMemo(() => toLines(changes, text), [changes, text])
  const { added, removed, altered, same } = changes
  return (
    <Screen
      title={text.replace.title}
      intro={text.replace.intro(plan.number)}
      onBack={onStay}
      actions={[
        { label: text.replace.go, icon: 'Table', primary: true, reason, onClick: onReplace },
        { label: text.replace.stay, onClick: onStay },
      ]}
    >
      <p className="counts" role="status">
        {lines.length === 0
          ? text.replace.nothing
          : text.replace.counts(added.length, removed.length, altered.length, same)}
      </p>
      <List
        items={lines}
        role="list"
        onRenderCell={(line) => {
          if (line === undefined) return null
          if (line.kind === 'title') return <h2>{line.words}</h2>
          return <ChangedTask task={line.task} change={line.change} />
        }}
      />
    </Screen>
  )
}

function toLines({ added, removed, altered }: PlanChanges, text: Text): Line[] {
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
  const { text, language } = useText()
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
