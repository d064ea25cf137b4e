// A handout as a workbook: how to fill it in, the table of `Báo cáo` with rules that need no add-in, and the hidden sheet
// by which it is known when it comes back.
import type { Period } from '../domain/period.ts'
import type { Plan, Task } from '../domain/plan.ts'
import type { Value } from '../domain/report.ts'
import { currentDeadline, signedDeadline } from '../domain/timeliness.ts'
import { writeCell } from '../table/cells.ts'
import type { Column } from '../table/columns.ts'
import type { Language } from '../table/labels.ts'
import { agencyName, signedTexts } from '../table/signed-texts.ts'
import type { Area, Book, BookCell, BookSheet, Style } from '../xlsx/book.ts'
import { hintsOf, ruleOf } from './entry-rules.ts'
import { type GuideInput, guideLines, headLines } from './guide.ts'
import { type HandoutIdentity, type HandoutRow, handoutColumns, handoutSheets } from './handout.ts'
import { hiddenSheet } from './hidden-sheet.ts'

export interface HandoutInput {
  readonly identity: HandoutIdentity
  readonly plan: Plan
  readonly period: Period
  readonly rows: readonly HandoutRow[]
  readonly language: Language
}

/** Rows in the order of the plan; a row of a task that the plan does not have is left out. */
export function layOutHandout(input: HandoutInput): Book {
  const { identity, plan, period, language } = input
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const place = new Map(plan.tasks.map(({ id }, index) => [id, index]))
  const rows = input.rows
    .flatMap((row) => {
      const task = tasks.get(row.task)
      return task ? [{ ...row, task }] : []
    })
    .sort((one, other) => (place.get(one.task.id) ?? 0) - (place.get(other.task.id) ?? 0))
  const agency = agencyName(plan, identity.agency)
  const guide: GuideInput = {
    plan,
    period,
    name: identity.unit ?? agency,
    backTo: identity.unit === undefined ? agencyName(plan, plan.directory.secretariat) : agency,
    madeOn: identity.madeOn,
    isUnit: identity.unit !== undefined,
  }
  const hidden = hiddenSheet(
    identity,
    input.rows.filter(({ task }) => tasks.has(task)),
    language,
  )
  const sheets = [
    guideSheet(guide, language),
    entrySheet(plan, rows, headLines(guide, language), hidden.lists, language),
  ]
  return { sheets: [...sheets, hidden.sheet], active: 1 }
}

type LaidRow = Omit<HandoutRow, 'task'> & { readonly task: Task }

function guideSheet(input: GuideInput, language: Language): BookSheet {
  const line: Style = { wrap: true }
  const rows = guideLines(input, language).map((value, index): BookCell[] => [
    { value, style: index === 0 ? { ...line, bold: true, size: 14 } : line },
  ])
  return {
    name: handoutSheets.guide[language],
    columns: [{ width: 75 }],
    rows,
    print: { isLandscape: false, pagesWide: 1 },
  }
}

const looks = {
  signed: { header: { fill: 'BFBFBF' }, body: { fill: 'F2F2F2', color: '262626' } },
  entry: { header: { fill: '1F4E79', color: 'FFFFFF' }, body: { open: true } },
  told: { header: { fill: 'DDEBF7' }, body: { fill: 'F5F9FD', color: '404040', italic: true } },
} as const satisfies Readonly<Record<string, { readonly header: Style; readonly body: Style }>>

function lookOf({ source }: Column): { readonly header: Style; readonly body: Style } {
  if (source === 'entry') return looks.entry
  return source === 'key' || source === 'signed' ? looks.signed : looks.told
}

function entrySheet(
  plan: Plan,
  rows: readonly LaidRow[],
  lines: readonly string[],
  lists: ReadonlyMap<string, Area>,
  language: Language,
): BookSheet {
  const texts = rows.map((row) => textsOf(plan, row))
  const isTold = ({ source, id }: Column) => source === 'read-only' && !texts.some((it) => (it[id] ?? '') !== '')
  const columns = handoutColumns.filter((column) => !isTold(column))
  const header = lines.length + 1
  const top = header + 1
  const first = columns.findIndex(({ visible }) => visible)
  const content = columns.findIndex(({ id }) => id === 'content')
  const areaOf = (column: number): Area => ({
    top,
    left: column,
    bottom: top + Math.max(1, rows.length) - 1,
    right: column,
  })
  return {
    name: handoutSheets.entries[language],
    // Who has no add-in cannot open what is folded away on a protected sheet: all is in sight but the key.
    columns: columns.map(({ width, id }) => ({ width, isHidden: id === 'task' })),
    rows: [
      ...lines.map((value, index) => lineRow(value, first, index === 0 ? { bold: true, size: 13 } : {})),
      [],
      columns.map((column) => ({
        value: column.header[language],
        style: { ...lookOf(column).header, bold: true, wrap: true, center: true, border: true },
      })),
      ...texts.map((it) => columns.map((column) => cellOf(column, it[column.id] ?? '', language))),
    ],
    frozen: { rows: top, columns: content + 1 },
    filter: { top: header, left: 0, bottom: areaOf(0).bottom, right: columns.length - 1 },
    rules: columns.flatMap((column, index) => ruleOf(column, areaOf(index), lists, language) ?? []),
    hints: hintsOf(columns, areaOf, language),
    print: { isLandscape: true, pagesWide: 3, titleRow: header, titleColumns: [first, content] },
  }
}

function lineRow(value: string, column: number, style: Style): (BookCell | undefined)[] {
  return [...Array.from({ length: column }, () => undefined), { value, style }]
}

function textsOf(plan: Plan, { task, values, previousResult = '' }: LaidRow): Readonly<Record<string, Value>> {
  const deadline = currentDeadline(signedDeadline(task, plan.issuedOn), values)
  return {
    ...values,
    ...signedTexts(plan, task),
    task: task.id,
    due: deadline.kind === 'day' ? deadline.lastDay : '',
    previousResult,
  }
}

function cellOf(column: Column, value: Value, language: Language): BookCell {
  const written = writeCell(column, value, language)
  // What `writeCell` doubles is for Excel's own entry of cells; a file holds a text as it is.
  const isDoubled = typeof written.value === 'string' && written.value.startsWith("'")
  return {
    value: isDoubled ? String(written.value).slice(1) : written.value,
    style: bodyStyle(column, written.numberFormat),
  }
}

const bodyStyles = new WeakMap<Column, Map<string, Style>>()

/** The same object for all cells of a column with one format. */
function bodyStyle(column: Column, format: string): Style {
  const styles = bodyStyles.get(column) ?? new Map<string, Style>()
  bodyStyles.set(column, styles)
  const style = styles.get(format) ?? { ...lookOf(column).body, format, wrap: true, border: true }
  styles.set(format, style)
  return style
}
