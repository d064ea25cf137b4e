// An open set of a plan in force is settled by choosing its bodies: the signed words stay, each body gets the task, and
// what the secretariat entered for the set goes on with them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const members = ['so-noi-vu', 'so-tu-phap'] as AgencyId[]

let stack: LocalStack
let world: Published
beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
})
afterAll(() => stack.close())

test('an open set gets its bodies by an amendment, and reports no more by itself', async () => {
  const { session, see } = world.secretariat
  await session.refresh()
  const before = await session.amendment.preview()
  expect(before.openSets).toHaveLength(4)
  const set = before.openSets.find(({ name }) => name === 'Các sở, ban, ngành liên quan')
  const [path = ''] = set?.paths ?? []
  if (!set) throw new Error('no such set')
  const signed = see('tasks', path, 'lead')

  await session.amendment.chooseMembers(set.name, [members[0] as AgencyId])
  // Chosen otherwise, it is the same row of the directory.
  await session.amendment.chooseMembers(set.name, members)
  const chosen = await session.amendment.preview()
  expect(chosen.openSets.find(({ id }) => id === set.id)?.members).toEqual(members)
  expect(chosen.issues.filter(({ level }) => level === 'error')).toEqual([])
  expect(chosen.changes).toMatchObject({ added: [], removed: [], altered: [] })

  await session.amendment.carryOut({ document: 'Công văn số 12/UBND-TH', on: '2013-12-09' })
  const after = await session.amendment.preview()
  expect(after.openSets.map(({ id }) => id)).not.toContain(set.id)
  expect(after.openSets).toHaveLength(3)
  expect(see('tasks', path, 'lead')).toBe(signed)

  await session.refresh()
  const { rows } = (await session.figures()).input.situation
  const leads = rows.filter(({ task }) => task.path === path).map(({ agency }) => agency)
  expect(leads).toEqual(expect.arrayContaining(members))
  expect(leads).not.toContain(set.id)
  const clerk = await world.clerkOf('so-tu-phap')
  clerk.type('report', path, 'status', 'Đang thực hiện')
  clerk.type('report', path, 'result', 'Đã rà soát')
  expect(await clerk.session.save()).toMatchObject({ accepted: 1, pending: 0 })
})
