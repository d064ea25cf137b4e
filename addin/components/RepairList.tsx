// What is broken in the sheet, each with the press that puts it right. It says what will be done before it is; nothing is
// restored unasked.

import { sheets } from '../../shared/table/columns.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { PlanSheetId, Repair, RepairKind } from '../session/session.ts'
import { WayRow } from './WayRow.tsx'

export interface RepairListProps {
  readonly repairs: readonly Repair[]
  /** Why nothing can be done right now. */
  readonly reason: string | undefined
  readonly onRepair: (kind: RepairKind, sheet: PlanSheetId | undefined) => void
}

export function RepairList({ repairs, reason, onRepair }: RepairListProps) {
  const { text } = useText()
  if (repairs.length === 0) return null
  return (
    <section>
      <h2>{text.repairs.title}</h2>
      {reason && <p className="reason">{reason}</p>}
      {repairs.map(({ kind, count, sheet }) => (
        <WayRow
          key={`${sheet ?? ''} ${kind}`}
          icon="Refresh"
          title={sheet ? `${text.repairs.names[kind]} (${sheets[sheet].name.vi})` : text.repairs.names[kind]}
          hint={text.repairs.hints[kind](count)}
          reason={reason}
          onClick={() => onRepair(kind, sheet)}
        />
      ))}
    </section>
  )
}
