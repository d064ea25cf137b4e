// The session against the real server on this machine: what a person sees when things go wrong, and that nothing typed is
// lost by it. The good path is test/story.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { type LocalStack, startLocalStack } from '../../../functions/local/local-stack.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/wire/me.ts'
import { type Desk, type DeskOptions, openDesk } from '../../story/desk.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const sample = new URL('../../../addin/import/sample/', import.meta.url)
const agency = 'so-noi-vu' as AgencyId
const lead = { role: 'lead', agency } as const

let stack: LocalStack
let secretariat: Desk
let plan: PlanId
let period: PeriodId

beforeAll(async () => {
  stack = await startLocalStack({ now })
  secretariat = await signedIn('Cơ quan tổng hợp', ['secretariat'])
  await secretariat.session.makeWorkbook(await appendix(), await directory())
  await secretariat.session.publish()
  const { identity } = secretariat.session.view()
  if (!identity?.period) throw new Error('not published')
  plan = identity.plan
  period = identity.period
})
afterAll(() => stack.close())

async function appendix() {
  return readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
}

async function directory() {
  return JSON.parse(await readFile(new URL('directory.json', sample), 'utf8')) as Directory
}

async function signedIn(name: string, roles: readonly Role[], of: Partial<DeskOptions> & { agency?: string } = {}) {
  const { agency: own, ...options } = of
  const token = await stack.tokenFor({ roles, name, ...(own !== undefined && { agency: own }) })
  const desk = openDesk({ stack, now, name, token, ...options })
  await desk.session.signIn()
  return desk
}

async function clerk(options: Partial<DeskOptions> = {}) {
  const desk = await signedIn('Cán bộ thứ nhất', ['lead'], { agency, ...options })
  await desk.session.openPlan(plan, period, lead)
  return desk
}

/** A network that can be cut. */
function cable() {
  const line = { isCut: false }
  const get: typeof fetch = (...args) => (line.isCut ? Promise.reject(new TypeError('cut')) : fetch(...args))
  return { line, fetch: get }
}

describe('a clerk', () => {
  test('sees exactly the rows of the agency, with plan, agency and period in the head', async () => {
    const { session, rows } = await clerk()
    expect(rows('report')).toBe(7)
    expect(session.view()).toMatchObject({
      plan: { number: '67/KH-UBND', tasks: 22 },
      agencyName: 'Sở Nội vụ',
      period: { id: '2013', state: 'open' },
      headState: 'open',
      pending: 0,
      conflicts: [],
      online: true,
    })
  })

  test('who types while the workbook is still being opened is heard', async () => {
    const desk = await signedIn('Cán bộ thứ nhất', ['lead'], { agency })
    let hasTyped = false
    desk.session.subscribe(() => {
      if (hasTyped || desk.session.view().syncedAt === undefined) return
      hasTyped = true
      desk.type('report', 'III.2', 'reason', 'Đang chờ kinh phí')
    })
    await desk.session.openPlan(plan, period, lead)
    await expect.poll(() => desk.session.view().pending, { timeout: 5_000 }).toBe(1)
  })

  test('who is offline keeps what was typed, is told so, and saves it later', async () => {
    const { line, fetch: get } = cable()
    const desk = await clerk({ fetch: get })
    desk.type('report', 'III.1', 'reason', 'Chưa có hướng dẫn')
    line.isCut = true
    await expect(desk.session.save()).rejects.toMatchObject({ trouble: { code: 'offline' } })
    expect(desk.session.view()).toMatchObject({
      pending: 1,
      online: false,
      trouble: { code: 'offline' },
      busy: undefined,
    })
    line.isCut = false
    expect(await desk.session.save()).toMatchObject({ accepted: 1, pending: 0 })
    expect(desk.session.view()).toMatchObject({ pending: 0, online: true, trouble: undefined })
  })

  test('who took what the system has can have the own words back, as long as nothing else was typed there', async () => {
    const [first, second] = [await clerk(), await clerk()]
    first.type('report', 'III.1', 'proposal', 'Của người thứ nhất')
    await first.session.save()
    second.type('report', 'III.1', 'proposal', 'Của người thứ hai')
    await second.session.refresh()
    const [conflict] = second.session.view().conflicts
    if (!conflict) throw new Error('nothing differs')
    await second.session.resolve([{ conflict, keep: 'theirs' }])
    expect(second.see('report', 'III.1', 'proposal')).toBe('Của người thứ nhất')
    expect(second.session.view()).toMatchObject({ pending: 0, conflicts: [] })

    const { task, field, to, remote } = conflict
    await second.session.setBack([{ task, agency, field, from: remote, to }])
    expect(second.see('report', 'III.1', 'proposal')).toBe('Của người thứ hai')
    expect(second.session.view()).toMatchObject({ pending: 1, conflicts: [] })
    second.type('report', 'III.1', 'proposal', 'Khác nữa')
    const again = second.session.setBack([{ task, agency, field, from: remote, to }])
    await expect(again).rejects.toMatchObject({ trouble: { code: 'head-moved' } })
    expect(second.see('report', 'III.1', 'proposal')).toBe('Khác nữa')
  })

  test('what came since is asked about when a choice is taken back, also before its cell shows it', async () => {
    const excel = { isShut: false }
    const around: DeskOptions['around'] = (workbook) => ({
      ...workbook,
      overwrite: (...of) => (excel.isShut ? Promise.reject(new Error('Excel was closed')) : workbook.overwrite(...of)),
    })
    const [first, second] = [await clerk(), await clerk({ around })]
    first.type('report', 'III.1', 'difficulty', 'Của người thứ nhất')
    await first.session.save()
    second.type('report', 'III.1', 'difficulty', 'Của người thứ hai')
    await second.session.refresh()
    const [conflict] = second.session.view().conflicts
    if (!conflict) throw new Error('nothing differs')
    await second.session.resolve([{ conflict, keep: 'theirs' }])
    first.type('report', 'III.1', 'difficulty', 'Mới hơn nữa')
    await first.session.save()
    excel.isShut = true
    await expect(second.session.refresh()).rejects.toThrow()
    excel.isShut = false
    expect(second.see('report', 'III.1', 'difficulty')).toBe('Của người thứ nhất')
    const { task, field, to, remote } = conflict
    await second.session.setBack([{ task, agency, field, from: remote, to }])
    expect(second.session.view()).toMatchObject({ conflicts: [{ field, to, remote: 'Mới hơn nữa' }] })
    await second.session.save()
    await first.session.refresh()
    expect(first.see('report', 'III.1', 'difficulty')).toBe('Mới hơn nữa')
  })

  test('whose pane was closed in the middle finds everything again', async () => {
    const first = await clerk()
    first.type('report', 'III.2', 'reason', 'Đang chờ')
    const again = openDesk({
      stack,
      now,
      name: 'Cán bộ thứ nhất',
      token: await stack.tokenFor({ roles: ['lead'], agency }),
      excel: first.excel,
    })
    await again.session.signIn()
    expect(again.session.view()).toMatchObject({ identity: { plan, period, purpose: lead }, pending: 1 })
    expect(await again.session.save()).toMatchObject({ accepted: 1, pending: 0 })
  })

  test('can enter and check signed out', async () => {
    const { session, type, excel } = await clerk()
    await session.signOut()
    type('report', 'III.1', 'status', 'Đã hoàn thành')
    const issues = await session.check()
    expect(issues.map((it) => it.issue.code)).toContain('completed-on-missing')
    const [place] = issues.filter((it) => it.issue.code === 'completed-on-missing')
    expect(place).toMatchObject({ task: 'III.1', agency, field: 'completedOn' })
    await expect(session.save()).rejects.toMatchObject({ trouble: { code: 'not-signed-in' } })
    await session.goTo('III.1' as never, 'completedOn')
    expect(excel.host.view.sheets().find((it) => it.isActive)?.name).toBe('Báo cáo')
  })

  test('who typed a formula into a text cell keeps it, and the row waits with its reason', async () => {
    const { session, type, excel, see } = await clerk()
    const { Excel } = excel
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('BaoCao')
      const cell = table.columns.getItem('Kết quả thực hiện').getDataBodyRange().getCell(0, 0)
      Object.assign(cell, { numberFormat: 'General' })
      await context.sync()
      cell.formulas = [['=1+1']]
      await context.sync()
    })
    type('report', 'III.1', 'difficulty', 'Thiếu kinh phí')
    const saved = await session.save()
    expect(saved).toMatchObject({ accepted: 1, rejected: 1, pending: 1 })
    expect(session.view().issues.map((it) => it.issue.code)).toContain('formula-in-text')
    expect(see('report', 'III.1', 'difficulty')).toBe('Thiếu kinh phí')
  })

  test('of another agency gets none of the rows', async () => {
    const desk = await signedIn('Cán bộ Sở Công Thương', ['lead'], { agency: 'so-cong-thuong' })
    await expect(desk.session.openPlan(plan, period, lead)).rejects.toMatchObject({
      trouble: { code: 'not-your-agency' },
    })
  })

  test('who deleted the sheet is told so', async () => {
    const desk = await clerk()
    desk.excel.host.user.deleteSheet('Báo cáo')
    await expect(desk.session.save()).rejects.toMatchObject({ trouble: { code: 'sheet-missing' } })
    await desk.session.openPlan(plan, period, lead)
    expect(desk.rows('report')).toBe(7)
  })

  test('does not lose what is not saved yet by opening something else in the same workbook', async () => {
    const desk = await clerk()
    desk.type('report', 'III.2', 'proposal', 'Bổ sung biên chế')
    const other = { role: 'lead', agency: 'so-cong-thuong' as AgencyId } as const
    await expect(desk.session.openPlan(plan, period, other)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
    expect(desk.see('report', 'III.2', 'proposal')).toBe('Bổ sung biên chế')
    expect(desk.session.view().identity?.purpose).toEqual(lead)
  })

  test('who deleted a row is told which, and the row is not taken back in silence', async () => {
    const desk = await clerk()
    desk.excel.host.user.deleteTableRows('BaoCao', 1)
    const issues = await desk.session.check()
    expect(issues.at(-1)?.issue).toMatchObject({ code: 'row-deleted', task: 'I.1' })
    await desk.session.refresh()
    expect(desk.rows('report')).toBe(6)
    await desk.session.openPlan(plan, period, lead)
    expect(desk.rows('report')).toBe(7)
  })
})

test('somebody of two agencies can open the other one once everything is saved', async () => {
  const agencies = ['so-noi-vu', 'so-cong-thuong']
  const token = await stack.tokenFor({ roles: ['lead'], agencies, name: 'Cán bộ kiêm nhiệm' })
  const desk = openDesk({ stack, now, name: 'Dũng', token })
  await desk.session.signIn()
  await desk.session.openPlan(plan, period, lead)
  await desk.session.openPlan(plan, period, { role: 'lead', agency: 'so-cong-thuong' as AgencyId })
  expect(desk.session.view()).toMatchObject({ agencyName: 'Sở Công Thương', pending: 0 })
  expect(desk.rows('report')).toBe(6)
})

describe('the secretariat', () => {
  test('publishing again what is published changes nothing', async () => {
    const before = secretariat.session.view()
    await secretariat.session.publish()
    expect(secretariat.session.view().identity).toEqual(before.identity)
  })

  test('finds the plan in the making as its sheets say it, and may put another in its place', async () => {
    const desk = await signedIn('Cơ quan tổng hợp', ['secretariat'])
    expect(await desk.session.draftedPlan()).toBeUndefined()
    const read = await appendix()
    const meaning = { kind: 'date', end: '2013-12-20' } as const
    const tasks = read.tasks.map((task) => (task.id === 'I.4' || task.id === 'II.1' ? { ...task, meaning } : task))
    await desk.session.makeWorkbook({ ...read, tasks }, await directory())
    desk.type('tasks', 'II.1', 'deadline', 'Quý I/2014')
    const drafted = await desk.session.draftedPlan()
    const task = (path: string) => drafted?.tasks.find((it) => it.path === path)
    expect(drafted?.tasks).toHaveLength(22)
    expect(task('I.4')?.meaning).toEqual(meaning)
    expect(task('II.1')).toMatchObject({ deadline: 'Quý I/2014' })
    expect(task('II.1')?.meaning).toBeUndefined()

    await desk.session.makeWorkbook({ ...read, tasks: read.tasks.slice(0, 3) }, await directory())
    expect((await desk.session.draftedPlan())?.tasks).toHaveLength(3)
    desk.excel.host.user.deleteSheet('Nhiệm vụ')
    expect(await desk.session.draftedPlan()).toBeUndefined()
  })

  test('cannot put another plan in the place of one that is given out', async () => {
    const making = secretariat.session.makeWorkbook(await appendix(), await directory())
    await expect(making).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
    expect(await secretariat.session.draftedPlan()).toBeUndefined()
  })

  test('publishes the directory as it was edited on the sheet', async () => {
    const desk = await signedIn('Cơ quan tổng hợp', ['secretariat'])
    await desk.session.makeWorkbook(await appendix(), await directory())
    const before = await desk.session.previewPublish()
    expect(before).toMatchObject({ tasks: 22, obligations: 158, agencies: 31, openSets: 4 })
    await desk.excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('DanhMucCoQuan')
      const names = table.columns.getItem('Tên cơ quan').getDataBodyRange().load('values')
      const members = table.columns.getItem('Thành viên (mã)').getDataBodyRange()
      await context.sync()
      const row = names.values.findIndex(([name]) => name === 'UBND huyện, thành phố')
      members.getCell(row, 0).values = [['lam-binh\nna-hang']]
      await context.sync()
    })
    const after = await desk.session.previewPublish()
    expect(after.obligations).toBeLessThan(before.obligations)
    expect(after.issues.some((it) => it.level === 'error')).toBe(false)
  })

  test('cannot publish a directory whose codes are doubled, and learns which', async () => {
    const desk = await signedIn('Cơ quan tổng hợp', ['secretariat'])
    await desk.session.makeWorkbook(await appendix(), await directory())
    desk.excel.host.user.type('Danh mục cơ quan', 'A4', 'so-noi-vu')
    const { issues } = await desk.session.previewPublish()
    expect(issues).toContainEqual(expect.objectContaining({ code: 'key-duplicate', text: 'so-noi-vu' }))
    await expect(desk.session.publish()).rejects.toMatchObject({ trouble: { code: 'malformed-request' } })
  })

  test('sees what agencies saved, who did, and that it is not official yet', async () => {
    const desk = await clerk()
    desk.type('report', 'III.1', 'result', 'Đã trình đề án')
    await desk.session.save()
    const { changes } = await secretariat.session.refresh()
    expect(secretariat.rows('consolidation')).toBe(158)
    expect(secretariat.see('consolidation', 'III.1', 'result')).toBe('Đã trình đề án')
    expect(secretariat.see('consolidation', 'III.1', 'changedBy')).toBe('Cán bộ thứ nhất')
    expect(secretariat.see('consolidation', 'III.1', 'standing')).toBe('Chưa chính thức')

    desk.type('report', 'III.1', 'result', 'Đã ban hành đề án')
    await desk.session.save()
    const again = await secretariat.session.refresh()
    expect(changes.length).toBeGreaterThanOrEqual(0)
    expect(again.changes).toEqual([
      expect.objectContaining({ task: 'III.1', agencyName: 'Sở Nội vụ', field: 'result', to: 'Đã ban hành đề án' }),
    ])
  })

  test('opens the workbook again after publishing, before Tổng hợp was made, without a trouble', async () => {
    const desk = await signedIn('Cơ quan tổng hợp', ['secretariat'])
    await desk.session.makeWorkbook(await appendix(), await directory())
    await desk.session.publish()
    const again = await signedIn('Cơ quan tổng hợp', ['secretariat'], { excel: desk.excel })
    expect(again.session.view()).toMatchObject({ trouble: undefined, period: { id: '2013' } })
    await again.session.refresh()
    expect(again.rows('consolidation')).toBe(158)
  })

  test('opens the next period, and locks a period but for whom it names', async () => {
    const { periods } = secretariat.session
    const next = periods.choices()?.next
    expect(next?.id).toBe('2014')
    if (!next) return
    await periods.open(next)
    expect(periods.choices()?.periods.map(({ id }) => id)).toEqual(['2014', '2013'])
    await periods.order(next.id, { to: 'locked', except: [agency] })
    expect(periods.choices()?.periods[0]).toMatchObject({ id: '2014', state: 'locked' })
    const other = await signedIn('Cán bộ Sở Tư pháp', ['lead'], { agency: 'so-tu-phap' })
    await other.session.openPlan(plan, next.id, { role: 'lead', agency: 'so-tu-phap' as AgencyId })
    expect(other.session.view().headState).toBe('locked')
    const named = await signedIn('Cán bộ thứ nhất', ['lead'], { agency })
    await named.session.openPlan(plan, next.id, lead)
    expect(named.session.view().headState).toBe('open')
  })

  test('sees in the history who changed what', async () => {
    const desk = await clerk()
    desk.type('report', 'III.1', 'result', 'Đã trình đề án')
    await desk.session.save()
    const { agencyName, steps, tasks } = await desk.session.history({ agency })
    expect(agencyName).toBe('Sở Nội vụ')
    expect(tasks).toHaveLength(7)
    expect(steps[0]).toMatchObject({
      kind: 'push',
      changes: [{ path: 'III.1', field: 'result', to: 'Đã trình đề án' }],
    })
  })

  test('writes its opinion in Tổng hợp, and the agency gets it', async () => {
    await secretariat.session.refresh()
    secretariat.type('consolidation', 'V.1', 'opinion', 'Đề nghị báo cáo rõ tiến độ')
    expect(await secretariat.session.save()).toMatchObject({ accepted: 1, pending: 0 })
    const desk = await clerk()
    expect(desk.see('report', 'V.1', 'opinion')).toBe('Đề nghị báo cáo rõ tiến độ')
  })
})

test('a token of another issuer is no sign-in', async () => {
  const desk = openDesk({ stack, now, name: 'Ai đó', token: 'not.a.token' })
  await expect(desk.session.signIn()).rejects.toMatchObject({ trouble: { code: 'not-signed-in' } })
  expect(desk.session.view()).toMatchObject({ me: undefined, trouble: { code: 'not-signed-in' } })
  desk.session.dismissTrouble()
  expect(desk.session.view().trouble).toBeUndefined()
})

test('the secretariat amends a plan from its sheets: a lead changes, and what was entered goes along', async () => {
  const own = await startLocalStack({ now })
  try {
    const desk = async (roles: readonly Role[], of?: AgencyId) => {
      const token = await own.tokenFor({ roles, name: roles.join(), ...(of !== undefined && { agency: of }) })
      const opened = openDesk({ stack: own, now, name: roles.join(), token })
      await opened.session.signIn()
      return opened
    }
    const office = await desk(['secretariat'])
    await office.session.makeWorkbook(await appendix(), await directory())
    await office.session.publish()
    const { identity } = office.session.view()
    if (!identity?.period) throw new Error('not published')
    const home = await desk(['lead'], agency)
    await home.session.openPlan(identity.plan, identity.period, lead)
    home.type('report', 'III.2', 'difficulty', 'Thiếu biên chế')
    await home.session.save()

    office.type('tasks', 'III.2', 'lead', 'Sở Tư pháp')
    const { changes, issues } = await office.session.amendment.preview()
    expect(changes.altered).toMatchObject([{ path: 'III.2', cells: [{ field: 'lead', to: 'Sở Tư pháp' }] }])
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
    await office.session.amendment.carryOut({ document: 'Quyết định số 12/QĐ-UBND', on: '2013-12-09' })

    const justice = await desk(['lead'], 'so-tu-phap' as AgencyId)
    await justice.session.openPlan(identity.plan, identity.period, { role: 'lead', agency: 'so-tu-phap' as AgencyId })
    expect(justice.see('report', 'III.2', 'difficulty')).toBe('Thiếu biên chế')
    // Nothing is left to change: the sheets and the plan say the same.
    expect((await office.session.amendment.preview()).changes.altered).toEqual([])
  } finally {
    await own.close()
  }
})
