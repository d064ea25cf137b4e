// How much of a plan was read right: cell by cell against what was drawn, and which wrong cells no issue speaks of.
// Tasks are matched by their words first, so that one lost row does not make all rows after it wrong.
import { type Appendix, type AppendixTask, type Field, fields, type Role } from '../../../shared/appendix/appendix.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { foldText } from '../../../shared/domain/text.ts'
import type { DrawnPlan } from './plans.ts'

export type WantedTask = Record<Field | 'no', string>

/** One cell that was read wrong. */
export type Wrong = { plan: string; task: string; field: string; wanted: string; read: string }

/** `wrong` cells are those that differ; `silent` those of them that no issue names. */
export type Score = { cells: number; right: number; wrong: Wrong[]; silent: Wrong[] }

const compared = ['no', ...fields] as const

export function wantedTasks(plan: DrawnPlan): WantedTask[] {
  return plan.rows.flatMap((row) => {
    if (row.kind === 'group') return []
    const cell = (role: Role) => foldText(row.cells[plan.roles.indexOf(role)] ?? '')
    return [
      {
        no: cell('no'),
        content: cell('content'),
        lead: cell('lead'),
        support: cell('support'),
        product: cell('product'),
        deadline: cell('deadline'),
        issuer: cell('issuer'),
      },
    ]
  })
}

export function wantedTitles(plan: DrawnPlan): string[] {
  return plan.rows.flatMap((row) => (row.kind === 'group' ? [`${row.no} ${row.title}`] : []))
}

export function readTitles(appendix: Appendix): string[] {
  return appendix.groups.map(({ no, title }) => `${no} ${title}`)
}

/** Scores the tasks and the titles of groups; a title or task that was not drawn counts as one wrong cell. */
export function scoreOf(plan: DrawnPlan, appendix: Appendix): Score {
  const score: Score = { cells: 0, right: 0, wrong: [], silent: [] }
  const wanted = wantedTasks(plan)
  const pairs = pairsOf(wanted, appendix.tasks)
  for (const [want, task] of pairs) {
    for (const field of compared) compare(score, plan, field, want?.[field] ?? '', task, appendix.issues)
  }
  const titles = new Set(readTitles(appendix))
  for (const title of wantedTitles(plan)) {
    score.cells++
    if (titles.has(title)) score.right++
    else miss(score, { plan: plan.name, task: title, field: 'group', wanted: title, read: '' }, appendix.issues)
  }
  return score
}

export function sumOf(scores: readonly Score[]): Score {
  return scores.reduce((sum, one) => ({
    cells: sum.cells + one.cells,
    right: sum.right + one.right,
    wrong: [...sum.wrong, ...one.wrong],
    silent: [...sum.silent, ...one.silent],
  }))
}

function compare(
  score: Score,
  plan: DrawnPlan,
  field: Field | 'no',
  wanted: string,
  task: AppendixTask | undefined,
  issues: readonly Issue[],
): void {
  const read = task?.[field] ?? ''
  score.cells++
  if (read === wanted) score.right++
  else miss(score, { plan: plan.name, task: task?.id ?? '(none)', field, wanted, read }, issues)
}

function miss(score: Score, wrong: Wrong, issues: readonly Issue[]): void {
  score.wrong.push(wrong)
  if (!issues.some((issue) => speaksOf(issue, wrong))) score.silent.push(wrong)
}

/** An issue of the task about the cell or about the task as a whole; of a task not found, one that has its words. */
function speaksOf({ task, field, text = '', proposals = [], code }: Issue, wrong: Wrong): boolean {
  if (task === wrong.task) {
    return (
      field === undefined ||
      field === wrong.field ||
      proposals.some((one) => one.field === wrong.field) ||
      code === 'rows-joined'
    )
  }
  return wrong.wanted !== '' && text.includes(wrong.wanted)
}

/** Tasks in order, matched where their words agree; between two matches one by one. */
function pairsOf(
  wanted: WantedTask[],
  tasks: readonly AppendixTask[],
): [WantedTask | undefined, AppendixTask | undefined][] {
  const pairs: [WantedTask | undefined, AppendixTask | undefined][] = []
  let at = 0
  const fill = (wants: WantedTask[], to: number) => {
    for (const want of wants) pairs.push([want, at < to ? tasks[at++] : undefined])
    while (at < to) pairs.push([undefined, tasks[at++]])
  }
  let open: WantedTask[] = []
  for (const want of wanted) {
    const found = tasks.findIndex((task, index) => index >= at && task.content === want.content)
    if (found < 0 || found - at > open.length + 3) {
      open.push(want)
      continue
    }
    fill(open, found)
    open = []
    pairs.push([want, tasks[at++]])
  }
  fill(open, tasks.length)
  return pairs
}
