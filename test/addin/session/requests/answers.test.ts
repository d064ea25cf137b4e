// From an agency's sheet to the secretariat's and the provincial office's and back, around the real server: what is asked
// for is decided in the pane, stands in the overview, and comes down to the agency.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisionValues, directionValues } from '../../../../addin/session/requests/decide.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import { difficultiesByLevel } from '../../../../shared/consolidation/work-lists.ts'
import type { AgencyId, TaskId } from '../../../../shared/domain/ids.ts'
import type { Desk } from '../../../story/desk.ts'
import { type Published, publishSample } from '../../../support/published.ts'

/** After the day that was signed: what is not done is late until it is extended. */
const now = () => new Date('2014-01-10T02:30:00Z')
const agency = 'so-noi-vu' as AgencyId
const row = { task: 'III.1' as TaskId, agency }
const document = '45/QĐ-UBND ngày 05/01/2014'

let stack: LocalStack
let published: Published
let clerk: Desk
beforeAll(async () => {
  // Nothing is sent from here: timers are tried elsewhere.
  stack = await startLocalStack({ now, reminders: { url: 'http://127.0.0.1:9/hook' } })
  published = await publishSample(stack, now)
  clerk = await published.clerkOf(agency)
  await published.secretariat.session.refresh()
})
afterAll(() => stack.close())

test('an extension is asked for, granted with its document, and counts on the agency’s sheet from then on', async () => {
  const { session } = published.secretariat
  clerk.type('report', 'III.1', 'status', 'Đang thực hiện')
  clerk.type('report', 'III.1', 'result', 'Đã trình dự thảo')
  clerk.type('report', 'III.1', 'request', 'Gia hạn')
  clerk.type('report', 'III.1', 'requestedDeadline', '31/03/2014')
  await clerk.session.save()
  await session.refresh()
  const before = (await session.figures()).askedFor.find((it) => it.row.task.id === row.task)
  expect(before).toMatchObject({ kind: 'extension', answer: 'pending', wished: '2014-03-31' })
  if (!before) throw new Error('nothing was asked for')

  const decided = decisionValues(before, { answer: 'granted', document, day: '2014-03-31' })
  expect(await session.answer(row, decided)).toMatchObject({ sent: 1, accepted: 1, pending: 0 })
  const after = (await session.figures()).askedFor.find((it) => it.row.task.id === row.task)
  expect(after).toMatchObject({ answer: 'granted', granted: '2014-03-31', document })
  expect(after?.row.deadline).toEqual({ kind: 'day', lastDay: '2014-03-31', by: 'granted' })

  await clerk.session.refresh()
  expect(clerk.see('report', 'III.1', 'decision')).toBe('Đồng ý')
  expect(clerk.see('report', 'III.1', 'decisionDocument')).toBe(document)
  expect(clerk.see('report', 'III.1', 'grantedDeadline')).toBe('31/03/2014')
  expect(clerk.see('report', 'III.1', 'due')).toBe('31/03/2014')
})

test('a request repeated after it was decided waits again; refusing it leaves the extension that was granted', async () => {
  const { session } = published.secretariat
  const asked = async () => (await session.figures()).askedFor.find((it) => it.row.task.id === row.task)
  clerk.type('report', 'III.1', 'requestedDeadline', '30/06/2014')
  await clerk.session.save()
  await session.refresh()
  const again = await asked()
  expect(again).toMatchObject({ answer: 'pending', wished: '2014-06-30', document: '' })
  if (!again) throw new Error('nothing was asked for')

  const later = '46/UBND-TH ngày 09/01/2014'
  await session.answer(row, decisionValues(again, { answer: 'refused', document: later, day: '' }))
  const refused = await asked()
  expect(refused).toMatchObject({ answer: 'refused', document: `${document}; ${later}` })
  expect(refused?.row.deadline).toEqual({ kind: 'day', lastDay: '2014-03-31', by: 'granted' })
  // Also once the server was asked again.
  await session.refresh()
  expect(await asked()).toMatchObject({ answer: 'refused' })
})

test('a difficulty beyond its authority is directed by the provincial office, and the direction stands with the agency', async () => {
  clerk.type('report', 'III.1', 'difficulty', 'Chưa được bố trí kinh phí')
  clerk.type('report', 'III.1', 'level', 'UBND tỉnh')
  await clerk.session.save()
  const office = await published.open('Văn phòng UBND tỉnh', ['provincial-office'], { role: 'provincial-office' })
  const { rows } = (await office.session.figures()).input.situation
  const [level] = difficultiesByLevel(rows, 'shown')
  expect(level).toMatchObject({ level: 'provincial-committee', rows: [{ agency, task: { id: row.task } }] })

  const direction = { text: 'Giao Sở Tài chính bố trí', number: '12/UBND-TH', date: '2014-01-09' }
  expect(await office.session.answer(row, directionValues(direction))).toMatchObject({ accepted: 1, pending: 0 })
  await clerk.session.refresh()
  expect(['direction', 'directionNumber', 'directionDate'].map((it) => clerk.see('report', 'III.1', it))).toEqual([
    'Giao Sở Tài chính bố trí',
    '12/UBND-TH',
    '09/01/2014',
  ])

  // Deciding is not the office's, directing not the secretariat's, and neither writes anything for it.
  const answers = [
    [
      office,
      decisionValues(
        { kind: 'extension', answer: 'pending', row: { values: {} } },
        { answer: 'refused', document, day: '' },
      ),
    ],
    [published.secretariat, directionValues(direction)],
  ] as const
  for (const [desk, values] of answers) {
    await expect(desk.session.answer(row, values)).rejects.toMatchObject({ trouble: { code: 'not-allowed' } })
    expect(desk.session.view().pending).toBe(0)
  }
})

test('who owes a report is reminded once a day, by days that the period sets, and is told of its own', async () => {
  const { session } = published.secretariat
  const { agenciesDue } = session.view().period ?? {}
  expect(await session.reminders.list()).toMatchObject({ isSending: true, reminders: [] })
  for (let count = 0; count < 2; count += 1) {
    const asked = await session.reminders.remind([agency, 'so-tu-phap' as AgencyId, 'so-khong-co' as AgencyId])
    expect(asked).toMatchObject({ agencies: expect.arrayContaining([agency, 'so-tu-phap']), already: [] })
  }
  const remind = { before: [10, 0], after: [2] }
  await session.reminders.schedule(remind)
  const all = await session.reminders.list()
  expect(all.reminding).toEqual(remind)
  expect(all.reminders.map((it) => it.agency).sort()).toEqual([agency, 'so-tu-phap'])
  expect(all.reminders[0]).toMatchObject({
    day: '2014-01-10',
    why: 'missing',
    state: 'waiting',
    by: 'Cơ quan tổng hợp',
  })
  // The last day is not touched by when one is reminded of it.
  expect(session.view().period).toMatchObject({ agenciesDue, remind })

  expect((await clerk.session.reminders.list()).reminders.map((it) => it.agency)).toEqual([agency])
  await expect(clerk.session.reminders.remind([agency])).rejects.toMatchObject({ trouble: { code: 'not-allowed' } })
})

test('the secretariat reports on its own tasks like any lead, in a workbook of its own, and accepts that report', async () => {
  const own = 'so-khdt' as AgencyId
  const desk = await published.open('Cán bộ tổng hợp', ['secretariat', 'lead', 'hand-in'], {
    role: 'lead',
    agency: own,
  })
  const { rows } = (await desk.session.figures()).input.situation
  const path = rows.find((it) => it.agency === own)?.task.path ?? ''
  desk.type('report', path, 'status', 'Đang thực hiện')
  desk.type('report', path, 'result', 'Đã hướng dẫn các cơ quan')
  expect(await desk.session.save()).toMatchObject({ accepted: 1, pending: 0 })
  const letter = { number: '215/BC-SKHĐT', date: '2014-01-10', signer: 'Giám đốc', office: 'Văn phòng' }
  await desk.session.act({ action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ số liệu' })

  const { session } = published.secretariat
  await session.refresh()
  await session.act({ action: 'accept' }, own)
  expect(session.view().heads.find(({ id }) => id === own)).toMatchObject({ state: 'accepted', version: 1 })
})

test('an answer to a row that is not on the sheet is refused and written nowhere', async () => {
  const gone = { task: 'IX-9' as TaskId, agency }
  await expect(published.secretariat.session.answer(gone, { decision: 'granted' })).rejects.toMatchObject({
    trouble: { code: 'not-found' },
  })
})
