// What was done and what was handed in, asked for from workbooks around the real server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '../../../../addin/session/past/past.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { journal } from '../../../../shared/printing/journal.ts'
import type { Desk } from '../../../story/desk.ts'
import { wordsOf } from '../../../support/printed.ts'
import { type Published, publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const agency = 'so-noi-vu' as AgencyId
const other = 'so-tu-phap' as AgencyId
const letter = { number: '12/BC-SNV', date: '2013-12-10', signer: 'Giám đốc', office: 'Văn phòng' }
const handIn = { action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ số liệu' } as const
const always = { from: '', to: '' }

let stack: LocalStack
let world: Published
let desk: Desk

beforeAll(async () => {
  stack = await startLocalStack({ now })
  world = await publishSample(stack, now)
  desk = await world.clerkOf(agency)
  const { session, type } = desk
  type('report', 'III.1', 'result', 'Đã trình đề án')
  await session.save()
  await session.act(handIn)
  await session.act({ action: 'withdraw' })
  type('report', 'III.1', 'result', 'Đã ban hành đề án')
  type('report', 'III.1', 'status', 'Đã hoàn thành')
  await session.save()
  await session.act(handIn)
  await world.secretariat.session.refresh()
})
afterAll(() => stack.close())

const told = ({ differences }: Comparison) => differences.map(({ path, field, from, to }) => [path, field, from, to])

describe('versions', () => {
  test('differ in what was entered between them, and say how each was handed in', async () => {
    const comparison = await desk.session.past.compare(agency, 1, 2)
    expect(told(comparison)).toEqual([
      ['III.1', 'status', '', 'done'],
      ['III.1', 'result', 'Đã trình đề án', 'Đã ban hành đề án'],
    ])
    expect(comparison.before).toMatchObject({ version: 1, withdrawn: true, letter })
    expect(comparison.after).toMatchObject({ version: 2, withdrawn: false, incompleteNote: 'Chưa đủ số liệu' })
    expect(told(await desk.session.past.compare(agency, 2, 1))).toEqual([
      ['III.1', 'status', 'done', ''],
      ['III.1', 'result', 'Đã ban hành đề án', 'Đã trình đề án'],
    ])
  })

  test('are looked at whole beside a blank report', async () => {
    const { before, differences } = await desk.session.past.compare(agency, 'blank', 1)
    expect(before).toBeUndefined()
    expect(differences.map(({ path, field, to }) => [path, field, to])).toContainEqual([
      'III.1',
      'result',
      'Đã trình đề án',
    ])
    expect(differences.every(({ from }) => from === '')).toBe(true)
  })

  test('are compared with what stands in the workbook, typed and not saved as well', async () => {
    const office = world.secretariat.session
    expect(told(await office.past.compare(agency, 2, 'now'))).toEqual([])
    await desk.session.act({ action: 'withdraw' })
    desk.type('report', 'III.1', 'result', 'Đang gõ')
    expect(told(await desk.session.past.compare(agency, 2, 'now'))).toEqual([
      ['III.1', 'result', 'Đã ban hành đề án', 'Đang gõ'],
    ])
    desk.type('report', 'III.1', 'result', 'Đã ban hành đề án')
  })

  test('of another agency are shown to nobody but who may see them', async () => {
    const { session } = await world.clerkOf(other)
    await expect(session.past.compare('so-tai-chinh' as AgencyId, 'blank', 1)).rejects.toMatchObject({
      trouble: { code: expect.stringMatching(/^not-/) },
    })
  })
})

test('the data for others come as a file that a spreadsheet opens, and not to an agency', async () => {
  const { name, file } = await world.secretariat.session.past.data()
  expect(name).toBe('Tổng hợp 67-KH-UBND 2013.csv')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain('Mã nhiệm vụ,Mã cơ quan')
  await expect(desk.session.past.data()).rejects.toMatchObject({ trouble: { code: 'not-allowed' } })
})

describe('the journal', () => {
  test('of an agency’s workbook has what was done to its report, in the order in which it was done', async () => {
    const { deeds, ...input } = await desk.session.past.journal({ agency, ...always })
    expect(new Set(deeds.map((it) => it.agency))).toEqual(new Set([agency]))
    const words = wordsOf(journal({ ...input, deeds }))
    expect(words).toContain('NHẬT KÝ BÁO CÁO')
    expect(words).toContain('Sở Nội vụ')
    const order = ['Mở kỳ báo cáo', 'Đã trình đề án', 'Báo cáo số 12/BC-SNV ngày 10/12/2013', 'Rút để sửa']
    const places = order.map((it) => words.indexOf(it))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test('of the secretariat’s has every agency’s, and becomes a sheet to print', async () => {
    const { session, excel } = world.secretariat
    const told = await session.past.journal(always)
    expect(new Set(told.deeds.map((it) => it.agency)).size).toBe(35)
    await session.printSheets([journal(told)])
    expect(excel.host.view.sheets().map((it) => it.name)).toContain('Nhật ký')
  })
})
