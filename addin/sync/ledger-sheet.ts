// Which sheet of a workbook is synced, whose rows stand there, and which fields its people may write: all that differs
// between a lead agency's `Báo cáo` and the secretariat's `Tổng hợp`.

import type { AgencyId } from '../../shared/domain/ids.ts'
import { type FieldId, fieldIds, fieldSpec, type Writer } from '../../shared/domain/report.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import type { PullScope } from '../../shared/wire/sync.ts'

/** What a workbook is for; one workbook serves one purpose, and rights follow the role used. */
export type Purpose =
  | { readonly role: 'secretariat' | 'provincial-office' | 'viewer' }
  | { readonly role: 'lead'; readonly agency: AgencyId }

export interface LedgerSheet {
  readonly sheet: 'report' | 'consolidation'
  /** Whose rows they all are, where the sheet has no column that says so. */
  readonly agency: AgencyId | undefined
  /** Of every row; `writableOf` adds what is entered on an agency's behalf. */
  readonly writable: readonly FieldId[]
  /** The role in which the server is asked. */
  readonly scope: PullScope
}

const fieldsOf = (writer: Writer) => fieldIds.filter((field) => fieldSpec(field).writer === writer)

export function ledgerSheetOf(purpose: Purpose): LedgerSheet {
  const overview = { sheet: 'consolidation', agency: undefined } as const
  switch (purpose.role) {
    case 'lead': {
      const { agency } = purpose
      return { sheet: 'report', agency, writable: fieldsOf('lead'), scope: { role: 'lead', agency } }
    }
    case 'secretariat':
    case 'provincial-office':
      return { ...overview, writable: fieldsOf(purpose.role), scope: { role: purpose.role } }
    case 'viewer':
      return { ...overview, writable: [], scope: { role: purpose.role } }
    default:
      return purpose satisfies never
  }
}

/** The fields of each agency's rows that may be written: the sheet's, and the entries where they are made on its behalf. */
export function writableOf({ writable }: LedgerSheet, { behalf }: Replica): (agency: AgencyId) => readonly FieldId[] {
  const withEntries = [...fieldsOf('lead'), ...writable]
  return (agency) => (behalf.has(agency) ? withEntries : writable)
}
