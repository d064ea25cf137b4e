// A task is given to another body while the old one still has something unsaved in its workbook: the row is told to have
// left, what stands in it stays, the rest is saved, and the new body starts from what was on the system.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import type { PlanAnswer } from '../../../../shared/wire/plan.ts'
import { publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const task = 'III.1'

let stack: LocalStack
beforeAll(async () => {
  stack = await startLocalStack({ now })
})
afterAll(() => stack.close())

test('an amendment takes no entry away', async () => {
  const { plan, period, clerkOf } = await publishSample(stack, now)
  const token = await stack.tokenFor({ roles: ['secretariat'], name: 'Cơ quan tổng hợp' })
  const clerk = await clerkOf('so-noi-vu')
  clerk.type('report', task, 'result', 'Đã trình đề án')
  await clerk.session.save()
  clerk.type('report', task, 'difficulty', 'chưa lưu')
  clerk.type('report', 'V.1', 'result', 'Đang thực hiện')

  const call = (method: string, headers: Record<string, string>, body?: object) =>
    fetch(`${stack.api}/plans/${plan}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  const read = await call('GET', {})
  const before = (await read.json()) as PlanAnswer
  const tasks = before.plan.tasks.map((it) => (it.path === task ? { ...it, leads: ['so-tu-phap'] } : it))
  const amendment = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-12-10', moves: [] }
  const put = await call(
    'PUT',
    { 'if-match': read.headers.get('etag') ?? '' },
    { wire: 1, plan: { ...before.plan, tasks }, amendment },
  )
  expect(put.status).toBe(200)

  const saved = await clerk.session.save()
  expect(saved).toMatchObject({ accepted: 1, pending: 0 })
  expect(clerk.see('report', task, 'difficulty')).toBe('chưa lưu')
  expect(clerk.see('report', task, 'sync')).toBe('không còn được giao')
  expect(clerk.session.view().issues.map(({ issue }) => issue)).toContainEqual(
    expect.objectContaining({ code: 'row-left', params: { unsent: 1 } }),
  )

  // Nor does going over to another sheet take it along.
  const another = { role: 'lead', agency: 'so-tu-phap' as AgencyId } as const
  await expect(clerk.session.openPlan(plan, period, another)).rejects.toMatchObject({
    trouble: { code: 'wrong-state' },
  })
  expect(clerk.see('report', task, 'difficulty')).toBe('chưa lưu')

  const heir = await clerkOf('so-tu-phap')
  expect(heir.see('report', task, 'result')).toBe('Đã trình đề án')
  heir.type('report', task, 'result', 'Tiếp nhận và thực hiện')
  expect(await heir.session.save()).toMatchObject({ accepted: 1 })
})
