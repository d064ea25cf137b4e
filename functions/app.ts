// What answers each address of routes.ts, and what its timers run.
import type { HttpHandler, TimerHandler } from '@azure/functions'
import { postAction } from './endpoints/actions-post.ts'
import { pushChanges } from './endpoints/changes-push.ts'
import { getConsolidation } from './endpoints/consolidation-get.ts'
import { getHandout, getHandouts } from './endpoints/handouts-get.ts'
import { getHealth } from './endpoints/health-get.ts'
import { getHistory } from './endpoints/history-get.ts'
import { deleteInvitation, postInvitation } from './endpoints/invitation-post.ts'
import { getJournal } from './endpoints/journal-get.ts'
import { getMe } from './endpoints/me-get.ts'
import { deleteMember, putMember } from './endpoints/member-put.ts'
import { getMembers } from './endpoints/members-list.ts'
import { putPeriod } from './endpoints/period-put.ts'
import { getPlan } from './endpoints/plan-get.ts'
import { putPlan } from './endpoints/plan-put.ts'
import { getPlans } from './endpoints/plans-list.ts'
import { getReminders, postReminders } from './endpoints/reminders.ts'
import { pullRows } from './endpoints/rows-pull.ts'
import { getVersion } from './endpoints/version-get.ts'
import type { Deps, Endpoint, OpenEndpoint } from './http/exchange.ts'
import { openRoute, route } from './http/route.ts'
import { type RouteName, routes, type TimerName } from './routes.ts'
import { periodsTimer } from './timers/periods-timer.ts'
import { remindersTimer } from './timers/reminders-timer.ts'

/** An endpoint for people who are signed in, or one that is open to anybody. */
export type Answering = { readonly run: Endpoint } | { readonly open: OpenEndpoint }

export const endpoints: Readonly<Record<RouteName, Answering>> = {
  health: { open: getHealth },
  me: { run: getMe },
  members: { run: getMembers },
  member: { run: putMember },
  removeMember: { run: deleteMember },
  invite: { run: postInvitation },
  withdrawInvitation: { run: deleteInvitation },
  plans: { run: getPlans },
  plan: { run: getPlan },
  publish: { run: putPlan },
  period: { run: putPeriod },
  push: { run: pushChanges },
  action: { run: postAction },
  history: { run: getHistory },
  version: { run: getVersion },
  pull: { run: pullRows },
  consolidation: { run: getConsolidation },
  reminders: { run: getReminders },
  remind: { run: postReminders },
  journal: { run: getJournal },
  handouts: { run: getHandouts },
  handout: { run: getHandout },
}

export type Handlers = Readonly<Record<RouteName, HttpHandler>>

/** A handler for every address, by its name in routes.ts. */
export function createHandlers(deps: Deps): Handlers {
  const names = Object.keys(routes) as RouteName[]
  const handlerOf = (it: Answering) => ('run' in it ? route(deps, it.run) : openRoute(deps, it.open))
  return Object.fromEntries(names.map((name) => [name, handlerOf(endpoints[name])])) as Handlers
}

export type Timers = Readonly<Record<TimerName, TimerHandler>>

/** What the platform's clock runs. */
export function createTimers(deps: Pick<Deps, 'store' | 'now' | 'webhook'>): Timers {
  return { periods: periodsTimer(deps), reminders: remindersTimer(deps) }
}
