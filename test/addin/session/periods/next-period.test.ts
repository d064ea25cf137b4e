// The next period is opened while the last one is still being worked on: a workbook changes period only by choice, and what
// was not saved stays where it was typed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId, PeriodId } from '../../../../shared/domain/ids.ts'
import { publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const task = 'III.1'

let stack: LocalStack
beforeAll(async () => {
  stack = await startLocalStack({ now })
})
afterAll(() => stack.close())

test('what is done is carried over, and each period keeps its own entries', async () => {
  const { plan, period, clerkOf } = await publishSample(stack, now)
  const { session, see, type } = await clerkOf('so-noi-vu')
  const lead = { role: 'lead', agency: 'so-noi-vu' as AgencyId } as const
  type('report', task, 'status', 'Đang thực hiện')
  type('report', task, 'result', 'Kết quả kỳ này')
  await session.save()

  const next = '2014' as PeriodId
  const token = await stack.tokenFor({ roles: ['secretariat'], name: 'Cơ quan tổng hợp' })
  const settings = {
    ...{ kind: 'regular', from: '2014-01-01', to: '2014-12-31', cutOff: '2014-12-14' },
    ...{ agenciesDue: '2014-12-19', secretariatDue: '2014-12-25' },
  }
  const opened = await fetch(`${stack.api}/plans/${plan}/periods/${next}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ wire: 1, period: settings }),
  })
  expect(opened.status).toBe(200)

  // The workbook goes on with its period, and does not leave it with something unsaved.
  type('report', task, 'difficulty', 'chưa lưu')
  await session.refresh()
  expect(session.view().period?.id).toBe(period)
  await expect(session.openPlan(plan, next, lead)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
  expect(see('report', task, 'difficulty')).toBe('chưa lưu')

  await session.save()
  await session.openPlan(plan, next, lead)
  expect(session.view()).toMatchObject({ period: { id: next }, pending: 0 })
  expect(see('report', task, 'status')).toBe('Đang thực hiện')
  expect(see('report', task, 'difficulty')).toBe('')
  type('report', task, 'result', 'Kết quả kỳ sau')
  await session.save()

  await session.openPlan(plan, period, lead)
  expect(see('report', task, 'result')).toBe('Kết quả kỳ này')
  expect(see('report', task, 'difficulty')).toBe('chưa lưu')
})
