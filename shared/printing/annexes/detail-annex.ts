// Every task as signed with what came of it, and the annex that an agency signs itself. A collective task is told by its
// parts and then body by body.
import type { ConsolidatedRow, Measure } from '../../consolidation/consolidate.ts'
import type { Values } from '../../domain/report.ts'
import { partsText } from '../../table/counting-labels.ts'
import { timelinessText } from '../../table/timeliness-labels.ts'
import { line, listTable, row } from '../blocks.ts'
import type { Halves, PrintDocument, TableRow } from '../document.ts'
import {
  agencyNameIn,
  dayIn,
  documentIn,
  groupNameIn,
  groupNoIn,
  inLines,
  type PrintInput,
  statusIn,
  textIn,
} from '../print-input.ts'
import { periodInWords, planInWords } from '../print-settings.ts'
import { annexPage, draftNote } from './annex-page.ts'

export function detailAnnex(input: PrintInput): PrintDocument {
  const { plan, situation, settings } = input
  const lines = situation.tasksByGroup.flatMap(({ key }): readonly TableRow[] => [
    row('group', groupNoIn(plan, key), { text: groupNameIn(plan, key), columns: 8 }),
    ...situation.results.filter(({ task }) => task.group === key).flatMap((it) => taskRows(it, input)),
  ])
  const listed = listTable(
    [
      ['TT', 6, 'center'],
      ['Nội dung nhiệm vụ', 26, 'left'],
      ['Cơ quan chủ trì', 13, 'left'],
      ['Sản phẩm, yêu cầu đạt được', 12, 'left'],
      ['Thời gian hoàn thành', 9, 'center'],
      ['Tình trạng', 10, 'left'],
      ['Kết quả thực hiện', 29, 'left'],
      ['Văn bản', 12, 'left'],
      ['So với thời hạn', 11, 'center'],
    ],
    lines,
    settings.tableSize,
  )
  const title = 'Kết quả thực hiện chi tiết các nhiệm vụ'
  return annexPage(input, { id: 'detail', no: 'Phụ lục VI', title }, [listed, ...draftNote(input)])
}

function taskRows(result: PrintInput['situation']['results'][number], input: PrintInput): readonly TableRow[] {
  const { task, parts } = result
  const rows = input.situation.rows.filter((it) => it.task.id === task.id)
  const [only] = rows
  const signed = [task.no, task.content, task.lead, task.product, task.deadline] as const
  if (rows.length === 1 && only) return [row('body', ...signed, ...outcomeOf(only))]
  // A reader who turns the page sees by the number which task a body's line belongs to.
  const bodies = rows.map((one, index) => {
    const body = { text: agencyNameIn(input.plan, one.agency), columns: 4 }
    return row('body', [task.no, index + 1].filter((it) => it !== '').join('.'), body, ...outcomeOf(one))
  })
  return [row('body', ...signed, '', capitalised(partsText(parts, 'vi')), '', ''), ...bodies]
}

function outcomeOf({ counted, handedInOn }: ConsolidatedRow): readonly string[] {
  const status = handedInOn === undefined ? 'Chưa gửi báo cáo' : statusIn(counted.values)
  return [
    status,
    inLines(textIn(counted.values, 'result'), completionIn(counted.values)),
    documentIn(counted.values),
    timelinessText(counted.timeliness, 'vi'),
  ]
}

function completionIn(values: Values): string {
  const day = dayIn(values, 'completedOn')
  return day && `Hoàn thành ngày ${day}.`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** What an agency prints and signs: its rows as they stand in its workbook, a draft until they are handed in. */
export function ownAnnex(
  input: Pick<PrintInput, 'plan' | 'period' | 'settings'>,
  rows: readonly ConsolidatedRow[],
): PrintDocument {
  const { plan, period, settings } = input
  const groups = plan.groups.map((it) => it.id).filter((id) => rows.some((it) => it.task.group === id))
  const lines = [...groups, ''].flatMap((group): readonly TableRow[] => {
    const own = rows.filter((it) => it.task.group === group)
    if (own.length === 0) return []
    const title = row('group', groupNoIn(plan, group), { text: groupNameIn(plan, group), columns: 9 })
    return [title, ...own.map((it) => ownRow(it))]
  })
  const listed = listTable(
    [
      ['TT', 4, 'center'],
      ['Nội dung nhiệm vụ', 34, 'left'],
      ['Cơ quan phối hợp', 10, 'left'],
      ['Sản phẩm, yêu cầu đạt được', 11, 'left'],
      ['Thời gian hoàn thành', 9, 'center'],
      ['Tình trạng', 9, 'left'],
      ['Kết quả thực hiện', 24, 'left'],
      ['Văn bản', 12, 'left'],
      ['So với thời hạn', 9, 'center'],
      ['Khó khăn, vướng mắc; kiến nghị', 16, 'left'],
    ],
    lines,
    settings.tableSize,
  )
  const draft = rows.some((it) => it.standing !== 'official')
  const title = `Kết quả thực hiện ${planInWords(plan)} ${periodInWords(period)}`
  const heading = { id: 'agency-annex', no: 'Biểu của cơ quan', title } as const
  return annexPage({ ...input, draft }, heading, [listed, signatures(settings)])
}

function ownRow({ task, ...shown }: ConsolidatedRow & Measure): TableRow {
  const { values, timeliness } = shown
  return row(
    'body',
    task.no,
    task.content,
    task.support,
    task.product,
    task.deadline,
    statusIn(values),
    inLines(textIn(values, 'result'), completionIn(values), textIn(values, 'reason')),
    documentIn(values),
    timelinessText(timeliness, 'vi'),
    inLines(textIn(values, 'difficulty'), textIn(values, 'proposal')),
  )
}

function signatures({ signedAs, signer }: PrintInput['settings']): Halves {
  return {
    kind: 'halves',
    share: 0.5,
    left: [
      line('NGƯỜI LẬP BIỂU', { bold: true, before: 12, keepNext: true }),
      line('(Ký, ghi rõ họ tên)', { italic: true }),
    ],
    right: [
      ...signedAs.map((text, index) => line(text, { bold: true, before: index === 0 ? 12 : 0, keepNext: true })),
      line(
        signer === '' ? '(Ký tên, đóng dấu)' : signer,
        signer === '' ? { italic: true } : { bold: true, before: 60 },
      ),
    ],
  }
}
