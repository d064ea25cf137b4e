// What is broken in the sheet, each with the press that puts it right. It says what will be done before it is; nothing is
// restored unasked.

import { useText } from '../app/hooks/use-text.ts'
import type { Repair, RepairKind } from '../session/session.ts'
import { WayRow } from './WayRow.tsx'

export interface RepairListProps {
  readonly repairs: readonly Repair[]
  /** Why nothing can be done right now. */
  readonly reason: string | undefined
  readonly onRepair: (kind: RepairKind) => void
}

export function RepairList({ repairs, reason, onRepair }: RepairListProps) {
  const { text } = useText()
  if (repairs.length === 0) return null
  return (
    <section>
      <h2>{text.repairs.title}</h2>
      {repairs.map(({ kind, count }) => (
        <WayRow
          key={kind}
          icon="Refresh"
          title={text.repairs.names[kind]}
          hint={text.repairs.hints[kind](count)}
          isBlocked={reason !== undefined}
          onClick={() => onRepair(kind)}
        />
      ))}
    </section>
  )
}
