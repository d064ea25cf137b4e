// Rows to go to: those behind a number, or those that ask for work. A plan may have thousands, so of a long list only
// what is in sight is drawn.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import type { RowRef } from '../../../shared/consolidation/figures.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { Drawing } from '../Drawing.tsx'

/** One row: whose it is, and what is said of it. */
export interface NamedRef {
  readonly key: string
  readonly ref: RowRef
  readonly place: string
  readonly words: string
}

export interface RefListProps {
  readonly rows: readonly NamedRef[]
  readonly label: string
  /** Said of an empty list. */
  readonly none?: string
  readonly onOpen: (ref: RowRef) => void
}

/** So many are drawn at once; a list that draws itself while one scrolls is for more. */
const fewEnough = 60

export function RefList({ rows, label, none, onOpen }: RefListProps) {
  const { text } = useText()
  const view = (row: NamedRef) => <RefView key={row.key} row={row} onOpen={() => onOpen(row.ref)} />
  if (rows.length === 0) return <p className="note">{none ?? text.situation.none}</p>
  return (
    <FocusZone direction={FocusZoneDirection.vertical} role="group" aria-label={label}>
      {rows.length <= fewEnough ? (
        rows.map(view)
      ) : (
        <List
          items={[...rows]}
          getKey={({ key }) => key}
          onRenderCell={(row) => (row === undefined ? null : view(row))}
        />
      )}
    </FocusZone>
  )
}

function RefView({ row, onOpen }: { readonly row: NamedRef; readonly onOpen: () => void }) {
  return (
    <button type="button" className="change" onClick={onOpen}>
      <span className="change-words">
        <span className="change-place">
          <strong>{row.place}</strong>
        </span>
        <span className="ref-words">{row.words}</span>
      </span>
      <Drawing name="ChevronRight" />
    </button>
  )
}
