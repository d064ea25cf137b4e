// What a deadline means where its words do not say it, or were read wrong. The words stay as signed.
import { useId, useState } from 'react'
import type { SettledTask } from '../../../shared/appendix/settle.ts'
import type { DeadlineMeaning } from '../../../shared/domain/deadline.ts'
import { useImportingText } from '../../app/words/importing.ts'
import { Actions } from '../Actions.tsx'
import type { ChoiceProps } from './choice.ts'
import { SelectField } from './SelectField.tsx'

export interface MeaningChoiceProps extends ChoiceProps {
  readonly task: SettledTask
}

type Kind = 'date' | 'year' | 'half' | 'quarter' | 'month' | 'ongoing' | 'event' | 'none'
const kinds: readonly Kind[] = ['date', 'year', 'half', 'quarter', 'month', 'ongoing', 'event', 'none']

export function MeaningChoice({ task, reason, onDecide }: MeaningChoiceProps) {
  const { text } = useImportingText()
  const id = useId()
  const [kind, setKind] = useState<Kind>('date')
  const [day, setDay] = useState(task.meaning?.end ?? '')
  const noDay = kind === 'date' && day === '' ? text.settle.noDay : undefined
  return (
    <>
      <p className="note">{text.settle.meaningHint}</p>
      <SelectField
        label={text.settle.kind}
        value={kind}
        options={kinds.map((it) => [it, text.settle.kinds[it]])}
        onChange={setKind}
      />
      {kind === 'date' && (
        <div className="field">
          <label htmlFor={id}>{text.settle.day}</label>
          <input id={id} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </div>
      )}
      <Actions
        actions={[
          {
            label: text.settle.meaningGo,
            reason: reason ?? noDay,
            onClick: () => onDecide({ kind: 'meaning', task: task.id, meaning: meaningOf(kind, day) }),
          },
        ]}
      />
    </>
  )
}

function meaningOf(kind: Kind, day: string): DeadlineMeaning {
  switch (kind) {
    case 'date':
      return { kind, end: day }
    case 'ongoing':
    case 'event':
    case 'none':
      return { kind }
    default:
      return { kind: 'recurring', every: kind }
  }
}
