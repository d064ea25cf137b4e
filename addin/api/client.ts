// The server's verbs, typed. What goes out is what shared/wire says; what comes in is parsed by it.
import type { AgencyId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import type { Period, PeriodSettings } from '../../shared/domain/period.ts'
import type { Amendment, Plan } from '../../shared/domain/plan.ts'
import { type ActionAnswer, actionAnswer } from '../../shared/wire/actions.ts'
import { type HistoryAnswer, historyAnswer } from '../../shared/wire/history.ts'
import { type Me, meAnswer } from '../../shared/wire/me.ts'
import {
  type PeriodOrder,
  type PlanAnswer,
  type PlanSummary,
  periodAnswer,
  planAnswer,
  plansAnswer,
} from '../../shared/wire/plan.ts'
import { type PullAnswer, type PullRequest, type PushAnswer, pullAnswer, pushAnswer } from '../../shared/wire/sync.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { HandoutsApi } from './handouts-client.ts'
import { type Answer, type Connection, send } from './http.ts'
import { later } from './later.ts'
import type { MembersApi } from './members-client.ts'
import type { PastApi } from './past-client.ts'
import type { Place } from './place.ts'
import type { RemindersApi } from './reminders-client.ts'

/** Which part of a report's history. */
export interface HistoryQuery {
  readonly before?: number
  readonly task?: TaskId
}

export interface OfPeriod {
  readonly period: Period
}

export interface Api {
  me(): Promise<Answer<Me>>
  plans(): Promise<Answer<readonly PlanSummary[]>>
  readonly members: MembersApi
  readonly past: PastApi
  readonly handouts: HandoutsApi
  readonly reminders: RemindersApi
  plan(plan: PlanId): Promise<Answer<PlanAnswer>>
  /** Publishes a plan that the server does not have yet; the same plan sent again is the same publication. */
  publish(plan: Plan): Promise<Answer<PlanAnswer>>
  /** Puts an amended plan in the place of the revision that was seen. */
  amend(seen: Pick<PlanAnswer, 'revision'>, plan: Plan, amendment: Amendment): Promise<Answer<PlanAnswer>>
  /** Opens a period that the server does not have yet; the same opening sent again is the same one. */
  openPeriod(place: Place, settings: PeriodSettings): Promise<Answer<OfPeriod>>
  /** Puts settings in the place of those that were seen. */
  changePeriod(place: Place, seen: PeriodSettings, settings: PeriodSettings): Promise<Answer<OfPeriod>>
  orderPeriod(place: Place, order: PeriodOrder): Promise<Answer<OfPeriod>>
  /** @param body a push request as it was written into the workbook */
  push(place: Place, agency: AgencyId, body: string): Promise<Answer<PushAnswer>>
  /** @param body an action request as it was written into the workbook */
  act(place: Place, agency: AgencyId, body: string): Promise<Answer<ActionAnswer>>
  /** Newest first; `before` is the `next` of the page before. */
  history(place: Place, agency: AgencyId, query: HistoryQuery): Promise<Answer<HistoryAnswer>>
  pull(place: Place, request: Omit<PullRequest, 'wire'>): Promise<Answer<PullAnswer>>
}

export function createApi(connection: Connection): Api {
  const wire = wireVersion
  const periodPath = ({ plan, period }: Place) => `/plans/${plan}/periods/${period}`
  const putPeriod = (place: Place, asked: object) =>
    send(connection, { method: 'PUT', path: periodPath(place), body: JSON.stringify({ wire, ...asked }) }, periodAnswer)
  return {
    me: () => send(connection, { method: 'GET', path: '/me' }, meAnswer),
    members: later(async () => (await import('./members-client.ts')).createMembersApi(connection)),
    past: later(async () => (await import('./past-client.ts')).createPastApi(connection)),
    handouts: later(async () => (await import('./handouts-client.ts')).createHandoutsApi(connection)),
    reminders: later(async () => (await import('./reminders-client.ts')).createRemindersApi(connection)),
    plans: async () => {
      const answer = await send(connection, { method: 'GET', path: '/plans' }, plansAnswer)
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.plans } : answer
    },
    plan: (plan) => send(connection, { method: 'GET', path: `/plans/${plan}` }, planAnswer),
    publish: (plan) =>
      send(
        connection,
        {
          method: 'PUT',
          path: `/plans/${plan.id}`,
          body: JSON.stringify({ wire, plan }),
          headers: { 'if-none-match': '*' },
        },
        planAnswer,
      ),
    amend: ({ revision }, plan, amendment) =>
      send(
        connection,
        {
          method: 'PUT',
          path: `/plans/${plan.id}`,
          body: JSON.stringify({ wire, plan, amendment }),
          headers: { 'if-match': `"${revision}"` },
        },
        planAnswer,
      ),
    openPeriod: (place, period) => putPeriod(place, { period, seen: null }),
    changePeriod: (place, seen, period) => putPeriod(place, { period, seen }),
    orderPeriod: (place, order) => putPeriod(place, { order }),
    push: (place, agency, body) =>
      send(connection, { method: 'POST', path: `${periodPath(place)}/agencies/${agency}/push`, body }, pushAnswer),
    act: (place, agency, body) =>
      send(connection, { method: 'POST', path: `${periodPath(place)}/agencies/${agency}/actions`, body }, actionAnswer),
    history: (place, agency, { before, task }) => {
      const query = new URLSearchParams({
        ...(before !== undefined && { before: String(before) }),
        ...(task !== undefined && { task }),
      })
      const path = `${periodPath(place)}/agencies/${agency}/history?${query}`
      return send(connection, { method: 'GET', path }, historyAnswer)
    },
    pull: (place, request) =>
      send(
        connection,
        { method: 'POST', path: `${periodPath(place)}/pull`, body: JSON.stringify({ wire, ...request }) },
        pullAnswer,
      ),
  }
}
