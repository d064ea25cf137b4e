// Who may do what, for every path, in one place (tried by test/functions/endpoints/rights.test.ts). Roles are plural:
// each right is asked of the role that grants it, and a member of several agencies has its role in each of them.
import { type ActionName, actors } from '../../shared/domain/action.ts'
import { type AgencyId, isOpenSet } from '../../shared/domain/ids.ts'
import type { Writer } from '../../shared/domain/report.ts'
import type { Role } from '../../shared/wire/me.ts'
import type { PullScope } from '../../shared/wire/sync.ts'
import { type Refused, refused } from './result.ts'

/** A signed-in person, as the members table knows them; without roles for somebody it does not know. */
export interface Caller {
  readonly tenant: string
  readonly objectId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
}

const agencyRoles: readonly Role[] = ['lead', 'hand-in', 'leader']

function has(caller: Caller, role: Role): boolean {
  return caller.roles.includes(role)
}

function isOf(caller: Caller, agency: AgencyId): boolean {
  return caller.agencies.includes(agency) && !isOpenSet(agency)
}

/** Every member reads plans; somebody signed in who is no member does not. */
export function mayReadPlans(caller: Caller): boolean {
  return caller.roles.length > 0
}

/** Publish, amend, open periods, see to members. */
export function mayManage(caller: Caller): boolean {
  return has(caller, 'secretariat')
}

export interface PushRights {
  readonly kind: 'granted'
  /** Whose fields may be written at all. */
  readonly writers: readonly Writer[]
  /** Whether entry fields are written for another body, which needs the document they come from. */
  readonly onBehalf: boolean
  /** The role the push is made in, for the history. */
  readonly role: Role
}

/** What a caller may write into an agency's rows; open sets have no members, so only the secretariat writes theirs. */
export function pushRights(caller: Caller, agency: AgencyId): PushRights | Refused {
  const own = has(caller, 'lead') && isOf(caller, agency)
  const secretariat = has(caller, 'secretariat')
  const office = has(caller, 'provincial-office')
  if (!own && !secretariat && !office) return refused(has(caller, 'lead') ? 'not-your-agency' : 'not-allowed')
  const writers: Writer[] = []
  if (own || secretariat) writers.push('lead')
  if (secretariat) writers.push('secretariat')
  if (office) writers.push('provincial-office')
  return {
    kind: 'granted',
    writers,
    onBehalf: !own && secretariat,
    role: own ? 'lead' : secretariat ? 'secretariat' : 'provincial-office',
  }
}

export interface ActionRights {
  readonly kind: 'granted'
  /** Whether it is done for another body. */
  readonly onBehalf: boolean
  /** The role it is done in, for the history. */
  readonly role: Role
}

/** Who may do what with an agency's report; for open sets, which have no members, the secretariat does what it can. */
export function actionRights(caller: Caller, agency: AgencyId, action: ActionName): ActionRights | Refused {
  const actor = actors[action]
  const own = has(caller, actor) && (actor === 'secretariat' || isOf(caller, agency))
  if (own) return { kind: 'granted', onBehalf: false, role: actor }
  if (actor === 'hand-in' && has(caller, 'secretariat')) return { kind: 'granted', onBehalf: true, role: 'secretariat' }
  return refused(has(caller, actor) ? 'not-your-agency' : 'not-allowed')
}

/** Who reads the consolidation without a workbook, and whether with what was not handed in. */
export function consolidationRights(
  caller: Caller,
): { readonly kind: 'granted'; readonly seesDrafts: boolean } | Refused {
  const seesDrafts = has(caller, 'secretariat') || has(caller, 'provincial-office')
  return seesDrafts || has(caller, 'viewer') ? { kind: 'granted', seesDrafts } : refused('not-allowed')
}

/** Whose reminders somebody reads: all, with what kept them from being sent, or those of its agencies. */
export function reminderRights(
  caller: Caller,
):
  | { readonly kind: 'granted'; readonly sees: 'all' }
  | { readonly kind: 'granted'; readonly sees: readonly AgencyId[] }
  | Refused {
  if (has(caller, 'secretariat') || has(caller, 'provincial-office')) return { kind: 'granted', sees: 'all' }
  const own = caller.agencies.filter((agency) => isOf(caller, agency))
  return agencyRoles.some((role) => has(caller, role)) ? { kind: 'granted', sees: own } : refused('not-allowed')
}

/** What a pull shows: every row, an agency's own, the rows it supports, or what was handed in. */
export type View =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly agency: AgencyId }
  | { readonly kind: 'support'; readonly agency: AgencyId }
  | { readonly kind: 'handed-in' }

/** The views a pull is made of: those of the scope asked for, or all that the caller has. */
export function pullViews(
  caller: Caller,
  scope: PullScope | undefined,
): { readonly kind: 'granted'; readonly views: readonly View[] } | Refused {
  const views = viewsOf(caller)
  if (scope === undefined) return views.length > 0 ? { kind: 'granted', views } : refused('not-allowed')
  const wanted = views.filter((view) => isInScope(view, scope))
  if (wanted.length > 0 && holdsRole(caller, scope.role)) return { kind: 'granted', views: wanted }
  return refused(scope.agency !== undefined && holdsRole(caller, scope.role) ? 'not-your-agency' : 'not-allowed')
}

function viewsOf(caller: Caller): View[] {
  const views: View[] = []
  if (has(caller, 'secretariat') || has(caller, 'provincial-office')) views.push({ kind: 'all' })
  if (has(caller, 'viewer')) views.push({ kind: 'handed-in' })
  if (holdsRole(caller, 'lead')) {
    for (const agency of caller.agencies) {
      if (isOpenSet(agency)) continue
      views.push({ kind: 'own', agency }, { kind: 'support', agency })
    }
  }
  return views
}

function holdsRole(caller: Caller, role: PullScope['role']): boolean {
  return role === 'lead' || role === 'support' ? agencyRoles.some((it) => has(caller, it)) : has(caller, role)
}

function isInScope(view: View, scope: PullScope): boolean {
  switch (scope.role) {
    case 'secretariat':
    case 'provincial-office':
      return view.kind === 'all'
    case 'viewer':
      return view.kind === 'handed-in'
    case 'lead':
      return view.kind === 'own' && (scope.agency === undefined || scope.agency === view.agency)
    case 'support':
      return view.kind === 'support' && (scope.agency === undefined || scope.agency === view.agency)
    default:
      return scope.role satisfies never
  }
}
