// The sheet `Tình hình`: the figures as tables of plain numbers, and the charts drawn from them. Every table names its
// unit, and its last line is the sum of the others.
import { countsOf, type Figure, type TallyLine } from '../consolidation/figures.ts'
import { type CoverageFigures, type DeadlineClass, exemptOf, type Situation } from '../consolidation/situation.ts'
import { buckets, type Counts, completionRate, countBuckets, type Rate, totalOf } from '../domain/bucket.ts'
import { groupLabel, type Plan } from '../domain/plan.ts'
import { bucketLabels, exemptLabel, rateText, totalLabel } from '../table/counting-labels.ts'
import { dayText } from './blocks.ts'
import { coverageSentences, officialParagraph } from './narrative.ts'
import { agencyNameIn, groupNameIn, groupNoIn } from './print-input.ts'

export interface FigureRow {
  readonly name: string
  readonly numbers: readonly number[]
  /** A rate with what it was made of. */
  readonly rate?: string
}

export interface FigureTable {
  readonly title: string
  /** Over the names, then over each number, then over the rate where there is one. */
  readonly heads: readonly string[]
  readonly rows: readonly FigureRow[]
  readonly total?: FigureRow
}

/** A chart of some columns of numbers of a table, without its total. */
export interface FigureChart {
  readonly id: 'status' | 'coverage' | 'handed-in'
  readonly kind: 'stacked-bars' | 'line'
  readonly title: string
  /** Above the tables, in one half of the width, or beside its own table, as high as that. */
  readonly place: 'left' | 'right' | 'beside'
  /** Which table, and which of its columns of numbers, from 0. */
  readonly table: number
  readonly first: number
  readonly colors: readonly string[]
}

export interface FigureSheet {
  readonly lines: readonly string[]
  readonly tables: readonly FigureTable[]
  readonly charts: readonly FigureChart[]
}

const deadlineNames: Readonly<Record<DeadlineClass, string>> = {
  day: 'Có ngày cuối cùng',
  recurring: 'Định kỳ (hằng năm, hằng quý …)',
  ongoing: 'Thường xuyên',
  event: 'Theo sự kiện, chưa xác định ngày',
  none: 'Không có thời hạn cụ thể',
}

/** The whole sheet, in Vietnamese: it is a document of the plan's, whatever language the pane speaks. */
export function situationSheet(plan: Plan, situation: Situation): FigureSheet {
  return { lines: linesOf(plan, situation), tables: tablesOf(plan, situation), charts }
}

function linesOf(plan: Plan, situation: Situation): readonly string[] {
  return [
    `Tình hình thực hiện Kế hoạch số ${plan.number}`,
    `Tính đến ngày ${dayText(situation.today)}. Số liệu chính thức lấy theo báo cáo đã gửi.`,
    officialParagraph(situation, 'vi'),
    coverageSentences(situation),
    ...(situation.drafts.length > 0
      ? [`Chưa chính thức: ${situation.drafts.length} lượt giao có nội dung chưa gửi.`]
      : []),
    situation.stoodStill === undefined
      ? 'Chưa có kỳ trước để so sánh.'
      : `Không có chuyển biến so với kỳ trước: ${situation.stoodStill.length} lượt giao.`,
  ]
}

/** In the order of their numbers, by which the charts name them. */
function tablesOf(plan: Plan, situation: Situation): readonly FigureTable[] {
  const { tasks, tasksByGroup, byGroup, byAgency, byDeadline, rows } = situation
  const groupName = (key: string) => groupLabel({ no: groupNoIn(plan, key), title: groupNameIn(plan, key) })
  const obligations = countBuckets(rows.map((row) => row.bucket))
  return [
    tallyTable('1. Kết quả theo nhóm (đơn vị tính: nhiệm vụ)', 'Nhóm', tasksByGroup, groupName, countsOf(tasks)),
    tallyTable('2. Kết quả theo nhóm (đơn vị tính: lượt giao)', 'Nhóm', byGroup, groupName, obligations),
    tallyTable(
      '3. Kết quả theo cơ quan (đơn vị tính: lượt giao)',
      'Cơ quan',
      byAgency,
      (key) => agencyNameIn(plan, key),
      obligations,
    ),
    tallyTable(
      '4. Kết quả theo loại thời hạn (đơn vị tính: lượt giao)',
      'Loại thời hạn',
      byDeadline,
      (key) => deadlineNames[key],
      obligations,
    ),
    coverageTable(plan, situation),
    {
      title: '6. Cơ quan đã gửi báo cáo theo ngày (đơn vị tính: cơ quan, cộng dồn)',
      heads: ['Ngày', 'Đã gửi'],
      rows: situation.handedInByDay.map(({ day, left, agencies }) => ({
        name: `${dayText(day).slice(0, 5)} (${daysLeft(left)})`,
        numbers: [agencies.length],
      })),
    },
  ]
}

function daysLeft(left: number): string {
  if (left === 0) return 'hạn cuối'
  return left > 0 ? `còn ${left} ngày` : `quá ${-left} ngày`
}

/** Done in greens, open in blue and red, what is not measured in greys; told apart in a grey print by their order. */
const statusColors = ['#2E7D4F', '#9CCB86', '#5B9BD5', '#C0392B', '#8FA3B5', '#C9D1D9', '#E3E6E9', '#F0F1F3']

const charts: readonly FigureChart[] = [
  {
    id: 'status',
    kind: 'stacked-bars',
    title: 'Kết quả theo nhóm (nhiệm vụ)',
    place: 'left',
    table: 0,
    first: 0,
    colors: statusColors,
  },
  {
    id: 'coverage',
    kind: 'stacked-bars',
    title: 'Gửi báo cáo theo cơ quan (lượt giao)',
    place: 'beside',
    table: 4,
    first: 4,
    colors: ['#2E7D4F', '#E0A030', '#B8BEC6'],
  },
  {
    id: 'handed-in',
    kind: 'line',
    title: 'Số cơ quan đã gửi báo cáo (cộng dồn)',
    place: 'right',
    table: 5,
    first: 0,
    colors: ['#1F4E79'],
  },
]

function tallyTable<Key extends string>(
  title: string,
  head: string,
  lines: readonly TallyLine<Key>[],
  nameOf: (key: Key) => string,
  total: Counts,
): FigureTable {
  const rowOf = (name: string, counts: Counts): FigureRow => ({
    name,
    numbers: [...buckets.map((bucket) => counts[bucket]), totalOf(counts)],
    rate: rateText(completionRate(counts), 'vi'),
  })
  return {
    title,
    heads: [head, ...buckets.map((bucket) => bucketLabels[bucket].vi), 'Tổng số', 'Tỷ lệ hoàn thành'],
    rows: lines.map(({ key, tally }) => rowOf(nameOf(key), countsOf(tally))),
    total: rowOf('Tổng số', total),
  }
}

function coverageTable(plan: Plan, { coverage, coverageByAgency }: Situation): FigureTable {
  const rowOf = (name: string, of: CoverageFigures): FigureRow => ({
    name,
    numbers: [
      of.total,
      exemptOf(of),
      ...[of.expected, of.received, of.onTime, of.late, of.missing, of.returned, of.accepted],
    ].map((it: Figure) => it.length),
    rate: rateText(rateOf(of), 'vi'),
  })
  return {
    title: '5. Gửi báo cáo theo cơ quan (đơn vị tính: lượt giao)',
    heads: [
      'Cơ quan',
      totalLabel.vi,
      exemptLabel.vi,
      'Phải báo cáo',
      'Đã gửi',
      'Đã gửi đúng hạn',
      'Đã gửi chậm',
      'Chưa gửi',
      'Đề nghị bổ sung',
      'Đã tiếp nhận',
      'Tỷ lệ gửi',
    ],
    rows: coverageByAgency.map((it) => rowOf(agencyNameIn(plan, it.agency), it.coverage)),
    total: rowOf('Tổng số', coverage),
  }
}

function rateOf({ received, expected }: CoverageFigures): Rate {
  return { numerator: received.length, denominator: expected.length }
}
