// The view of a session, worked out from what is known: who is signed in, what the workbook is, what stands in its sheet.
import { askedIn } from '../../shared/domain/asked.ts'
import { type AgencyId, isOpenSet } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import { defaultRegime, type Plan } from '../../shared/domain/plan.ts'
import { agencyName } from '../../shared/table/signed-texts.ts'
import type { Me } from '../../shared/wire/me.ts'
import type { Look } from '../sync/engine.ts'
import type { Purpose } from '../sync/ledger-sheet.ts'
import type { FieldNote } from '../sync/plan-sheet.ts'
import type { WorkbookIdentity } from './ledger/workbook-identity.ts'
import { repairsOf } from './mending/repairs.ts'
import type { ConflictView, FieldNews, HeadExemption, HeadView, Repair, SessionView, Trouble } from './session.ts'

export interface Known {
  readonly me: Me | undefined
  readonly workbook: WorkbookIdentity
  /** The sheet as it was last looked at. */
  readonly look: Look | undefined
  /** What updates brought into it and nobody has looked at yet. */
  readonly news: readonly FieldNote[]
  /** What is broken in the sheets that the plan stands in, as far as they were looked at. */
  readonly planRepairs: readonly Repair[]
  readonly readOnly: boolean
  readonly online: boolean
  readonly busy: SessionView['busy']
  readonly trouble: Trouble | undefined
}

export function viewOf({ me, workbook, look, news, planRepairs, readOnly, online, busy, trouble }: Known): SessionView {
  const { identity } = workbook
  const plan = workbook.plan?.plan
  const agency = ownAgency(identity?.purpose, plan)
  const period = workbook.plan?.periods.find((it) => it.id === identity?.period)
  const heads = headViews(look, plan, period)
  const head = heads.find((it) => it.id === agency)
  return {
    me,
    identity: identity && {
      plan: identity.plan,
      purpose: identity.purpose,
      ...(identity.period !== undefined && { period: identity.period }),
    },
    plan: planLine(workbook),
    agencyName: plan && agency !== undefined ? agencyName(plan, agency) : undefined,
    period,
    headState: head?.state,
    head,
    heads,
    behalf: look?.replica.behalf ?? new Map(),
    pending: look?.pending ?? 0,
    syncedAt: look?.replica.pull?.at,
    online,
    issues: look?.issues ?? [],
    conflicts: conflictViews(look, plan),
    undoable: look?.undoable ?? 0,
    news: newsViews(news, plan),
    repairs: [...repairsOf(look?.issues ?? [], trouble), ...planRepairs],
    readOnly,
    busy,
    trouble,
  }
}

export function newsViews(notes: readonly FieldNote[], plan: Plan | undefined): readonly FieldNews[] {
  if (!plan) return []
  return notes.map((note) => ({
    ...note,
    path: plan.tasks.find((it) => it.id === note.task)?.path ?? note.task,
    agencyName: agencyName(plan, note.agency),
  }))
}

/** Whose name stands at the top: the agency that reports, or the one that puts reports together. */
function ownAgency(purpose: Purpose | undefined, plan: Plan | undefined): AgencyId | undefined {
  if (purpose?.role === 'lead') return purpose.agency
  return purpose === undefined || purpose.role === 'secretariat' ? plan?.directory.secretariat : undefined
}

function headViews(look: Look | undefined, plan: Plan | undefined, period: Period | undefined): readonly HeadView[] {
  const { pull, actions = [] } = look?.replica ?? {}
  return (pull?.heads ?? []).map((head) => {
    const waiting = actions.find((it) => it.agency === head.id)?.name
    const exemption = plan && period && exemptionIn(plan, period, head.id)
    return {
      ...head,
      agencyName: plan ? agencyName(plan, head.id) : head.id,
      ...(exemption && { exemption }),
      ...(waiting && { waiting }),
    }
  })
}

/** By the same rule as the coverage of its obligations (shared/consolidation/coverage.ts). */
function exemptionIn(plan: Plan, period: Period, id: AgencyId): HeadExemption | undefined {
  if (!leadsIn(plan, period).has(id)) return 'not-asked'
  if (isOpenSet(id)) return 'open-set'
  const { reports = 'undecided' } = plan.directory.agencies.find((it) => it.id === id) ?? {}
  if (reports === 'undecided') return reports
  return reports === 'none' ? 'not-reporting' : undefined
}

const keptLeads = new WeakMap<Period, ReadonlySet<AgencyId>>()

/** A view is made anew with every step of a verb; plan and periods come together and stay as they are. */
function leadsIn(plan: Plan, period: Period): ReadonlySet<AgencyId> {
  const leads = keptLeads.get(period) ?? new Set(askedIn(plan, period).tasks.flatMap((task) => task.leads))
  keptLeads.set(period, leads)
  return leads
}

function planLine({ plan, draft }: WorkbookIdentity): SessionView['plan'] {
  if (plan) {
    const { number, title, tasks, regime } = plan.plan
    return { number, title, tasks: tasks.length, leaderApproval: regime.leaderApproval }
  }
  if (!draft) return undefined
  const { number = '', title = '' } = draft.appendix.plan
  return { number, title, tasks: draft.appendix.tasks.length, leaderApproval: defaultRegime.leaderApproval }
}

function conflictViews(look: Look | undefined, plan: Plan | undefined): readonly ConflictView[] {
  return (look?.conflicts ?? []).map((conflict) => {
    const task = plan?.tasks.find((it) => it.id === conflict.task)
    return { ...conflict, path: task?.path ?? conflict.task, content: task?.content ?? '' }
  })
}
