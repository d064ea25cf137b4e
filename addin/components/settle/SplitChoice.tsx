// Two tasks were read as one: where the second begins, and what of each cell is the second's.
import { useState } from 'react'
import { type Field, fields } from '../../../shared/appendix/appendix.ts'
import { type Cuts, cutsOf, likelyCut, type SettledTask } from '../../../shared/appendix/settle.ts'
import { useImportingText } from '../../app/words/importing.ts'
import { Actions } from '../Actions.tsx'
import { type ChoiceProps, columnName, wordsFrom } from './choice.ts'
import { SelectField } from './SelectField.tsx'

export interface SplitChoiceProps extends ChoiceProps {
  readonly task: SettledTask
}

/** Of the select: nothing of the cell, the same in both, or the character the second one's part begins with. */
type Chosen = string
const nothing = 'none'
const both = 'both'

export function SplitChoice({ task, reason, onDecide }: SplitChoiceProps) {
  const { text, language } = useImportingText()
  const others = fields.filter((field) => field !== 'content' && task[field] !== '')
  const [content, setContent] = useState<Chosen>(String(likelyCut(task.content)))
  const [cells, setCells] = useState<Readonly<Partial<Record<Field, Chosen>>>>({})
  // A cell of several lines is most likely one line a task.
  const chosen = (field: Field) =>
    cells[field] ?? (task[field].includes('\n') ? String(task[field].indexOf('\n') + 1) : nothing)
  const cuts = (): Cuts => ({
    content: Number(content),
    ...Object.fromEntries(others.map((field) => [field, toCut(chosen(field), task[field])])),
  })
  return (
    <>
      <SelectField
        label={text.settle.second}
        value={content}
        options={cutsOf(task.content).map((cut) => [String(cut), wordsFrom(task.content, cut)])}
        onChange={setContent}
      />
      {others.map((field) => (
        <SelectField
          key={field}
          label={text.settle.cell(columnName(field, language))}
          value={chosen(field)}
          options={[
            [nothing, text.settle.none],
            [both, text.settle.both],
            ['0', text.settle.all],
            ...cutsOf(task[field]).map(
              (cut) => [String(cut), text.settle.fromWord(wordsFrom(task[field], cut))] as const,
            ),
          ]}
          onChange={(value) => setCells({ ...cells, [field]: value })}
        />
      ))}
      <Actions
        actions={[
          {
            label: text.settle.splitGo,
            reason,
            onClick: () => onDecide({ kind: 'split', task: task.id, cuts: cuts() }),
          },
        ]}
      />
    </>
  )
}

function toCut(chosen: Chosen, cell: string): number | 'both' {
  if (chosen === both) return both
  return chosen === nothing ? cell.length : Number(chosen)
}
