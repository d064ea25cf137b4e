// What our cells show besides the synced fields: the task as signed, whose row it is, and what is worked out. All of it
// is values, never formulas, so that a workbook still reads right without the add-in.
import { consolidate, type Received } from '../../shared/consolidation/consolidate.ts'
import { reportClock } from '../../shared/consolidation/report-clock.ts'
import { taskResults } from '../../shared/consolidation/summary.ts'
import { askedIn } from '../../shared/domain/asked.ts'
import { dayInVietnam, showDay } from '../../shared/domain/calendar.ts'
import type { TaskId } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { decisionFields, fieldValue, type Value, type Values } from '../../shared/domain/report.ts'
import { setAsideOf } from '../../shared/domain/status.ts'
import { currentDeadline, timeliness } from '../../shared/domain/timeliness.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import { type RowKey, rowKey, type TrackedRow } from '../../shared/sync/row.ts'
import { writeCell } from '../../shared/table/cells.ts'
import { type Column, type SheetId, sheets } from '../../shared/table/columns.ts'
import { partsText, standingLabels } from '../../shared/table/counting-labels.ts'
import { reportClockText } from '../../shared/table/report-clock-text.ts'
import { agencyName, signedTexts } from '../../shared/table/signed-texts.ts'
import { timelinessText } from '../../shared/table/timeliness-labels.ts'
import type { NewCell, NewRow } from '../workbook/port.ts'
import { planIndex } from './plan-index.ts'

/** What everything on a sheet is measured against. */
export interface Background {
  readonly plan: Plan
  readonly period: Period
  /** ISO day in Vietnam. */
  readonly today: string
}

/** How a row stands between the sheet and the server. */
export type SyncState = 'pending' | 'saved' | 'conflict' | 'error' | 'left'

const language = 'vi'

/** A value as a cell of the column; the text is the one that shall stand there. */
export function cellOf(column: Column, value: Value, date1904: boolean): NewCell {
  const written = writeCell(column, value, language, { date1904 })
  // `writeCell` doubles a leading apostrophe for Excels that drop one; here the workbook sees to that itself.
  const isDoubled = typeof written.value === 'string' && written.value.startsWith("'")
  return { ...written, value: isDoubled ? String(written.value).slice(1) : written.value }
}

/** Everything that is worked out for the rows of a sheet, by row and column. */
export type Derived = ReadonlyMap<RowKey, Readonly<Record<string, Value>>>

export interface DerivedInput {
  readonly sheet: 'report' | 'consolidation'
  readonly replica: Replica
  /** What each row shows. */
  readonly valuesOf: (row: TrackedRow) => Values
  readonly stateOf: (row: TrackedRow) => SyncState
}

export function derive(background: Background, input: DerivedInput): Derived {
  return input.sheet === 'report' ? deriveReport(background, input) : deriveConsolidation(background, input)
}

function deriveReport({ plan, period, today }: Background, { replica, valuesOf, stateOf }: DerivedInput): Derived {
  const tasks = planIndex(plan)
  const derived = new Map<RowKey, Record<string, Value>>()
  for (const [key, row] of replica.rows) {
    const deadline = tasks.get(row.task)?.deadline
    if (!deadline) continue
    const values = valuesOf(row)
    const current = currentDeadline(deadline, values)
    const stands = timeliness({ values, deadline, period, today, soonDays: plan.regime.soonDays })
    derived.set(key, {
      due: current.kind === 'day' ? current.lastDay : '',
      timeliness: timelinessText(stands, language),
      previousResult: (row.theirs ?? row.base).previous?.result ?? '',
      sync: syncText(row, stateOf(row), today),
    })
  }
  return derived
}

/** What has come of each obligation, as `consolidate` counts it: the row as the sheet shows it, and what was handed in. */
export function receivedOf(replica: Replica, valuesOf: (row: TrackedRow) => Values): readonly Received[] {
  const heads = new Map(replica.pull?.heads.map((head) => [head.id, head]))
  const rows = [...replica.rows.values()].filter((row) => !row.left)
  return rows.map((row): Received => {
    const { task, agency } = row
    const head = heads.get(agency)
    const { official, firstSubmittedAt = '', late = false } = head?.submission ?? {}
    // Where the version that counts is what stands on the server, it is not told a second time.
    const entries = replica.handedIn.get(agency)?.[task] ?? (row.theirs ?? row.base).values
    const handedIn = official && { values: entries, firstOn: dayInVietnam(firstSubmittedAt), late }
    return {
      ...{ task, agency, values: valuesOf(row), state: head?.state ?? 'open' },
      ...(handedIn && { handedIn }),
      ...(isAskedAnew(row) && { askedAnew: true }),
    }
  })
}

/** As the server tells it, until a decision made here was taken. */
export function isAskedAnew({ base, theirs, since }: TrackedRow): boolean {
  const { askedAnew = false } = theirs ?? base
  return askedAnew && !decisionFields.some((field) => since?.[field] !== undefined)
}

function deriveConsolidation({ plan, period, today }: Background, { replica, valuesOf }: DerivedInput): Derived {
  const received = receivedOf(replica, valuesOf)
  const clock = { today, period }
  const asked = askedIn(plan, period)
  const { rows: consolidated, strays } = consolidate(asked, received, clock)
  const parts = new Map<TaskId, string>(
    taskResults(asked, consolidated, clock).map((it) => [it.task.id, partsText(it.parts, language)]),
  )
  const derived = new Map<RowKey, Record<string, Value>>()
  const agencies = new Map(plan.directory.agencies.map((it) => [it.id, it]))
  for (const one of consolidated) {
    const { task, agency, state, standing, deadline, timeliness: stands } = one
    note(rowKey(agency, task.id), {
      due: deadline.kind === 'day' ? deadline.lastDay : '',
      timeliness: timelinessText(stands, language),
      state,
      handedIn: reportClockText(reportClock(one, agencies.get(agency), period, today), language),
      standing: standingLabels[standing][language],
      parts: parts.get(task.id) ?? '',
    })
  }
  // Who counts by the cells may not count what went over to another body a second time.
  for (const { task, agency, values } of strays) {
    const as = setAsideOf(values)
    const stands = as ? timelinessText({ kind: 'set-aside', as }, language) : ''
    const standing = standingLabels.uncounted[language]
    note(rowKey(agency, task), { due: '', timeliness: stands, state: '', handedIn: '', standing, parts: '' })
  }
  return derived

  function note(key: RowKey, texts: Readonly<Record<string, Value>>): void {
    const row = replica.rows.get(key)
    if (!row) return
    const touched = row.base.by !== '' && Object.keys(row.base.values).length > 0
    const changed = { changedBy: touched ? row.base.by : '', changedAt: touched ? timeText(row.base.at) : '' }
    derived.set(key, { ...texts, ...changed })
  }
}

/** A row that was never on the sheet, complete. */
export function newRow(
  { plan }: Background,
  sheet: SheetId,
  row: TrackedRow,
  values: Values,
  derived: Readonly<Record<string, Value>> = {},
  date1904 = false,
): NewRow {
  const task = planIndex(plan).get(row.task)?.task
  const signed = task ? signedTexts(plan, task) : {}
  const texts: Readonly<Record<string, Value>> = {
    ...signed,
    ...derived,
    task: row.task,
    agency: row.agency,
    agencyName: agencyName(plan, row.agency),
  }
  return Object.fromEntries(
    sheets[sheet].columns.map((column) => {
      const value = column.field ? fieldValue(values, column.field) : (texts[column.id] ?? '')
      return [column.id, cellOf(column, value, date1904)]
    }),
  )
}

/** The column "Đồng bộ". */
function syncText(row: TrackedRow, state: SyncState, today: string): string {
  switch (state) {
    case 'pending':
      return 'chưa lưu'
    case 'conflict':
      return 'nội dung khác nhau'
    case 'error':
      return 'lỗi'
    case 'left':
      return 'không còn được giao'
    case 'saved': {
      if (Object.keys(row.base.values).length === 0) return ''
      const day = dayInVietnam(row.base.at)
      return day === today ? `đã lưu ${clockTime(row.base.at)}` : `đã lưu ${showDay(day)}`
    }
    default:
      return state satisfies never
  }
}

/** An instant as people here write it, in Vietnam's time: `20/12/2013 10:42`. */
function timeText(instant: string): string {
  return `${showDay(dayInVietnam(instant))} ${clockTime(instant)}`
}

function clockTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16)
}
