// The line at the foot: whether a cell is being edited, and what the marked cells add up to.
import type { ReactElement } from 'react'
import type { Snapshot } from '../workbook.ts'

interface StatusBarProps {
  readonly isEditing: boolean
  readonly tally: Snapshot['tally']
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

export function StatusBar({ isEditing, tally }: StatusBarProps): ReactElement {
  const { filled, numbers, sum } = tally
  return (
    <div className="status-bar">
      <span>{isEditing ? 'Đang nhập' : 'Sẵn sàng'}</span>
      {filled > 1 && (
        <span>
          Số ô có nội dung: {number.format(filled)}
          {numbers > 0 && ` · Tổng: ${number.format(sum)}`}
        </span>
      )}
    </div>
  )
}
