// "Cơ quan ban hành" is filled in from the plan as soon as a row's document is entered here. Not before: a body without a
// document is nobody's entry, and would make every row one that is not saved yet.
import { fieldValue } from '../../../shared/domain/report.ts'
import { pendingChange } from '../../../shared/sync/merge-row.ts'
import type { FieldWrite } from '../../../shared/sync/plan-merge.ts'
import { agreedValues } from '../../../shared/sync/row.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import { planIndex } from '../../sync/plan-index.ts'
import type { Background } from '../../sync/row-content.ts'

/** The empty cells to fill, as entries, of rows whose number or day of document is typed and not saved yet. */
export function issuerEntries(
  { sheet, writable }: LedgerSheet,
  { plan }: Background,
  { replica, local }: Pick<Look, 'replica' | 'local'>,
): readonly FieldWrite[] {
  if (sheet !== 'report' || !local.columns.has('documentIssuer')) return []
  return [...local.byKey].flatMap(([key, { task, agency, values }]): FieldWrite[] => {
    const row = replica.rows.get(key)
    const issuer = canonicalText(planIndex(plan).get(task)?.task.issuer ?? '')
    if (!row || row.left || issuer === '' || values.documentIssuer !== '') return []
    const entered = pendingChange(row, values, writable)?.fields
    const isDocument = [entered?.documentNumber, entered?.documentDate].some((change) => change && change.to !== '')
    const wasErased = fieldValue(agreedValues(row), 'documentIssuer') !== ''
    return isDocument && !wasErased ? [{ key, task, agency, field: 'documentIssuer', from: '', to: issuer }] : []
  })
}
