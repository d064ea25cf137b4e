// Mends the sheets that a plan stands in, as carry-out.ts mends the sheet of reports: from what the plan says. Comes when
// such a sheet is to be looked at or made.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Plan, Task } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { planIndex } from '../../sync/plan-index.ts'
import {
  type CellWrite,
  type Mending,
  SheetProtected,
  type TableCells,
  TableLost,
  type Workbook,
} from '../../workbook/port.ts'
import type { WorkbookIdentity } from '../ledger/workbook-identity.ts'
import { planSheetIssues, rowsAsWanted, type Wanted, wantedSheets, wantedTasks } from '../plan/plan-sheets.ts'
import { type PlanSheetId, type Repair, type RepairKind, SessionError } from '../session.ts'
import { type FormerTexts, taskTexts } from './amended-texts.ts'
import { repairOf, repairsOf } from './repairs.ts'
import { untilDone } from './until-done.ts'

type Book = Workbook & Mending

/**
 * Makes those that are not there: everybody has the plan, the secretariat the directory besides. A workbook that a person
 * protected does without.
 *
 * @param anew those that are there belong to another plan
 */
export async function makePlanSheets(workbook: Book, identity: WorkbookIdentity, anew: boolean): Promise<void> {
  try {
    for (const { sheet, head, rows } of wantedSheets(identity)) {
      if (anew || (await look(workbook, sheet)) === 'missing') await workbook.makeSheet(sheet, head, rows)
    }
  } catch (error) {
    if (!(error instanceof SheetProtected)) throw error
  }
}

/** What is broken in them. That a sheet is gone matters to who needs it to publish or to amend. */
export async function planSheetRepairs(workbook: Book, identity: WorkbookIdentity): Promise<readonly Repair[]> {
  const isNeeded = identity.identity?.purpose.role === 'secretariat'
  const repairs: Repair[] = []
  for (const wanted of wantedSheets(identity)) {
    const { sheet } = wanted
    const found = await look(workbook, sheet)
    if (found === 'lost') repairs.push({ kind: 'table', count: 1, sheet })
    else if (found !== 'missing') {
      const issues = planSheetIssues(wanted, found)
      repairs.push(
        ...repairsOf(
          issues.map((issue) => ({ issue })),
          undefined,
        ).map((it) => ({ ...it, sheet })),
      )
    } else if (isNeeded) repairs.push({ kind: 'sheet', count: 1, sheet })
  }
  return repairs
}

async function look(workbook: Workbook, sheet: PlanSheetId): Promise<TableCells | 'missing' | 'lost'> {
  try {
    return (await workbook.readTable(sheet)) ?? 'missing'
  } catch (error) {
    if (error instanceof TableLost) return 'lost'
    throw error
  }
}

/** Carries a repair of one of them out. */
export async function repairPlanSheet(
  kind: RepairKind,
  sheet: PlanSheetId,
  workbook: Book,
  identity: WorkbookIdentity,
): Promise<void> {
  const wanted = wantedSheets(identity).find((it) => it.sheet === sheet)
  if (!wanted) throw new SessionError({ code: 'wrong-state' })
  if (kind === 'sheet') return workbook.makeSheet(sheet, wanted.head, wanted.rows)
  if (kind === 'table') {
    if (!(await workbook.restoreTable(sheet))) throw new SessionError({ code: 'sheet-missing' })
    return
  }
  const table = await workbook.readTable(sheet)
  if (!table) throw new SessionError({ code: 'sheet-missing' })
  const issues = planSheetIssues(wanted, table).filter((issue) => repairOf(issue) === kind)
  switch (kind) {
    case 'protection':
      if (!(await workbook.unprotect(sheet))) throw new SessionError({ code: 'sheet-password' })
      return
    case 'columns':
      await untilDone(() => putBackColumns(workbook, wanted))
      return
    case 'headers': {
      const headers = issues.flatMap(({ proposals = [] }) =>
        proposals.map(({ field = '', value }) => [field, value] as const),
      )
      return workbook.writeHeaders(sheet, new Map(headers))
    }
    case 'rows': {
      const gone = new Set(issues.map(({ task }) => task))
      await workbook.appendRows(
        sheet,
        wanted.rows.filter((row) => gone.has(String(row.task?.value))),
      )
      return
    }
    case 'keys':
    case 'signed':
      await workbook.rewrite(
        sheet,
        issues.flatMap((issue) => proposedCell(issue, table)),
      )
      return
    default:
      return kind satisfies never
  }
}

function proposedCell({ params, proposals }: Issue, { firstRow, rows }: TableCells): readonly CellWrite[] {
  const [proposal] = proposals ?? []
  const row = rows[Number(params?.row) - firstRow]
  if (!row || proposal?.field === undefined) return []
  return [{ row, column: proposal.field, value: proposal.value, numberFormat: '@' }]
}

async function putBackColumns(workbook: Book, wanted: Wanted): Promise<boolean> {
  const table = await workbook.readTable(wanted.sheet)
  if (!table) throw new SessionError({ code: 'sheet-missing' })
  const rows = rowsAsWanted(wanted, table)
  const blank = { value: '', numberFormat: '@' }
  const lost = sheets[wanted.sheet].columns.filter(({ id }) => !table.columns.has(id))
  return workbook.insertColumns(
    wanted.sheet,
    lost.map(({ id }) => ({
      column: id,
      cells: table.rows.map(({ position }) => rows.get(position)?.[id] ?? blank),
    })),
    table.rows,
  )
}

/**
 * Brings `Nhiệm vụ` up to date after an amendment: texts as they were signed before take the amended ones, tasks that
 * came are added, rows of tasks that went are emptied; what a person typed over stays.
 *
 * @returns false where rows were moved from under the writing, so that something of it is left for the next time
 */
export async function followAmendment(workbook: Book, plan: Plan, former: FormerTexts): Promise<boolean> {
  const table = await look(workbook, 'tasks')
  if (table === 'missing' || table === 'lost') return true
  const tasks = new Map<string, Task>([...planIndex(plan).values()].map(({ task }) => [task.id, task]))
  const there = new Set<string>()
  const columns = sheets.tasks.columns.filter((it) => it.source === 'signed' && table.columns.has(it.id))
  const cells = table.rows.flatMap((row): CellWrite[] => {
    const shown = (column: string) => canonicalText(String(row.cells[column]?.value ?? ''))
    const key = shown('task')
    there.add(key)
    const task = tasks.get(key)
    const now = task ? taskTexts(plan, task) : {}
    const isFormer = (column: string) =>
      former[key]?.[column]?.some((text) => canonicalText(text) === shown(column)) ?? false
    const write = (column: string, value: string): CellWrite => ({ row, column, value, numberFormat: '@' })
    const changed = columns.filter(({ id }) => isFormer(id) && shown(id) !== canonicalText(now[id] ?? ''))
    const left = changed.map(({ id }) => write(id, now[id] ?? ''))
    const isGone =
      task === undefined && former[key] !== undefined && columns.every(({ id }) => isFormer(id) || shown(id) === '')
    return isGone ? [...left, write('task', '')] : left
  })
  if (cells.length > 0 && !(await workbook.rewrite('tasks', cells))) return false
  const added = wantedTasks(plan).rows.filter((row) => {
    const key = String(row.task?.value)
    return former[key] !== undefined && Object.keys(former[key]).length === 0 && !there.has(key)
  })
  return added.length === 0 || workbook.appendRows('tasks', added)
}
