// How far a client has pulled: a number for each agency, good for one epoch, one revision of the plan and one view.
// Opaque to clients and signed with a key of the period's that never leaves the server: a cursor ahead of storage proves
// that storage came back older (E1), and nobody can make one up. One that is not ours, or of another time or view, simply
// starts over.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { fromPeriodEntity } from '../../storage/entities/period.ts'
import { type Ledger, periodKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'

export interface Cursor {
  readonly epoch: string
  readonly planRevision: number
  /** Names what the pull shows, so that new rights start over. */
  readonly scope: string
  readonly seqs: Readonly<Record<AgencyId, number>>
}

/** The signature, and the content as it is: in a compressed answer plain text takes a third of what base64 takes. */
export function writeCursor(cursor: Cursor, key: string): string {
  const content = JSON.stringify(cursor)
  return `${signatureOf(content, key).toString('base64url')}.${content}`
}

/** Proves that somebody was told of a report's number, as a cursor does; of the view that it names there is none. */
export async function writeTold(store: Store, ledger: Ledger, epoch: string, seq: number): Promise<string> {
  const { plan, period, agency } = ledger
  const key = await readCursorKey(store, plan, period, epoch)
  return writeCursor({ epoch, planRevision: 0, scope: 'told', seqs: { [agency]: seq } }, key)
}

/** The cursor, or `undefined` for anything that we did not write with this key. */
export function parseCursor(text: string, key: string): Cursor | undefined {
  const dot = text.indexOf('.')
  const content = text.slice(dot + 1)
  const [given, right] = [Buffer.from(text.slice(0, dot), 'base64url'), signatureOf(content, key)]
  if (dot < 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  // Whoever knows the key is this server.
  return JSON.parse(content) as Cursor
}

function signatureOf(content: string, key: string): Buffer {
  return createHmac('sha256', key).update(content).digest()
}

const maxKept = 1_000
const kept = new WeakMap<Store, Map<string, string>>()

/**
 * The key of a period's cursors, kept in memory: a period has one for life, and another period of the same name (after
 * storage came back from before its creation) is of another epoch.
 */
export async function readCursorKey(store: Store, plan: PlanId, period: PeriodId, epoch: string): Promise<string> {
  const keys = kept.get(store) ?? new Map<string, string>()
  kept.set(store, keys)
  const name = `${plan}|${period}|${epoch}`
  const known = keys.get(name)
  if (known !== undefined) return known
  const stored = await store.get('Periods', periodKey(plan, period))
  if (stored === undefined) throw new Error(`period ${plan} ${period} has heads but no entity of its own`)
  const { cursorKey } = fromPeriodEntity(stored)
  if (keys.size >= maxKept) keys.clear()
  keys.set(name, cursorKey)
  return cursorKey
}
