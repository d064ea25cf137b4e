// What another appendix would change in the plan that is in the workbook, before anything is changed.
import { useMemo } from 'react'
import type { SettledTask } from '../../shared/appendix/settle.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { useImportingText } from '../app/words/importing.ts'
import { planChanges } from '../session/importing/plan-changes.ts'
import { PlanChangeList } from './PlanChangeList.tsx'
import { Screen } from './Screen.tsx'

export interface ReplacePlanProps {
  readonly plan: Plan
  readonly tasks: readonly SettledTask[]
  readonly reason: string | undefined
  readonly onReplace: () => void
  readonly onStay: () => void
}

export function ReplacePlan({ plan, tasks, reason, onReplace, onStay }: ReplacePlanProps) {
  const { text } = useImportingText()
  const changes = useMemo(() => planChanges(plan.tasks, tasks), [plan, tasks])
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
      <PlanChangeList changes={changes} />
    </Screen>
  )
}
