// A workbook goes over to another period while Excel fails, or is closed, at any request of it: at no moment does it take
// the cells of one period for those of another, and nothing is sent or emptied by what a person does next.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExcel } from '../../../../addin/simulator/node.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../../shared/domain/ids.ts'
import { type Desk, type DeskOptions, openDesk } from '../../../story/desk.ts'
import { publishSample } from '../../../support/published.ts'

type WorkbookState = ReturnType<Desk['excel']['host']['save']>

const now = () => new Date('2013-12-10T02:30:00Z')
const task = 'III.1'
const agency = 'so-noi-vu' as AgencyId
const lead = { role: 'lead', agency } as const
const next = '2014' as PeriodId
const said: Record<string, string> = { '2013': 'Kết quả của kỳ 2013', '2014': 'Kết quả của kỳ 2014' }

let stack: LocalStack
let plan: PlanId
let period: PeriodId
let token: string
/** A workbook of 2013 with all saved, of somebody who has never seen 2014. */
let onlyOne: WorkbookState
/** The same, of somebody who was in 2014 already. */
let both: WorkbookState

beforeAll(async () => {
  stack = await startLocalStack({ now })
  const published = await publishSample(stack, now)
  plan = published.plan
  period = published.period
  token = await stack.tokenFor({ roles: ['lead'], agency, name: 'Cán bộ thứ nhất' })
  await openNext()
  const desk = await deskOn()
  const { session, type, excel } = desk
  await session.openPlan(plan, period, lead)
  type('report', task, 'result', said[period] ?? '')
  await session.save()
  onlyOne = excel.host.save()
  await session.openPlan(plan, next, lead)
  type('report', task, 'result', said[next] ?? '')
  await session.save()
  await session.openPlan(plan, period, lead)
  both = excel.host.save()
})
afterAll(() => stack.close())

async function openNext(): Promise<void> {
  const secretariat = await stack.tokenFor({ roles: ['secretariat'], name: 'Cơ quan tổng hợp' })
  const settings = {
    ...{ kind: 'regular', from: '2014-01-01', to: '2014-12-31', cutOff: '2014-12-14' },
    ...{ agenciesDue: '2014-12-19', secretariatDue: '2014-12-25' },
  }
  const opened = await fetch(`${stack.api}/plans/${plan}/periods/${next}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${secretariat}`, 'content-type': 'application/json' },
    body: JSON.stringify({ wire: 1, period: settings }),
  })
  expect(opened.status).toBe(200)
}

/** Whoever opens the workbook's file; the pane has read what it is. */
async function deskOn(state?: WorkbookState, of: Partial<DeskOptions> = {}): Promise<Desk> {
  const excel = createExcel({ now, ...(state && { state }) })
  const desk = openDesk({ stack, now, name: 'Cán bộ thứ nhất', token, excel, ...of })
  await desk.session.signIn()
  return desk
}

const shown = ({ rows, see }: Desk): string | undefined => {
  try {
    return rows('report') > 0 ? see('report', task, 'result') : undefined
  } catch {
    return undefined
  }
}

/** What the sheet shows, if there is one, is of the period that the workbook says, and saving and updating send nothing. */
async function expectAtOne(desk: Desk, where: string): Promise<void> {
  const { session } = desk
  const own = said[session.view().identity?.period ?? '']
  expect([own, undefined], where).toContain(shown(desk))
  const saved = await session.save().catch(() => undefined)
  expect(saved?.sent ?? 0, where).toBe(0)
  expect([own, undefined], where).toContain(shown(desk))
  expect(session.view().conflicts, where).toEqual([])
}

/** After whatever came: each period is opened with what was said in it. */
async function expectWhole(state: WorkbookState, where: string): Promise<void> {
  const desk = await deskOn(state)
  for (const one of [next, period]) {
    await desk.session.openPlan(plan, one, lead)
    expect(shown(desk), where).toBe(said[one])
    expect(desk.session.view().pending, where).toBe(0)
  }
}

/** How many requests to Excel going over takes. */
async function requestsOf(state: WorkbookState): Promise<number> {
  const { session, excel } = await deskOn(state)
  const before = excel.host.batchCount
  await session.openPlan(plan, next, lead)
  return excel.host.batchCount - before
}

test('Excel fails at a request of it, and the same pane goes on', async () => {
  const count = await requestsOf(both)
  for (let batch = 0; batch < count; batch += 1) {
    const desk = await deskOn(both)
    desk.excel.host.failAt({ batch, action: 0 })
    await desk.session.openPlan(plan, next, lead).catch(() => undefined)
    await expectAtOne(desk, `fault at request ${batch}`)
  }
})

/** The file as each request of going over leaves it; one that only reads leaves it as it was. */
async function filesOnTheWay(state: WorkbookState): Promise<readonly WorkbookState[]> {
  const { session, excel } = await deskOn(state)
  const { host } = excel
  const files = new Set<string>()
  const keep = () => files.add(JSON.stringify(host.save()))
  const execute = host.execute.bind(host)
  host.execute = async (request) => {
    keep()
    const response = await execute(request)
    keep()
    return response
  }
  await session.openPlan(plan, next, lead)
  return [...files].map((file) => JSON.parse(file))
}

test.for(['seen', 'new'] as const)('Excel is closed at a request of it, the period being %s to it', async (is) => {
  const files = await filesOnTheWay(is === 'seen' ? both : onlyOne)
  // Records, the old sheet gone, a new one, its table, the identity.
  expect(files.length).toBeGreaterThan(5)
  for (const [index, left] of files.entries()) {
    await expectAtOne(await deskOn(left), `closed at file ${index}`)
    await expectWhole(left, `closed at file ${index}`)
  }
})

test('what is typed while the rows of the other period come stays, and so does the workbook', async () => {
  const hands: { type?: Desk['type'] } = {}
  const get: typeof fetch = async (to, ...rest) => {
    const answer = await fetch(to, ...rest)
    if (String(to).includes(`/${next}/pull`)) hands.type?.('report', task, 'difficulty', 'gõ trong lúc chờ')
    return answer
  }
  const desk = await deskOn(both, { fetch: get })
  const { session } = desk
  hands.type = desk.type
  await expect(session.openPlan(plan, next, lead)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
  expect(session.view().identity).toMatchObject({ period })
  expect([shown(desk), desk.see('report', task, 'difficulty')]).toEqual([said[period], 'gõ trong lúc chờ'])
  delete hands.type
  desk.type('report', task, 'difficulty', '')
  await session.openPlan(plan, next, lead)
  await expectAtOne(desk, 'at last')
})

test('another window on the file takes no cells of the other period for its own', async () => {
  const desk = await deskOn(both)
  const other = await deskOn(undefined, { excel: desk.excel })
  await desk.session.openPlan(plan, next, lead)
  await expect(other.session.save()).rejects.toMatchObject({ trouble: { code: 'ledger-moved' } })
  expect(other.session.view()).toMatchObject({ identity: { period: next }, period: { id: next } })
  await expectAtOne(other, 'the other window')
})

test('the server falls silent before the rows come: the workbook is what it was, down to what is not saved', async () => {
  let isSilent = true
  const get: typeof fetch = (to, ...rest) =>
    isSilent && String(to).includes(`/${next}/pull`) ? Promise.reject(new TypeError('cut')) : fetch(to, ...rest)
  const desk = await deskOn(both, { fetch: get })
  const { session } = desk
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(session.openPlan(plan, next, lead)).rejects.toMatchObject({ trouble: { code: 'offline' } })
    expect(session.view()).toMatchObject({ identity: { period }, period: { id: period }, pending: 0, conflicts: [] })
    await expectAtOne(desk, `attempt ${attempt}`)
  }
  desk.type('report', task, 'difficulty', 'chưa lưu')
  await expect(session.openPlan(plan, next, lead)).rejects.toMatchObject({ trouble: { code: 'wrong-state' } })
  expect(desk.see('report', task, 'difficulty')).toBe('chưa lưu')
  await session.save()
  isSilent = false
  await session.openPlan(plan, next, lead)
  expect(desk.see('report', task, 'difficulty')).toBe('')
  await expectAtOne(desk, 'at last')
})
