// Plans written for the tests, each drawn in every shape an appendix comes in, so that what is read from a shape can be
// compared with what was drawn. The files under fixtures/appendix/plans hold one row a line: roles, headers, then groups
// ("I | Title", or a title alone) and tasks.
import { readdirSync, readFileSync } from 'node:fs'
import type { Role } from '../../shared/appendix/appendix.ts'

export type PlanRow = { kind: 'group'; no: string; title: string } | { kind: 'task'; cells: string[] }
export type DrawnPlan = { name: string; roles: Role[]; labels: string[]; rows: PlanRow[] }

const folder = new URL('../fixtures/appendix/plans/', import.meta.url)

export const drawnPlans: DrawnPlan[] = readdirSync(folder).map((file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n')
  const [roles = [], labels = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return {
    name: file.replace('.txt', ''),
    roles: roles as Role[],
    labels,
    rows: rows.map((cells): PlanRow => {
      if (cells.length > 2) return { kind: 'task', cells }
      const [first = '', second] = cells
      return second === undefined
        ? { kind: 'group', no: '', title: first }
        : { kind: 'group', no: first, title: second }
    }),
  }
})

/** Every row as a row of cells; a group's title stands in the column of the tasks' words. */
export function gridOf(plan: DrawnPlan): string[][] {
  const contentAt = plan.roles.indexOf('content')
  const numberAt = plan.roles.indexOf('no')
  return [
    plan.labels,
    ...plan.rows.map((row) => {
      if (row.kind === 'task') return row.cells
      return plan.labels.map((_, at) => (at === contentAt ? row.title : at === numberAt ? row.no : ''))
    }),
  ]
}

export function markdownOf(plan: DrawnPlan): string {
  const [header = [], ...rows] = gridOf(plan)
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

export function delimitedOf(plan: DrawnPlan, delimiter: string): string {
  const quoted = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replace(/"/g, '""')}"` : cell
  return gridOf(plan)
    .map((row) => row.map(quoted).join(delimiter))
    .join('\r\n')
}

/** As Word writes it: titles over all columns, equal leads one below the other in one merged cell, paragraphs in cells. */
export function htmlOf(plan: DrawnPlan, options: { mergeLeads?: boolean } = {}): string {
  const leadAt = plan.roles.indexOf('lead')
  const cell = (text: string, span = '') =>
    `<td${span}><p class=MsoNormal>${escaped(text) || '&nbsp;'}<o:p></o:p></p></td>`
  const rows = plan.rows.map((row, index) => {
    if (row.kind === 'group') {
      if (row.no === '') return `<tr>${cell(row.title, ` colspan=${plan.labels.length}`)}</tr>`
      return `<tr>${cell(row.no)}${cell(row.title, ` colspan=${plan.labels.length - 1}`)}</tr>`
    }
    const cells = row.cells.map((text, at) => {
      if (at !== leadAt || options.mergeLeads !== true) return cell(text)
      const before = plan.rows[index - 1]
      if (before?.kind === 'task' && before.cells[at] === text) return ''
      let span = 1
      for (
        let next = plan.rows[index + 1];
        next?.kind === 'task' && next.cells[at] === text;
        next = plan.rows[index + span]
      )
        span++
      return cell(text, span > 1 ? ` rowspan=${span}` : '')
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const header = `<tr>${plan.labels.map((label) => cell(label)).join('')}</tr>`
  return `<!--StartFragment--><table class=MsoTableGrid border=1><thead>${header}</thead>${rows.join('\n')}</table><!--EndFragment-->`
}

export type FlatOptions = {
  /** Groups as "I. Title" in one paragraph. */
  oneLineGroups?: boolean
  /** A page ends after so many paragraphs: its number stands alone, and the header comes again where `repeatHeader`. */
  pageLength?: number
  repeatHeader?: boolean
  separator?: string
}

/** Every cell a paragraph, empty cells vanished. */
export function flatOf(plan: DrawnPlan, options: FlatOptions = {}): string {
  const paragraphs: string[] = [...plan.labels]
  let page = 1
  let since = 0
  for (const row of plan.rows) {
    const own =
      row.kind === 'task'
        ? row.cells.filter((cell) => cell !== '')
        : options.oneLineGroups === true && row.no !== ''
          ? [`${row.no}. ${row.title}`]
          : [row.no, row.title].filter((cell) => cell !== '')
    since += own.length
    if (options.pageLength !== undefined && since > options.pageLength) {
      page++
      since = own.length
      paragraphs.push(String(page))
      if (options.repeatHeader === true) paragraphs.push(...plan.labels)
    }
    paragraphs.push(...own)
  }
  return paragraphs.join(options.separator ?? '\n\n')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
