// Doing something with a report, as the session asks it of the engine: what the engine will not do yet is told as a
// trouble, in the same words as when the server refuses it.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Deed } from '../../sync/deeds.ts'
import type { Acted, Look } from '../../sync/engine.ts'
import type { Purpose } from '../../sync/ledger-sheet.ts'
import type { LocalRow } from '../../sync/local-sheet.ts'
import { countPending } from '../../sync/sync-state.ts'
import { SessionError } from '../session.ts'
import type { Ledger } from './open-ledger.ts'

/** @throws SessionError `report-incomplete` for rows that a note has to explain */
export async function assertComplete({ engine }: Ledger, agency: AgencyId, deed: Deed): Promise<void> {
  if (deed.action !== 'submit' || deed.incompleteNote !== undefined) return
  const { issues } = await engine.look()
  const isIncomplete = issues.some((it) => it.agency === agency && it.issue.level === 'hand-in')
  if (isIncomplete) throw new SessionError({ code: 'report-incomplete' })
}

/** @throws SessionError for what the engine has refused */
export function assertActed({ refusal, pending }: Acted): void {
  switch (refusal) {
    case undefined:
      return
    case 'pending':
      assertSaved(pending)
      return
    case 'moved':
      throw new SessionError({ code: 'head-moved' })
    case 'waits':
    case 'unknown':
      throw new SessionError({ code: 'wrong-state' })
    default:
      refusal satisfies never
  }
}

/** @throws SessionError while entries on an agency's behalf would be lost by closing them */
export async function assertEntriesSaved({ engine, sheet }: Ledger, agency: AgencyId): Promise<void> {
  const { replica, local } = await engine.look()
  if (replica.behalf.has(agency)) assertSaved(countPending(replica, local, sheet, agency))
}

/**
 * @throws SessionError while something on the sheet would go with it: what is not sent, is asked about, stands in a row that
 * is no longer assigned, or in one of which nothing is known, as where records were lost or a key stands twice
 */
export function assertNothingOpen({ pending, conflicts, issues, local, replica }: Look): void {
  const left = issues.filter(({ issue }) => issue.code === 'row-left' && Number(issue.params?.unsent) > 0)
  assertSaved(pending + left.length)
  const isKnown = (row: LocalRow) => local.byKey.get(row.key) === row && replica.rows.has(row.key)
  const unknown = local.all.filter((row) => !isKnown(row) && Object.values(row.values).some((value) => value !== ''))
  const open = conflicts.length + unknown.length
  if (open > 0) throw new SessionError({ code: 'wrong-state', left: { of: 'cells', count: open } })
}

function assertSaved(pending: number): void {
  if (pending > 0) throw new SessionError({ code: 'wrong-state', left: { of: 'rows', count: pending } })
}

/** Whose report is meant where none is named. */
export function ownAgency(purpose: Purpose | undefined): AgencyId {
  if (purpose?.role !== 'lead') throw new SessionError({ code: 'not-allowed' })
  return purpose.agency
}
