// The session's verbs about periods. The workbook keeps what its plan's periods are, so it follows each of them.
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Api } from '../../api/client.ts'
import { SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import { type PeriodVerbs, periodChoices, settingsOf } from './periods.ts'

export interface PeriodVerbParts {
  readonly api: Api
  readonly core: SessionCore
  /** ISO day in Vietnam. */
  readonly today: () => string
  /** Stores what the plan now is. */
  readonly follow: (plan: PlanAnswer) => Promise<void>
}

export function periodVerbs({ api, core, today, follow }: PeriodVerbParts): PeriodVerbs {
  const { perform, ask, known } = core
  const followed = async (plan: PlanId): Promise<void> => follow(await ask(api.plan(plan)))
  const planOf = (): PlanId => {
    const { identity } = known().workbook
    if (!identity) throw new SessionError({ code: 'not-found' })
    return identity.plan
  }
  async function set(asked: ReturnType<Api['openPeriod']>): Promise<void> {
    const answer = await asked
    // Another workbook may have opened it under this name, or moved it: it is shown as it is from now on.
    if (answer.kind === 'problem' && answer.problem.type === 'period-changed') await followed(planOf())
    await ask(Promise.resolve(answer))
    await followed(planOf())
  }

  return {
    choices() {
      const { plan } = known().workbook
      return plan && periodChoices(plan.plan, plan.periods, today())
    },
    open: ({ id, settings }) => perform('period', () => set(api.openPeriod({ plan: planOf(), period: id }, settings))),
    move: (seen, days) =>
      perform('period', () => {
        const settings = settingsOf(seen)
        return set(api.changePeriod({ plan: planOf(), period: seen.id }, settings, { ...settings, ...days }))
      }),
    order: (id, order) =>
      perform('period', async () => {
        await ask(api.orderPeriod({ plan: planOf(), period: id }, order))
        await followed(planOf())
      }),
  }
}
