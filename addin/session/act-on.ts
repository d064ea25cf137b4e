// Doing something with a report, as the session asks it of the engine: what the engine will not do yet is told as a
// trouble, in the same words as when the server refuses it.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Deed } from '../sync/deeds.ts'
import type { Acted, Look } from '../sync/engine.ts'
import { countPending } from '../sync/sync-state.ts'
import type { Ledger } from './open-ledger.ts'
import { type Purpose, SessionError } from './session.ts'

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

/** @throws SessionError while something is not sent, is asked about, or stands in a row that is no longer assigned */
export function assertNothingOpen({ pending, conflicts, issues }: Look): void {
  const left = issues.filter(({ issue }) => issue.code === 'row-left' && Number(issue.params?.unsent) > 0)
  assertSaved(pending + left.length)
  if (conflicts.length > 0) throw new SessionError({ code: 'wrong-state', detail: 'Còn nội dung khác nhau chưa chọn.' })
}

export function assertSaved(pending: number): void {
  if (pending > 0) throw new SessionError({ code: 'wrong-state', detail: `Còn ${pending} dòng chưa lưu lên hệ thống.` })
}

/** Whose report is meant where none is named. */
export function ownAgency(purpose: Purpose | undefined): AgencyId {
  if (purpose?.role !== 'lead') throw new SessionError({ code: 'not-allowed' })
  return purpose.agency
}
