// A small plan for tests of the engine: one agency, tasks by number, no deadlines.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan } from '../../../shared/domain/plan.ts'

export const agency = 'so-noi-vu' as AgencyId

export function planOf(count: number): Plan {
  const tasks = Array.from({ length: count }, (_, index) => {
    const id = `I.${index + 1}` as TaskId
    return {
      id,
      path: id,
      no: String(index + 1),
      group: 'I',
      content: `Nhiệm vụ số ${index + 1}`,
      lead: 'Sở Nội vụ',
      support: '',
      product: '',
      deadline: '',
      issuer: '',
      extra: {},
      leads: [agency],
      supports: [],
    }
  })
  return {
    id: 'ke-hoach-thu' as PlanId,
    number: '1/KH-UBND',
    issuedOn: '2013-10-01',
    issuer: '',
    title: 'Kế hoạch thử',
    groups: [{ id: 'I', no: 'I', title: 'Nhóm', level: 1 }],
    tasks,
    directory: {
      secretariat: agency,
      agencies: [{ id: agency, name: 'Sở Nội vụ', otherNames: [], kind: 'department', reports: 'direct' }],
      collectives: [],
    },
    regime: defaultRegime,
  }
}

export const period: Period = {
  id: '2013' as PeriodId,
  kind: 'regular',
  from: '2013-01-01',
  to: '2013-12-31',
  cutOff: '2013-12-14',
  agenciesDue: '2013-12-19',
  secretariatDue: '2013-12-25',
  state: 'open',
  epoch: 'e1',
}
