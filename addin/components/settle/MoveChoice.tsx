// The words stand in the wrong column: all of a cell, or the end of it, goes to another.
import { useState } from 'react'
import { type Field, fields } from '../../../shared/appendix/appendix.ts'
import { cutsOf, type SettledTask } from '../../../shared/appendix/settle.ts'
import { useImportingText } from '../../app/words/importing.ts'
import { Actions } from '../Actions.tsx'
import { type ChoiceProps, columnName, columnOptions, wordsFrom } from './choice.ts'
import { SelectField } from './SelectField.tsx'

export interface MoveChoiceProps extends ChoiceProps {
  readonly task: SettledTask
  /** The cell in doubt. */
  readonly field: Field | undefined
}

export function MoveChoice({ task, field, reason, onDecide }: MoveChoiceProps) {
  const { text, language } = useImportingText()
  const filled = fields.filter((it) => task[it] !== '')
  const inDoubt = filled.find((it) => it === field)
  const [from, setFrom] = useState<Field>(inDoubt ?? filled.find((it) => it === 'product') ?? 'content')
  // What is in doubt and empty is most likely where something belongs.
  const [to, setTo] = useState<Field>(inDoubt === undefined && field !== undefined ? field : 'deadline')
  const [at, setAt] = useState('0')
  const options = columnOptions(language).filter(([it]) => it !== from)
  const target = to === from ? (options[0]?.[0] ?? to) : to
  return (
    <>
      <SelectField
        label={text.settle.from}
        value={from}
        options={filled.map((it) => [it, columnName(it, language)])}
        onChange={(it) => {
          setFrom(it)
          setAt('0')
        }}
      />
      <SelectField
        label={text.settle.part}
        value={at}
        options={[
          ['0', text.settle.whole],
          ...cutsOf(task[from]).map((cut) => [String(cut), wordsFrom(task[from], cut)] as const),
        ]}
        onChange={setAt}
      />
      <SelectField label={text.settle.to} value={target} options={options} onChange={setTo} />
      <Actions
        actions={[
          {
            label: text.settle.moveGo,
            reason,
            onClick: () => onDecide({ kind: 'move', task: task.id, from, to: target, at: Number(at) }),
          },
        ]}
      />
    </>
  )
}
