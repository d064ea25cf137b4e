// Where reports of a period live: part of most addresses.
import type { PeriodId, PlanId } from '../../shared/domain/ids.ts'

export interface Place {
  readonly plan: PlanId
  readonly period: PeriodId
}
