// The sheets' names at the foot of the workbook.
import type { ReactElement } from 'react'

interface SheetTabsProps {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly color: string }[]
  readonly activeId: string
  onActivate(id: string): void
  onAdd(): void
}

export function SheetTabs({ sheets, activeId, onActivate, onAdd }: SheetTabsProps): ReactElement {
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label="Các sheet">
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
      <button type="button" title="Thêm sheet" aria-label="Thêm sheet" onClick={onAdd}>
        +
      </button>
    </div>
  )
}
