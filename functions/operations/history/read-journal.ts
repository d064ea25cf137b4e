// The journal of a period, report after report: the pages of each report's history in the order of the bodies' ids. What
// a reader sees of a report there is seen here, and nothing else.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { historyPage } from '../../../shared/wire/history.ts'
import type { JournalAnswer } from '../../../shared/wire/journal.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { fromSeenHeadEntity } from '../../storage/entities/head.ts'
import { headsPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { type Refused, refused } from '../result.ts'
import { type Caller, pullViews } from '../rights.ts'
import { readHistory } from './read-history.ts'

export interface JournalInput {
  readonly plan: PlanId
  readonly period: PeriodId
  /** Only this body's report. */
  readonly agency?: AgencyId
  /** Where the page before ended: at a report, and there below a number. */
  readonly from?: AgencyId
  readonly before?: number
}

export interface FoundJournal {
  readonly kind: 'found'
  readonly answer: JournalAnswer
}

/** Reports looked at for one page, at most: of many that nothing was done to, a page is short and not late. */
const maxReports = 50

/**
 * A page holds as many change sets as one of a history, or a little more: it ends with a page of some report.
 *
 * @returns refused: `not-allowed`, `plan-not-found`, and for one body `not-your-agency`.
 */
export async function readJournal(store: Store, caller: Caller, input: JournalInput): Promise<FoundJournal | Refused> {
  const { plan, period, from } = input
  const granted = pullViews(caller, undefined)
  if (granted.kind === 'refused') return granted
  if (granted.views.every((view) => view.kind === 'handed-in')) return refused('not-allowed')
  const heads = await store.list('Heads', headsPartition(plan, period))
  const agencies = heads
    .map((it) => fromSeenHeadEntity(it).agency)
    .filter((it) => input.agency === undefined || it === input.agency)
  if (agencies.length === 0) return refused('plan-not-found')

  const left = agencies.filter((it) => from === undefined || it >= from).sort(byCodeUnits)
  const changes: JournalAnswer['changes'] = []
  for (const [looked, agency] of left.entries()) {
    if (looked === maxReports || changes.length >= historyPage) return found(changes, { from: agency })
    const before = agency === from ? input.before : undefined
    const ledger = { plan, period, agency }
    const read = await readHistory(store, caller, { ledger, ...(before !== undefined && { before }) })
    if (read.kind === 'refused') {
      if (input.agency !== undefined) return read
      continue
    }
    changes.push(...read.answer.changes.map((set) => ({ agency, ...set })))
    const { next } = read.answer
    if (next !== undefined) return found(changes, { from: agency, before: next })
  }
  return found(changes)
}

function found(changes: JournalAnswer['changes'], next?: JournalAnswer['next']): FoundJournal {
  return { kind: 'found', answer: { wire: wireVersion, changes, ...(next && { next }) } }
}

/** Storage sorts keys by code units, as `<` does. */
function byCodeUnits(a: AgencyId, b: AgencyId): number {
  return a < b ? -1 : a > b ? 1 : 0
}
