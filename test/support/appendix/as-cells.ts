// Plans drawn as cells: rows of a sheet, delimited text, markdown. Everything that stands in the way of a reader and says
// nothing is an option here: headers on each page, totals, column numbers, a heading above, a signature below.
import type { Role } from '../../../shared/appendix/appendix.ts'
import type { DrawnPlan, PlanGroup } from './plans.ts'

export type CellOptions = {
  /** Where a group's number and title stand: in their columns, both in the first one, or both in that of the words. */
  groups?: 'apart' | 'first' | 'content'
  /** "Chủ trì" and "Phối hợp" stand below one label, in a second row of the header. */
  twoRows?: boolean
  /** A row "(1) (2) (3)" below the header. */
  columnNumbers?: boolean
  /** After so many rows a page's number and the header again. */
  pageLength?: number
  total?: boolean
  /** Rows of one cell above the header and below the last task. */
  around?: boolean
  /** A lead like the one above is "nt". */
  ditto?: string
}

/** Every row as a row of cells. */
export function gridOf(plan: DrawnPlan, options: CellOptions = {}): string[][] {
  const header = options.twoRows === true ? twoRowHeader(plan) : [plan.labels]
  const rows: string[][] = []
  let since = 0
  let page = 1
  let above: string[] = []
  for (const row of plan.rows) {
    if (options.pageLength !== undefined && since >= options.pageLength) {
      rows.push(oneCell(plan, String(++page)), ...header)
      since = 0
    }
    since++
    if (row.kind === 'group') {
      rows.push(groupRow(plan, row, options.groups ?? 'apart'))
      above = []
      continue
    }
    const cells = row.cells.map((cell, at) =>
      options.ditto !== undefined && plan.roles[at] === 'lead' && cell !== '' && cell === above[at]
        ? options.ditto
        : cell,
    )
    rows.push(cells)
    above = row.cells
  }
  const drawn = [
    ...header,
    ...(options.columnNumbers === true ? [plan.labels.map((_, at) => `(${at + 1})`)] : []),
    ...rows,
  ]
  if (options.total === true) drawn.push(atContent(plan, 'Tổng cộng'))
  if (options.around !== true) return drawn
  return [
    oneCell(plan, 'PHỤ LỤC'),
    oneCell(plan, '(Kèm theo Kế hoạch số 115/KH-UBND ngày 12 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh)'),
    ...drawn,
    oneCell(plan, 'Nơi nhận:'),
    oneCell(plan, '- Như trên; - Lưu: VT.'),
  ]
}

export function markdownOf(plan: DrawnPlan, options: CellOptions & { bare?: boolean } = {}): string {
  const [header = [], ...rows] = gridOf(plan, options)
  const written = [header, header.map(() => '---'), ...rows].map((row) =>
    row.map((cell) => cell.replace(/\n/g, '<br>')).join(' | '),
  )
  return written.map((row) => (options.bare === true ? row : `| ${row} |`)).join('\n')
}

export function delimitedOf(plan: DrawnPlan, delimiter: string, options: CellOptions = {}): string {
  const quoted = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replace(/"/g, '""')}"` : cell
  return gridOf(plan, options)
    .map((row) => row.map(quoted).join(delimiter))
    .join('\r\n')
}

/** The labels above "chủ trì" and "phối hopp", which then say only that. */
export function twoRowHeader(plan: DrawnPlan): string[][] {
  const pair: readonly Role[] = ['lead', 'support']
  const together = Math.abs(plan.roles.indexOf('lead') - plan.roles.indexOf('support')) === 1
  if (!together || !plan.roles.includes('support')) return [plan.labels]
  const isPair = (at: number) => pair.includes(plan.roles[at] ?? 'extra')
  const first = plan.roles.findIndex((_, at) => isPair(at))
  return [
    plan.labels.map((label, at) => (at === first ? 'Phân công thực hiện' : isPair(at) ? '' : label)),
    plan.roles.map((role) => (role === 'lead' ? 'Chủ trì' : role === 'support' ? 'Phối hợp' : '')),
  ]
}

function groupRow(plan: DrawnPlan, { no, title }: PlanGroup, where: 'apart' | 'first' | 'content'): string[] {
  const numberAt = plan.roles.indexOf('no')
  const contentAt = plan.roles.indexOf('content')
  const whole = no === '' ? title : `${no}. ${title}`
  return plan.labels.map((_, at) => {
    if (where === 'first') return at === 0 ? whole : ''
    if (where === 'content') return at === contentAt ? whole : ''
    return at === contentAt ? title : at === numberAt ? no : ''
  })
}

function oneCell(plan: DrawnPlan, text: string): string[] {
  return plan.labels.map((_, at) => (at === 0 ? text : ''))
}

function atContent(plan: DrawnPlan, text: string): string[] {
  return plan.roles.map((role) => (role === 'content' ? text : ''))
}
