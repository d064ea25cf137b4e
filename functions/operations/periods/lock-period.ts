// A lock for all reports of a period, and taking it off: asked once, kept with the period, carried out agency by agency by
// the same transaction on the head that locks a single report.
import type { AgencyId, PlanId } from '../../../shared/domain/ids.ts'
import type { Head } from '../../storage/entities/head.ts'
import type { Order, StoredPeriod } from '../../storage/entities/period.ts'
import type { Ledger } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { inParallel, untilWon } from '../retry.ts'
import { commit, readHead } from './ledger-commit.ts'
import { isLateLock, obey } from './order.ts'

/** @returns whether every report has obeyed the period's order; `false` when others kept writing. */
export async function lockPeriod(
  store: Store,
  plan: PlanId,
  { id, order }: StoredPeriod,
  heads: ReadonlyMap<AgencyId, Head>,
  now: Date,
): Promise<boolean> {
  if (order === undefined) return true
  const late = [...heads].filter(([agency, head]) => isLateLock(agency, head, order)).map(([agency]) => agency)
  const concerned = order.done ? late : [...heads.keys()]
  const obeyed = await inParallel(concerned, (agency) =>
    makeObey(store, { plan, period: id, agency }, order, now.toISOString()),
  )
  return !obeyed.includes(false)
}

async function makeObey(store: Store, ledger: Ledger, order: Order, at: string): Promise<boolean> {
  const done = await untilWon(async () => {
    const read = await readHead(store, ledger)
    const head = read && obey(ledger.agency, read.head, order, at)
    if (read === undefined || head === undefined) return true
    const { by, byId, reason: note } = order
    const kind = head.state === 'locked' ? 'lock' : 'unlock'
    const step = { seq: head.seq + 1, at, signer: { by, byId }, kind, note, head, rows: [] }
    return (await commit(store, ledger, read.etag, step)) === 'committed' || undefined
  })
  return done ?? false
}
