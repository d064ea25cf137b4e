// Turns rows into an outline of groups and tasks. "1" may be a group in one place and a task in another: what decides is
// whether the row has cells of its own and what the row after it is numbered.
import type { Issue } from '../domain/issue.ts'
import { foldLine } from '../domain/text.ts'
import type { AppendixGroup, AppendixTask } from './appendix.ts'
import { type Line, textOf } from './lines.ts'
import { isCapitals } from './marks.ts'
import { chooseNumber, isTitleNumber, type Numbering, type Style } from './numbering.ts'

export type Outline = { groups: AppendixGroup[]; tasks: AppendixTask[]; issues: Issue[] }

/** A group that rows may still belong to. `last` holds the values of its latest numbered tasks. */
type Open = {
  group: AppendixGroup
  style: Style
  value: number
  no: string
  tasks: number
  subgroups: number
  last: Map<Style, number>
}

const PARTED: readonly Style[] = ['part2', 'part3', 'part4']

/** Builds the outline of all lines in reading order; every line becomes one group or one task. */
export function outlineOf(lines: readonly Line[]): Outline {
  const outline: Outline = { groups: [], tasks: [], issues: [] }
  const ids = new Map<string, number>()
  const root = opened({ id: '', no: '', title: '', level: 0 }, undefined)
  const last = new Map<Style, number>()
  const lastTask = new Map<Style, number>()
  let open: Open[] = []

  lines.forEach((line, index) => {
    const number = chooseNumber(line.numbers, last)
    if (number !== undefined) last.set(number.style, number.value)
    const next = lines[index + 1]
    const nextNumber = next === undefined ? undefined : chooseNumber(next.numbers, last)
    if (isGroup(line, number, next, nextNumber, open)) {
      open = parentsOf(number, line, open)
      const parent = open[open.length - 1] ?? root
      const group: AppendixGroup = {
        id: unique(pathOf(parent, number?.no ?? String(++parent.subgroups)), ids),
        no: number?.no ?? '',
        title: foldLine(line.cells.content),
        level: open.length + 1,
        ...(parent === root ? {} : { parent: parent.group.id }),
      }
      outline.groups.push(group)
      outline.issues.push(...groupIssues(line, group))
      open.push(opened(group, number))
    } else {
      open = homeOf(number, open)
      const home = open[open.length - 1] ?? root
      home.tasks++
      const id = unique(pathOf(home, number?.no ?? String(home.tasks)), ids)
      outline.tasks.push({ id, no: number?.no ?? '', group: home.group.id, ...line.cells, extra: line.extra })
      outline.issues.push(...line.doubts.map((doubt) => ({ ...doubt, task: id })))
      if (number !== undefined) {
        outline.issues.push(...sequenceIssues(number, home.last, lastTask, id))
        home.last.set(number.style, number.value)
        lastTask.set(number.style, number.value)
      }
    }
  })
  return outline
}

function opened(group: AppendixGroup, number: Numbering | undefined): Open {
  return {
    group,
    style: styleOf(number, group.title),
    value: number?.value ?? 0,
    no: group.no,
    tasks: 0,
    subgroups: 0,
    last: new Map(),
  }
}

/** Whether a line is a group: it has no cells of its own, and what follows belongs under it. */
function isGroup(
  line: Line,
  number: Numbering | undefined,
  next: Line | undefined,
  nextNumber: Numbering | undefined,
  open: readonly Open[],
): boolean {
  if (line.heading === 'sure') return true
  const style = number?.style ?? 'none'
  const capital = number !== undefined && isTitleNumber(number)
  if (line.heading === 'no') {
    return (
      capital &&
      nextNumber !== undefined &&
      nextNumber.value === 1 &&
      nextNumber.style !== style &&
      !isOpen(nextNumber, open)
    )
  }
  if (capital) return true
  if (next === undefined) return false
  if (nextNumber === undefined) return number !== undefined ? next.heading === 'no' : next.heading !== 'sure'
  if (number === undefined) return true
  if (nextNumber.no.startsWith(`${number.no}.`)) return true
  return nextNumber.style !== style && nextNumber.value === 1 && !isOpen(nextNumber, open)
}

/** Whether a number goes on with a row of groups that is still open. */
function isOpen(number: Numbering, open: readonly Open[]): boolean {
  return open.some((one) => one.style === number.style && one.value === number.value - 1)
}

/** The groups a new group stands in: a group numbered alike closes the one before and all within it. */
function parentsOf(number: Numbering | undefined, line: Line, open: readonly Open[]): Open[] {
  const style = styleOf(number, line.cells.content)
  if (number !== undefined && PARTED.includes(style)) {
    const holder = lastIndex(open, (one) => one.no !== '' && number.no.startsWith(`${one.no}.`))
    if (holder >= 0) return open.slice(0, holder + 1)
  }
  const alike = open.findIndex((one) => one.style === style)
  return alike < 0 ? open.slice() : open.slice(0, alike)
}

/** The groups a task stands in: a task that goes on with a row of groups stands beside them, not in the last of them. */
function homeOf(number: Numbering | undefined, open: readonly Open[]): Open[] {
  if (number === undefined) return open.slice()
  if (PARTED.includes(number.style)) {
    const holder = lastIndex(open, (one) => one.no !== '' && number.no.startsWith(`${one.no}.`))
    if (holder >= 0) return open.slice(0, holder + 1)
  }
  const alike = open.findIndex((one) => one.style === number.style && number.value === one.value + 1)
  return alike < 0 ? open.slice() : open.slice(0, alike)
}

/** Without numbers, titles in capitals stand above those that are not. */
function styleOf(number: Numbering | undefined, title: string): Style {
  return number?.style ?? (isCapitals(title) ? 'capitals' : 'none')
}

/** "1.1" in group "1" is the path "1.1"; "1.1" in group "A.I" is "A.I.1.1". */
function pathOf(parent: Open, no: string): string {
  const id = parent.group.id
  if (id === '') return no
  return parent.no !== '' && no.startsWith(`${parent.no}.`) ? id + no.slice(parent.no.length) : `${id}.${no}`
}

/** The second row of one path is "I.1-2". `taken` counts the rows of each path, and holds what was given. */
function unique(path: string, taken: Map<string, number>): string {
  const copies = (taken.get(path) ?? 0) + 1
  taken.set(path, copies)
  return copies === 1 ? path : unique(`${path}-${copies}`, taken)
}

function groupIssues(line: Line, group: AppendixGroup): Issue[] {
  const doubts = line.doubts.map((doubt) => ({ ...doubt, task: group.id }))
  if (line.heading !== 'no') return doubts
  return [...doubts, { code: 'group-has-cells', level: 'doubt', task: group.id, text: textOf(line) }]
}

/** A number that neither goes on, nor starts again, nor counts through all groups, may be a row that was lost. */
function sequenceIssues(
  { style, value, no }: Numbering,
  inGroup: ReadonlyMap<Style, number>,
  throughAll: ReadonlyMap<Style, number>,
  task: string,
): Issue[] {
  // Letters may leave out one: some count with đ, some without.
  const gap = style === 'lower' ? 2 : 1
  const before = inGroup.get(style) ?? 0
  const goesOn = (last: number) => value > last && value <= last + gap
  if (value === 1 || goesOn(before) || goesOn(throughAll.get(style) ?? 0)) return []
  const code = value <= before ? 'number-repeated' : 'number-gap'
  return [{ code, level: 'doubt', task, field: 'no', params: { expected: before + 1, found: no } }]
}

function lastIndex<T>(list: readonly T[], test: (one: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const one = list[index]
    if (one !== undefined && test(one)) return index
  }
  return -1
}
