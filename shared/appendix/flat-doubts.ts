// What is in doubt about tasks made of paragraphs: cells that may as well stand elsewhere, a deadline that may hide in
// another cell, tasks that may have been cut in the wrong place.
import { readDeadline } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import type { Place } from './align.ts'
import type { Column } from './appendix.ts'
import type { Features } from './features.ts'
import type { Line } from './lines.ts'
import { costOfJoining, extraKindOf, scoreIn } from './scores.ts'

/** Places that cost no more points than this are fair readings too. */
const SURE_MARGIN = 1.5
/** Where a paragraph stands for want of a better place, its neighbours may as well be shifted. */
const FORCED_MARGIN = 4
/** Where looks do not tell two columns apart, what is usual in a document is not enough. */
const ALIKE_MARGIN = 3
/** From this share of known bodies on, a paragraph may be a list of bodies. */
const SOME_BODIES = 0.2

/** Cells that may as well stand elsewhere, and those that stand where they do for want of a better place. */
export function doubtsOf(looks: readonly Features[], places: readonly Place[], columns: readonly Column[]): Issue[] {
  const filled = new Set(places.map(({ column }) => column))
  const lacksSupport = columns.some(({ role }, at) => role === 'support' && !filled.has(at))
  // "Theo Nghị quyết số …" may be a deadline or a note.
  const hasNotes = columns.some(({ role }) => role === 'extra')
  const forced = looks.map((one, index) => {
    const at = places[index]?.column
    const before = places[index - 1]?.column === at ? looks[index - 1] : undefined
    const column = columns[at ?? 0]
    if (column === undefined) return false
    return isForced(one, before, column, lacksSupport) || (hasNotes && one.reference && column.role === 'deadline')
  })
  const full = places.length === columns.length && places.every(({ column }, at) => column === at)
  const limit = forced.includes(true) ? FORCED_MARGIN : full ? 0 : SURE_MARGIN
  return looks.flatMap((one, index): Issue[] => {
    const { text } = one
    const place = places[index]
    const column = columns[place?.column ?? 0]
    if (place === undefined || column === undefined) return []
    const near = place.rivals.filter(
      (rival) => rival.margin < (lookAlike(one, column, columns[rival.column]) ? Math.max(limit, ALIKE_MARGIN) : limit),
    )
    if (near.length === 0 && forced[index] !== true) return []
    const doubt: Issue = { code: 'cell-uncertain', level: 'doubt', field: fieldOf(column), text }
    const others = near.flatMap(({ column: at }) =>
      columns.slice(at, at + 1).map((one) => ({ at, field: fieldOf(one) })),
    )
    if (others.length === 0) return [doubt]
    // The other place is in doubt as well when nothing stands there.
    const empty = others.filter(({ at }) => !filled.has(at))
    return [
      { ...doubt, proposals: others.map(({ field }) => ({ field, value: text })) },
      ...empty.map(({ field }): Issue => ({ ...doubt, field, proposals: [{ field, value: text }] })),
    ]
  })
}

/** Whether a paragraph looks like one of either column. One body alone leads, and that it does is no matter of looks. */
function lookAlike(one: Features, column: Column, other: Column | undefined): boolean {
  if (other === undefined || column.role === 'lead' || other.role === 'lead') return false
  return Math.abs(scoreIn(column, one) - scoreIn(other, one)) < 1
}

/** @param before the paragraph before it in the same cell */
function isForced(one: Features, before: Features | undefined, column: Column, lacksSupport: boolean): boolean {
  if (scoreIn(column, one) < 0) return true
  // A list of bodies with names that are not known may look like a product or a note.
  const unknown = column.role === 'product' || (column.role === 'extra' && extraKindOf(column) === 'note')
  if (unknown && (one.bodies > SOME_BODIES || (lacksSupport && !one.product && /^\p{Lu}/u.test(one.text)))) return true
  return before !== undefined && costOfJoining(column.role, before, one) > 1
}

/** Without a deadline of its own, a task whose product speaks of time may have lost the line between the two. */
export function hiddenDeadline(line: Line, columns: readonly Column[]): Issue[] {
  if (line.cells.deadline !== '' || !columns.some((column) => column.role === 'deadline')) return []
  const cells = [line.cells.product, ...Object.values(line.extra)]
  const text = cells.find((cell) => readDeadline(cell, { year: 2000 }).kind !== 'none')
  return text === undefined ? [] : [{ code: 'cell-uncertain', level: 'doubt', field: 'deadline', text }]
}

/** Without numbers, a task that lacks what the others have may have been cut in the wrong place. */
export function doubtIrregular(lines: readonly Line[]): void {
  const tasks = lines.filter(({ heading }) => heading === 'no')
  const usual = (['lead', 'support', 'product', 'deadline'] as const).filter(
    (field) => tasks.filter(({ cells }) => cells[field] !== '').length > tasks.length / 2,
  )
  for (const { cells, doubts } of tasks) {
    if (usual.some((field) => cells[field] === ''))
      doubts.push({ code: 'task-uncertain', level: 'doubt', text: cells.content })
  }
}

function fieldOf(column: Column): string {
  return column.role === 'extra' ? column.label : column.role
}
