// From the sheets of a plan in force to its amendment: texts, leads and bodies as the sheets now say them. A task is known
// by its code, which never changes; a row with a new code is a new task, and a code that is gone takes its task away.
import { checkIssue } from '../../../shared/domain/check.ts'
import { isId, type TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { groupLabel, isOutside, outsideGroup, type Plan, type Task } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import type { TableCells, TableRow } from '../../workbook/port.ts'
import { assignTasks, type TaskTexts } from './assigned-tasks.ts'
import { readDirectory } from './directory-sheet.ts'
import type { BuiltPlan } from './plan-draft.ts'

/** The plan as the sheets would have it, with everything in doubt about it; `plan` is the one in force. */
export function amendedPlan(plan: Plan, taskTable: TableCells, directoryTable: TableCells): BuiltPlan {
  const { directory, issues } = readDirectory(directoryTable, plan.directory.secretariat)
  const texts = readTasks(plan, taskTable)
  const { issues: doubts, ...assigned } = assignTasks(texts.tasks, directory)
  const groups = plan.groups.filter(({ id }) => id !== outsideGroup.id)
  if (texts.tasks.some(isOutside)) groups.push(outsideGroup)
  return { plan: { ...plan, groups, ...assigned }, issues: [...issues, ...texts.issues, ...doubts] }
}

function readTasks(plan: Plan, table: TableCells): { tasks: readonly TaskTexts[]; issues: Issue[] } {
  const known = new Map<string, Task>(plan.tasks.map((task) => [task.id, task]))
  const taken = new Set<string>()
  const issues: Issue[] = []
  const tasks: TaskTexts[] = []
  for (const row of table.rows) {
    const key = textOf(row, 'task')
    const content = textOf(row, 'content')
    if (key === '' && content === '') continue
    const id = key.replace(/đ/g, 'd').replace(/Đ/g, 'D')
    if (!isId(id)) issues.push(checkIssue('key-missing', { field: 'task', params: { name: content } }))
    else if (taken.has(id)) issues.push(checkIssue('key-duplicate', { task: id as TaskId, field: 'task' }))
    else tasks.push(taskOf(row, table, id as TaskId, known.get(id), plan))
    taken.add(id)
  }
  return { tasks, issues }
}

function taskOf(row: TableRow, table: TableCells, id: TaskId, was: Task | undefined, plan: Plan): TaskTexts {
  const text = (column: string, otherwise = '') => (table.columns.has(column) ? textOf(row, column) : otherwise)
  const deadline = text('deadline', was?.deadline)
  const no = text('no', was?.no)
  const group = was?.group ?? groupOf(text('group'), plan)
  // Outside the appendix a task has no place in a numbering: it goes by the clause that gives it.
  const path = was?.path ?? (isOutside({ group }) && no !== '' ? no : id)
  return {
    id,
    path,
    no,
    group,
    content: text('content', was?.content),
    lead: text('lead', was?.lead),
    support: text('support', was?.support),
    product: text('product', was?.product),
    deadline,
    // A meaning was given to the words as they were; words typed over them are read.
    ...(was?.meaning && deadline === was.deadline && { meaning: was.meaning }),
    issuer: text('issuer', was?.issuer),
    extra: was?.extra ?? {},
  }
}

/** The group that a cell names by its number and title, as the sheet shows groups. */
function groupOf(text: string, { groups }: Plan): string {
  return [...groups, outsideGroup].find((group) => canonicalText(groupLabel(group)) === text)?.id ?? ''
}

function textOf(row: TableRow, column: string): string {
  return canonicalText(String(row.cells[column]?.value ?? ''))
}
