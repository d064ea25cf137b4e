// What an update asks beside the rows: whether the plan's periods stand as this workbook knows them. Rows tell of an amended
// plan; a last day is moved, and a period locked or opened, without any of them.
import type { Period } from '../../../shared/domain/period.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Api } from '../../api/client.ts'

/** @returns the plan with its periods as they are now; `undefined` where nothing moved, or nobody could be asked */
export async function movedPeriods(api: Pick<Api, 'plans'>, known: PlanAnswer): Promise<PlanAnswer | undefined> {
  const answer = await api.plans()
  const periods = answer.kind === 'ok' ? answer.value.find(({ id }) => id === known.plan.id)?.periods : undefined
  return periods === undefined || says(periods) === says(known.periods) ? undefined : { ...known, periods }
}

/** Two lists that say the same, in whatever order their fields came. */
function says(periods: readonly Period[]): string {
  return JSON.stringify(periods.map((period) => Object.entries(period).sort(([a], [b]) => (a < b ? -1 : 1))))
}
