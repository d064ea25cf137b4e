// Annexes I and II: the counts by group in tasks, by agency in obligations. The last line is the sum of the others.
import { countsOf, type Tally, type TallyLine } from '../../consolidation/figures.ts'
import { type Bucket, buckets, type Counts, completionRate, countBuckets, totalOf } from '../../domain/bucket.ts'
import { rateText } from '../../table/counting-labels.ts'
import { columnsOf, line, row, table } from '../blocks.ts'
import type { HeadCell, PrintDocument, Table, TableRow } from '../document.ts'
import { agencyNameIn, groupNameIn, groupNoIn, type PrintInput } from '../print-input.ts'
import { annexPage, draftNote } from './annex-page.ts'

/** Phụ lục I, in tasks. */
export function groupAnnex(input: PrintInput): PrintDocument {
  const { plan, situation } = input
  const lines = situation.tasksByGroup.map((it) => named(groupNoIn(plan, it.key), groupNameIn(plan, it.key), it))
  const counted = countTable(['Nhóm nhiệm vụ', 42], 'Tổng số nhiệm vụ', lines, countsOf(situation.tasks), input)
  const title = 'Kết quả thực hiện theo nhóm nhiệm vụ'
  return annexPage(input, { id: 'annex-1', no: 'Phụ lục I', title, unit: 'nhiệm vụ' }, [
    counted,
    rateNote,
    ...draftNote(input),
  ])
}

/** Phụ lục II, in obligations: a task of three bodies counts three times. */
export function agencyAnnex(input: PrintInput): PrintDocument {
  const { plan, situation } = input
  const lines = situation.byAgency.map((it, index) => named(String(index + 1), agencyNameIn(plan, it.key), it))
  const total = countBuckets(situation.rows.map((it) => it.bucket))
  const counted = countTable(['Cơ quan, đơn vị', 30], 'Tổng số lượt giao', lines, total, input)
  const title = 'Kết quả thực hiện theo cơ quan chủ trì'
  return annexPage(input, { id: 'annex-2', no: 'Phụ lục II', title, unit: 'lượt giao' }, [
    counted,
    rateNote,
    ...draftNote(input),
  ])
}

interface NamedLine {
  readonly no: string
  readonly name: string
  readonly tally: Tally
}

function named(no: string, name: string, { tally }: TallyLine): NamedLine {
  return { no, name, tally }
}

const pair = (text: string): HeadCell => ({ text, columns: 2 })
const tall = (text: string): HeadCell => ({ text, rows: 2 })

/** The status of groups in a few columns, for the body of the report. */
export function groupTable({ plan, situation, settings }: PrintInput): Table {
  const cells: readonly Bucket[] = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue']
  const rowOf = (kind: TableRow['kind'], no: string, name: string, counts: Counts) => {
    const timed = cells.reduce((sum, cell) => sum + counts[cell], 0)
    return row(kind, no, name, totalOf(counts), ...cells.map((cell) => counts[cell]), totalOf(counts) - timed)
  }
  return table(
    columnsOf([4, 'center'], [26, 'left'], ...Array.from({ length: 6 }, () => [8, 'center'] as const)),
    [
      [
        tall('TT'),
        tall('Nhóm nhiệm vụ'),
        tall('Tổng số'),
        pair('Đã hoàn thành'),
        pair('Chưa hoàn thành'),
        tall('Khác'),
      ],
      ['Đúng hạn', 'Quá hạn', 'Trong hạn', 'Quá hạn'],
    ],
    [
      ...situation.tasksByGroup.map(({ key, tally }) =>
        rowOf('body', groupNoIn(plan, key), groupNameIn(plan, key), countsOf(tally)),
      ),
      rowOf('total', '', 'Tổng số', countsOf(situation.tasks)),
    ],
    settings.tableSize,
  )
}

/** @param nameShare wider where names are long: a plan's few groups fit on one page then */
function countTable(
  [name, nameShare]: readonly [string, number],
  total: string,
  lines: readonly NamedLine[],
  all: Counts,
  { settings }: PrintInput,
): Table {
  const rowOf = (kind: TableRow['kind'], no: string, title: string, counts: Counts) => {
    const rate = rateText(completionRate(counts), 'vi').replace(' (', '\n(')
    return row(kind, no, title, totalOf(counts), ...buckets.map((bucket) => counts[bucket]), rate)
  }
  return table(
    columnsOf([4, 'center'], [nameShare, 'left'], ...Array.from({ length: 9 }, () => [8, 'center'] as const), [
      11,
      'center',
    ]),
    [
      [
        tall('TT'),
        tall(name),
        tall(total),
        pair('Đã hoàn thành'),
        pair('Chưa hoàn thành'),
        pair('Không xét thời hạn'),
        tall('Không phát sinh trong kỳ'),
        tall('Không theo dõi'),
        tall('Tỷ lệ hoàn thành (*)'),
      ],
      ['Đúng hạn', 'Quá hạn', 'Trong hạn', 'Quá hạn', 'Đã thực hiện', 'Chưa thực hiện'],
    ],
    [...lines.map((it) => rowOf('body', it.no, it.name, countsOf(it.tally))), rowOf('total', '', 'Tổng số', all)],
    settings.tableSize,
  )
}

const rateNote = line(
  '(*) Số đã hoàn thành trên tổng số đã hoàn thành và quá hạn chưa hoàn thành; “–” khi chưa có nhiệm vụ nào đến hạn.',
  { align: 'left', size: 12, italic: true, before: 6 },
)
