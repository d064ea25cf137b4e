// Every function of the app, in one table that reads like the protocol's. Authorization is ours (a bearer token), not
// the platform's function keys, hence 'anonymous'.
import { app, type HttpHandler, type HttpMethod } from '@azure/functions'
import { pushChanges } from './endpoints/changes-push.ts'
import { getHealth } from './endpoints/health-get.ts'
import { getHistory } from './endpoints/history-get.ts'
import { getMe } from './endpoints/me-get.ts'
import { putPeriod } from './endpoints/period-put.ts'
import { getPlan } from './endpoints/plan-get.ts'
import { putPlan } from './endpoints/plan-put.ts'
import { getPlans } from './endpoints/plans-list.ts'
import { pullRows } from './endpoints/rows-pull.ts'
import { type Deps, openRoute, route } from './http/route.ts'

const plan = 'plans/{plan}'
const period = `${plan}/periods/{period}`
const agency = `${period}/agencies/{agency}`

export function registerRoutes(deps: Deps): void {
  register('health', 'GET', 'health', openRoute(deps, getHealth))
  register('me', 'GET', 'me', route(deps, getMe))
  register('plans', 'GET', 'plans', route(deps, getPlans))
  register('plan', 'GET', plan, route(deps, getPlan))
  register('publish', 'PUT', plan, route(deps, putPlan))
  register('period', 'PUT', period, route(deps, putPeriod))
  register('push', 'POST', `${agency}/push`, route(deps, pushChanges))
  register('history', 'GET', `${agency}/history`, route(deps, getHistory))
  register('pull', 'POST', `${period}/pull`, route(deps, pullRows))
}

function register(name: string, method: HttpMethod, path: string, handler: HttpHandler): void {
  app.http(name, { methods: [method], route: path, authLevel: 'anonymous', handler })
}
