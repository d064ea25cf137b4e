// Noticing that storage came back older (E1): a cursor that we gave out counts further than the reports do.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { fromHeadEntity, type SeenHead } from '../../storage/entities/head.ts'
import { headKey, type Ledger } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { raiseSeenHead } from '../heads.ts'
import { renewEpoch } from '../renew-epoch.ts'
import { inParallel } from '../retry.ts'
import type { Cursor } from './cursor.ts'

/**
 * Begins a new epoch where a report stands behind what somebody was told of it. Where only what pulls see has
 * fallen behind, that is raised and the epoch goes on.
 *
 * @param told numbers that we signed, of the period's present epoch
 * @param newEpoch a random name
 * @returns whether anything was found: what pulls see has then to be read again
 */
export async function noticeOlder(
  store: Store,
  { plan, period }: { readonly plan: PlanId; readonly period: PeriodId },
  told: Pick<Cursor, 'epoch' | 'seqs'>,
  heads: readonly SeenHead[],
  newEpoch: string,
): Promise<boolean> {
  const seen = new Map(heads.map((head) => [head.agency, head.seq]))
  const numbers = Object.entries(told.seqs) as [AgencyId, number][]
  const ahead = numbers.filter(([agency, seq]) => seq > (seen.get(agency) ?? 0))
  if (ahead.length === 0) return false
  const lost = await inParallel(ahead, async ([agency, seq]) => {
    const ledger: Ledger = { plan, period, agency }
    const stored = await store.get('Ledger', headKey(ledger))
    const head = stored && fromHeadEntity(stored)
    if (head === undefined || head.seq < seq) return true
    await raiseSeenHead(store, ledger, head)
    return false
  })
  if (lost.includes(true)) await renewEpoch(store, plan, period, newEpoch, told.epoch)
  return true
}
