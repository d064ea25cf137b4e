// Annexes III to V: what is overdue and why, who reported, what was proposed to whom. All of it as handed in.
import type { ConsolidatedRow } from '../../consolidation/consolidate.ts'
import { isLate } from '../../consolidation/coverage.ts'
import { type AgencyCoverage, exemptOf } from '../../consolidation/situation.ts'
import { difficultiesByLevel, type Level } from '../../consolidation/work-lists.ts'
import { daysBetween } from '../../domain/calendar.ts'
import type { PeriodSettings } from '../../domain/period.ts'
import { exemptLabel, totalLabel } from '../../table/counting-labels.ts'
import { headStateLabels, labelOf, levelLabels, requestLabels } from '../../table/labels.ts'
import { lateText } from '../../table/report-clock-text.ts'
import { timelinessText } from '../../table/timeliness-labels.ts'
import { dayText, line, listTable, row } from '../blocks.ts'
import type { Block, PrintDocument, Table, TableRow } from '../document.ts'
import { agencyNameIn, dayIn, inLines, type PrintInput, statusIn, taskNo, textIn } from '../print-input.ts'
import { annexPage, draftNote } from './annex-page.ts'

/** Phụ lục III: obligations that are or were overdue, with the reasons given. */
export function overdueAnnex(input: PrintInput): PrintDocument {
  const { rows } = input.situation
  const groups = [
    ['A', 'Chưa hoàn thành, quá hạn', rows.filter((it) => it.bucket === 'open-overdue')],
    ['B', 'Đã hoàn thành quá hạn', rows.filter((it) => it.bucket === 'done-late')],
  ] as const
  const lines = groups.flatMap(([no, title, own]): readonly TableRow[] => [
    row('group', no, { text: `${title}: ${own.length} lượt`, columns: 6 }),
    ...overdueRows(own, input),
  ])
  const listed = listTable(
    [
      ['TT', 5, 'center'],
      ['Cơ quan chủ trì', 20, 'left'],
      ['Thời gian hoàn thành', 14, 'center'],
      ['So với thời hạn', 13, 'center'],
      ['Tình trạng', 13, 'left'],
      ['Lý do, nguyên nhân', 27, 'left'],
      ['Dự kiến hoàn thành; đề nghị', 18, 'left'],
    ],
    lines,
    input.settings.tableSize,
  )
  const title = 'Nhiệm vụ quá hạn và nguyên nhân'
  return annexPage(input, { id: 'annex-3', no: 'Phụ lục III', title, unit: 'lượt giao' }, [listed, ...draftNote(input)])
}

/** Each task once, with those of its bodies that are late below it. */
function overdueRows(rows: readonly ConsolidatedRow[], input: PrintInput): readonly TableRow[] {
  const tasks = Array.from(new Set(rows.map((it) => it.task)))
  return tasks.flatMap((task): readonly TableRow[] => [
    row('sub', taskNo(task), { text: task.content, columns: 6 }),
    ...rows.filter((it) => it.task === task).map((it, index) => overdueRow(index + 1, it, input)),
  ])
}

function overdueRow(no: number, late: ConsolidatedRow, { plan }: PrintInput): TableRow {
  const { task, agency, counted, handedInOn } = late
  const { values, deadline, timeliness } = counted
  const due = deadline.kind === 'day' && deadline.by !== 'signed' ? `(đến ${dayText(deadline.lastDay)})` : ''
  const request = textIn(values, 'request')
  const wished = dayIn(values, 'requestedDeadline')
  const asked = request && `Đề nghị: ${labelOf(requestLabels, request, 'vi').toLocaleLowerCase('vi')}`
  const expected = dayIn(values, 'expectedOn')
  return row(
    'body',
    no,
    agencyNameIn(plan, agency),
    inLines(task.deadline, due),
    timeliness.kind === 'done-late' ? `quá hạn ${timeliness.days} ngày` : timelinessText(timeliness, 'vi'),
    handedInOn === undefined ? 'Chưa gửi báo cáo' : inLines(statusIn(values), dayIn(values, 'completedOn')),
    inLines(textIn(values, 'reason'), textIn(values, 'difficulty')),
    inLines(expected && `Dự kiến ${expected}`, asked && (wished === '' ? asked : `${asked} đến ${wished}`)),
  )
}

/** Phụ lục IV: who sent a report, who did not, and who need not. */
export function coverageAnnex(input: PrintInput): PrintDocument {
  const { coverageByAgency, coverage } = input.situation
  const asked = coverageByAgency.filter((it) => it.coverage.expected.length > 0)
  const groups = [
    ['A', 'Đã gửi báo cáo', asked.filter((it) => it.coverage.received.length > 0)],
    ['B', 'Chưa gửi báo cáo', asked.filter((it) => it.coverage.received.length === 0)],
    ['C', 'Không phải báo cáo hoặc chưa xác định kỳ này', coverageByAgency.filter((it) => !asked.includes(it))],
  ] as const
  const lines = groups.flatMap(([no, title, own]): readonly TableRow[] => [
    row('group', no, { text: `${title}: ${own.length} cơ quan, đơn vị`, columns: 9 }),
    ...own.map((it, index) => coverageRow(index + 1, it, input)),
  ])
  const listed = listTable(
    [
      ['TT', 4, 'center'],
      ['Cơ quan, đơn vị', 25, 'left'],
      [totalLabel.vi, 8, 'center'],
      [exemptLabel.vi, 7, 'center'],
      ['Phải báo cáo', 8, 'center'],
      ['Đã gửi', 7, 'center'],
      ['Trạng thái', 14, 'left'],
      ['Ngày gửi', 11, 'center'],
      ['Số, ngày báo cáo', 15, 'left'],
      ['So với thời hạn gửi', 12, 'left'],
    ],
    [
      ...lines,
      row(
        'total',
        '',
        'Tổng số',
        coverage.total.length,
        exemptOf(coverage).length,
        coverage.expected.length,
        coverage.received.length,
        '',
        '',
        '',
        '',
      ),
    ],
    input.settings.tableSize,
  )
  const title = 'Tình hình gửi báo cáo của các cơ quan, đơn vị'
  return annexPage(input, { id: 'annex-4', no: 'Phụ lục IV', title, unit: 'lượt giao' }, [listed])
}

function coverageRow(no: number, { agency, coverage }: AgencyCoverage, input: PrintInput): TableRow {
  const { plan, period, situation, reportOf } = input
  const own = situation.rows.filter((it) => it.agency === agency)
  const sent = own.find((it) => it.handedInOn !== undefined)
  const sentOn = sent?.handedInOn
  const isAsked = coverage.expected.length > 0
  const report = reportOf(agency)
  return row(
    'body',
    no,
    agencyNameIn(plan, agency),
    coverage.total.length,
    exemptOf(coverage).length,
    coverage.expected.length,
    coverage.received.length,
    isAsked || sent ? headStateLabels[own[0]?.state ?? 'open'].vi : '',
    sentOn === undefined ? '' : dayText(sentOn),
    report ? inLines(report.number, report.date && `ngày ${dayText(report.date)}`) : '',
    // Who need not report cannot be late.
    isAsked && sent && sentOn !== undefined ? sentText(sent, sentOn, period) : '',
  )
}

function sentText(sent: ConsolidatedRow, on: string, period: PeriodSettings): string {
  return isLate(sent, period) ? lateText(Math.max(0, daysBetween(period.agenciesDue, on)), 'vi') : 'đúng hạn'
}

/** Phụ lục V: difficulties and proposals, by who is asked; a sentence where there are none. */
export function proposalAnnex(input: PrintInput): PrintDocument {
  const listed = difficultiesByLevel(input.situation.rows)
  const title = 'Khó khăn, vướng mắc và kiến nghị, đề xuất theo cấp giải quyết'
  const blocks: readonly Block[] =
    listed.length === 0
      ? [line('Trong kỳ không có khó khăn, vướng mắc, kiến nghị, đề xuất.', { before: 6 })]
      : [proposalTable(listed, input), taskNote, ...draftNote(input)]
  return annexPage(input, { id: 'annex-5', no: 'Phụ lục V', title }, blocks)
}

const taskNote = line('Nội dung nhiệm vụ theo số thứ tự tại Phụ lục VI.', {
  align: 'left',
  size: 12,
  italic: true,
  before: 6,
})

function proposalTable(listed: ReturnType<typeof difficultiesByLevel>, { plan, settings }: PrintInput): Table {
  const letters = 'ABCDEF'
  const lines = listed.flatMap(({ level, rows }, at): readonly TableRow[] => [
    row('group', letters.charAt(at), { text: `${levelTitle(level)}: ${rows.length} nội dung`, columns: 5 }),
    ...rows.map(({ task, agency, counted: { values } }, index) =>
      row(
        'body',
        index + 1,
        agencyNameIn(plan, agency),
        taskNo(task),
        textIn(values, 'difficulty'),
        textIn(values, 'proposal'),
        inLines(textIn(values, 'direction'), textIn(values, 'directionNumber'), dayIn(values, 'directionDate')),
      ),
    ),
  ])
  return listTable(
    [
      ['TT', 4, 'center'],
      ['Cơ quan, đơn vị', 20, 'left'],
      ['Nhiệm vụ', 9, 'center'],
      ['Khó khăn, vướng mắc, nguyên nhân', 24, 'left'],
      ['Kiến nghị, đề xuất', 24, 'left'],
      ['Ý kiến chỉ đạo của UBND tỉnh', 19, 'left'],
    ],
    lines,
    settings.tableSize,
  )
}

/** Who is asked, as a heading. */
export function levelTitle(level: Level): string {
  if (level === 'unsaid') return 'Chưa ghi cấp giải quyết'
  return level === 'other' ? 'Đối với cơ quan khác' : `Đối với ${labelOf(levelLabels, level, 'vi')}`
}
