// Locking a period: whose reports stay open.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { PeriodChoices } from '../../session/periods/periods.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Ticks } from './Ticks.tsx'

export interface LockPeriodProps {
  readonly agencies: PeriodChoices['agencies']
  readonly reason: string | undefined
  readonly onLock: (except: ReadonlySet<AgencyId>) => void
  readonly onCancel: () => void
}

export function LockPeriod({ agencies, reason, onLock, onCancel }: LockPeriodProps) {
  const { text } = useText()
  const [except, setExcept] = useState<ReadonlySet<AgencyId>>(new Set())
  return (
    <Asking label={text.periods.lock} onCancel={onCancel}>
      <p>{text.periods.lockNote}</p>
      <Ticks legend={text.periods.except} all={agencies} ticked={except} onTick={setExcept} />
      <Actions
        actions={[
          { label: text.periods.lock, reason, onClick: () => onLock(except) },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </Asking>
  )
}
