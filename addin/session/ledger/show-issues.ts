// Colours the cells that have issues, and remembers by row key which cells those are: a sort moves a coloured cell along
// with its row, so a place would not find it again.
import * as z from 'zod/mini'
import type { RowKey } from '../../../shared/sync/row.ts'
import type { RowIssue } from '../../sync/check-sheet.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import { type LocalRow, type LocalSheet, tableRow } from '../../sync/local-sheet.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { Mark, MarkedCell, Workbook } from '../../workbook/port.ts'

const markedCells = z.array(
  z.object({ key: z.string(), column: z.string(), level: z.enum(['error', 'warning']), was: z.string() }),
)

const recordKey = ({ sheet }: LedgerSheet) => `marks|${sheet}`

export async function showIssues(
  workbook: Workbook,
  ledger: LedgerSheet,
  local: LocalSheet,
  issues: readonly RowIssue[],
): Promise<void> {
  const records = await workbook.store.read()
  const before = records?.get(recordKey(ledger)) ?? '[]'
  const old = (parseRecord(before, markedCells) ?? []).flatMap(({ key, column, level, was }): MarkedCell[] => {
    const row = local.byKey.get(key as RowKey)
    return row && local.columns.has(column) ? [{ row: tableRow(row), column, level, was }] : []
  })
  const shown = await workbook.mark(ledger.sheet, marksOf(local, issues), old)
  const keys = new Map(local.all.map((row) => [row.position, row.key]))
  const after = JSON.stringify(shown.map(({ row, ...cell }) => ({ ...cell, key: keys.get(row.position) ?? '' })))
  if (after !== before) await workbook.store.write([[recordKey(ledger), after]])
}

/**
 * One mark a cell, the graver one; only rows whose key is sound. A row that nobody has begun lacks everything: the list
 * says so, and colours would only hide what is really wrong.
 */
function marksOf(local: LocalSheet, issues: readonly RowIssue[]): readonly Mark[] {
  const sound = new Map([...local.byKey.values()].map((row) => [row.sheetRow, row]))
  const marks = new Map<string, Mark>()
  for (const { issue, sheetRow, field } of issues) {
    const row = sound.get(sheetRow)
    if (!row || field === undefined || !local.columns.has(field)) continue
    if (issue.level !== 'error' && isUntouched(row)) continue
    const place = `${row.position}|${field}`
    const level = issue.level === 'error' ? 'error' : 'warning'
    if (marks.get(place)?.level !== 'error') marks.set(place, { row: tableRow(row), column: field, level })
  }
  return [...marks.values()]
}

function isUntouched({ values }: LocalRow): boolean {
  return Object.values(values).every((value) => value === '')
}
