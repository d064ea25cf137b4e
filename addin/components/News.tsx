// What came down with updates and was not looked at yet: per cell what it was, what it is, who wrote it and when; each a
// way to its cell, to be marked as seen by itself or all at once.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import { columnOf } from '../../shared/table/columns.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { FieldNews } from '../session/session.ts'
import { Actions } from './Actions.tsx'
import { Drawing } from './Drawing.tsx'

export interface NewsProps {
  readonly news: readonly FieldNews[]
  readonly onOpen: (change: FieldNews) => void
  readonly onSeen: (news: readonly FieldNews[]) => void
}

/** Nothing where there is no news. */
export function News({ news, onOpen, onSeen }: NewsProps) {
  const { text } = useText()
  if (news.length === 0) return null
  const title = text.consolidation.changes(news.length)
  const rows = new Set(news.map(({ agency, task }) => `${agency} ${task}`)).size
  return (
    <section>
      <h2>{title}</h2>
      <p className="note">
        {text.consolidation.rows(rows)} {text.consolidation.hint}
      </p>
      <FocusZone direction={FocusZoneDirection.bidirectional}>
        <List
          items={[...news]}
          aria-label={title}
          getKey={({ task, agency, field }) => `${task} ${agency} ${field}`}
          onRenderCell={(change) =>
            change && <ChangeView change={change} onOpen={() => onOpen(change)} onSeen={() => onSeen([change])} />
          }
        />
      </FocusZone>
      <Actions actions={[{ label: text.consolidation.seenAll, icon: 'Check', onClick: () => onSeen(news) }]} />
    </section>
  )
}

interface ChangeViewProps {
  readonly change: FieldNews
  readonly onOpen: () => void
  readonly onSeen: () => void
}

function ChangeView({ change, onOpen, onSeen }: ChangeViewProps) {
  const { text, format, language } = useText()
  const { path, agencyName, field, from, to, by, at } = change
  const shown = (value: typeof from) => format.value(field, value) || text.empty
  const header = columnOf('report', field)?.header[language] ?? field
  return (
    <div className="news">
      <button type="button" className="change" onClick={onOpen}>
        <span className="change-words">
          <span className="change-place">
            <strong>{path}</strong> {agencyName}
          </span>
          <span className="change-field">{header}</span>
          <span className="change-values">
            {from === '' ? text.empty : <del>{shown(from)}</del>} <span aria-hidden="true">→</span>{' '}
            <ins>{shown(to)}</ins>
          </span>
          <span className="note">{text.consolidation.by(by, format.moment(at))}</span>
        </span>
        <Drawing name="ChevronRight" />
      </button>
      <button
        type="button"
        className="seen"
        aria-label={`${text.consolidation.seen}: ${path} ${agencyName}, ${header}`}
        onClick={onSeen}
      >
        {text.consolidation.seen}
      </button>
    </div>
  )
}
