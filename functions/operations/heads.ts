// Table Heads: what pulls look at first. It follows the ledger's heads and is never ahead of them; a writer that dies
// before raising it has lost nothing, since whoever repeats the request raises it (law L7).
import { fromHeadEntity, fromSeenHeadEntity, type Head, seenHead, toSeenHeadEntity } from '../storage/entities/head.ts'
import { headKey, headsKey, type Ledger } from '../storage/keys.ts'
import type { Store, Stored } from '../storage/store.ts'
import { writeOver } from '../storage/write-over.ts'
import { untilWon } from './retry.ts'

/**
 * Makes what pulls see at least as new as `head`, within its epoch.
 *
 * @param known the entity as read shortly before, which saves a read when nobody else wrote since.
 */
export async function raiseSeenHead(store: Store, ledger: Ledger, head: Head, known?: Stored): Promise<void> {
  let seen = known
  // When others keep winning, each of them raises it as far or further; a repeat or the timer does the rest.
  await untilWon(async () => {
    const wanted = await headToShow(store, ledger, head, seen)
    if (wanted === undefined) return true
    const entity = toSeenHeadEntity(ledger.plan, ledger.period, seenHead(ledger.agency, wanted))
    if (await writeOver(store, 'Heads', entity, seen)) return true
    seen = await store.get('Heads', headsKey(ledger.plan, ledger.period, ledger.agency))
    return undefined
  })
}

/** The head to put there; `undefined` when what is there is as new. */
async function headToShow(
  store: Store,
  ledger: Ledger,
  head: Head,
  seen: Stored | undefined,
): Promise<Head | undefined> {
  if (seen === undefined) return head
  const shown = fromSeenHeadEntity(seen)
  if (shown.epoch === head.epoch) return shown.seq >= head.seq ? undefined : head
  // Storage was restored in between; epochs have no order, so the ledger itself decides.
  const stored = await store.get('Ledger', headKey(ledger))
  if (stored === undefined) return undefined
  const current = fromHeadEntity(stored)
  return current.epoch === shown.epoch && shown.seq >= current.seq ? undefined : current
}
