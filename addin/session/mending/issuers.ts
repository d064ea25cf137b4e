// "Cơ quan ban hành" is filled in from the plan as soon as a row's document is entered here. Not before: a body without a
// document is nobody's entry, and would make every row one that is not saved yet.
import { fieldValue, type Value } from '../../../shared/domain/report.ts'
import { pendingChange } from '../../../shared/sync/merge-row.ts'
import type { FieldWrite } from '../../../shared/sync/plan-merge.ts'
import { agreedValues, type RowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import { planIndex } from '../../sync/plan-index.ts'
import type { Background } from '../../sync/row-content.ts'

export interface Issuers {
  /**
   * The empty cells to fill, as entries, of rows whose number or day of document is typed and not saved yet; each such
   * document once, so that who takes the body out again leaves it out.
   */
  entries(sheet: LedgerSheet, background: Background, look: Seen): readonly FieldWrite[]
  /** Takes note of the documents that a look shows with a body: it is the clerk's from then on. */
  notice(sheet: LedgerSheet, look: Seen): void
}

type Seen = Pick<Look, 'replica' | 'local'>

export function createIssuers(): Issuers {
  /** The rows whose document, not saved yet, has been seen with a body. */
  let named: ReadonlySet<RowKey> = new Set()

  function notice(sheet: LedgerSheet, look: Seen): void {
    const rows = documentRows(sheet, look)
    named = new Set(rows.flatMap(({ key, issuer }) => (issuer !== '' || named.has(key) ? [key] : [])))
  }

  function entries(sheet: LedgerSheet, { plan }: Background, look: Seen): readonly FieldWrite[] {
    notice(sheet, look)
    return documentRows(sheet, look).flatMap(({ key, row }): FieldWrite[] => {
      const { task, agency } = row
      const issuer = canonicalText(planIndex(plan).get(task)?.task.issuer ?? '')
      const wasErased = named.has(key) || fieldValue(agreedValues(row), 'documentIssuer') !== ''
      return issuer === '' || wasErased ? [] : [{ key, task, agency, field: 'documentIssuer', from: '', to: issuer }]
    })
  }

  return { entries, notice }
}

interface DocumentRow {
  readonly key: RowKey
  readonly row: TrackedRow
  /** As the cell shows it. */
  readonly issuer: Value
}

/** The rows whose number or day of document is typed and not saved yet. */
function documentRows({ sheet, writable }: LedgerSheet, { replica, local }: Seen): readonly DocumentRow[] {
  if (sheet !== 'report' || !local.columns.has('documentIssuer')) return []
  return [...local.byKey].flatMap(([key, { values }]): DocumentRow[] => {
    const row = replica.rows.get(key)
    const entered = row && pendingChange(row, values, writable)?.fields
    const isDocument = [entered?.documentNumber, entered?.documentDate].some((change) => change && change.to !== '')
    return row && isDocument ? [{ key, row, issuer: fieldValue(values, 'documentIssuer') }] : []
  })
}
