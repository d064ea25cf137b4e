// From a read appendix to a published plan: the sheet `Nhiệm vụ` is written from it and read back, since the secretariat
// may have corrected a text or the directory in between; obligations are worked out from what the sheets say then.
import type { SettledAppendix } from '../../../shared/appendix/settle.ts'
import { checkIssue } from '../../../shared/domain/check.ts'
import { type NamedPeriod, periodOf } from '../../../shared/domain/due.ts'
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { defaultRegime, groupLabel, type Plan } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { NewRow, SheetHead, TableCells } from '../../workbook/port.ts'
import { assignTasks, type TaskTexts } from './assigned-tasks.ts'
import { readDirectory } from './directory-sheet.ts'
import { headOf } from './plan-head.ts'

/** A plan in the making, as the hidden sheet keeps it. */
export interface Draft {
  readonly plan: PlanId
  readonly secretariat: AgencyId
  readonly appendix: Pick<SettledAppendix, 'plan' | 'groups' | 'tasks'>
}

/** An id for a new plan: its number, to be recognised by, and chance, to be its own. */
export function planIdFor(number: string, random: string): PlanId {
  const slug = number
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return [slug.slice(0, 40), random.slice(0, 8)].filter((part) => part !== '').join('-') as PlanId
}

export function draftHead({ appendix }: Draft): SheetHead {
  const { number = '', issuedOn = '', title = '' } = appendix.plan
  return headOf({ number, issuedOn, title })
}

export function taskRows({ appendix }: Draft): readonly NewRow[] {
  const groups = new Map(appendix.groups.map((group) => [group.id, groupLabel(group)]))
  return withIds(appendix.tasks).map(({ task, id }) => {
    const texts: Readonly<Record<string, string>> = {
      no: task.no,
      content: task.content,
      lead: task.lead,
      support: task.support,
      product: task.product,
      deadline: task.deadline,
      issuer: task.issuer,
      task: id,
      group: groups.get(task.group) ?? '',
    }
    return Object.fromEntries(sheets.tasks.columns.map((it) => [it.id, cellOf(it, texts[it.id] ?? '', false)]))
  })
}

/** Ids come from the path at first publication: "1.đ" is "1.d"; what else an id may not hold is a dash, none is twice. */
function withIds<T extends { readonly id: string }>(tasks: readonly T[]): readonly { task: T; id: TaskId }[] {
  const taken = new Set<string>()
  return tasks.map((task) => {
    const folded = task.id.replace(/đ/g, 'd').replace(/Đ/g, 'D')
    const stem = folded.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 58) || 'task'
    let id = stem
    for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`
    taken.add(id)
    return { task, id: id as TaskId }
  })
}

export interface BuiltPlan {
  readonly plan: Plan
  readonly issues: readonly Issue[]
}

/** The plan that the sheets say, with everything in doubt about it. */
export function buildPlan(draft: Draft, taskTable: TableCells, directoryTable: TableCells): BuiltPlan {
  const { directory, issues } = readDirectory(directoryTable, draft.secretariat)
  const texts = readTaskTexts(draft, taskTable)
  const assigned = assignTasks(texts.tasks, directory)
  const { number = '', issuedOn = '', issuer = '', title = '' } = draft.appendix.plan
  const plan: Plan = {
    id: draft.plan,
    number,
    issuedOn,
    issuer,
    title,
    groups: draft.appendix.groups,
    tasks: assigned.tasks,
    directory: assigned.directory,
    regime: defaultRegime,
  }
  return { plan, issues: [...issues, ...texts.issues, ...assigned.issues] }
}

/** The tasks of the draft with the texts as the sheet has them; a row that is gone is an error, not a task less. */
function readTaskTexts({ appendix }: Draft, table: TableCells): { tasks: readonly TaskTexts[]; issues: Issue[] } {
  const rows = new Map(table.rows.map((row) => [canonicalText(String(row.cells.task?.value ?? '')), row]))
  const issues: Issue[] = []
  const tasks = withIds(appendix.tasks).map(({ task, id }): TaskTexts => {
    const row = rows.get(id)
    if (!row) issues.push(checkIssue('row-deleted', { task: id, field: 'task', params: { name: task.content } }))
    const text = (column: string, otherwise: string) =>
      row && table.columns.has(column) ? canonicalText(String(row.cells[column]?.value ?? '')) : otherwise
    const deadline = text('deadline', task.deadline)
    return {
      id,
      path: task.id,
      no: text('no', task.no),
      group: task.group,
      content: text('content', task.content),
      lead: text('lead', task.lead),
      support: text('support', task.support),
      product: text('product', task.product),
      deadline,
      // A meaning was given to the words of the appendix; words typed over them are read.
      ...(task.meaning && deadline === canonicalText(task.deadline) && { meaning: task.meaning }),
      issuer: text('issuer', task.issuer),
      extra: task.extra,
    }
  })
  return { tasks, issues }
}

/** The period to open first: the one of the year the plan was issued in, in other regimes the present one. */
export function firstPeriod({ regime, issuedOn }: Plan, today: string): NamedPeriod {
  return periodOf(regime, regime.every === 'year' && issuedOn !== '' ? issuedOn : today)
}
