// What an order for all reports of a period does to one of them. Pure. Orders are carried out by several servers at once,
// and one of them may come late with an order that was overtaken: a lock says by its number which order made it.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Head } from '../../storage/entities/head.ts'
import type { Order } from '../../storage/entities/period.ts'

/**
 * The head after it obeyed; `undefined` where it has nothing to do. A report that was locked by itself is left alone: the
 * order neither made that lock nor takes it off, but for one that puts the period away. A lock that an older order made
 * becomes this one's: whoever comes late with an order in between must not take it off.
 *
 * @param at UTC, ISO 8601
 */
export function obey(agency: AgencyId, head: Head, order: Order, at: string): Head | undefined {
  const { number, by, reason } = order
  const { locked, ...rest } = head
  const lockedBy = locked?.order
  if (order.to !== 'open' && !order.except.includes(agency)) {
    const isOwn = lockedBy === undefined && order.to !== 'archived'
    if (locked !== undefined && (isOwn || (lockedBy ?? 0) >= number)) return undefined
    const before = locked?.before ?? head.state
    const signed = { before, at, by, ...(reason === '' ? {} : { reason }), order: number }
    return { ...head, state: 'locked', locked: signed }
  }
  if (locked === undefined || lockedBy === undefined || lockedBy > number) return undefined
  return { ...rest, state: locked.before }
}

/**
 * Whether an older order locked the report after this one was done, though this one takes locks off it: who carried the
 * older one out came late, and died before it could say so.
 */
export function isLateLock(agency: AgencyId, { locked }: Head, { number, to, except }: Order): boolean {
  return (locked?.order ?? number) < number && (to === 'open' || except.includes(agency))
}
