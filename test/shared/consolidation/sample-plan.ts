// A small plan in the shape of a real one, and arbitrary plans with arbitrary reports, for the tests of consolidation.
import fc from 'fast-check'
import type { Received } from '../../../shared/consolidation/consolidate.ts'
import type { Agency } from '../../../shared/domain/directory.ts'
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'
import { setAsideKinds, statuses, type Values } from '../../../shared/domain/report.ts'

export const clock = { today: '2014-01-10', period: { from: '2013-01-01', to: '2013-12-31' } }

export function task(id: string, deadline: string, leads: readonly string[]): Task {
  const group = id.split('.')[0] ?? ''
  const texts = { no: id.slice(group.length + 1), content: `Nhiệm vụ ${id}`, lead: leads.join('; '), support: '' }
  return {
    id: id as TaskId,
    path: id,
    group,
    ...texts,
    product: '',
    deadline,
    issuer: '',
    extra: {},
    leads: leads as readonly AgencyId[],
    supports: [],
  }
}

export function agency(id: string, reports: Agency['reports'] = 'direct'): Agency {
  return { id: id as AgencyId, name: id, otherNames: [], kind: 'department', reports }
}

export function plan(tasks: readonly Task[], agencies: readonly Agency[], showDrafts = false): Plan {
  return {
    id: 'kh-67' as PlanId,
    number: '67/KH-UBND',
    issuedOn: '2013-10-01',
    issuer: 'UBND tỉnh',
    title: '',
    groups: [],
    tasks,
    directory: { secretariat: 'so-khdt' as AgencyId, agencies, collectives: [] },
    regime: { ...defaultRegime, showDrafts },
  }
}

const names = ['so-a', 'so-b', 'huyen-c', 'huyen-d', 'chua-ro', 'khong-bc', 'open-cac-truong', 'ngoai']
const directory = [
  agency('so-a'),
  agency('so-b'),
  agency('huyen-c', 'through'),
  agency('huyen-d'),
  agency('chua-ro', 'undecided'),
  agency('khong-bc', 'none'),
  agency('open-cac-truong', 'undecided'),
]
const deadlines = ['Quý IV/2013', 'Năm 2013-2014', 'Hàng năm', 'Thường xuyên', 'Theo dự án', '']
const days = fc.constantFrom('', '2013-11-30', '2013-12-31', '2014-01-05')

const values: fc.Arbitrary<Values> = fc.record(
  {
    status: fc.constantFrom('', ...statuses),
    completedOn: days,
    result: fc.constantFrom('', 'Đã mở 3 lớp'),
    setAside: fc.constantFrom('', '', '', ...setAsideKinds),
    declaredDeadline: days,
    declaredAccepted: fc.constantFrom('', 'yes', 'no'),
    decision: fc.constantFrom('', 'granted', 'refused'),
    decisionDocument: fc.constantFrom('', '12/UBND-TH'),
    grantedDeadline: fc.constantFrom('', '2014-02-28'),
  },
  { requiredKeys: [] },
)

const handedIn = fc.record({ values, firstOn: fc.constantFrom('2013-12-19', '2013-12-20') })

/** A plan, what its agencies sent, and something for a task that it does not have. */
export const reportedPlans: fc.Arbitrary<{ plan: Plan; received: Received[] }> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('I', 'II'), fc.constantFrom(...deadlines), fc.subarray(names)), { maxLength: 8 }),
    fc.boolean(),
  )
  .chain(([list, showDrafts]) => {
    const tasks = list.map(([group, deadline, leads], index) => task(`${group}.${index + 1}`, deadline, leads))
    const keys = [...tasks.flatMap((it) => it.leads.map((lead) => [it.id, lead] as const)), ['X.1', 'so-a'] as const]
    const reports = keys.map(([id, lead]) =>
      fc.record(
        {
          task: fc.constant(id as TaskId),
          agency: fc.constant(lead as AgencyId),
          values,
          state: fc.constantFrom('open', 'submitted', 'returned', 'accepted', 'locked'),
          handedIn,
        },
        { requiredKeys: ['task', 'agency', 'values', 'state'] },
      ),
    )
    return fc
      .tuple(...reports)
      .chain((all) => fc.record({ plan: fc.constant(plan(tasks, directory, showDrafts)), received: fc.subarray(all) }))
  })
