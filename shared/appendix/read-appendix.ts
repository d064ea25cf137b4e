// One appendix in, whatever its shape; groups, tasks and everything in doubt out. Nothing is dropped in silence: what
// was not understood is among the issues with its text.
import { readDeadline } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import { foldText } from '../domain/text.ts'
import type { Appendix, AppendixTask } from './appendix.ts'
import { readFlat } from './flat.ts'
import { readGrid } from './grid.ts'
import type { Table } from './lines.ts'
import { readPlanHeading } from './plan-heading.ts'
import type { AppendixSource } from './source.ts'
import { outlineOf } from './structure.ts'

/**
 * Reads an appendix. Never throws; a source that holds none gives no tasks and an issue of level `error`.
 *
 * @param options.year lent to deadlines that name no year; by default the year the plan was issued
 */
export function readAppendix(source: AppendixSource, options: { year?: number } = {}): Appendix {
  const refused = source.issues?.some((issue) => issue.level === 'error') === true
  const table = refused ? { ...noTable([]), issues: [] } : tableOf(source)
  const plan = readPlanHeading(table.before)
  const { groups, tasks, issues } = outlineOf(table.lines)
  const year = options.year ?? (plan.issuedOn === undefined ? undefined : Number(plan.issuedOn.slice(0, 4)))
  const all = [
    ...(source.issues ?? []),
    ...table.issues,
    ...issues,
    ...tasks.flatMap((task) => taskIssues(task, table, year)),
  ]
  const read = groups.length + tasks.length + table.skipped + table.unread
  return {
    plan,
    columns: table.columns,
    groups,
    tasks,
    issues: all,
    counts: { read, tasks: tasks.length, groups: groups.length, unread: table.unread },
  }
}

function tableOf(source: AppendixSource): Table {
  if (source.kind === 'grid' && source.rows.some((row) => row.length > 1)) {
    const cells = source.rows.map((row) => row.filter((cell) => cell.trim() !== '').join(' | '))
    return readGrid(source) ?? noTable([...(source.before ?? []), ...cells, ...(source.after ?? [])])
  }
  const texts =
    source.kind === 'grid'
      ? [...(source.before ?? []), ...source.rows.flat(), ...(source.after ?? [])]
      : source.paragraphs
  const paragraphs = texts.map(foldText).filter((one) => one !== '')
  return readFlat(paragraphs) ?? noTable(paragraphs)
}

/** Nothing is half read: a source that its reader has refused gives that reason alone. */
function noTable(paragraphs: readonly string[]): Table {
  const empty = paragraphs.every((one) => one.trim() === '')
  const issue: Issue = empty
    ? { code: 'source-empty', level: 'error' }
    : { code: 'no-table', level: 'error', text: paragraphs.join('\n') }
  return {
    columns: [],
    lines: [],
    before: [],
    after: [],
    issues: [issue],
    skipped: 0,
    unread: empty ? 0 : paragraphs.length,
  }
}

function taskIssues(task: AppendixTask, table: Table, year: number | undefined): Issue[] {
  const issues: Issue[] = []
  const deadline = readDeadline(task.deadline, year === undefined ? {} : { year })
  if (deadline.issue !== undefined) issues.push({ ...deadline.issue, task: task.id })
  const hasLead = table.columns.some((column) => column.role === 'lead')
  if (hasLead && task.lead === '') issues.push({ code: 'lead-missing', level: 'doubt', task: task.id, field: 'lead' })
  return issues
}
