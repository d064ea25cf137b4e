// What actions leave behind on real tables: versions, approvals, lateness, receipts, and nothing where they are refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHistory } from '../../../../functions/operations/history/read-history.ts'
import { readVersion } from '../../../../functions/operations/history/read-version.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import type { AgencyId, TaskId } from '../../../../shared/domain/ids.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Values } from '../../../../shared/domain/report.ts'
import type { ActionRequest, VersionAnswer } from '../../../../shared/wire/actions.ts'
import { actionOn, bringTo, leader, letter, sender, take } from '../../support/reports.ts'
import { homeAffairs, justice, openSet, periodId, planId, planWith, samplePlan } from '../../support/sample-plan.ts'
import { caller, change, clerk, now, office, openWorld, secretariat, type World } from '../../support/world.ts'

/** An agency for each test, each with one task: `II-3`, `II-4` … */
const agencies = Array.from({ length: 20 }, (_, at) => `so-${at}` as AgencyId)
const taskOf = (agency: AgencyId) => `II-${agencies.indexOf(agency) + 3}`
let next = 0
const fresh = () => agencies[next++] as AgencyId

let world: World
beforeAll(async () => {
  world = await openWorld(undefined, { plan: planWith(agencies) })
})
afterAll(() => world.close())

type Fields = Parameters<typeof change>[2]

/** Changes the agency's one row as it stands. */
async function enter(agency: AgencyId, fields: Fields, who = clerk(agency), over: { source?: string } = {}) {
  const { seq } = await world.head(agency)
  const result = await world.push(who, agency, world.request([change(taskOf(agency), seq, fields)], over))
  if (result.kind === 'refused') throw new Error(result.problem)
  expect(result.answer.outcomes).toMatchObject([{ kind: 'accepted' }])
}

async function version(agency: AgencyId, number: number, who = secretariat): Promise<VersionAnswer> {
  const result = await readVersion(world.store, who, { plan: planId, period: periodId, agency }, number)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer
}

const submit = (agency: AgencyId, over = {}) =>
  take(world, sender(agency), agency, actionOn(world, agency, 'submit', over))
const refusal = (problem: string) => ({ kind: 'refused', problem })

describe('what is handed in', () => {
  test('is kept as a version with its letter, and stays as it was while the agency goes on', async () => {
    const agency = fresh()
    await enter(agency, { status: ['', 'in-progress'], result: ['', 'Đã rà soát'] })
    const head = await submit(agency)
    expect(head).toMatchObject({
      ...{ state: 'submitted', version: 1, entrySeq: 2, seq: 3 },
      submission: { firstSubmittedAt: now.toISOString(), late: false, official: { version: 1, letter, entrySeq: 2 } },
    })
    await take(world, secretariat, agency, actionOn(world, agency, 'return'))
    await enter(agency, { result: ['Đã rà soát', 'Đã rà soát xong'] })
    expect(await version(agency, 1)).toMatchObject({
      version: { version: 1, returned: { note: 'Bổ sung số liệu quý IV', dueOn: '2013-12-16', by: secretariat.name } },
      withdrawn: false,
      rows: [{ task: taskOf(agency), values: { status: 'in-progress', result: 'Đã rà soát' } }],
    })
    const second = await submit(agency)
    expect(second).toMatchObject({ version: 2, submission: { official: { version: 2 } } })
    expect(second.submission?.official).not.toHaveProperty('returned')
    expect((await version(agency, 2)).rows).toMatchObject([{ values: { result: 'Đã rà soát xong' } }])
  })

  test('holds the fields that the agency enters and no others', async () => {
    const agency = fresh()
    await enter(agency, { result: ['', 'Đã rà soát'] })
    await enter(agency, { opinion: ['', 'Tốt'] }, secretariat)
    await submit(agency)
    expect((await version(agency, 1)).rows).toMatchObject([{ values: { result: 'Đã rà soát' } }])
    expect((await version(agency, 1)).rows[0]?.values).not.toHaveProperty('opinion')
  })

  test('counts until it is withdrawn; then the one before counts again, with what had come of it', async () => {
    const agency = fresh()
    await bringTo(world, agency, 'returned')
    await submit(agency)
    const withdrawn = await take(world, sender(agency), agency, actionOn(world, agency, 'withdraw'))
    expect(withdrawn).toMatchObject({
      ...{ state: 'open', version: 2 },
      submission: { official: { version: 1, returned: { dueOn: '2013-12-16' } }, since: withdrawn.seq },
    })
    expect((await version(agency, 2)).withdrawn).toBe(true)
    expect((await version(agency, 1)).withdrawn).toBe(false)
    expect(await submit(agency)).toMatchObject({ version: 3, submission: { official: { version: 3 } } })
  })

  test('leaves nothing that counts when the only version is withdrawn, but when it first came stays', async () => {
    const agency = fresh()
    const first = await submit(agency)
    const { submission } = await take(world, sender(agency), agency, actionOn(world, agency, 'withdraw'))
    expect(submission).toMatchObject({ firstSubmittedAt: first.submission?.firstSubmittedAt, late: false })
    expect(submission).not.toHaveProperty('official')
  })

  test('gets its letter’s number and date later, and the history keeps both letters', async () => {
    const agency = fresh()
    const unnumbered = { ...letter, number: '', date: '' }
    await submit(agency, { letter: unnumbered })
    await take(world, secretariat, agency, actionOn(world, agency, 'accept'))
    const head = await take(world, sender(agency), agency, actionOn(world, agency, 'letter', { letter }))
    expect(head).toMatchObject({
      state: 'accepted',
      submission: { official: { letter, accepted: { by: 'Cơ quan tổng hợp' } } },
    })
    const cancelled = await take(world, secretariat, agency, actionOn(world, agency, 'unaccept'))
    expect(cancelled.submission?.official).not.toHaveProperty('accepted')
    const history = await readHistory(world.store, clerk(agency), {
      ledger: { plan: planId, period: periodId, agency },
    })
    expect(history).toMatchObject({
      answer: {
        changes: [
          { kind: 'unaccept', role: 'secretariat', version: 1, note: 'Tiếp nhận nhầm', rows: [] },
          { kind: 'letter', role: 'hand-in', version: 1, letter },
          { kind: 'accept', version: 1 },
          { kind: 'submit', version: 1, letter: unnumbered, note: 'Chưa đủ số liệu' },
          { kind: 'open' },
        ],
      },
    })
  })

  test('of more rows than fit a transaction is whole', async () => {
    const [sample] = samplePlan().tasks
    const tasks = Array.from({ length: 205 }, (_, at) => ({ ...sample, id: `T-${at}` as TaskId, leads: [homeAffairs] }))
    const large = await openWorld(undefined, { plan: { ...samplePlan(), tasks } as Plan })
    for (let from = 0; from < 205; from += 90) {
      const rows = tasks
        .slice(from, from + 90)
        .map(({ id }, at) => change(id, 1, { result: ['', `Việc ${from + at}`] }))
      await large.push(clerk(homeAffairs), homeAffairs, large.request(rows))
    }
    await take(large, sender(homeAffairs), homeAffairs, actionOn(large, homeAffairs, 'submit'))
    const read = await readVersion(large.store, secretariat, { plan: planId, period: periodId, agency: homeAffairs }, 1)
    if (read.kind === 'refused') throw new Error(read.problem)
    const results = new Map(read.answer.rows.map((it) => [String(it.task), it.values.result]))
    expect(results).toEqual(new Map(tasks.map(({ id }, at) => [id, `Việc ${at}`])))
    await large.close()
  })
})

describe('handing in is refused', () => {
  test('without a leader’s approval or the tick that says so', async () => {
    const agency = fresh()
    const request = await actionOn(world, agency, 'submit', { approved: false })
    expect(await world.act(sender(agency), agency, request)).toEqual(refusal('approval-missing'))
  })

  test('with rows that are not complete, unless a note says so', async () => {
    const agency = fresh()
    await enter(agency, { status: ['', 'done'] })
    const { incompleteNote: _, ...request } = (await actionOn(world, agency, 'submit')) as Extract<
      ActionRequest,
      { action: 'submit' }
    >
    const answer = await world.act(sender(agency), agency, request)
    expect(answer).toMatchObject(refusal('report-incomplete'))
    const codes = ['completed-on-missing', 'document-missing', 'result-missing']
    const issues = codes.map((code) => ({ code, level: 'hand-in', task: taskOf(agency) }))
    expect(answer).toMatchObject({ issues: expect.arrayContaining(issues.map((it) => expect.objectContaining(it))) })
    expect(await submit(agency)).toMatchObject({
      submission: { official: { incompleteNote: 'Chưa đủ số liệu' } },
    })
  })

  test('with an error also where a note is given, and leaves no version', async () => {
    const agency = fresh()
    await enter(agency, { status: ['', 'done'], completedOn: ['', '2013-12-10'] })
    // The day was today when it was entered; by this clock it has yet to come.
    const before = new Date('2013-12-09T03:00:00Z')
    const answer = await world.act(sender(agency), agency, await actionOn(world, agency, 'submit'), before)
    expect(answer).toMatchObject({ problem: 'report-incomplete', issues: [{ code: 'completed-on-future' }] })
    expect(await readVersion(world.store, secretariat, { plan: planId, period: periodId, agency }, 1)).toEqual(
      refusal('not-found'),
    )
  })

  test('on entries that have moved since, as approving is', async () => {
    const agency = fresh()
    const requests = [await actionOn(world, agency, 'submit'), await actionOn(world, agency, 'approve')]
    await enter(agency, { progress: ['', 10] })
    for (const request of requests) {
      const who = request.action === 'submit' ? sender(agency) : leader(agency)
      expect(await world.act(who, agency, request)).toEqual(refusal('head-moved'))
    }
    // Another's opinion is no reason to look again.
    const request = await actionOn(world, agency, 'submit')
    await enter(agency, { opinion: ['', 'Khẩn trương'] }, secretariat)
    expect(await world.act(sender(agency), agency, request)).toMatchObject({ kind: 'acted' })
  })
})

describe('where the plan asks for a leader’s approval', () => {
  const asking: Plan = { ...samplePlan(), regime: { ...samplePlan().regime, leaderApproval: true } }
  let strict: World
  beforeAll(async () => {
    strict = await openWorld(undefined, { plan: asking })
  })
  afterAll(() => strict.close())

  test('the tick is not enough; the approval is, until an entry changes', async () => {
    const tryIt = async () => strict.act(sender(justice), justice, await actionOn(strict, justice, 'submit'))
    expect(await tryIt()).toEqual(refusal('approval-missing'))
    const approved = await take(strict, leader(justice), justice, actionOn(strict, justice, 'approve'))
    expect(approved.approved).toEqual({ by: leader(justice).name, at: now.toISOString() })
    await strict.edit(office, justice, change('I-2', 1, { direction: ['', 'Khẩn trương'] }))
    expect((await strict.head(justice)).approved).toBeDefined()
    await strict.edit(clerk(justice), justice, change('I-2', 1, { result: ['', 'Đã làm'] }))
    expect((await strict.head(justice)).approved).toBeUndefined()
    expect(await tryIt()).toEqual(refusal('approval-missing'))
    await take(strict, leader(justice), justice, actionOn(strict, justice, 'approve'))
    expect(await tryIt()).toMatchObject({
      answer: { head: { submission: { official: { approved: { by: leader(justice).name } } } } },
    })
  })

  test('what the secretariat hands in was signed on paper', async () => {
    const source = 'Báo cáo số 12/BC-LQ'
    const answer = await strict.act(secretariat, openSet, await actionOn(strict, openSet, 'submit', { source }))
    expect(answer).toMatchObject({ kind: 'acted' })
  })
})

describe('an action sent again', () => {
  test('is done once, and answered with the head as it is by now', async () => {
    const agency = fresh()
    const request = await actionOn(world, agency, 'submit')
    await world.act(sender(agency), agency, request)
    await take(world, secretariat, agency, actionOn(world, agency, 'accept'))
    expect(await world.act(sender(agency), agency, request)).toMatchObject({
      answer: { replayed: true, head: { state: 'accepted', version: 1 } },
    })
    const other = { ...request, fromState: 'returned' } as ActionRequest
    expect(await world.act(sender(agency), agency, other)).toEqual(refusal('push-id-reused'))
  })

  test('after it was undone does not do it again', async () => {
    const agency = fresh()
    const request = await actionOn(world, agency, 'submit')
    await world.act(sender(agency), agency, request)
    await take(world, sender(agency), agency, actionOn(world, agency, 'withdraw'))
    expect(await world.act(sender(agency), agency, request)).toMatchObject({
      answer: { replayed: true, head: { state: 'open', version: 1 } },
    })
  })

  test('after it was refused is refused for the same reason, though that is gone by now', async () => {
    const agency = fresh()
    const request = await actionOn(world, agency, 'accept')
    expect(await world.act(secretariat, agency, request)).toEqual(refusal('wrong-state'))
    await submit(agency)
    expect(await world.act(secretariat, agency, request)).toEqual(refusal('wrong-state'))
  })

  test('ten times at once is done once', async () => {
    const agency = fresh()
    const request = await actionOn(world, agency, 'submit')
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.act(sender(agency), agency, request)))
    const heads = answers.map((it) => (it.kind === 'acted' ? it.answer : undefined))
    expect(heads.filter((it) => it?.replayed === false)).toHaveLength(1)
    expect(heads.every((it) => it?.head.version === 1)).toBe(true)
  })

  test.each([
    ['of another wire version', { wire: 99 }, 'wire-version'],
    ['of another epoch', { epoch: 'before' }, 'epoch-changed'],
    ['from a state that was not seen', { fromState: 'submitted' as const }, 'head-moved'],
  ])('%s is refused', async (_, over, problem) => {
    const [agency = homeAffairs] = agencies.slice(-1)
    const request = { ...(await actionOn(world, agency, 'lock')), ...over } as ActionRequest
    expect(await world.act(secretariat, agency, request)).toEqual(refusal(problem))
  })
})

describe('a lock', () => {
  test('says by whom and why, closes every field, and gives back the state it found', async () => {
    const agency = fresh()
    await bringTo(world, agency, 'accepted')
    const locked = await take(world, secretariat, agency, actionOn(world, agency, 'lock'))
    expect(locked).toMatchObject({ state: 'locked', locked: { before: 'accepted', reason: 'Hết thời hạn' } })
    const opinion = world.request([change(taskOf(agency), 1, { opinion: ['', 'Tốt'] })])
    expect(await world.push(secretariat, agency, opinion)).toEqual(refusal('period-locked'))
    const unlocked = await take(world, secretariat, agency, actionOn(world, agency, 'unlock'))
    expect(unlocked.state).toBe('accepted')
    expect(unlocked).not.toHaveProperty('locked')
  })
})

test('another declared day has to be accepted anew', async () => {
  const agency = fresh()
  await enter(agency, { declaredDeadline: ['', '2013-12-20'], declaredBy: ['', '12/QĐ-UBND'] })
  await enter(agency, { declaredAccepted: ['', 'yes'] }, secretariat)
  await enter(agency, { declaredBy: ['12/QĐ-UBND', '12/QĐ-UBND ngày 01/12/2013'] })
  await enter(agency, { declaredDeadline: ['2013-12-20', '2013-12-27'] })
  const { rows } = await world.pull(clerk(agency))
  const values: Values = rows.find((it) => it.agency === agency)?.values ?? {}
  expect(values).toMatchObject({ declaredDeadline: '2013-12-27' })
  expect(values).not.toHaveProperty('declaredAccepted')
  const history = await readHistory(world.store, clerk(agency), { ledger: { plan: planId, period: periodId, agency } })
  expect(history).toMatchObject({
    answer: { changes: [{ rows: [{ fields: { declaredAccepted: { from: 'yes', to: '' } } }] }, {}, {}, {}, {}] },
  })
})

describe('races', () => {
  test.each(['lock', 'submit'] as const)('after a %s among pushes nothing is entered any more', async (action) => {
    const agency = fresh()
    const who = action === 'lock' ? secretariat : sender(agency)
    const fields = ['result', 'reason', 'difficulty', 'proposal', 'evidence', 'documentNumber'] as const
    const pushes = fields.map((field) =>
      world.push(clerk(agency), agency, world.request([change(taskOf(agency), 1, { [field]: ['', 'Nội dung'] })])),
    )
    // Whoever hands in has to look again where an entry came first; a lock takes the head as it is.
    let answer: Awaited<ReturnType<World['act']>>
    do {
      answer = await world.act(who, agency, await actionOn(world, agency, action))
    } while (answer.kind === 'refused' && answer.problem === 'head-moved')
    if (answer.kind === 'refused') throw new Error(answer.problem)
    const { seq, entrySeq } = answer.answer.head
    const outcomes = await Promise.all(pushes)
    const closed = action === 'lock' ? 'period-locked' : 'wrong-state'
    for (const it of outcomes)
      expect(it.kind === 'refused' ? it.problem : it.kind).toMatch(new RegExp(`^(pushed|${closed})$`))
    expect(await world.head(agency)).toMatchObject({ seq, entrySeq })
    const entered = outcomes.filter((it) => it.kind === 'pushed').length
    expect(entrySeq).toBe(entered === 0 ? 0 : entered + 1)
    if (action === 'submit') {
      const [row] = (await version(agency, 1)).rows
      expect(Object.keys(row?.values ?? {})).toHaveLength(entered)
    }
  })
})

test('of an acceptance and a withdrawal at the same time one is done, and the other is told to look again', async () => {
  const agency = fresh()
  await submit(agency)
  const withdraw = await actionOn(world, agency, 'withdraw')
  const accept = await actionOn(world, agency, 'accept')
  const answers = await Promise.all([
    world.act(sender(agency), agency, withdraw),
    world.act(secretariat, agency, accept),
  ])
  expect(answers.filter((it) => it.kind === 'acted')).toHaveLength(1)
  expect(answers.find((it) => it.kind === 'refused')).toEqual(refusal('wrong-state'))
})

test('after an acceptance nothing that was entered before it arrives any more', async () => {
  const agency = fresh()
  await submit(agency)
  const late = Array.from({ length: 5 }, () => world.request([change(taskOf(agency), 1, { result: ['', 'Gửi sau'] })]))
  const accept = await actionOn(world, agency, 'accept')
  const [accepted, ...pushed] = await Promise.all([
    world.act(secretariat, agency, accept),
    ...late.map((request) => world.push(clerk(agency), agency, request)),
  ])
  expect(accepted).toMatchObject({ answer: { head: { state: 'accepted', entrySeq: 0 } } })
  expect(pushed).toEqual(late.map(() => refusal('wrong-state')))
  expect((await world.head(agency)).entrySeq).toBe(0)
})

test('a server that dies over a hand-in leaves nothing that counts, and the repeat hands in what stands by then', async () => {
  let isDead = false
  const dying = (store: Store): Store => ({
    ...store,
    async transact(table, operations) {
      // The rows of the version are written; the head is not.
      if (isDead && operations.some((it) => it.kind === 'replace')) throw new Error('the server died')
      return store.transact(table, operations)
    },
  })
  const other = await openWorld(dying)
  const me = clerk(justice)
  await other.edit(me, justice, change('I-2', 1, { result: ['', 'Bản đầu'] }))
  isDead = true
  const first = await actionOn(other, justice, 'submit')
  await expect(other.act(sender(justice), justice, first)).rejects.toThrow('the server died')
  isDead = false
  expect(await other.head(justice)).toMatchObject({ state: 'open', version: 0 })
  await other.edit(me, justice, change('I-2', 2, { result: ['Bản đầu', 'Bản sau'] }))
  // The late copy meets other entries than those it was meant for.
  expect(await other.act(sender(justice), justice, first)).toEqual(refusal('head-moved'))
  await take(other, sender(justice), justice, actionOn(other, justice, 'submit'))
  const read = await readVersion(other.store, secretariat, { plan: planId, period: periodId, agency: justice }, 1)
  expect(read).toMatchObject({
    answer: { rows: expect.arrayContaining([{ task: 'I-2', values: { result: 'Bản sau' } }]) },
  })
  await other.close()
})

test('a leader who is no clerk and a clerk without the right to hand in read the report as its agency does', async () => {
  for (const who of [leader(homeAffairs), caller(['lead'], [homeAffairs])]) {
    expect((await world.pull(who, undefined, { role: 'lead' })).agencies.map((it) => it.id)).toEqual([homeAffairs])
  }
})
