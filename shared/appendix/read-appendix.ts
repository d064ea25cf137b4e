// One appendix in, whatever its shape; groups, tasks and everything in doubt out. Nothing is dropped in silence: what
// was not understood is among the issues with its text.
import type { Issue } from '../domain/issue.ts'
import { legacyEncoding } from '../domain/legacy-encoding.ts'
import { foldText } from '../domain/text.ts'
import type { Appendix } from './appendix.ts'
import { cellIssues } from './cell-issues.ts'
import { readFlat } from './flat.ts'
import { findFlatHeader } from './flat-header.ts'
import { readRows } from './flat-rows.ts'
import { readGrid } from './grid.ts'
import { partLeads } from './lead-and-support.ts'
import type { Table } from './lines.ts'
import { isRule } from './marks.ts'
import { readPlanHeading } from './plan-heading.ts'
import type { AppendixSource } from './source.ts'
import { outlineOf } from './structure.ts'

/** How much of a source is looked at to tell an old font. */
const FONT_SAMPLE = 20_000

/**
 * Reads an appendix. Never throws; a source that holds none, or text in an old font, gives no tasks and an issue of
 * level `error`.
 *
 * @param options.year lent to deadlines that name no year; by default the year the plan was issued
 */
export function readAppendix(source: AppendixSource, options: { year?: number } = {}): Appendix {
  const table = tableOf(source)
  partLeads(table.lines, table.columns)
  const plan = readPlanHeading(table.before)
  const { groups, tasks, issues } = outlineOf(table.lines)
  const year = options.year ?? (plan.issuedOn === undefined ? undefined : Number(plan.issuedOn.slice(0, 4)))
  const read = { plan, columns: table.columns, groups, tasks }
  const none: Issue[] = table.columns.length > 0 && tasks.length === 0 ? [{ code: 'no-tasks', level: 'error' }] : []
  return {
    ...read,
    issues: [
      ...(source.issues ?? []),
      ...none,
      ...table.issues,
      ...issues,
      ...afterIssues(table.after),
      ...cellIssues(read, year),
    ],
    counts: {
      read: groups.length + tasks.length + table.skipped + table.unread,
      tasks: tasks.length,
      groups: groups.length,
      unread: table.unread,
    },
  }
}

function tableOf(source: AppendixSource): Table {
  // What a reader has refused gives that reason alone; nothing is half read.
  if (source.issues?.some((issue) => issue.level === 'error') === true) return emptyTable([])
  const texts = textsOf(source)
  const encoding = legacyEncoding(texts.join(' ').slice(-FONT_SAMPLE))
  const text = texts.join('\n')
  if (encoding !== undefined)
    return emptyTable([{ code: 'legacy-encoding', level: 'error', text, params: { encoding } }])
  const isGrid = source.kind === 'grid' && source.rows.some((row) => row.length > 1)
  const paragraphs = () => texts.map(foldText).filter((one) => one !== '')
  const table = isGrid ? readGrid(source) : (readFlat(paragraphs()) ?? readRows(paragraphs()))
  if (table !== undefined) return table
  if (text.trim() === '') return emptyTable([{ code: 'source-empty', level: 'error' }])
  return {
    ...emptyTable([{ code: 'no-table', level: 'error', text }]),
    unread: isGrid ? source.rows.length : texts.length,
  }
}

function textsOf(source: AppendixSource): string[] {
  if (source.kind === 'paragraphs') return source.paragraphs
  const rows = source.rows.map((row) => row.filter((cell) => cell.trim() !== '').join(' | '))
  return [...(source.before ?? []), ...rows, ...(source.after ?? [])]
}

function emptyTable(issues: Issue[]): Table {
  return { columns: [], lines: [], before: [], after: [], issues, skipped: 0, unread: 0 }
}

/** Below the table may stand a signature, or another appendix, which has to be read by itself. */
function afterIssues(after: readonly string[]): Issue[] {
  const lines = after.filter((line) => !isRule(line))
  if (lines.length === 0) return []
  const text = lines.join('\n')
  const another = findFlatHeader(lines.flatMap((line) => line.split(' | '))) !== undefined
  return [another ? { code: 'two-appendices', level: 'error', text } : { code: 'text-after', level: 'warning', text }]
}
