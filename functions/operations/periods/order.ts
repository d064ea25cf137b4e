// What an order for all reports of a period does to one of them. Pure.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Head } from '../../storage/entities/head.ts'
import type { Order } from '../../storage/entities/period.ts'

/**
 * The head after it obeyed; `undefined` where it has nothing to do. A report that was locked by itself is left alone: the
 * order neither made that lock nor takes it off.
 *
 * @param at UTC, ISO 8601
 */
export function obey(agency: AgencyId, head: Head, order: Order, at: string): Head | undefined {
  if (order.to !== 'open' && !order.except.includes(agency)) {
    if (head.state === 'locked') return undefined
    const { number, by, reason } = order
    const locked = { before: head.state, at, by, ...(reason === '' ? {} : { reason }), order: number }
    return { ...head, state: 'locked', locked }
  }
  const { locked, ...rest } = head
  if (locked?.order === undefined) return undefined
  return { ...rest, state: locked.before }
}
