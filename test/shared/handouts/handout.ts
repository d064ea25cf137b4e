// A handout of one agency of the sample plan, as data, as parts, and come back.
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Values } from '../../../shared/domain/report.ts'
import { signedDeadline } from '../../../shared/domain/timeliness.ts'
import { type ComparisonInput, compareHandout, type HandoutComparison } from '../../../shared/handouts/compare.ts'
import type { HandoutIdentity, HandoutRow } from '../../../shared/handouts/handout.ts'
import { type HandoutInput, layOutHandout } from '../../../shared/handouts/lay-out.ts'
import { type ReturnedHandout, readHandout } from '../../../shared/handouts/read-handout.ts'
import type { RowContext } from '../../../shared/validation/row-rule.ts'
import type { Book } from '../../../shared/xlsx/book.ts'
import { readBook } from '../../../shared/xlsx/read-book.ts'
import { writeBook } from '../../../shared/xlsx/write-book.ts'
import { homeAffairs, periodId, planId, samplePlan, settings } from '../../functions/support/sample-plan.ts'

export const plan = samplePlan()
export const period: Period = { ...settings, id: periodId, state: 'open', epoch: 'epoch' }
export const taskOf = (id: string) => id as TaskId

export const identity: HandoutIdentity = {
  plan: planId,
  period: periodId,
  agency: homeAffairs,
  planRevision: 1,
  madeOn: '2013-12-01',
}

export const rows: readonly HandoutRow[] = [
  { task: taskOf('I-1'), values: { status: 'in-progress', result: 'Đang soạn' } },
  { task: taskOf('I-2'), values: {} },
]

export function bookOf(over: Partial<HandoutInput> = {}): Book {
  return layOutHandout({ identity, plan, period, rows, language: 'vi', ...over })
}

/** As it comes back when the cells named by row and heading were typed over; the first row of tasks is 0. */
export function comeBack(
  book: Book,
  typed: Readonly<Record<string, string | number>> = {},
  name = 'Phiếu báo cáo',
): ReturnedHandout {
  const sheets = book.sheets.map((sheet) => {
    const header = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === 'Mã' || cell?.value === 'Code'))
    const headings = sheet.rows[header]?.map((cell) => cell?.value) ?? []
    const cells = sheet.rows.map((row) => [...row])
    for (const [place, value] of Object.entries(typed)) {
      const [row = '', heading = ''] = place.split(' | ')
      const column = headings.indexOf(heading)
      if (header < 0) continue
      if (column < 0) throw new Error(`No heading ${heading}`)
      const there = cells[header + 1 + Number(row)] ?? []
      there[column] = { value, style: {} }
      cells[header + 1 + Number(row)] = there
    }
    return { ...sheet, rows: cells, name: sheet.isHidden ? sheet.name : sheet.name.replace('Phiếu báo cáo', name) }
  })
  const found = readBook(writeBook({ ...book, sheets }))
  const read = found && readHandout(found)
  if (read?.kind !== 'handout') throw new Error(`It came back as ${read?.kind}`)
  return read
}

export function contextOf(task: TaskId): RowContext | undefined {
  const found = plan.tasks.find(({ id }) => id === task)
  const deadline = found && signedDeadline(found, plan.issuedOn)
  return found && deadline && { task: found, deadline, issuedOn: plan.issuedOn, today: '2013-12-10', period }
}

export function compared(
  handout: ReturnedHandout,
  now: Readonly<Record<string, Values>> = { 'I-1': rows[0]?.values ?? {}, 'I-2': {} },
  over: Partial<ComparisonInput> = {},
): HandoutComparison {
  const standing = new Map(Object.entries(now).map(([task, values]) => [taskOf(task), values]))
  return compareHandout({ handout, plan, planRevision: 1, now: standing, contextOf, ...over })
}
