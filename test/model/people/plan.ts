// The plan of the model: two agencies, tasks of one and of both, so that a task's rows belong to different heads.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period, PeriodSettings } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'

export const planId = 'kh-67-2013' as PlanId
export const agencies = ['so-noi-vu', 'so-tu-phap'] as readonly string[] as readonly AgencyId[]
const [homeAffairs, justice] = agencies as [AgencyId, AgencyId]

export const settings: PeriodSettings = {
  kind: 'regular',
  from: '2013-01-01',
  to: '2013-12-31',
  cutOff: '2013-12-14',
  agenciesDue: '2013-12-19',
  secretariatDue: '2013-12-25',
}

/** Of the period that comes after. */
export const nextSettings: PeriodSettings = {
  ...settings,
  ...{ from: '2014-01-01', to: '2014-12-31', cutOff: '2014-12-14' },
  ...{ agenciesDue: '2014-12-19', secretariatDue: '2014-12-25' },
}

const tasks: readonly Task[] = [
  taskOf('I-1', [homeAffairs], [justice]),
  taskOf('I-2', [homeAffairs, justice]),
  taskOf('I-3', [homeAffairs]),
  taskOf('II-1', [justice], [homeAffairs]),
]

export const plan: Plan = {
  id: planId,
  number: '67/KH-UBND',
  issuedOn: '2013-10-01',
  issuer: 'UBND tỉnh Tuyên Quang',
  title: 'Kế hoạch thực hiện Chương trình hành động số 27-CTr/TU',
  groups: ['I', 'II'].map((id) => ({ id, no: id, title: `Nhóm ${id}`, level: 1 })),
  tasks,
  directory: {
    secretariat: homeAffairs,
    agencies: agencies.map((id) => ({ id, name: `Sở ${id}`, otherNames: [], kind: 'department', reports: 'direct' })),
    collectives: [],
  },
  regime: defaultRegime,
}

export function periodOf(id: PeriodId, epoch: string): Period {
  return { ...settings, id, state: 'open', epoch }
}

/** A task that is in no plan before an amendment puts it there. */
const inserted = taskOf('II-2', [homeAffairs, justice])

/** All that a row may be about: first those that were signed. */
export const everyTask: readonly TaskId[] = [...tasks, inserted].map((task) => task.id)

const leadsAfter: readonly (readonly AgencyId[])[] = [[homeAffairs], [justice], [homeAffairs, justice], []]

/** The plan after one of its tasks was given to others, taken out, put in or back; `undefined` where that leaves none. */
export function amended(before: Plan, task: number, leads: number): Plan | undefined {
  const all = [...tasks, inserted]
  const chosen = all[task % all.length] ?? inserted
  const after = leadsAfter[leads % leadsAfter.length] ?? []
  const left = all.flatMap((it) => {
    const known = before.tasks.find(({ id }) => id === it.id)
    if (it !== chosen) return known ?? []
    return after.length === 0 ? [] : { ...(known ?? it), leads: after, supports: [] }
  })
  return left.length === 0 ? undefined : { ...before, tasks: left }
}

function taskOf(id: string, leads: readonly AgencyId[], supports: readonly AgencyId[] = []): Task {
  return {
    id: id as TaskId,
    path: id.replace('-', '.'),
    no: id.split('-')[1] ?? '',
    group: id.split('-')[0] ?? '',
    content: `Nhiệm vụ ${id}`,
    lead: leads.join('; '),
    support: supports.join('; '),
    product: 'Báo cáo',
    deadline: 'Trước ngày 15/12/2013',
    issuer: 'UBND tỉnh',
    extra: {},
    leads,
    supports,
  }
}
