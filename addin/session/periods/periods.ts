// The periods of the workbook's plan, and what the secretariat does with a period as a whole.
import { addDays } from '../../../shared/domain/calendar.ts'
import { type NamedPeriod, periodOf } from '../../../shared/domain/due.ts'
import type { AgencyId, PeriodId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period, PeriodSettings } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { agencyName } from '../../../shared/table/signed-texts.ts'
import type { PeriodOrder } from '../../../shared/wire/plan.ts'

/** What may be chosen for a period that is opened or locked. */
export interface PeriodChoices {
  /** Newest first. */
  readonly periods: readonly Period[]
  /** The regular period after the last one there is. */
  readonly next: NamedPeriod
  /** What an ad hoc period would be called. */
  readonly adHoc: PeriodId
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly tasks: readonly { readonly id: TaskId; readonly path: string; readonly content: string }[]
}

/** The last days of a period, which may be moved while it is open. */
export type LastDays = Pick<PeriodSettings, 'cutOff' | 'agenciesDue' | 'secretariatDue'>

export interface PeriodVerbs {
  /** From what the workbook knows of its plan; `undefined` before one is given out. */
  choices(): PeriodChoices | undefined
  open(period: NamedPeriod): Promise<void>
  /** Moves its last days. Rejects with `period-changed` where it does not stand as it was `seen` any more. */
  move(seen: Period, days: LastDays): Promise<void>
  order(period: PeriodId, order: PeriodOrder): Promise<void>
}

/** What was set of a period, without what has become of it. */
export function settingsOf({ id: _id, state: _state, epoch: _epoch, ...settings }: Period): PeriodSettings {
  return settings
}

/** @param today ISO day */
export function periodChoices(plan: Plan, periods: readonly Period[], today: string): PeriodChoices {
  const regular = periods.filter(({ kind }) => kind === 'regular')
  const last = regular
    .map(({ to }) => to)
    .sort()
    .at(-1)
  const year = today.slice(0, 4)
  const taken = new Set<string>(periods.map(({ id }) => id))
  let number = 1
  while (taken.has(`${year}-x${number}`)) number += 1
  const leads = new Set(plan.tasks.flatMap((task) => task.leads))
  return {
    periods: [...periods].sort((a, b) => (a.to < b.to ? 1 : -1)),
    next: periodOf(plan.regime, last === undefined ? today : addDays(last, 1)),
    adHoc: `${year}-x${number}` as PeriodId,
    agencies: [...leads].map((id) => ({ id, name: agencyName(plan, id) })),
    tasks: plan.tasks.map(({ id, path, content }) => ({ id, path, content })),
  }
}
