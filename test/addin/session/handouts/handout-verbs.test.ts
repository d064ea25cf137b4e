// Workbooks that go out and come back, around the real server and a simulated Excel: what an agency without the add-in
// wrote reaches the system on its behalf, and what a unit wrote reaches its agency's sheet; nothing unasked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadFile, Returned } from '../../../../addin/session/handouts/handouts.ts'
import { createExcel } from '../../../../addin/simulator/node.ts'
import { readXlsx } from '../../../../addin/simulator/xlsx/read-xlsx.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../../shared/domain/ids.ts'
import { columnOf, sheets } from '../../../../shared/table/columns.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'
import { filesIn } from '../../../support/archive.ts'
import { filledIn } from '../../../support/handout-file.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const agency = 'so-noi-vu' as AgencyId
const source = 'Công văn số 77/SNV ngày 09/12/2013'
const done = { 'Tình trạng': 'Đã hoàn thành', 'Kết quả thực hiện': 'Đã ban hành', 'Ngày hoàn thành': '09/12/2013' }

let stack: LocalStack
let world: Published
let desk: Desk
let clerk: Desk
let sent: Blob
beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
  desk = world.secretariat
  clerk = await world.clerkOf(agency)
  await desk.session.refresh()
  sent = (await desk.session.handouts.make([agency], 'vi')).file
})
afterAll(() => stack.close())

async function returned(at: Desk, file: Blob): Promise<Returned> {
  const read = await at.session.handouts.read(file)
  if (read.kind === 'refused') throw new Error(read.why)
  return read
}

const told = ({ changes }: Returned) => changes.map(({ task, field, from, to }) => [task, field, from, to])
const why = (read: ReadFile) => (read.kind === 'refused' ? read.why : read.kind)

describe('the secretariat', () => {
  test('gets the workbook of each agency in one archive, or one by itself', async () => {
    const { name, file } = await desk.session.handouts.make([], 'vi')
    expect(name).toMatch(/^Sổ báo cáo 67-KH-UBND 2013\.zip$/)
    const files = await filesIn(new Uint8Array(await file.arrayBuffer()))
    expect(files).toHaveLength(desk.session.view().heads.filter(({ id }) => !id.startsWith('open-')).length)
    expect((await desk.session.handouts.make([agency], 'vi')).name).toBe('Sổ báo cáo 2013 Sở Nội vụ.xlsx')
  })

  test('is shown what an agency changed, and takes what it chooses, on its behalf and with its document', async () => {
    const read = await returned(desk, await filledIn(sent, { 'III.1': done }))
    expect(told(read)).toEqual([
      ['III.1', 'status', '', 'done'],
      ['III.1', 'result', '', 'Đã ban hành'],
      ['III.1', 'completedOn', '', '2013-12-09'],
    ])
    expect(read).toMatchObject({ agencyName: 'Sở Nội vụ', state: 'open', issues: [] })
    const [status, result] = read.changes
    if (!status || !result) throw new Error('nothing was changed')
    expect(await desk.session.handouts.take(read, [status, result], source)).toEqual({ cells: 2, pending: 0 })
    expect(desk.see('consolidation', 'III.1', 'result')).toBe('Đã ban hành')
    expect(desk.see('consolidation', 'III.1', 'completedOn')).toBe('')
    expect(desk.session.view().behalf.size).toBe(0)
    await clerk.session.refresh()
    expect(clerk.see('report', 'III.1', 'status')).toBe('Đã hoàn thành')
    const { steps } = await desk.session.history({ agency })
    expect(steps[0]).toMatchObject({ source, changes: [{ field: 'status' }, { field: 'result' }] })
    // What was taken is not asked about again.
    expect(told(await returned(desk, await filledIn(sent, { 'III.1': done })))).toEqual([
      ['III.1', 'completedOn', '', '2013-12-09'],
    ])
  })

  test('is asked about a field that changed on the system meanwhile', async () => {
    clerk.type('report', 'III.1', 'result', 'Đã ban hành 2 quyết định')
    await clerk.session.save()
    const file = await filledIn(sent, { 'III.1': { 'Kết quả thực hiện': 'Đã trình' } })
    const { changes } = await returned(desk, file)
    expect(changes).toMatchObject([{ from: 'Đã ban hành 2 quyết định', before: '', to: 'Đã trình', isConflict: true }])
  })

  test('has nothing written over that is not what it was shown', async () => {
    const read = await returned(desk, await filledIn(sent, { 'III.1': { 'Kiến nghị, đề xuất': 'Bố trí kinh phí' } }))
    clerk.type('report', 'III.1', 'proposal', 'Bổ sung biên chế')
    await clerk.session.save()
    await desk.session.refresh()
    const taking = desk.session.handouts.take(read, read.changes, source)
    await expect(taking).rejects.toMatchObject({ trouble: { code: 'head-moved' } })
    expect(desk.see('consolidation', 'III.1', 'proposal')).toBe('Bổ sung biên chế')
    expect([desk.session.view().behalf.size, desk.session.view().pending]).toEqual([0, 0])
  })

  test('is told of wrong entries before it takes them', async () => {
    const { changes } = await returned(desk, await filledIn(sent, { 'III.1': { 'Dự kiến hoàn thành': 'cuối quý' } }))
    expect(changes).toMatchObject([{ to: 'cuối quý', issues: [{ code: 'date-unreadable', level: 'error' }] }])
  })

  test('may ask for the same twice, as after a save that did not come through', async () => {
    const read = await returned(desk, await filledIn(sent, { 'I.1': { 'Tiến độ (%)': '40' } }))
    const take = () => desk.session.handouts.take(read, read.changes, source)
    expect([await take(), await take()]).toEqual(Array(2).fill({ cells: 1, pending: 0 }))
    const { steps } = await desk.session.history({ agency })
    expect(steps.filter(({ changes }) => changes.some(({ field }) => field === 'progress'))).toHaveLength(1)
  })

  test('takes nothing without the document', async () => {
    const read = await returned(desk, await filledIn(sent, { 'III.1': { 'Tiến độ (%)': '50' } }))
    await expect(desk.session.handouts.take(read, read.changes, ' ')).rejects.toMatchObject({
      trouble: { code: 'malformed-request' },
    })
  })

  test.each<[string, (text: string) => string, string]>([
    ['of another plan', (text) => text.replace(new RegExp(`>${world.plan}<`), '>kh-khac<'), 'other-plan'],
    ['of another period', (text) => text.replace('>2013</t>', '>2012</t>'), 'other-period'],
    ['of an agency that reports nothing here', (text) => text.replace('>so-noi-vu<', '>so-cu<'), 'agency-left'],
    ['of nobody here', (text) => text.replace('so-ke-hoach/phieu', 'so-khac'), 'foreign'],
  ])('takes no workbook %s', async (_, edit, refused) => {
    expect(why(await desk.session.handouts.read(await filledIn(sent, {}, edit)))).toBe(refused)
  })

  test.each([
    ['a text', new Blob(['Báo cáo'])],
    ['an archive that was cut off', undefined],
  ])('takes %s for no workbook', async (_, given) => {
    const file = given ?? sent.slice(Math.floor(sent.size / 2))
    expect(why(await desk.session.handouts.read(file))).toBe('not-a-workbook')
  })
})

describe('an agency', () => {
  test('splits its rows by unit and gathers them again into its own sheet', async () => {
    const { session, type, see } = clerk
    type('report', 'III.1', 'assignedUnit', 'Phòng Cải cách hành chính')
    type('report', 'I.1', 'assignedUnit', 'Phòng  Tổ chức')
    const { units, without } = await session.handouts.units()
    expect(units).toEqual([
      { name: 'Phòng Cải cách hành chính', rows: 1 },
      { name: 'Phòng Tổ chức', rows: 1 },
    ])
    expect(without).toBe(clerk.rows('report') - 2)
    const { file } = await session.handouts.split('vi')
    const files = await filesIn(new Uint8Array(await file.arrayBuffer()))
    expect(files.map(({ name }) => name)).toEqual([
      'Phòng Cải cách hành chính (so-noi-vu-1).xlsx',
      'Phòng Tổ chức (so-noi-vu-2).xlsx',
    ])
    const filled = await filledIn(files[0]?.bytes ?? new Uint8Array(), { 'III.1': { 'Tiến độ (%)': '60' } })
    const read = await returned(clerk, filled)
    expect(read.identity.unit).toBe('Phòng Cải cách hành chính')
    expect(told(read)).toEqual([['III.1', 'progress', '', 60]])
    expect(await session.handouts.take(read, read.changes, '')).toEqual({ cells: 1, pending: 1 })
    expect(see('report', 'III.1', 'progress')).toBe('60')
    expect(session.view().pending).toBe(1)
    // The secretariat is sent the agency's report, not its units'.
    expect(await desk.session.handouts.read(filled)).toMatchObject({ why: 'of-a-unit', agencyName: 'Sở Nội vụ' })
  })

  test('takes no other agency’s workbook', async () => {
    const other = await desk.session.handouts.make(['so-tu-phap' as AgencyId], 'vi')
    expect(why(await clerk.session.handouts.read(other.file))).toBe('other-agency')
  })
})

test.each([
  ['another period', { period: '2014' as PeriodId }],
  ['another plan', { plan: 'kh-khac' as PlanId }],
])('a form that was read before the workbook went over to %s is not written into it', async (_, other) => {
  for (const at of [desk, clerk]) {
    const read = await returned(at, await filledIn(sent, { 'III.1': { 'Tài liệu kiểm chứng': 'Kỳ trước' } }))
    const moved = { ...read, identity: { ...read.identity, ...other } }
    await expect(at.session.handouts.take(moved, read.changes, source)).rejects.toMatchObject({
      trouble: { code: 'ledger-moved' },
    })
  }
  expect(desk.see('consolidation', 'III.1', 'evidence')).toBe('')
  expect(clerk.see('report', 'III.1', 'evidence')).toBe('')
})

test('where the add-in is installed, the agency’s own sheet is made beside the form, which is then taken into it', async () => {
  const filled = await filledIn(sent, { 'III.1': { 'Khó khăn, vướng mắc, nguyên nhân': 'Thiếu biên chế' } })
  const state = await readXlsx(new Uint8Array(await filled.arrayBuffer()))
  const excel = createExcel({ now, state })
  const token = await stack.tokenFor({ roles: ['lead', 'hand-in'], name: 'Cán bộ thứ hai', agency })
  const own = openDesk({ stack, now, name: 'Cán bộ thứ hai', token, excel })
  await own.session.signIn()
  await own.session.openPlan(world.plan, world.period, { role: 'lead', agency })
  expect(excel.host.view.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(['Phiếu báo cáo', 'Báo cáo']))
  const read = await returned(own, filled)
  expect(told(read)).toEqual([['III.1', 'difficulty', '', 'Thiếu biên chế']])
  await own.session.handouts.take(read, read.changes, '')
  expect(own.see('report', 'III.1', 'difficulty')).toBe('Thiếu biên chế')
})

test('what a form came to overwrite in rows that were sorted just then is put back, wherever its writing ended (W2)', async () => {
  let meanwhile: (() => void) | undefined
  const token = await stack.tokenFor({ roles: ['lead'], name: 'Cán bộ thứ ba', agency })
  const own = openDesk({
    ...{ stack, now, name: 'Cán bộ thứ ba', token },
    around: (workbook) => ({
      ...workbook,
      overwrite: async (...args) => {
        if (!meanwhile) return workbook.overwrite(...args)
        meanwhile()
        meanwhile = undefined
        await workbook.overwrite(...args)
        // As where a later part of it finds fewer rows than there were.
        return { kind: 'shrunk' }
      },
    }),
  })
  await own.session.signIn()
  await own.session.openPlan(world.plan, world.period, { role: 'lead', agency })
  const { rows } = (await own.session.figures()).input.situation
  const ofAgency = rows.filter((it) => it.agency === agency).map(({ task }) => task.path)
  const others = ofAgency.filter((path) => path !== 'III.1')
  for (const path of others) own.type('report', path, 'evidence', `Biên bản ${path}`)
  const read = await returned(own, await filledIn(sent, { 'III.1': { 'Tài liệu kiểm chứng': 'Biên bản' } }))
  meanwhile = () =>
    own.excel.host.user.sortTable(sheets.report.table, columnOf('report', 'task')?.header.vi ?? '', false)
  await expect(own.session.handouts.take(read, read.changes, '')).rejects.toMatchObject({
    trouble: { code: 'head-moved' },
  })
  expect(others.map((path) => own.see('report', path, 'evidence'))).toEqual(others.map((path) => `Biên bản ${path}`))
  expect(await own.session.handouts.take(read, read.changes, '')).toMatchObject({ pending: others.length + 1 })
  expect(own.see('report', 'III.1', 'evidence')).toBe('Biên bản')
  expect(own.session.view().conflicts).toEqual([])
})

test('a report that was handed in says so before anything is chosen', async () => {
  await clerk.session.save()
  const letter = { number: '12/BC-SNV', date: '2013-12-10', signer: '', office: '' }
  await clerk.session.act({ action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ' })
  const file = await filledIn(sent, { 'III.1': { 'Tài liệu kiểm chứng': 'Biên bản' } })
  expect(await returned(desk, file)).toMatchObject({ state: 'submitted', changes: [{ field: 'evidence' }] })
})
