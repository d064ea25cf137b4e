// Writes what was decided in the pane into the row of `Tổng hợp`, where it is checked, saved and merged like anything typed
// there. Nothing is kept beside the sheet.
import { isFieldId, type Values } from '../../../shared/domain/report.ts'
import { rowKey } from '../../../shared/sync/row.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { CellWrite, Workbook } from '../../workbook/port.ts'
import type { Ledger } from '../open-ledger.ts'
import { SessionError } from '../session.ts'
import type { AnsweredRow } from './decide.ts'

/**
 * @throws SessionError `not-allowed` for a field that is not this workbook's to write, `not-found` where the row or a
 * column is gone
 */
export async function writeAnswer(
  workbook: Workbook,
  { engine, sheet }: Ledger,
  { task, agency }: AnsweredRow,
  values: Values,
): Promise<void> {
  const { local } = await engine.look()
  const row = local.byKey.get(rowKey(agency, task))
  const cells = Object.entries(values).map(([field, value]): CellWrite => {
    const column = columnOf(sheet.sheet, field)
    if (!isFieldId(field) || !sheet.writable.includes(field)) throw new SessionError({ code: 'not-allowed' })
    if (!row || !column || !local.columns.has(field)) throw new SessionError({ code: 'not-found' })
    return { position: row.position, column: field, ...cellOf(column, value, local.date1904) }
  })
  await workbook.overwrite(sheet.sheet, [], cells)
}
