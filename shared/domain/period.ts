// A reporting period of a plan. Ids: `2013`, `2013-H1`, `2013-Q4`, `2013-12`, `2013-x1` (ad hoc).
import type { AgencyId, PeriodId, TaskId } from './ids.ts'
import type { Reminding } from './reminding.ts'

export type PeriodKind = 'regular' | 'thematic' | 'ad-hoc' | 'interim' | 'final'

/** All days are ISO days, inclusive, in Asia/Ho_Chi_Minh. */
export interface PeriodSettings {
  readonly kind: PeriodKind
  readonly from: string
  readonly to: string
  /** Last day of the data reported on. */
  readonly cutOff: string
  /** Last day for the agencies' reports. */
  readonly agenciesDue: string
  /** Last day for the secretariat's own report. */
  readonly secretariatDue: string
  /** The document that asks for it, where there is one. */
  readonly document?: string
  /** Where given, only these tasks and agencies are asked. */
  readonly tasks?: readonly TaskId[]
  readonly agencies?: readonly AgencyId[]
  /** When those who owe a report are reminded, where it is not as the plan says. */
  readonly remind?: Reminding
}

export interface Period extends PeriodSettings {
  readonly id: PeriodId
  readonly state: 'opening' | 'open' | 'locked' | 'archived'
  /** Names one unbroken history of the period's storage; another value means that storage came back older. */
  readonly epoch: string
}

/** The state of one agency's report in a period. */
export type HeadState = 'open' | 'submitted' | 'returned' | 'accepted' | 'locked'
