// The line at the foot: whether a cell is being edited, and what the marked cells add up to.
import type { ReactElement } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Snapshot } from '../workbook.ts'

interface StatusBarProps {
  readonly isEditing: boolean
  readonly tally: Snapshot['tally']
}

/** As the cells show them: by the machine's region, whatever language the words are in. */
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

export function StatusBar({ isEditing, tally }: StatusBarProps): ReactElement {
  const words = useWords().sheet
  const { filled, numbers, sum } = tally
  return (
    <div className="status-bar">
      <span>{isEditing ? words.editing : words.ready}</span>
      {filled > 1 && (
        <span>
          {words.filled(number.format(filled))}
          {numbers > 0 && ` · ${words.sum(number.format(sum))}`}
        </span>
      )}
    </div>
  )
}
