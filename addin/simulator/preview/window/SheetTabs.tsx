// The sheets' names at the foot of the workbook.
import type { ReactElement } from 'react'
import { useWords } from '../words/use-words.ts'

interface SheetTabsProps {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly color: string }[]
  readonly activeId: string
  onActivate(id: string): void
  onAdd(): void
}

export function SheetTabs({ sheets, activeId, onActivate, onAdd }: SheetTabsProps): ReactElement {
  const words = useWords().sheet
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label={words.sheets}>
        {sheets.map(({ id, name, color }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === activeId}
            style={color === '' ? {} : { boxShadow: `inset 0 -3px 0 ${color}` }}
            onClick={() => onActivate(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <button type="button" title={words.addSheet} aria-label={words.addSheet} onClick={onAdd}>
        +
      </button>
    </div>
  )
}
