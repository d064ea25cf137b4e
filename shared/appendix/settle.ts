// What a person decides about an appendix where reading it left a doubt. Each decision gives a new appendix with that
// doubt gone; words are moved, cut and joined, never rewritten, unless the decision itself is another text.
import type { DeadlineMeaning } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import type { Appendix, AppendixTask, Counts, Field } from './appendix.ts'
import { fields } from './appendix.ts'
import { cellIssues } from './cell-issues.ts'
import { readNumberedLine } from './numbering.ts'

/** A task with what a person said its deadline means, which stands beside the signed words. */
export type SettledTask = AppendixTask & { meaning?: DeadlineMeaning }

/** An appendix as read is one as well: nothing is settled in it yet. */
export type SettledAppendix = Omit<Appendix, 'tasks'> & { tasks: SettledTask[] }

/** Per cell of a task that becomes two: the character the second one's part begins with, or its words in both. */
export type Cuts = Readonly<Partial<Record<Field, number | 'both'>>>

/** `task` is a task's path, in `set` also a group's, and absent for the plan's own title. */
export type Settlement =
  /** It was read right. */
  | { readonly kind: 'keep' }
  /** Another text, such as one with its words parted. */
  | { readonly kind: 'set'; readonly task?: string; readonly field: Field | 'title'; readonly text: string }
  /** The cell from character `at` on goes below what stands in another column. */
  | { readonly kind: 'move'; readonly task: string; readonly from: Field; readonly to: Field; readonly at: number }
  /** A cell without a cut stays whole with the first. */
  | { readonly kind: 'split'; readonly task: string; readonly cuts: Cuts }
  /** With the task before it; cells that say the same are kept once. */
  | { readonly kind: 'join'; readonly task: string }
  | { readonly kind: 'meaning'; readonly task: string; readonly meaning: DeadlineMeaning }

/** Doubts that follow from a cell's text alone: they are asked again when the text is another. */
const OF_CELL = /^(?:content-missing|lead-missing|legacy-encoding|deadline-.*)$/
/** Doubts about where a cell or a task ends; whoever has moved it has answered them. */
const OF_PLACE = /^(?:cell|task)-uncertain$/
/** Doubts about a task's being one, which go with it when it becomes part of another. */
const OF_TASK = /^(?:number-.*|task-uncertain|title-guessed|rows-joined|.*-missing|deadline-.*)$/

/**
 * The appendix after a decision; a task that it does not have changes nothing but the doubt.
 *
 * @param doubt the issue that asked for the decision, one of `appendix.issues`
 * @example settle(appendix, { kind: 'move', task: 'I.4', from: 'product', to: 'deadline', at: 0 }, doubt)
 */
export function settle(appendix: SettledAppendix, settlement: Settlement, doubt?: Issue): SettledAppendix {
  const open = { ...appendix, issues: appendix.issues.filter((issue) => issue !== doubt && !asksTheSame(issue, doubt)) }
  switch (settlement.kind) {
    case 'keep':
      return open
    case 'set':
      return setText(open, settlement)
    case 'move':
      return replaced(open, settlement.task, (task) => moved(task, settlement))
    case 'split':
      return split(open, settlement)
    case 'join':
      return joined(open, settlement.task)
    case 'meaning': {
      const { task: id, meaning } = settlement
      const issues = open.issues.filter((issue) => issue.task !== id || !issue.code.startsWith('deadline-'))
      return replaced({ ...open, issues }, id, (task) => ({ ...task, meaning }))
    }
    default:
      return settlement satisfies never
  }
}

/** The same words may be in doubt twice: where they stand, and where else they may belong. */
function asksTheSame(issue: Issue, doubt: Issue | undefined): boolean {
  if (doubt?.code !== 'cell-uncertain' || issue.code !== doubt.code) return false
  return issue.task === doubt.task && issue.text === doubt.text && doubt.text !== ''
}

/** Where a text may be cut: the first character of each of its words but the first. */
export function cutsOf(text: string): number[] {
  return Array.from(text.matchAll(/\s\S/g), ({ index }) => index + 1)
}

/** Where a text is most likely to be two: a line or sentence that begins with a number, else any; else a word. */
export function likelyCut(text: string): number | undefined {
  const cuts = cutsOf(text)
  const begins = (at: number) => text[at - 1] === '\n' || /[.;:]\s+$/.test(text.slice(0, at))
  const starts = cuts.filter(begins)
  return starts.find((at) => readNumberedLine(text.slice(at)) !== undefined) ?? starts[0] ?? cuts[0]
}

function setText(appendix: SettledAppendix, { task: id, field, text }: Extract<Settlement, { kind: 'set' }>) {
  if (field !== 'title') return replaced(appendix, id, (task) => ({ ...task, [field]: text }))
  if (id === undefined) return { ...appendix, plan: { ...appendix.plan, title: text } }
  return { ...appendix, groups: appendix.groups.map((group) => (group.id === id ? { ...group, title: text } : group)) }
}

function moved(task: SettledTask, { from, to, at }: Extract<Settlement, { kind: 'move' }>): SettledTask {
  if (from === to) return task
  const [stays, goes] = cut(task[from], at)
  return { ...task, [from]: stays, [to]: below(task[to], goes) }
}

function split(appendix: SettledAppendix, { task: id, cuts }: Extract<Settlement, { kind: 'split' }>): SettledAppendix {
  const task = appendix.tasks.find((it) => it.id === id)
  if (task === undefined) return appendix
  const parts = fields.map((field) => {
    const at = cuts[field] ?? task[field].length
    return [field, at === 'both' ? [task[field], task[field]] : cut(task[field], at)] as const
  })
  const half = (which: 0 | 1) =>
    Object.fromEntries(parts.map(([field, texts]) => [field, texts[which]])) as Record<Field, string>
  const own = half(1)
  const numbered = readNumberedLine(own.content)
  const no = numbered?.numbers[0]?.no ?? ''
  const second: SettledTask = {
    ...own,
    content: numbered?.title ?? own.content,
    id: freeId(appendix, no === '' ? id : pathBeside(task, no)),
    no,
    group: task.group,
    extra: {},
  }
  const firstOnly = replaced(appendix, id, (it) => ({ ...it, ...half(0) }))
  const tasks = firstOnly.tasks.flatMap((it) => (it.id === id ? [it, second] : [it]))
  const issues = [...firstOnly.issues, ...ofCells(appendix, second, fields)]
  return { ...firstOnly, tasks, issues, counts: counted(appendix, tasks) }
}

function joined(appendix: SettledAppendix, id: string): SettledAppendix {
  const at = appendix.tasks.findIndex((it) => it.id === id)
  const [before, task] = [appendix.tasks[at - 1], appendix.tasks[at]]
  if (before === undefined || task === undefined) return appendix
  // The number is part of what was signed: it stays with the words it stood before.
  const numbered = { ...task, content: task.no === '' ? task.content : `${task.no}. ${task.content}` }
  const merge = (into: SettledTask): SettledTask => {
    const { meaning, ...both } = { ...into }
    for (const field of fields) both[field] = below(both[field], numbered[field])
    const extra = { ...both.extra }
    for (const [label, text] of Object.entries(task.extra)) extra[label] = below(extra[label] ?? '', text)
    return { ...both, extra, ...((meaning ?? task.meaning) && { meaning: meaning ?? task.meaning }) } as SettledTask
  }
  const tasks = appendix.tasks.filter((it) => it !== task)
  const issues = appendix.issues.flatMap((issue) => {
    if (issue.task !== id) return [issue]
    return OF_TASK.test(issue.code) ? [] : [{ ...issue, task: before.id }]
  })
  return replaced({ ...appendix, tasks, issues, counts: counted(appendix, tasks) }, before.id, merge)
}

/** The appendix with one task changed, and what is doubtful about the cells that are other than before. */
function replaced(
  appendix: SettledAppendix,
  id: string | undefined,
  change: (task: SettledTask) => SettledTask,
): SettledAppendix {
  const before = appendix.tasks.find((it) => it.id === id)
  if (before === undefined) return appendix
  const after = change(before)
  const others = fields.filter((field) => after[field] !== before[field])
  // A meaning was given to words; other words have to be read anew.
  if (others.includes('deadline')) delete after.meaning
  const isAnswered = ({ task, field, code }: Issue) =>
    task === id && others.some((other) => other === field) && (OF_CELL.test(code) || OF_PLACE.test(code))
  return {
    ...appendix,
    tasks: appendix.tasks.map((it) => (it === before ? after : it)),
    issues: [...appendix.issues.filter((issue) => !isAnswered(issue)), ...ofCells(appendix, after, others)],
  }
}

function ofCells({ plan, columns }: SettledAppendix, task: SettledTask, which: readonly Field[]): Issue[] {
  const year = plan.issuedOn === undefined ? undefined : Number(plan.issuedOn.slice(0, 4))
  const issues = cellIssues({ plan: {}, columns, groups: [], tasks: [task] }, year)
  return issues.filter(({ code, field }) => OF_CELL.test(code) && which.some((it) => it === field))
}

function cut(text: string, at: number): [string, string] {
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
}

function below(text: string, more: string): string {
  if (text === more) return text
  return [text, more].filter((it) => it !== '').join('\n')
}

/** The path of a number in the same row of numbers: beside "A.II.3" stands "A.II.4". */
function pathBeside({ id, no, group }: AppendixTask, beside: string): string {
  if (no !== '' && id.endsWith(no)) return id.slice(0, -no.length) + beside
  return group === '' ? beside : `${group}.${beside}`
}

function freeId({ tasks, groups }: SettledAppendix, path: string): string {
  const taken = new Set([...tasks, ...groups].map(({ id }) => id))
  let id = path
  for (let copy = 2; taken.has(id); copy++) id = `${path}-${copy}`
  return id
}

/** Rows are as many as before; only a row that gave two tasks counts as two. */
function counted({ counts }: SettledAppendix, { length }: readonly SettledTask[]): Counts {
  return { ...counts, tasks: length, read: Math.max(counts.read, length + counts.groups + counts.unread) }
}
