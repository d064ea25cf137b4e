// Orders for a whole period, carried out by several servers at their own pace: whoever comes late with an order that was
// overtaken, each report ends as the last order says.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLateLock, obey } from '../../../../functions/operations/periods/order.ts'
import type { Head } from '../../../../functions/storage/entities/head.ts'
import type { Order } from '../../../../functions/storage/entities/period.ts'
import { homeAffairs, justice } from '../../support/sample-plan.ts'

const at = '2013-12-20T00:00:00.000Z'
const open: Head = {
  ...{ seq: 1, entrySeq: 0, epochSeq: 1, version: 0, planRevision: 1 },
  ...{ state: 'open', epoch: 'epoch' },
}
const asked = fc.record({
  to: fc.constantFrom('locked', 'open', 'archived'),
  except: fc.subarray([homeAffairs, justice]),
})

function ordersOf(all: readonly Pick<Order, 'to' | 'except'>[]): Order[] {
  return all.map((it, index) => ({
    ...it,
    number: index + 1,
    reason: '',
    by: 'Thư ký',
    byId: 'secretary',
    done: false,
  }))
}

test('whatever order comes late, the report ends as the last one says', () => {
  // Which order a server carries out next, of those that were given by then, before the last one is said to be done.
  const turns = fc.array(fc.nat(7), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), turns, turns, (all, early, late) => {
      const orders = ordersOf(all)
      const last = orders.at(-1) as Order
      let head: Head = { ...open, state: 'submitted' }
      const carryOut = (order: Order) => {
        head = obey(homeAffairs, head, order, at) ?? head
      }
      for (const [turn, which] of early.entries()) {
        const given = orders.slice(0, Math.ceil(((turn + 1) * orders.length) / early.length))
        carryOut(given[which % given.length] as Order)
      }
      carryOut(last)
      for (const which of late) carryOut(orders[which % orders.length] as Order)
      // The timer.
      if (isLateLock(homeAffairs, head, last)) carryOut(last)
      const isLocked = last.to !== 'open' && !last.except.includes(homeAffairs)
      expect(head.state).toBe(isLocked ? 'locked' : 'submitted')
      expect(head.locked?.order).toBe(isLocked ? last.number : undefined)
    }),
    { numRuns: 10_000 },
  )
})

test('a lock that a report has by itself is neither taken over nor taken off', () => {
  const alone: Head = { ...open, state: 'locked', locked: { at, by: 'Thư ký', before: 'returned' } }
  for (const order of ordersOf([
    { to: 'locked', except: [] },
    { to: 'open', except: [] },
  ])) {
    expect(obey(homeAffairs, alone, order, at)).toBeUndefined()
    expect(isLateLock(homeAffairs, alone, order)).toBe(false)
  }
})

test('putting a period away takes over every lock, so that none of them is taken off any more', () => {
  const alone: Head = { ...open, state: 'locked', locked: { at, by: 'Thư ký', before: 'returned' } }
  const orders = ordersOf([
    { to: 'archived', except: [] },
    { to: 'archived', except: [] },
  ])
  const [first, second] = orders.map((order) => obey(homeAffairs, alone, order, at))
  expect([first?.locked, second?.locked]).toMatchObject([
    { before: 'returned', order: 1 },
    { before: 'returned', order: 2 },
  ])
})
