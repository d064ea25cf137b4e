// How a plan is reported on is set when it is given out and may be amended: periods, last days and the leader's approval
// go by it, on the server as in the pane.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import { defaultRegime } from '../../../../shared/domain/plan.ts'
import { publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const quarterly = { ...defaultRegime, every: 'quarter', dueDay: 15, dueDayEnds: 'on', leaderApproval: true } as const
const letter = { number: '12/BC-SNV', date: '2013-12-10', signer: 'Giám đốc', office: 'Văn phòng' }

let stack: LocalStack
beforeAll(async () => {
  stack = await startLocalStack({ now })
})
afterAll(() => stack.close())

test('periods and approval go by the regime given out, and by the amended one from then on', async () => {
  const world = await publishSample(stack, now, quarterly)
  const { session } = world.secretariat
  expect(session.view()).toMatchObject({
    plan: { leaderApproval: true },
    period: { id: '2013-Q4', agenciesDue: '2013-12-15' },
  })
  const clerk = await world.clerkOf('so-noi-vu')
  const handIn = { action: 'submit', letter, incompleteNote: 'Chưa đủ số liệu' } as const
  await expect(clerk.session.act({ ...handIn, approved: true })).rejects.toMatchObject({
    trouble: { code: 'approval-missing' },
  })
  await clerk.session.act({ action: 'approve' })
  await clerk.session.act(handIn)
  expect(clerk.session.view().head?.submission?.official?.approved).toMatchObject({ by: clerk.name })

  expect((await session.amendment.preview()).regime).toEqual(quarterly)
  const yearly = { ...quarterly, every: 'year', dueDayEnds: 'before', leaderApproval: false } as const
  await session.amendment.carryOut({ document: 'Quyết định số 5/QĐ-UBND', on: '2013-12-10' }, yearly)
  expect(session.view().plan?.leaderApproval).toBe(false)
  expect(session.periods.choices()?.next.settings.agenciesDue).toBe('2014-12-14')
  // What is open keeps its last day, and what was handed in stays.
  expect(session.view().period?.agenciesDue).toBe('2013-12-15')
  await clerk.session.refresh()
  expect(clerk.session.view().headState).toBe('submitted')
})
