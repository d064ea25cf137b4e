// Tasks that the appendix does not have, from the form to the report: a row of the sheet, an amendment, rows of the bodies
// that lead them, a group of their own in every count.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import { officialParagraph } from '../../../../shared/printing/narrative.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const title = 'Nhiệm vụ giao ngoài phụ lục'
const ownPlan = {
  clause: 'mục III.1',
  content: 'Xây dựng kế hoạch thực hiện của cơ quan',
  lead: 'Sở Nội vụ; Sở Tư pháp',
  support: '',
  product: 'Kế hoạch',
  deadline: 'Trước ngày 31/10/2013',
}

let stack: LocalStack
let world: Published
beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
})
afterAll(() => stack.close())

test('a task outside the appendix is put in force by an amendment, and counted in a group of its own', async () => {
  const { session, see, type } = world.secretariat
  const clerk = await world.clerkOf('so-noi-vu')
  await session.amendment.addOutside(ownPlan)
  await session.amendment.addOutside({ ...ownPlan, content: '=Kiểm tra', lead: 'Sở Tài chính' })
  const { changes, issues } = await session.amendment.preview()
  expect(changes.added).toEqual([
    { path: 'mục III.1', content: 'Xây dựng kế hoạch thực hiện của cơ quan' },
    { path: 'mục III.1 (2)', content: '=Kiểm tra' },
  ])
  expect([changes.removed, changes.altered]).toEqual([[], []])
  expect(issues.filter(({ level }) => level === 'error')).toEqual([])
  await session.amendment.carryOut({ document: 'Kế hoạch số 67/KH-UBND, mục III.1', on: '2013-10-01' })
  expect((await session.amendment.preview()).changes).toMatchObject({ added: [], removed: [], altered: [], same: 24 })

  const code = session.periods.choices()?.tasks.find(({ path }) => path === 'mục III.1')?.id ?? ''
  await clerk.session.refresh()
  expect(clerk.session.view().issues.filter(({ issue }) => issue.level === 'error')).toEqual([])
  clerk.type('report', code, 'status', 'Đang thực hiện')
  clerk.type('report', code, 'result', 'Đã xây dựng dự thảo')
  expect(await clerk.session.save()).toMatchObject({ accepted: 1, pending: 0 })
  expect(clerk.see('report', code, 'group')).toBe(title)

  await session.refresh()
  expect(see('consolidation', code, 'group')).toBe(title)
  const { input } = await session.figures()
  expect(input.situation.scope).toMatchObject({ tasks: 24, outside: 2, obligations: 161 })
  expect(officialParagraph(input.situation, 'vi')).toContain(
    'Tổng số 24 nhiệm vụ (trong đó 2 nhiệm vụ giao ngoài phụ lục), tương ứng 161 lượt giao',
  )
  expect(officialParagraph(input.situation, 'en')).toContain('24 tasks (2 of them outside the appendix), or')
  expect(input.situation.tasksByGroup.at(-1)?.key).toBe('outside')
  type('tasks', code, 'content', 'Xây dựng, ban hành kế hoạch')
  expect((await session.amendment.preview()).changes.altered).toMatchObject([{ path: 'mục III.1' }])
})
