// Pushes on real tables: what is accepted, what is not and why, and what is left behind when it is sent again, at the same
// time as another, or into storage that tells it nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../../functions/storage/store.ts'
import type { PushAnswer } from '../../../../shared/wire/sync.ts'
import { bringTo } from '../../support/reports.ts'
import { homeAffairs, justice, openSet, planWith, samplePlan } from '../../support/sample-plan.ts'
import {
  caller,
  change,
  clerk,
  now,
  office,
  openWorld,
  secretariat,
  type World,
  workbook,
} from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const me = clerk(homeAffairs)
const colleague = caller(['lead'], [homeAffairs], 'Đồng nghiệp')

async function answer(...[who, agency, request]: Parameters<World['push']>): Promise<PushAnswer> {
  const result = await world.push(who, agency, request)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer
}

describe('two clerks of one agency', () => {
  test('who edit different fields of one row are both accepted', async () => {
    await world.edit(me, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát 12 đơn vị'] }))
    const { outcomes } = await world.edit(colleague, homeAffairs, change('I-1', 1, { progress: ['', 60] }))
    expect(outcomes).toMatchObject([
      { kind: 'accepted', seq: 3, row: { values: { result: 'Đã rà soát 12 đơn vị', progress: 60 } } },
    ])
  })

  test('who fill the same field differently meet in a conflict that says what, who, when and where', async () => {
    await world.edit(me, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát'] }))
    await world.edit(me, homeAffairs, change('I-1', 2, { progress: ['', 10] }))
    const { outcomes } = await world.edit(
      colleague,
      homeAffairs,
      change('I-1', 1, { result: ['', 'Chưa rà soát'], reason: ['', 'Thiếu người'] }),
    )
    expect(outcomes).toEqual([
      {
        task: 'I-1',
        kind: 'conflict',
        seq: 3,
        conflicts: [
          {
            task: 'I-1',
            field: 'result',
            from: '',
            to: 'Chưa rà soát',
            remote: 'Đã rà soát',
            by: me.name,
            at: now.toISOString(),
            workbook,
            seq: 3,
          },
        ],
      },
    ])
    // The row waits whole: its other field was not written either.
    const { rows } = await world.pull(me)
    expect(rows.find((it) => it.task === 'I-1' && it.agency === homeAffairs)?.values).toEqual({
      result: 'Đã rà soát',
      progress: 10,
    })
  })

  test('who fill the same field the same agree', async () => {
    await world.edit(me, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát'] }))
    const { outcomes, seq } = await world.edit(colleague, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát'] }))
    expect(outcomes).toMatchObject([{ kind: 'accepted', seq: 2 }])
    expect(seq).toBe(2)
  })
})

describe('a push sent again', () => {
  test('is answered from its receipt, without rows, and applied once', async () => {
    const request = world.request([
      change('I-1', 1, { result: ['', 'Đã rà soát'] }),
      change('I-2', 1, { completedOn: ['', '31/12/2013'] }),
    ])
    const first = await answer(me, homeAffairs, request)
    await world.edit(me, homeAffairs, change('I-1', 2, { result: ['Đã rà soát', 'Đã rà soát xong'] }))
    const again = await answer(me, homeAffairs, request)
    expect(first.replayed).toBe(false)
    expect(again).toMatchObject({ replayed: true, seq: first.seq })
    expect(again.outcomes).toMatchObject([
      { task: 'I-1', kind: 'accepted', seq: 2 },
      { task: 'I-2', kind: 'rejected', issues: [{ code: 'date-unreadable', level: 'error' }] },
    ])
    expect(again.outcomes.every((it) => it.row === undefined)).toBe(true)
    const { rows } = await world.pull(me)
    expect(rows.find((it) => it.task === 'I-1')?.values.result).toBe('Đã rà soát xong')
  })

  test('under the same id with another body is refused', async () => {
    const request = world.request([change('I-1', 1, { result: ['', 'Đã rà soát'] })])
    await answer(me, homeAffairs, request)
    const other = { ...request, changes: [change('I-1', 1, { result: ['', 'Khác'] })] }
    expect(await world.push(me, homeAffairs, other)).toEqual({ kind: 'refused', problem: 'push-id-reused' })
  })

  test('after it was refused is refused for the same reason, though that is gone by now', async () => {
    const request = world.request([change('I-1', 1, { result: ['', 'Đã rà soát'] })], { epoch: 'before' })
    expect(await world.push(me, homeAffairs, request)).toEqual({ kind: 'refused', problem: 'epoch-changed' })
    const other = { ...request, epoch: world.epoch }
    expect(await world.push(me, homeAffairs, other)).toEqual({ kind: 'refused', problem: 'push-id-reused' })
    expect(await world.push(me, homeAffairs, request)).toEqual({ kind: 'refused', problem: 'epoch-changed' })
  })

  test('after it was too large is too large, though its rows have shrunk by then', async () => {
    const tasks = Array.from({ length: 27 }, (_, at) => `II-${at + 3}`)
    const plan = planWith(tasks.map(() => homeAffairs))
    const wide = await openWorld(undefined, { plan: { ...plan, directory: samplePlan().directory } })
    const text = 'đ'.repeat(32_000)
    const long = { result: ['', text], reason: ['', text], difficulty: ['', text] } as const
    const many = (changes: ReturnType<typeof change>[]) => wide.push(me, homeAffairs, wide.request(changes))
    for (let at = 0; at < tasks.length; at += 7) {
      const filled = await many(tasks.slice(at, at + 7).map((task) => change(task, 1, long)))
      expect(filled).toMatchObject({ kind: 'pushed' })
    }
    const { rows } = await wide.pull(me)
    const seqOf = (task: string) => rows.find((it) => it.task === task)?.seq ?? 0
    const request = wide.request(tasks.map((task) => change(task, seqOf(task), { progress: ['', 50] })))
    const refused = { kind: 'refused', problem: 'too-large' }
    expect(await wide.push(me, homeAffairs, request)).toEqual(refused)

    const shorter = { result: [text, ''], reason: [text, ''] } as const
    for (let at = 0; at < tasks.length; at += 9) {
      const shrunk = await many(tasks.slice(at, at + 9).map((task) => change(task, seqOf(task), shorter)))
      expect(shrunk).toMatchObject({ kind: 'pushed' })
    }
    expect(await wide.push(me, homeAffairs, request)).toEqual(refused)
    expect((await wide.pull(me)).rows.filter((it) => it.values.progress !== undefined)).toEqual([])
    await wide.close()
  })

  test('five times at once is still applied once, and all five are told the same', async () => {
    const request = world.request([change('I-1', 1, { result: ['', 'Đã rà soát'] })])
    const answers = await Promise.all(Array.from({ length: 5 }, () => answer(me, homeAffairs, request)))
    expect(answers.filter((it) => !it.replayed)).toHaveLength(1)
    for (const it of answers) expect(it).toMatchObject({ seq: 2, outcomes: [{ kind: 'accepted', seq: 2 }] })
  })
})

describe('pushes at the same time', () => {
  test('into one field: one is accepted, the others meet it as a conflict', async () => {
    const pushes = Array.from({ length: 6 }, (_, at) =>
      world.edit(me, homeAffairs, change('I-1', 1, { result: ['', `Kết quả ${at}`] })),
    )
    const kinds = (await Promise.all(pushes)).map((it) => it.outcomes[0]?.kind)
    expect(kinds.sort()).toEqual(['accepted', ...Array.from({ length: 5 }, () => 'conflict')])
  })

  test('into different fields: all are accepted, each under a number of its own', async () => {
    const fields = ['result', 'reason', 'difficulty', 'proposal', 'evidence', 'documentNumber'] as const
    const pushes = fields.map((field) => world.edit(me, homeAffairs, change('I-1', 1, { [field]: ['', 'Nội dung'] })))
    const answers = await Promise.all(pushes)
    expect(answers.map((it) => it.outcomes[0]?.kind)).toEqual(fields.map(() => 'accepted'))
    expect(answers.map((it) => it.seq).sort()).toEqual([2, 3, 4, 5, 6, 7])
    const { rows } = await world.pull(me)
    const row = rows.find((it) => it.task === 'I-1')
    expect(row?.values).toEqual(Object.fromEntries(fields.map((field) => [field, 'Nội dung'])))
  })
})

describe('a row is rejected, and the others of its push go on,', () => {
  test.each([
    ['for a task that the agency does not have', 'II-2', { result: ['', 'Đã làm'] }, 'key-unknown'],
    ['for another agency’s row', 'II-1', { result: ['', 'Đã làm'] }, 'key-unknown'],
    ['for a day that is none', 'I-2', { completedOn: ['', '2013-02-30'] }, 'date-unreadable'],
    ['for a status that there is not', 'I-2', { status: ['', 'finished'] }, 'status-unknown'],
    ['for more than all', 'I-2', { progress: ['', 101] }, 'progress-range'],
    ['for a per cent as text', 'I-2', { progress: ['', '50'] }, 'progress-range'],
    ['for blanks around a text', 'I-2', { result: ['', ' Đã làm'] }, 'not-canonical'],
    ['for a text in decomposed letters', 'I-2', { result: ['', 'Đã làm'.normalize('NFD')] }, 'not-canonical'],
    ['for the line ends of Windows', 'I-2', { result: ['', 'Một\r\nHai'] }, 'not-canonical'],
    ['for a number in a text', 'I-2', { result: ['', 7] }, 'not-canonical'],
    ['for a day to come', 'I-2', { status: ['', 'done'], completedOn: ['', '2013-12-11'] }, 'completed-on-future'],
    ['for a text longer than a cell takes', 'I-2', { result: ['', 'x'.repeat(32_001)] }, 'text-too-long'],
    ['for a field of the secretariat', 'I-2', { opinion: ['', 'Đồng ý'] }, 'not-your-row'],
    ['for a field of the provincial office', 'I-2', { direction: ['', 'Khẩn trương'] }, 'not-your-row'],
  ] as const)('%s', async (_, task, fields, code) => {
    const good = change('I-1', 1, { result: ['', 'Đã rà soát'] })
    const { outcomes } = await answer(me, homeAffairs, world.request([change(task, 1, fields), good]))
    expect(outcomes).toMatchObject([
      { task, kind: 'rejected', issues: [{ code, level: 'error' }] },
      { task: 'I-1', kind: 'accepted' },
    ])
  })

  test('for an entry in a report that was handed in, while opinions on other rows are taken', async () => {
    await bringTo(world, homeAffairs, 'submitted')
    const entry = change('I-1', 1, { result: ['', 'Theo báo cáo giấy'], opinion: ['', 'Nhập thay'] })
    const opinion = change('I-2', 1, { opinion: ['', 'Đề nghị bổ sung số liệu'] })
    const source = { source: 'Báo cáo số 12/BC-SNV' }
    expect((await answer(secretariat, homeAffairs, world.request([entry, opinion], source))).outcomes).toMatchObject([
      { task: 'I-1', kind: 'rejected', seq: 1, issues: [{ code: 'report-closed', level: 'error' }] },
      { task: 'I-2', kind: 'accepted' },
    ])
    const alone = await world.push(secretariat, homeAffairs, world.request([entry], source))
    expect(alone).toEqual({ kind: 'refused', problem: 'wrong-state' })
  })

  test('for a task that is not there, and the task is named', async () => {
    const { outcomes } = await world.edit(me, homeAffairs, change('II-1', 1, { result: ['', 'Đã làm'] }))
    expect(outcomes).toMatchObject([{ kind: 'rejected', issues: [{ code: 'key-unknown', text: 'II-1' }] }])
  })

  test('and a push with nothing accepted moves no number', async () => {
    const { seq, outcomes } = await world.edit(me, homeAffairs, change('I-1', 1, { progress: ['', 200] }))
    expect([seq, outcomes[0]?.kind, outcomes[0]?.seq]).toEqual([1, 'rejected', 1])
  })
})

describe('who writes what', () => {
  test('the secretariat enters for an agency only with the document it takes it from', async () => {
    const edit = change('I-1', 1, { result: ['', 'Theo báo cáo giấy'] })
    expect(await world.edit(secretariat, homeAffairs, edit)).toMatchObject({
      outcomes: [{ kind: 'rejected', issues: [{ code: 'source-missing' }] }],
    })
    const request = world.request([edit], { source: 'Báo cáo số 12/BC-SNV' })
    expect((await answer(secretariat, homeAffairs, request)).outcomes).toMatchObject([{ kind: 'accepted' }])
  })

  test('the secretariat gives an opinion, the provincial office a direction, each in its own field', async () => {
    const opinion = change('I-1', 1, { opinion: ['', 'Đề nghị bổ sung số liệu'] })
    const direction = change('I-1', 1, { direction: ['', 'Hoàn thành trước ngày 20'] })
    expect((await world.edit(secretariat, homeAffairs, opinion)).outcomes).toMatchObject([{ kind: 'accepted' }])
    expect((await world.edit(office, homeAffairs, direction)).outcomes).toMatchObject([{ kind: 'accepted' }])
    expect((await world.edit(office, homeAffairs, opinion)).outcomes).toMatchObject([{ kind: 'rejected' }])
    expect((await world.edit(secretariat, homeAffairs, direction)).outcomes).toMatchObject([{ kind: 'rejected' }])
  })

  test('an open set is written by the secretariat alone', async () => {
    const request = world.request([change('II-2', 1, { result: ['', 'Đã phối hợp'] })], { source: 'Tổng hợp' })
    expect((await answer(secretariat, openSet, request)).outcomes).toMatchObject([{ kind: 'accepted' }])
    const own = await world.push(clerk(openSet), openSet, request)
    expect(own).toEqual({ kind: 'refused', problem: 'not-your-agency' })
  })

  test('a clerk of another agency is refused whole, and leaves no receipt that could tell it anything', async () => {
    const request = world.request([change('I-1', 1, { result: ['', 'Đã rà soát'] })])
    await answer(me, homeAffairs, request)
    const refused = { kind: 'refused', problem: 'not-your-agency' }
    expect(await world.push(clerk(justice), homeAffairs, request)).toEqual(refused)
  })
})

describe('a network that repeats what had already succeeded', () => {
  /** Commits, and then reports the race as lost, as the SDK does when the first answer went missing. */
  const repeating = (store: Store): Store => ({
    ...store,
    async transact(...of) {
      await store.transact(...of)
      return { kind: 'lost' }
    },
  })

  test('makes no conflict of a push with itself', async () => {
    const other = await openWorld(repeating)
    const { outcomes } = await other.edit(me, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát'] }))
    expect(outcomes).toMatchObject([{ kind: 'accepted', seq: 2 }])
    await other.close()
  })
})
