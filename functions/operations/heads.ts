// Table Heads: what pulls look at first. It follows the ledger's heads and is never ahead of them; a writer that dies
// before raising it has lost nothing, since whoever repeats the request raises it (law L7).
import { fromHeadEntity, fromSeenHeadEntity, type Head, seenHead, toSeenHeadEntity } from '../storage/entities/head.ts'
import { headKey, headsKey, type Ledger } from '../storage/keys.ts'
import type { Key, Store, Stored } from '../storage/store.ts'
import { untilWon } from './retry.ts'

/** What this process put there last; where others have written since, the etag tells, and it is read again. */
const remembered = new WeakMap<Store, Map<string, Stored>>()
const maxRemembered = 10_000

/** What pulls see of an agency, as far as this process knows: from memory, else read. */
export async function readSeenHead(store: Store, { plan, period, agency }: Ledger): Promise<Stored | undefined> {
  const key = headsKey(plan, period, agency)
  return remembered.get(store)?.get(nameOf(key)) ?? store.get('Heads', key)
}

/**
 * Makes what pulls see at least as new as `head`, within its epoch.
 *
 * @param known the entity as `readSeenHead` gave it shortly before, which saves a read when nobody else wrote since.
 */
export async function raiseSeenHead(store: Store, ledger: Ledger, head: Head, known?: Stored): Promise<void> {
  const key = headsKey(ledger.plan, ledger.period, ledger.agency)
  // Memory is good for an etag, not for the conclusion that there is nothing to do: storage may have come back older.
  const isOldMemory = known !== undefined && fromSeenHeadEntity(known).seq >= head.seq
  let seen = isOldMemory ? await store.get('Heads', key) : known
  // When others keep winning, each of them raises it as far or further; a repeat or the timer does the rest.
  await untilWon(async () => {
    const wanted = await headToShow(store, ledger, head, seen)
    if (wanted === undefined) return true
    const entity = toSeenHeadEntity(ledger.plan, ledger.period, seenHead(ledger.agency, wanted))
    const result = seen ? await store.replace('Heads', entity, seen.etag) : await store.create('Heads', entity)
    if (result.kind === 'written') {
      remember(store, { ...entity, etag: result.etag })
      return true
    }
    seen = await store.get('Heads', key)
    return undefined
  })
}

function remember(store: Store, shown: Stored): void {
  const heads = remembered.get(store) ?? new Map<string, Stored>()
  remembered.set(store, heads)
  if (heads.size >= maxRemembered) heads.clear()
  // A service that names no etag is asked again.
  if (shown.etag === '') heads.delete(nameOf(shown))
  else heads.set(nameOf(shown), shown)
}

function nameOf({ partition, row }: Key): string {
  return `${partition}|${row}`
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
