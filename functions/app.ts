// Every function of the app, in one table that reads like the protocol's. Authorization is ours (a bearer token), not
// the platform's function keys, hence 'anonymous'.
import { app, type HttpMethod } from '@azure/functions'
import { postAction } from './endpoints/actions-post.ts'
import { pushChanges } from './endpoints/changes-push.ts'
import { getHealth } from './endpoints/health-get.ts'
import { getHistory } from './endpoints/history-get.ts'
import { deleteInvitation, postInvitation } from './endpoints/invitation-post.ts'
import { getMe } from './endpoints/me-get.ts'
import { deleteMember, putMember } from './endpoints/member-put.ts'
import { getMembers } from './endpoints/members-list.ts'
import { putPeriod } from './endpoints/period-put.ts'
import { getPlan } from './endpoints/plan-get.ts'
import { putPlan } from './endpoints/plan-put.ts'
import { getPlans } from './endpoints/plans-list.ts'
import { pullRows } from './endpoints/rows-pull.ts'
import { getVersion } from './endpoints/version-get.ts'
import { type Deps, type Endpoint, type OpenEndpoint, openRoute, route } from './http/route.ts'

const plan = 'plans/{plan}'
const period = `${plan}/periods/{period}`
const agency = `${period}/agencies/{agency}`

/** What answers an address: an endpoint for people who are signed in, or one that is open to anybody. */
export type Registration = { readonly name: string; readonly method: HttpMethod; readonly path: string } & (
  | { readonly run: Endpoint }
  | { readonly open: OpenEndpoint }
)

export const registrations: readonly Registration[] = [
  { name: 'health', method: 'GET', path: 'health', open: getHealth },
  { name: 'me', method: 'GET', path: 'me', run: getMe },
  { name: 'members', method: 'GET', path: 'members', run: getMembers },
  { name: 'member', method: 'PUT', path: 'members/{member}', run: putMember },
  { name: 'removeMember', method: 'DELETE', path: 'members/{member}', run: deleteMember },
  { name: 'invite', method: 'POST', path: 'invitations', run: postInvitation },
  { name: 'withdrawInvitation', method: 'DELETE', path: 'invitations/{email}', run: deleteInvitation },
  { name: 'plans', method: 'GET', path: 'plans', run: getPlans },
  { name: 'plan', method: 'GET', path: plan, run: getPlan },
  { name: 'publish', method: 'PUT', path: plan, run: putPlan },
  { name: 'period', method: 'PUT', path: period, run: putPeriod },
  { name: 'push', method: 'POST', path: `${agency}/push`, run: pushChanges },
  { name: 'action', method: 'POST', path: `${agency}/actions`, run: postAction },
  { name: 'history', method: 'GET', path: `${agency}/history`, run: getHistory },
  { name: 'version', method: 'GET', path: `${agency}/versions/{version}`, run: getVersion },
  { name: 'pull', method: 'POST', path: `${period}/pull`, run: pullRows },
]

export function registerRoutes(deps: Deps): void {
  for (const it of registrations) {
    const handler = 'run' in it ? route(deps, it.run) : openRoute(deps, it.open)
    app.http(it.name, { methods: [it.method], route: it.path, authLevel: 'anonymous', handler })
  }
}
