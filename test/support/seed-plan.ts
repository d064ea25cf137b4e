// The plan of 2013 as published, and a period's reports on it made up at random from a seed, the same for the same seed.
import { assignObligations } from '../../shared/appendix/obligations.ts'
import type { Received } from '../../shared/consolidation/consolidate.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import type { Agency, Directory } from '../../shared/domain/directory.ts'
import { periodOf } from '../../shared/domain/due.ts'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { HeadState } from '../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../shared/domain/plan.ts'
import { levels, requests, setAsideKinds, statuses, type Value } from '../../shared/domain/report.ts'
import directoryFile from '../fixtures/appendix/seed.directory.json'
import appendixFile from '../fixtures/appendix/seed.expected.json'

type Appendix = Pick<Plan, 'groups'> & { readonly tasks: readonly Omit<Task, 'leads' | 'supports'>[] }

// Files of this repository; what they hold is tested where an appendix is read.
const directory = directoryFile as unknown as Directory
const appendix = appendixFile as unknown as Appendix
const obligations = assignObligations(appendix.tasks, directory)

export const seedPlan: Plan = {
  id: 'kh-67' as PlanId,
  number: '67/KH-UBND',
  issuedOn: '2013-10-01',
  issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  title: 'Một số nhiệm vụ, giải pháp chủ yếu',
  groups: appendix.groups,
  tasks: appendix.tasks.map((task, index) => {
    const { leads = [], supports = [] } = obligations.tasks[index] ?? {}
    return { ...task, path: task.id, issuer: task.issuer ?? '', extra: {}, leads, supports }
  }),
  directory: {
    ...directory,
    agencies: [
      ...directory.agencies,
      ...obligations.openSets.map(
        ({ id, name }): Agency => ({ id, name, otherNames: [], kind: 'open-set', reports: 'undecided' }),
      ),
    ],
  },
  regime: defaultRegime,
}

export const seedPeriod = periodOf(seedPlan.regime, '2013-12-01').settings

const results = [
  'Đã tổ chức 02 hội nghị quán triệt cho 180 cán bộ, công chức, viên chức.',
  'Lồng ghép nội dung vào chương trình công tác năm; kiểm tra 03 đơn vị trực thuộc, nhắc nhở 01 đơn vị chậm triển khai.',
  'Đã xây dựng dự thảo, lấy ý kiến 14 cơ quan, đơn vị; đang hoàn thiện để trình Ủy ban nhân dân tỉnh xem xét, ban hành.',
  'Mở 05 lớp tập huấn với 312 lượt người tham gia; đăng 46 tin, bài, 12 phóng sự về các hợp tác xã điển hình tiên tiến.',
  'Số vốn cho vay đạt 21.914 triệu đồng, tăng 12,5% so với năm 2012.',
]
const difficulties = [
  'Kinh phí được giao chưa đáp ứng yêu cầu; nhiều hợp tác xã chưa có trụ sở làm việc.',
  'Văn bản hướng dẫn của Trung ương ban hành chậm, nội dung chưa thống nhất giữa các bộ, ngành.',
]
const proposals = [
  'Đề nghị bổ sung kinh phí thực hiện trong dự toán năm 2014.',
  'Đề nghị sớm ban hành hướng dẫn chuyển đổi, đăng ký lại hợp tác xã theo Luật Hợp tác xã năm 2012.',
]

export type Random = () => number

/** A generator of numbers in [0, 1) that its seed decides (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const isLikely = (random: Random, share: number) => random() < share
const pickOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const dayOf = (random: Random) => addDays('2013-10-05', Math.floor(random() * 90))

/** What an agency enters in a row. @param zeal how likely it is that the task is done */
export function randomEntries(random: Random, zeal: number): Record<string, Value> {
  const chance = (share: number) => isLikely(random, share)
  const pick = <T>(list: readonly T[]) => pickOf(random, list)
  const day = () => dayOf(random)
  const status = chance(zeal) ? 'done' : pick(statuses)
  return {
    status,
    result: pick(['', ...results]),
    ...(status === 'done' && chance(0.8) && { completedOn: day() }),
    ...(chance(0.3) && { documentNumber: `${1 + Math.floor(random() * 900)}/BC`, documentDate: day() }),
    ...(chance(0.2) && { difficulty: pick(difficulties), level: pick(['', ...levels]) }),
    ...(chance(0.2) && { proposal: pick(proposals), level: pick(['', ...levels]) }),
    ...(chance(0.1) && { request: pick(requests), requestedDeadline: '2014-06-30' }),
    ...(status !== 'done' && chance(0.3) && { reason: 'Chờ văn bản hướng dẫn của cấp trên.' }),
    ...(chance(0.1) && { declaredDeadline: day(), declaredBy: '215/QĐ-UBND' }),
  }
}

/** What the secretariat writes in a row; mostly nothing. */
export function randomDecisions(random: Random): Record<string, Value> {
  const chance = (share: number) => isLikely(random, share)
  return {
    ...(chance(0.05) && { setAside: pickOf(random, setAsideKinds), setAsideDocument: '88/UBND-TH' }),
    ...(chance(0.08) && { decision: 'granted', decisionDocument: '12/UBND-TH', grantedDeadline: '2014-06-30' }),
    ...(chance(0.1) && { declaredAccepted: pickOf(random, ['yes', 'no']) }),
  }
}

/** What the provincial office writes in a row; mostly nothing. */
export function randomDirection(random: Random): Record<string, Value> {
  if (!isLikely(random, 0.05)) return {}
  return { direction: 'Giao Sở Tài chính tham mưu.', directionNumber: '301/UBND-TH', directionDate: dayOf(random) }
}

/** What all agencies of a plan reported, handed in, withdrew or left in draft, as the seed decides. */
export function randomReports(plan: Plan, seed: number): Received[] {
  const random = randomFrom(seed)
  const chance = (share: number) => isLikely(random, share)
  const pick = <T>(list: readonly T[]) => pickOf(random, list)
  // Some rounds are nearly complete, others have hardly begun.
  const zeal = random()
  const fields = () => randomEntries(random, zeal)
  const decided = () => ({ ...randomDecisions(random), ...randomDirection(random) })
  const heads = new Map<string, { readonly state: HeadState; readonly firstOn: string | undefined }>()
  for (const agency of new Set(plan.tasks.flatMap((task) => task.leads))) {
    const state = pick<HeadState>(['open', 'submitted', 'submitted', 'returned', 'accepted', 'locked'])
    const isIn = state !== 'open' && (state !== 'locked' || chance(0.5))
    heads.set(agency, { state, firstOn: isIn ? addDays('2013-12-08', Math.floor(random() * 20)) : undefined })
  }
  return plan.tasks.flatMap((task) =>
    task.leads.flatMap((agency): Received[] => {
      if (chance(0.05)) return []
      const head = heads.get(agency)
      const theirs = decided()
      const values = { ...fields(), ...theirs }
      const sent = chance(0.9) ? values : { ...fields(), ...theirs }
      return [
        {
          task: task.id,
          agency,
          values: head?.firstOn === undefined && chance(0.3) ? theirs : values,
          state: head?.state ?? 'open',
          ...(head?.firstOn !== undefined && { handedIn: { values: sent, firstOn: head.firstOn } }),
        },
      ]
    }),
  )
}
