// Which sheet of a workbook is synced, whose rows stand there, and which fields its people may write: all that differs
// between a lead agency's `Báo cáo` and the secretariat's `Tổng hợp`.

import type { AgencyId } from '../../shared/domain/ids.ts'
import { type FieldId, fieldIds, fieldSpec, type Writer } from '../../shared/domain/report.ts'
import type { PullScope } from '../../shared/wire/sync.ts'
import type { Purpose } from '../app/session.ts'

export interface LedgerSheet {
  readonly sheet: 'report' | 'consolidation'
  /** Whose rows they all are, where the sheet has no column that says so. */
  readonly agency: AgencyId | undefined
  readonly writable: readonly FieldId[]
  /** The role in which the server is asked. */
  readonly scope: PullScope
}

const fieldsOf = (writer: Writer) => fieldIds.filter((field) => fieldSpec(field).writer === writer)

export function ledgerSheetOf(purpose: Purpose): LedgerSheet {
  switch (purpose.role) {
    case 'lead': {
      const { agency } = purpose
      return { sheet: 'report', agency, writable: fieldsOf('lead'), scope: { role: 'lead', agency } }
    }
    case 'secretariat':
      return {
        sheet: 'consolidation',
        agency: undefined,
        writable: fieldsOf('secretariat'),
        scope: { role: 'secretariat' },
      }
    default:
      return purpose satisfies never
  }
}
