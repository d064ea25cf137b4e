// A small plan for the server's tests: three agencies and an open set, with a collective task and a supporter.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'

export const planId = 'kh-67-2013' as PlanId
export const periodId = '2013' as PeriodId
export const homeAffairs = 'so-noi-vu' as AgencyId
export const justice = 'so-tu-phap' as AgencyId
export const planning = 'so-khdt' as AgencyId
export const openSet = 'open-lien-quan' as AgencyId

function task(id: string, leads: readonly AgencyId[], supports: readonly AgencyId[] = []): Task {
  return {
    id: id as TaskId,
    path: id.replace('-', '.'),
    no: id.split('-')[1] ?? '',
    group: id.split('-')[0] ?? '',
    content: `Nhiệm vụ ${id}: rà soát, sắp xếp bộ máy`,
    lead: leads.join(', '),
    support: supports.join(', '),
    product: 'Quyết định của UBND tỉnh',
    deadline: 'Trước ngày 15/12/2013',
    issuer: 'UBND tỉnh',
    extra: {},
    leads,
    supports,
  }
}

export function samplePlan(id: PlanId = planId): Plan {
  const agency = (agencyId: AgencyId, name: string) => ({
    id: agencyId,
    name,
    otherNames: [],
    kind: 'department' as const,
    reports: 'direct' as const,
  })
  return {
    id,
    number: '67/KH-UBND',
    issuedOn: '2013-10-01',
    issuer: 'UBND tỉnh Tuyên Quang',
    title: 'Kế hoạch thực hiện Chương trình hành động số 27-CTr/TU',
    groups: [
      { id: 'I', no: 'I', title: 'Tổ chức bộ máy', level: 1 },
      { id: 'II', no: 'II', title: 'Pháp luật', level: 1 },
    ],
    tasks: [
      task('I-1', [homeAffairs], [justice]),
      task('I-2', [homeAffairs, justice]),
      task('II-1', [justice], [homeAffairs]),
      task('II-2', [planning, openSet]),
    ],
    directory: {
      secretariat: planning,
      agencies: [
        agency(homeAffairs, 'Sở Nội vụ'),
        agency(justice, 'Sở Tư pháp'),
        agency(planning, 'Sở Kế hoạch và Đầu tư'),
        { id: openSet, name: 'Các cơ quan liên quan', otherNames: [], kind: 'open-set', reports: 'undecided' },
      ],
      collectives: [],
    },
    regime: defaultRegime,
  }
}

/** The sample plan with further agencies, each with one task of its own, which others may support. */
export function planWith(agencies: readonly AgencyId[], supports: readonly AgencyId[] = []): Plan {
  const plan = samplePlan()
  const [some] = plan.directory.agencies
  if (some === undefined) throw new Error('the sample plan has no agency')
  return {
    ...plan,
    tasks: [...plan.tasks, ...agencies.map((agency, at) => task(`II-${at + 3}`, [agency], supports))],
    directory: {
      ...plan.directory,
      agencies: [...plan.directory.agencies, ...agencies.map((id) => ({ ...some, id, name: `Sở ${id}` }))],
    },
  }
}

export const settings: PeriodSettings = {
  kind: 'regular',
  from: '2013-01-01',
  to: '2013-12-31',
  cutOff: '2013-12-14',
  agenciesDue: '2013-12-19',
  secretariatDue: '2013-12-25',
}
