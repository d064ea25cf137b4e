// What is new stays to be looked at until somebody says so: over further updates, with the pane closed in between, and not
// where the update was taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { openDesk } from '../../../story/desk.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const justice = 'so-tu-phap' as AgencyId

let time = Date.parse('2013-12-10T02:30:00Z')
/** Updates are told apart by when they were. */
const now = () => {
  time += 100
  return new Date(time)
}

let stack: LocalStack
let world: Published
beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
})
afterAll(() => stack.close())

test('what an update brought is told until it was seen, also to who opens the workbook later', async () => {
  const { session, excel } = world.secretariat
  const told = (of = session) => of.view().news.map(({ path, field, from, to }) => `${path} ${field} ${from}→${to}`)
  await session.refresh()
  expect(told()).toEqual([])
  const clerk = await world.clerkOf('so-noi-vu')
  clerk.type('report', 'III.1', 'result', 'Đã trình đề án')
  clerk.type('report', 'V.1', 'result', 'Đang thực hiện')
  await clerk.session.save()
  await session.refresh()
  clerk.type('report', 'III.1', 'result', 'Đã ban hành đề án')
  await clerk.session.save()
  await session.refresh()
  expect(told()).toEqual(['III.1 result →Đã ban hành đề án', 'V.1 result →Đang thực hiện'])
  // Bringing nothing changes nothing.
  expect((await session.refresh()).changes).toEqual([])
  expect(told()).toHaveLength(2)

  const token = await stack.tokenFor({ roles: ['secretariat'], name: 'Cơ quan tổng hợp' })
  const later = openDesk({ stack, now, name: 'Mở lại', token, excel })
  await later.session.check()
  expect(told(later.session)).toEqual(told())
  const [first] = later.session.view().news
  await later.session.markSeen(first ? [first] : [])
  expect(told(later.session)).toEqual(['V.1 result →Đang thực hiện'])

  clerk.type('report', 'V.1', 'result', 'Gõ nhầm')
  await clerk.session.save()
  await session.refresh()
  await session.markSeen(session.view().news)
  clerk.type('report', 'V.1', 'result', 'Đang thực hiện, đạt 40%')
  await clerk.session.save()
  await session.refresh()
  expect(told()).toEqual(['V.1 result Gõ nhầm→Đang thực hiện, đạt 40%'])
  await session.undoRefresh()
  expect(told()).toEqual([])
})

test('of each field it is told who changed it, not who changed the row last', async () => {
  const { session } = world.secretariat
  const first = await world.clerkOf(justice)
  const second = await world.open('Cán bộ thứ hai', ['lead'], { role: 'lead', agency: justice })
  await session.refresh()
  await session.markSeen(session.view().news)
  const { rows } = (await first.session.figures()).input.situation
  const path = rows.find(({ agency }) => agency === justice)?.task.path
  if (path === undefined) throw new Error('no task')
  first.type('report', path, 'result', 'Đã rà soát 12 văn bản')
  await first.session.save()
  await second.session.refresh()
  second.type('report', path, 'difficulty', 'Thiếu cán bộ')
  await second.session.save()
  await session.refresh()
  expect(session.view().news.map(({ field, by }) => [field, by])).toEqual([
    ['result', `Cán bộ ${justice}`],
    ['difficulty', 'Cán bộ thứ hai'],
  ])
})
