// A task that the appendix does not have, to be added to the sheet `Nhiệm vụ`; folded away until somebody needs it.
import { useState } from 'react'
import { useOutsideWords } from '../../app/words/outside.ts'
import type { OutsideTask } from '../../session/plan/amendment.ts'
import { Actions } from '../Actions.tsx'
import { Field } from '../Field.tsx'

export interface OutsideTaskFormProps {
  readonly reason: string | undefined
  /** @param done clears the form, once it stands on the sheet */
  readonly onAdd: (task: OutsideTask, done: () => void) => void
}

const blank: OutsideTask = { clause: '', content: '', lead: '', support: '', product: '', deadline: '' }
const parts = ['content', 'clause', 'lead', 'support', 'product', 'deadline'] as const
/** Without these nobody knows what it is, where it comes from, or whose it is. */
const needed = ['content', 'clause', 'lead'] as const

export function OutsideTaskForm({ reason, onAdd }: OutsideTaskFormProps) {
  const words = useOutsideWords()
  const [task, setTask] = useState(blank)
  const missing = needed.find((part) => task[part].trim() === '')
  const add = () => onAdd(task, () => setTask(blank))
  return (
    <details className="card">
      <summary>{words.title}</summary>
      <p className="note">{words.intro}</p>
      {parts.map((part) => (
        <Field
          key={part}
          label={words.parts[part]}
          kind={part === 'content' ? 'lines' : 'text'}
          longest={part === 'content' ? 4_000 : 1_000}
          value={task[part]}
          onChange={(text) => setTask((so) => ({ ...so, [part]: text }))}
        />
      ))}
      <Actions actions={[{ label: words.add, reason: reason ?? (missing && words.missing[missing]), onClick: add }]} />
    </details>
  )
}
