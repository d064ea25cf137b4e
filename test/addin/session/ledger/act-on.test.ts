// Reports as people act on them, on workbooks of their own around the real server: hand in, accept, give back, enter on
// behalf, direct; and what each is told where it cannot be done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const letter = { number: '12/BC-SNV', date: '2013-12-10', signer: 'Giám đốc', office: 'Văn phòng' }
const handIn = { action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ số liệu' } as const

let stack: LocalStack
let world: Published
let secretariat: Desk

beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
  secretariat = world.secretariat
  await secretariat.session.refresh()
})
afterAll(() => stack.close())

const clerkOf = (agency: string) => world.clerkOf(agency)

describe('handing in', () => {
  const agency = 'so-noi-vu' as AgencyId

  test('waits for what is not saved, and asks for a note where rows are not complete', async () => {
    const { session, type } = await clerkOf(agency)
    type('report', 'III.1', 'result', 'Đã trình đề án')
    await expect(session.act(handIn)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
    await session.save()
    const { incompleteNote: _, ...complete } = handIn
    await expect(session.act(complete)).rejects.toMatchObject({ trouble: { code: 'report-incomplete' } })
    expect(session.view().head).toMatchObject({ state: 'open', version: 0 })
  })

  test('stops where the update before it brought something to look at', async () => {
    const [desk, colleague] = [await clerkOf(agency), await clerkOf(agency)]
    colleague.type('report', 'III.1', 'difficulty', 'Thiếu biên chế')
    await colleague.session.save()
    await expect(desk.session.act(handIn)).rejects.toMatchObject({ trouble: { code: 'head-moved' } })
    expect(desk.see('report', 'III.1', 'difficulty')).toBe('Thiếu biên chế')
  })

  test('waits for what is typed after the update before it has read the sheet', async () => {
    const roles = ['lead', 'hand-in', 'leader'] as const
    const token = await stack.tokenFor({ roles, name: 'Cán bộ', agency })
    let meanwhile: (() => void) | undefined
    const desk = openDesk({
      ...{ stack, now, name: 'Cán bộ', token },
      around: (workbook) => ({
        ...workbook,
        readTable: async (sheet) => {
          const cells = await workbook.readTable(sheet)
          meanwhile?.()
          meanwhile = undefined
          return cells
        },
      }),
    })
    await desk.session.signIn()
    await desk.session.openPlan(world.plan, world.period, { role: 'lead', agency })
    // The look that follows opening is over.
    await desk.session.people()
    meanwhile = () => desk.type('report', 'III.1', 'reason', 'Vừa gõ thêm')
    await expect(desk.session.act(handIn)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
    expect(desk.see('report', 'III.1', 'reason')).toBe('Vừa gõ thêm')
    expect(desk.session.view()).toMatchObject({ pending: 1, head: { state: 'open', version: 0 } })
  })

  test('counts from then on; the secretariat sees it official, accepts it, and gives it back', async () => {
    const { session, type, see } = await clerkOf(agency)
    await session.act(handIn)
    expect(session.view()).toMatchObject({ headState: 'submitted', head: { version: 1, agencyName: 'Sở Nội vụ' } })

    const office = secretariat.session
    await office.refresh()
    expect(secretariat.see('consolidation', 'III.1', 'standing')).toBe('Chính thức')
    await office.act({ action: 'accept' }, agency)
    expect(office.view().heads.find((it) => it.id === agency)?.state).toBe('accepted')
    await office.act({ action: 'unaccept', reason: 'Nhầm' }, agency)
    await office.act({ action: 'return', note: 'Bổ sung số liệu', dueOn: '2013-12-20' }, agency)

    await session.refresh()
    expect(session.view().headState).toBe('returned')
    type('report', 'III.1', 'result', 'Đã ban hành đề án')
    await session.save()
    await office.refresh()
    expect(see('report', 'III.1', 'sync')).toContain('đã lưu')
    // What was handed in still counts, and what stands there now is shown.
    expect(secretariat.see('consolidation', 'III.1', 'result')).toBe('Đã ban hành đề án')
    expect(secretariat.see('consolidation', 'III.1', 'standing')).toBe('Chưa chính thức')
  })

  test('is refused to whose version is no longer the one that was seen', async () => {
    const { session } = await clerkOf(agency)
    await session.act(handIn)
    await expect(secretariat.session.act({ action: 'accept' }, agency)).rejects.toMatchObject({
      trouble: { code: expect.stringMatching(/^(head-moved|wrong-state)$/) },
    })
    // It was brought up to date over it.
    expect(secretariat.session.view().heads.find((it) => it.id === agency)).toMatchObject({ state: 'submitted' })
    await secretariat.session.act({ action: 'accept' }, agency)
  })
})

describe('the secretariat', () => {
  const agency = 'lm-htx' as AgencyId

  test('enters on an agency’s behalf only where it said from which document, and hands in with it', async () => {
    const { session, type, see } = secretariat
    await session.refresh()
    const { view } = session
    const row = await taskOf(agency)
    type('consolidation', row, 'result', 'gõ nhầm')
    await session.check()
    expect(see('consolidation', row, 'result')).toBe('')

    await session.enterOnBehalf(agency, '45/BC-STP')
    expect(view().behalf.get(agency)).toBe('45/BC-STP')
    type('consolidation', row, 'result', 'Theo báo cáo giấy')
    await expect(session.enterOnBehalf(agency, undefined)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
    expect(await session.save()).toMatchObject({ accepted: 1, pending: 0 })
    await session.act({ ...handIn, source: '45/BC-STP' }, agency)
    expect(view().heads.find((it) => it.id === agency)).toMatchObject({
      state: 'submitted',
      submission: { official: { source: '45/BC-STP' } },
    })
    await session.enterOnBehalf(agency, undefined)
    expect(view().behalf.size).toBe(0)
  })
})

/** A task that the agency leads alone, so that its key names one row. */
async function taskOf(agency: AgencyId): Promise<string> {
  const desk = await clerkOf(agency)
  const other = 'thanh-tra' as AgencyId
  const { tasks } = await desk.session.history({ agency })
  const shared = (await (await clerkOf(other)).session.history({ agency: other })).tasks.map(({ path }) => path)
  const alone = tasks.find(({ path }) => !shared.includes(path))
  if (!alone) throw new Error(`${agency} leads nothing alone`)
  return alone.path
}

test('the provincial office writes its direction in Tổng hợp, and nothing else', async () => {
  const office = await world.open('Văn phòng', ['provincial-office'], { role: 'provincial-office' })
  expect(office.rows('consolidation')).toBe(158)
  office.type('consolidation', 'V.1', 'direction', 'Khẩn trương hoàn thành')
  office.type('consolidation', 'V.1', 'opinion', 'không phải việc của văn phòng')
  expect(await office.session.save()).toMatchObject({ accepted: 1, pending: 0 })
  expect(office.see('consolidation', 'V.1', 'opinion')).toBe('')
  await secretariat.session.refresh()
  expect(secretariat.see('consolidation', 'V.1', 'direction')).toBe('Khẩn trương hoàn thành')
})

test('a viewer sees what was handed in, and can change nothing', async () => {
  const viewer = await world.open('Người xem', ['viewer'], { role: 'viewer' })
  expect(viewer.see('consolidation', 'III.1', 'result')).not.toBe('')
  viewer.type('consolidation', 'III.1', 'result', 'sửa thử')
  await viewer.session.refresh()
  expect(viewer.see('consolidation', 'III.1', 'result')).not.toBe('sửa thử')
  expect(await viewer.session.save()).toMatchObject({ sent: 0, pending: 0 })
})

test('an update is taken back, and comes again with the next', async () => {
  const [desk, colleague] = [await clerkOf('so-tai-chinh'), await clerkOf('so-tai-chinh')]
  const { tasks } = await desk.session.history({ agency: 'so-tai-chinh' as AgencyId })
  const path = tasks[0]?.path ?? ''
  colleague.type('report', path, 'difficulty', 'Chậm kinh phí')
  await colleague.session.save()
  await desk.session.refresh()
  expect(desk.see('report', path, 'difficulty')).toBe('Chậm kinh phí')
  expect(desk.session.view().undoable).toBe(1)
  await desk.session.undoRefresh()
  expect(desk.see('report', path, 'difficulty')).toBe('')
  expect(desk.session.view()).toMatchObject({ undoable: 0, pending: 0, conflicts: [] })
  await expect(desk.session.undoRefresh()).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
  await desk.session.refresh()
  expect(desk.see('report', path, 'difficulty')).toBe('Chậm kinh phí')
})
