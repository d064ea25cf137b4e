// "Nhật ký": everything that was done to the reports of a period, in the order of time, one line a field, so that a sheet
// of it can be filtered. It is a list for one's own use: no annex, no number, nobody signs it.
import { dayInVietnam, showMoment } from '../domain/calendar.ts'
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { FieldId, Value } from '../domain/report.ts'
import type { Letter } from '../domain/submission.ts'
import { columnOf } from '../table/columns.ts'
import { grouped } from '../table/counting-labels.ts'
import { deedLabels } from '../table/deed-labels.ts'
import { labelOf } from '../table/labels.ts'
import { valueText } from '../table/value-text.ts'
import { dayText, line, listTable, row } from './blocks.ts'
import type { PrintDocument, TableColumn, TableRow } from './document.ts'
import { agencyNameIn, inLines } from './print-input.ts'
import { periodInWords, planInWords } from './print-settings.ts'

type Changes = { readonly [F in FieldId]?: { readonly from: Value; readonly to: Value } }

/** One commit on an agency's report. */
export interface Deed {
  readonly agency: AgencyId
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: string
  /** `open`, `push`, `amend` or an action's name. */
  readonly kind: string
  /** The document it was taken from, where it was done on the agency's behalf. */
  readonly source?: string
  readonly note?: string
  readonly letter?: Letter
  readonly rows: readonly { readonly task: TaskId; readonly fields: Changes }[]
}

export interface JournalInput {
  readonly plan: Plan
  readonly period: PeriodSettings
  /** ISO day it is made on. */
  readonly today: string
  /** In any order. */
  readonly deeds: readonly Deed[]
  /** Whose journal it is, where it is of one report alone. */
  readonly agency?: AgencyId
  /** ISO days, inclusive, as chosen; `''` where left open. */
  readonly from: string
  readonly to: string
}

/** The deeds of the days chosen, oldest first; those of one moment stay report by report in the order they were done. */
export function deedsBetween(deeds: readonly Deed[], from: string, to: string): readonly Deed[] {
  const isWithin = (day: string) => (from === '' || day >= from) && (to === '' || day <= to)
  return deeds
    .filter(({ at }) => isWithin(dayInVietnam(at)))
    .sort((a, b) => compare(a.at, b.at) || compare(a.agency, b.agency) || a.seq - b.seq)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many lines a deed takes: one for each field, or one where it changed none. */
export function linesOf({ rows }: Deed): number {
  return Math.max(
    1,
    rows.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0),
  )
}

/** The sheet of the days chosen; deeds outside them are left out. */
export function journal(input: JournalInput): PrintDocument {
  const { plan, period, agency, today, from, to } = input
  const deeds = deedsBetween(input.deeds, from, to)
  const days = [from && `từ ngày ${dayText(from)}`, to && `đến ngày ${dayText(to)}`].filter((it) => it !== '')
  const counted = `${grouped(deeds.length, 'vi')} việc, ${grouped(changesIn(deeds), 'vi')} thay đổi`
  return {
    id: 'journal',
    name: 'Nhật ký',
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          line('NHẬT KÝ BÁO CÁO', { bold: true, keepNext: true }),
          line(`${planInWords(plan)}, ${periodInWords(period)}`, { bold: true, keepNext: true }),
          ...(agency === undefined ? [] : [line(agencyNameIn(plan, agency), { bold: true, keepNext: true })]),
          line(`(${[counted, ...days].join(', ')}; lập ngày ${dayText(today)}, giờ Việt Nam)`, {
            italic: true,
            size: 12,
            keepNext: true,
            after: 6,
          }),
          listTable(
            columnsOf(agency),
            deeds.flatMap((deed) => rowsOf(deed, input)),
            tableSize,
          ),
        ],
      },
    ],
  }
}

const tableSize = 10

function columnsOf(agency: AgencyId | undefined): readonly (readonly [string, number, TableColumn['align']])[] {
  return [
    ['Thời gian', 9, 'center'],
    ['Người thực hiện', 12, 'left'],
    ...(agency === undefined ? ([['Báo cáo của', 13, 'left']] as const) : []),
    ['Việc', 11, 'left'],
    ['Nhiệm vụ', 8, 'center'],
    ['Nội dung', 11, 'left'],
    ['Trước', 19, 'left'],
    ['Sau', 19, 'left'],
    ['Căn cứ, ghi chú', 13, 'left'],
  ]
}

function changesIn(deeds: readonly Deed[]): number {
  return deeds.reduce((sum, { rows }) => sum + rows.reduce((own, { fields }) => own + Object.keys(fields).length, 0), 0)
}

function rowsOf(deed: Deed, { plan, agency }: JournalInput): readonly TableRow[] {
  const who = [showMoment(deed.at), deed.by, ...(agency === undefined ? [agencyNameIn(plan, deed.agency)] : [])]
  const what = labelOf(deedLabels, deed.kind, 'vi')
  const why = reasonOf(deed)
  const changes = deed.rows.flatMap(({ task, fields }) => {
    const path = plan.tasks.find((it) => it.id === task)?.path ?? task
    return Object.entries(fields).map(([id, { from, to }]) => {
      const field = id as FieldId
      const header = columnOf('report', field)?.header.vi ?? field
      return row('body', ...who, what, path, header, valueText(field, from, 'vi'), valueText(field, to, 'vi'), why)
    })
  })
  return changes.length > 0 ? changes : [row('body', ...who, what, '', '', '', '', why)]
}

function reasonOf({ source, note, letter }: Deed): string {
  const number = letter && letter.number !== '' ? `Báo cáo số ${letter.number}` : ''
  const day = letter && letter.date !== '' ? `ngày ${dayText(letter.date)}` : ''
  return inLines(source === undefined ? '' : `Căn cứ ${source}`, [number, day].join(' ').trim(), note ?? '')
}
