// A handout as a workbook: how to fill it in, the table of `Báo cáo` with rules that need no add-in, and the hidden sheet
// by which it is known when it comes back.
import type { Period } from '../domain/period.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { type FieldId, fieldValue, type Status, type Value } from '../domain/report.ts'
import { currentDeadline, signedDeadline } from '../domain/timeliness.ts'
import { writeCell } from '../table/cells.ts'
import type { Column } from '../table/columns.ts'
import { type Language, statusLabels } from '../table/labels.ts'
import { toSerial } from '../table/serial-date.ts'
import { agencyName, signedTexts } from '../table/signed-texts.ts'
import { maxTextLength } from '../table/value-issue.ts'
import {
  type Area,
  addressOf,
  type Book,
  type BookCell,
  type BookSheet,
  type EntryRule,
  type Hint,
  type Style,
} from '../xlsx/book.ts'
import { type GuideInput, guideLines, headLines } from './guide.ts'
import {
  type HandoutIdentity,
  type HandoutRow,
  handoutColumns,
  handoutFields,
  handoutForm,
  handoutSheets,
  hiddenMark,
  hiddenName,
} from './handout.ts'

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
  const hidden = hiddenSheet(identity, rows, language)
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

function ruleOf(
  column: Column,
  area: Area,
  lists: ReadonlyMap<string, Area>,
  language: Language,
): EntryRule | undefined {
  if (column.source !== 'entry') return undefined
  const title = column.header[language]
  const prompt = column.prompt?.[language]
  const from = lists.get(column.id)
  const alert = alerts[column.type][language]
  // As on the live sheet, a list refuses; a day typed in another country's way is text, which is read all the same.
  const rule = {
    area,
    isStrict: column.type === 'choice',
    title,
    error: alert,
    ...(prompt !== undefined && { prompt }),
  }
  switch (column.type) {
    case 'choice':
      return from && { ...rule, allow: { kind: 'list', sheet: hiddenName, from } }
    case 'date':
      return {
        ...rule,
        allow: { kind: 'date', from: toSerial('2000-01-01', false) ?? 0, to: toSerial('2099-12-31', false) ?? 0 },
      }
    case 'percent':
      return { ...rule, allow: { kind: 'whole', from: 0, to: 100 } }
    case 'text':
      return { ...rule, allow: { kind: 'length', to: maxTextLength } }
    default:
      return column.type satisfies never
  }
}

const alerts: Readonly<Record<Column['type'], Readonly<Record<Language, string>>>> = {
  choice: { vi: 'Chọn một nội dung trong danh sách.', en: 'Choose from the list.' },
  date: { vi: 'Nhập ngày dạng 20/12/2013.', en: 'Enter a day as 20/12/2013.' },
  percent: { vi: 'Nhập số nguyên từ 0 đến 100.', en: 'Enter a whole number from 0 to 100.' },
  text: { vi: 'Nội dung quá dài, hãy rút gọn.', en: 'The text is too long.' },
}

/** What each status asks for, of the checks those that a formula can tell. */
const asked: readonly (readonly [Status, FieldId])[] = [
  ['done', 'completedOn'],
  ['done', 'result'],
  ['in-progress', 'result'],
  ['awaiting-issue', 'submittedDocument'],
  ['not-started', 'reason'],
  ['nothing-arising', 'reason'],
]

function hintsOf(columns: readonly Column[], areaOf: (column: number) => Area, language: Language): Hint[] {
  const cellOfField = (field: FieldId) => {
    const index = columns.findIndex(({ id }) => id === field)
    const area = areaOf(index)
    return { area, address: `$${addressOf(area.top, index)}` }
  }
  const status = cellOfField('status').address
  return asked.map(([wanted, field]) => {
    const { area, address } = cellOfField(field)
    return { area, formula: `AND(${status}="${statusLabels[wanted][language]}",TRIM(${address})="")` }
  })
}

/** Identity, then a row for each task with what its fields said; the drop-downs' lists stand to the right. */
function hiddenSheet(
  { plan, period, agency, planRevision, madeOn, unit = '' }: HandoutIdentity,
  rows: readonly LaidRow[],
  language: Language,
): { readonly sheet: BookSheet; readonly lists: ReadonlyMap<string, Area> } {
  const named = { form: handoutForm, plan, period, agency, planRevision, madeOn, unit }
  const table = [
    [hiddenMark, ''],
    ...Object.entries(named).map(([name, value]) => [name, String(value)]),
    [''],
    ['task', ...handoutFields],
    ...rows.map(({ task, values }) => [task.id, ...handoutFields.map((field) => String(fieldValue(values, field)))]),
  ]
  const lists = new Map<string, Area>()
  const left = handoutFields.length + 2
  for (const { id, choices, source } of handoutColumns) {
    if (!choices || source !== 'entry') continue
    const column = left + lists.size
    const labels = Object.values(choices).map((label) => label[language])
    labels.forEach((label, index) => {
      const row = table[index] ?? []
      table[index] = [...row, ...Array.from({ length: column - row.length }, () => ''), label]
    })
    lists.set(id, { top: 0, left: column, bottom: labels.length - 1, right: column })
  }
  const text: Style = { format: '@' }
  return {
    sheet: {
      name: hiddenName,
      isHidden: true,
      columns: [],
      rows: table.map((row) => row.map((value) => (value === '' ? undefined : { value, style: text }))),
      print: { isLandscape: false, pagesWide: 1 },
    },
    lists,
  }
}
