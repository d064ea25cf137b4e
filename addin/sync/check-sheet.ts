// The checks as they concern a whole sheet: keys, signed texts and every row, each issue with the place a click leads to.
import { checkIssue } from '../../shared/domain/check.ts'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { type FieldId, isFieldId, type Values } from '../../shared/domain/report.ts'
import { diff, type SheetValues, sameChanges } from '../../shared/sync/diff.ts'
import { pendingChange } from '../../shared/sync/merge-row.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import { agreedValues, type TrackedRow } from '../../shared/sync/row.ts'
import { canonicalText } from '../../shared/table/canonical.ts'
import { type Column, sheets } from '../../shared/table/columns.ts'
import { agencyName, signedTexts } from '../../shared/table/signed-texts.ts'
import { decisionIssues } from '../../shared/validation/decision-rules.ts'
import { checkRow, introduced } from '../../shared/validation/row-checks.ts'
import type { RowContext } from '../../shared/validation/row-rule.ts'
import {
  checkColumns,
  checkKeys,
  checkSigned,
  type ExpectedRow,
  type KeyedRow,
} from '../../shared/validation/table-checks.ts'
import { type LedgerSheet, writableOf } from './ledger-sheet.ts'
import type { LocalRow, LocalSheet } from './local-sheet.ts'
import { planIndex } from './plan-index.ts'
import { type Background, isAskedAnew } from './row-content.ts'

/** An issue of a sheet row, with what a click needs to select its cell. */
export interface RowIssue {
  readonly issue: Issue
  readonly task: TaskId | undefined
  /** Whose row it is; a task stands once for each of its bodies in `Tổng hợp`. */
  readonly agency: AgencyId | undefined
  /** Row of the sheet, from 1, as Excel shows it; 0 for what is about no row of it. */
  readonly sheetRow: number
  readonly field: FieldId | undefined
}

export interface CheckInput {
  readonly ledger: LedgerSheet
  readonly replica: Replica
  readonly local: LocalSheet
  readonly background: Background
}

/** All issues of a sheet: of its columns, then from its first row to its last, rows that are gone at the end. */
export function checkSheet(input: CheckInput): readonly RowIssue[] {
  const { local, replica, ledger } = input
  const found = [...tableIssues(input)]
  const writable = writableOf(ledger, replica)
  for (const row of local.all) {
    const tracked = replica.rows.get(row.key)
    if (!tracked || local.byKey.get(row.key) !== row) continue
    if (tracked.left) {
      found.push(placed(leftIssue(tracked, row, writable(row.agency)), row))
      continue
    }
    const issues = ledger.sheet === 'report' ? rowIssues(input, tracked, row) : newIssues(input, tracked, row)
    for (const issue of issues) found.push(placed(issue, row))
    for (const issue of refusals(tracked, row, writable(row.agency))) found.push(placed(issue, row))
  }
  const placeOf = ({ sheetRow }: RowIssue) => (sheetRow === noRow ? Number.MAX_SAFE_INTEGER : sheetRow)
  found.sort((one, other) => placeOf(one) - placeOf(other))
  return [...columnIssues(input), ...found]
}

/** Stands for the row of an issue that is about none on the sheet. */
const noRow = 0

/** The errors that keep a row from being sent: those that its pending change brings in. */
export function errorsOf(input: CheckInput, tracked: TrackedRow, row: LocalRow): readonly Issue[] {
  return newIssues(input, tracked, row).filter((issue) => issue.level === 'error')
}

function newIssues(input: CheckInput, tracked: TrackedRow, row: LocalRow): readonly Issue[] {
  const now = rowIssues(input, tracked, row)
  const context = contextOf(input.background, tracked.task)
  const entered = context && now.length > 0 ? introduced(checkRow(context, agreedValues(tracked)), now) : []
  if (input.ledger.sheet !== 'consolidation') return entered
  const [before, after] = [agreedValues(tracked), shownValues(tracked, row.values)]
  return [...entered, ...decisionIssues({ before, after, isAnew: isAskedAnew(tracked) })]
}

interface Checked {
  readonly tracked: TrackedRow
  readonly plan: Plan
  readonly period: Period
  readonly today: string
  readonly issues: readonly Issue[]
}

/** What was found in rows that are looked at again and again and seldom change. */
const checked = new WeakMap<SheetValues, Checked>()

function rowIssues({ background }: CheckInput, tracked: TrackedRow, row: LocalRow): readonly Issue[] {
  const { plan, period, today } = background
  const known = checked.get(row.values)
  const isSame = known?.tracked === tracked && known.plan === plan && known.period === period && known.today === today
  if (known && isSame) return known.issues
  const context = contextOf(background, tracked.task)
  const issues = context ? checkRow(context, shownValues(tracked, row.values), row.issues) : []
  checked.set(row.values, { tracked, plan, period, today, issues })
  return issues
}

function contextOf({ plan, period, today }: Background, id: TaskId): RowContext | undefined {
  const indexed = planIndex(plan).get(id)
  return indexed && { task: indexed.task, deadline: indexed.deadline, issuedOn: plan.issuedOn, today, period }
}

/** An amendment took the row away. What stands in it unsent is kept, and said: nobody else has it. */
function leftIssue(tracked: TrackedRow, row: LocalRow, writable: readonly FieldId[]): Issue {
  const unsent = Object.keys(diff(agreedValues(tracked), row.values, writable) ?? {}).length
  return checkIssue('row-left', { task: row.task, params: { unsent } })
}

/** What the server said of a change that still stands as it was refused. */
function refusals(tracked: TrackedRow, row: LocalRow, writable: readonly FieldId[]): readonly Issue[] {
  const { refused } = tracked
  const change = refused && pendingChange(tracked, row.values, writable)
  return change && sameChanges(change.fields, refused.fields) ? refused.issues : []
}

function placed(issue: Issue, { task, agency, sheetRow }: LocalRow): RowIssue {
  const field = issue.field !== undefined && isFieldId(issue.field) ? issue.field : undefined
  return { issue, task, agency, sheetRow, field }
}

/** Columns that are gone or are called otherwise; what is private belongs to the person, who may do without. */
function columnIssues({ ledger, local }: CheckInput): readonly RowIssue[] {
  const found = checkColumns(
    sheets[ledger.sheet].columns.filter((it) => it.source !== 'private'),
    local.columns,
    local.headers ?? new Map(),
  )
  return found.map((issue) => ({ issue, task: undefined, agency: undefined, sheetRow: noRow, field: undefined }))
}

/** By row of the sheet: the key that a row seems to have had, whose own is gone or wrong. */
export function keyProposals(input: CheckInput): ReadonlyMap<number, string> {
  const { rows, expected } = keyedRows(input)
  return new Map(
    checkKeys(rows, expected).flatMap(({ params, proposals }) => {
      const key = proposals?.[0]?.value
      return key === undefined ? [] : [[Number(params?.row), key]]
    }),
  )
}

function* tableIssues(input: CheckInput): Generator<RowIssue> {
  const { local } = input
  // Without the column of keys every row would be said to lack one.
  if (!local.columns.has('task')) return
  const { rows, expected, known } = keyedRows(input)
  for (const issue of [...checkKeys(rows, expected), ...checkSigned(rows, expected)]) {
    const tracked = issue.task === undefined ? undefined : known.get(issue.task)
    const sheetRow = Number(issue.params?.row ?? noRow)
    const there = tracked ?? local.all.find((row) => row.sheetRow === sheetRow)
    yield { issue, task: idOf<TaskId>(there?.task), agency: idOf<AgencyId>(there?.agency), sheetRow, field: undefined }
  }
}

/** The rows as they stand and as they are expected, by the texts that tell them apart. */
function keyedRows({ ledger, local, replica, background }: CheckInput) {
  const { plan } = background
  const keyOf = (task: string, agency: string) => (ledger.agency === undefined ? `${task} | ${agency}` : task)
  const known = new Map<string, TrackedRow>()
  const expected: ExpectedRow[] = []
  for (const row of replica.rows.values()) {
    const task = planIndex(plan).get(row.task)?.task
    // A row that the server took back is no longer expected, and one not agreed on yet was never there.
    if (!task || row.left || row.base.seq === 0) continue
    const key = keyOf(row.task, row.agency)
    known.set(key, row)
    expected.push({ key, signed: { ...signedTexts(plan, task), agencyName: agencyName(plan, row.agency) } })
  }
  // A task stands once for each of its bodies in `Tổng hợp`; there the body's name tells its rows apart.
  const isTelling = ({ id, source }: Column) => source === 'signed' || id === 'agencyName'
  const signed = sheets[ledger.sheet].columns.filter((it) => isTelling(it) && local.columns.has(it.id))
  const isLeft = (row: LocalRow) => local.byKey.get(row.key) === row && replica.rows.get(row.key)?.left === true
  const rows = local.all
    .filter((row) => !isLeft(row))
    .map((row): KeyedRow => {
      const texts = signed.map(({ id }) => [id, canonicalText(String(row.raw[id]?.value ?? ''))])
      const isBlank = row.task === '' && (ledger.agency !== undefined || row.agency === '')
      return {
        row: row.sheetRow,
        key: isBlank ? '' : keyOf(row.task, row.agency),
        signed: Object.fromEntries(texts),
        isEntered: Object.values(row.values).some((value) => value !== ''),
      }
    })
  return { rows, expected, known }
}

function idOf<Id extends string>(id: Id | undefined): Id | undefined {
  return id === '' ? undefined : id
}

/** What the sheet says of a row, and what was agreed for fields it has no column for. */
export function shownValues(tracked: TrackedRow, values: SheetValues | undefined): Values {
  const known = values && shown.get(values)
  if (known && known.tracked === tracked) return known.values
  const all = { ...agreedValues(tracked), ...values }
  if (values) shown.set(values, { tracked, values: all })
  return all
}

const shown = new WeakMap<SheetValues, { readonly tracked: TrackedRow; readonly values: Values }>()
