// The sheets that a plan stands in, `Nhiệm vụ` and `Danh mục cơ quan`: what they shall hold, what is broken in them, and
// putting it right. Before publication they are where the plan comes from; afterwards an amendment is made in them, so
// what was typed over a signed text is offered to be restored, and never is unasked.
import type { Directory } from '../../../shared/domain/directory.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import {
  checkColumns,
  checkKeys,
  checkSigned,
  type ExpectedRow,
  type KeyedRow,
} from '../../../shared/validation/table-checks.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { NewRow, SheetHead, TableCells, TableRow } from '../../workbook/port.ts'
import type { WorkbookIdentity } from '../ledger/workbook-identity.ts'
import { taskTexts } from '../mending/amended-texts.ts'
import type { PlanSheetId } from '../session.ts'
import { directoryRows } from './directory-sheet.ts'
import { draftHead, taskRows } from './plan-draft.ts'
import { headOf } from './plan-head.ts'

/** What a sheet shall hold. */
export interface Wanted {
  readonly sheet: PlanSheetId
  readonly head: SheetHead
  readonly rows: readonly NewRow[]
  /** Whether its texts are signed: those of a plan in the making are still being settled. */
  readonly isSigned: boolean
}

const keyColumns = { tasks: 'task', directory: 'id' } as const
const directoryHead: SheetHead = { lines: ['Danh mục cơ quan'] }

/** What the plan's sheets of a workbook shall hold, as far as that is known: a directory in the making is nowhere else. */
export function wantedSheets({ plan, draft, identity }: WorkbookIdentity): readonly Wanted[] {
  if (plan && identity?.period !== undefined) {
    // The sheets of a plan in the making stay what they are where another plan is opened beside them.
    if (draft && draft.plan !== identity.plan) return []
    const tasks = wantedTasks(plan.plan)
    const isSecretariat = identity.purpose.role === 'secretariat'
    return isSecretariat ? [tasks, wantedDirectory(plan.plan.directory)] : [tasks]
  }
  return draft ? [{ sheet: 'tasks', head: draftHead(draft), rows: taskRows(draft), isSigned: false }] : []
}

export function wantedTasks(plan: Plan): Wanted {
  const rows = plan.tasks.map((task) => {
    const texts: Readonly<Record<string, string>> = { ...taskTexts(plan, task), task: task.id }
    return Object.fromEntries(sheets.tasks.columns.map((it) => [it.id, cellOf(it, texts[it.id] ?? '', false)]))
  })
  return { sheet: 'tasks', head: headOf(plan), rows, isSigned: true }
}

/** Sets without fixed members are found in the tasks' words anew each time, and are no rows. */
function wantedDirectory(directory: Directory): Wanted {
  const agencies = directory.agencies.filter(({ kind }) => kind !== 'open-set')
  return { sheet: 'directory', head: directoryHead, rows: directoryRows({ ...directory, agencies }), isSigned: false }
}

/** The issues of a plan's sheet, each as the checks of a report name it. */
export function planSheetIssues(wanted: Wanted, table: TableCells): readonly Issue[] {
  const { sheet, isSigned } = wanted
  const columns = checkColumns(sheets[sheet].columns, table.columns, table.headers ?? new Map())
  const key = keyColumns[sheet]
  if (!table.columns.has(key)) return columns
  const expected = expectedRows(wanted)
  const rows = keyedRows(wanted, table)
  const keys = checkKeys(rows, expected, key).filter((it) => sheet === 'tasks' || it.code !== 'row-deleted')
  return [...columns, ...keys, ...(isSigned ? checkSigned(rows, expected) : [])]
}

/** By position in the table: the wanted row that a row is, by its key or by what it says. */
export function rowsAsWanted(wanted: Wanted, table: TableCells): ReadonlyMap<number, NewRow> {
  const key = keyColumns[wanted.sheet]
  const byKey = new Map(wanted.rows.map((row) => [textOf(row, key), row]))
  const keyed = keyedRows(wanted, table)
  const proposed = new Map(
    checkKeys(keyed, expectedRows(wanted), key).map(({ params, proposals }) => [params?.row, proposals?.[0]?.value]),
  )
  const keys = new Map(keyed.map(({ row, key: own }) => [row - table.firstRow, proposed.get(row) ?? own]))
  const collectives = collectivesOf(wanted)
  return new Map(
    table.rows.flatMap((row) => {
      const own = keys.get(row.position)
      const found = own === undefined ? collectives.get(cellText(row, 'name')) : byKey.get(own)
      return found ? [[row.position, found] as const] : []
    }),
  )
}

/** Rows without a code, by their names. */
function collectivesOf({ sheet, rows }: Wanted): ReadonlyMap<string, NewRow> {
  const unkeyed = rows.filter((row) => textOf(row, keyColumns[sheet]) === '')
  return new Map(unkeyed.map((row) => [textOf(row, 'name'), row]))
}

function expectedRows(wanted: Wanted): readonly ExpectedRow[] {
  const rows = wanted.rows.map((row) => ({
    key: textOf(row, keyColumns[wanted.sheet]),
    signed: tellingTexts(wanted.sheet, (id) => textOf(row, id)),
  }))
  return rows.filter(({ key }) => key !== '')
}

function keyedRows(wanted: Wanted, table: TableCells): readonly KeyedRow[] {
  const collectives = collectivesOf(wanted)
  return table.rows.flatMap((row): KeyedRow[] => {
    const key = cellText(row, keyColumns[wanted.sheet])
    if (key === '' && collectives.has(cellText(row, 'name'))) return []
    const there = (id: string) => (table.columns.has(id) ? cellText(row, id) : undefined)
    return [{ row: table.firstRow + row.position, key, signed: tellingTexts(wanted.sheet, there) }]
  })
}

/** The texts by which a row is recognised; a body is by its name. */
function tellingTexts(sheet: PlanSheetId, text: (id: string) => string | undefined): Readonly<Record<string, string>> {
  const ids: readonly (readonly [id: string, column: string])[] =
    sheet === 'directory'
      ? [['content', 'name']]
      : sheets.tasks.columns.filter((it) => it.source === 'signed').map(({ id }) => [id, id])
  return Object.fromEntries(
    ids.flatMap(([id, column]) => {
      const found = text(column)
      return found === undefined ? [] : [[id, found]]
    }),
  )
}

function cellText({ cells }: TableRow, column: string): string {
  return canonicalText(String(cells[column]?.value ?? ''))
}

function textOf(row: NewRow, column: string): string {
  return canonicalText(String(row[column]?.value ?? ''))
}
