// The rows behind a number, each a way to its row in the sheet. A plan may have thousands, so only those in sight are
// drawn.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import type { Figure, RowRef } from '../../../shared/consolidation/figures.ts'
import { useText } from '../../app/use-text.ts'
import { Drawing } from '../Drawing.tsx'

/** What a row is called: whose it is, and what it is about. */
export interface RefName {
  readonly place: string
  readonly words: string
}

export interface RefListProps {
  readonly refs: Figure
  readonly label: string
  readonly nameOf: (ref: RowRef) => RefName
  readonly onOpen: (ref: RowRef) => void
}

/** So many are drawn at once; a list that draws itself while one scrolls is for more. */
const fewEnough = 60

export function RefList({ refs, label, nameOf, onOpen }: RefListProps) {
  const { text } = useText()
  const keyOf = ({ task, agency }: RowRef) => `${task ?? ''} ${agency ?? ''}`
  const view = (ref: RowRef) => <RefView key={keyOf(ref)} name={nameOf(ref)} onOpen={() => onOpen(ref)} />
  if (refs.length === 0) return <p className="note">{text.situation.none}</p>
  return (
    <FocusZone direction={FocusZoneDirection.vertical} role="group" aria-label={label}>
      {refs.length <= fewEnough ? (
        refs.map(view)
      ) : (
        <List items={[...refs]} getKey={keyOf} onRenderCell={(ref) => (ref === undefined ? null : view(ref))} />
      )}
    </FocusZone>
  )
}

function RefView({ name, onOpen }: { readonly name: RefName; readonly onOpen: () => void }) {
  return (
    <button type="button" className="change" onClick={onOpen}>
      <span className="change-words">
        <span className="change-place">
          <strong>{name.place}</strong>
        </span>
        <span className="ref-words">{name.words}</span>
      </span>
      <Drawing name="ChevronRight" />
    </button>
  )
}
