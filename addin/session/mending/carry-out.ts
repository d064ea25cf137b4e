// Carries a repair out. What is written was proposed in the list and pressed for; what cannot be told is left as it is
// and stays in the list.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { type RowKey, rowKey } from '../../../shared/sync/row.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { keyProposals, shownValues } from '../../sync/check-sheet.ts'
import type { Look } from '../../sync/engine.ts'
import { type LocalRow, tableRow } from '../../sync/local-sheet.ts'
import { newRow } from '../../sync/row-content.ts'
import type { CellWrite, Mending, NewColumn, NewRow, Workbook } from '../../workbook/port.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { type RepairKind, SessionError } from '../session.ts'
import { putBackDrafts } from './drafts.ts'
import { repairOf } from './repairs.ts'
import { untilDone } from './until-done.ts'

export interface Broken {
  readonly workbook: Workbook & Mending
  readonly ledger: Ledger
}

/** @throws SessionError `sheet-password` where only the person who protected the sheet can help */
export async function carryOut(kind: RepairKind, broken: Broken): Promise<void> {
  const { workbook, ledger } = broken
  const { sheet } = ledger.sheet
  switch (kind) {
    case 'protection':
      if (!(await workbook.unprotect(sheet))) throw new SessionError({ code: 'sheet-password' })
      return
    case 'table':
      if (!(await workbook.restoreTable(sheet))) throw new SessionError({ code: 'sheet-missing' })
      return
    case 'sheet':
    case 'rows':
      return putBackRows(broken)
    case 'columns':
      return putBackColumns(broken)
    case 'headers': {
      const found = (await ledger.engine.look()).issues.filter(({ issue }) => repairOf(issue) === kind)
      const headers = found.flatMap(({ issue }) =>
        (issue.proposals ?? []).map(({ field = '', value }) => [field, value] as const),
      )
      return workbook.writeHeaders(sheet, new Map(headers))
    }
    case 'keys':
    case 'signed':
      await workbook.rewrite(sheet, proposedCells(kind, await ledger.engine.look(), ledger))
      return
    default:
      return kind satisfies never
  }
}

/** The cells that take what their issues propose. */
function proposedCells(kind: 'keys' | 'signed', { issues, local }: Look, { sheet }: Ledger): readonly CellWrite[] {
  const rows = new Map(local.all.map((row) => [row.sheetRow, row]))
  return issues.flatMap(({ issue, sheetRow }): readonly CellWrite[] => {
    const row = rows.get(sheetRow)
    const [proposal] = issue.proposals ?? []
    if (!row || !proposal || repairOf(issue) !== kind) return []
    const cell = (column: string, value: string): CellWrite[] =>
      local.columns.has(column) ? [{ row: tableRow(row), column, value, numberFormat: '@' }] : []
    if (kind === 'signed') return cell(proposal.field ?? '', proposal.value)
    const { task, agency } = keyOf(proposal.value, sheet.agency)
    return [...cell('task', task), ...cell('agency', agency)]
  })
}

/** The key as the checks name it: of the task alone where all rows are one agency's. */
function keyOf(text: string, agency: AgencyId | undefined): { readonly task: TaskId; readonly agency: AgencyId } {
  const [task = '', own = ''] = text.split(' | ')
  return { task: task as TaskId, agency: agency ?? (own as AgencyId) }
}

/** Puts back rows that are gone, with all of the sheet where that is gone, and what had been typed in them. */
async function putBackRows({ workbook, ledger }: Broken): Promise<void> {
  const { engine, headLines } = ledger
  const finished = await engine.run('merge', { lines: headLines, restore: true })
  if (finished.run.problem !== undefined) throw new Error(finished.run.problem, { cause: finished.cause })
  await putBackDrafts(workbook.store, ledger)
}

const blankCell = { value: '', numberFormat: '@' }

/** Columns with what is known of each row; whose key is gone as well is recognised by its signed text. */
async function putBackColumns({ workbook, ledger }: Broken): Promise<void> {
  const { sheet } = ledger.sheet
  await untilDone(async () => {
    const look = await ledger.engine.look()
    const rows = contents(look, ledger)
    const lost = look.issues.flatMap(({ issue }) => (repairOf(issue) === 'columns' ? (issue.field ?? []) : []))
    const columns = sheets[sheet].columns.filter((it) => lost.includes(it.id))
    return workbook.insertColumns(
      sheet,
      columns.map(({ id }): NewColumn => ({ column: id, cells: rows.map((row) => row?.[id] ?? blankCell) })),
      look.local.all.map(tableRow),
    )
  })
  await putBackDrafts(workbook.store, ledger)
}

/** What each row of the table shall show, from the first to the last; `undefined` for a row that is not known. */
function contents({ replica, local }: Look, { sheet, background }: Ledger): readonly (NewRow | undefined)[] {
  const known = background()
  const proposals = keyProposals({ ledger: sheet, replica, local, background: known })
  const trackedKey = (row: LocalRow): RowKey | undefined => {
    if (local.byKey.get(row.key) === row) return row.key
    const proposal = proposals.get(row.sheetRow)
    if (proposal === undefined) return undefined
    const { task, agency } = keyOf(proposal, sheet.agency)
    return rowKey(agency, task)
  }
  return local.all.map((row) => {
    const key = trackedKey(row)
    const tracked = key && replica.rows.get(key)
    return tracked && newRow(known, sheet.sheet, tracked, shownValues(tracked, undefined), {}, local.date1904)
  })
}
