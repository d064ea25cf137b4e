import { describe, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { type Deed, deedsBetween, journal, linesOf } from '../../../shared/printing/journal.ts'
import { tableOf, wordsOf } from '../../support/printed.ts'
import { seedPeriod, seedPlan } from '../../support/seed-plan.ts'

const homeAffairs = 'so-noi-vu' as AgencyId
const justice = 'so-tu-phap' as AgencyId

function deed(seq: number, at: string, over: Partial<Deed> = {}): Deed {
  return { agency: homeAffairs, seq, at, by: 'Cán bộ thứ nhất', kind: 'push', rows: [], ...over }
}
const pushed = deed(2, '2013-12-09T17:30:00Z', {
  source: 'Công văn số 77/SNV',
  rows: [
    {
      task: 'III.1' as TaskId,
      fields: {
        status: { from: '', to: 'done' },
        completedOn: { from: '', to: '2013-11-20' },
        progress: { from: 40, to: 100 },
      },
    },
    { task: 'gone' as TaskId, fields: { result: { from: 'cũ', to: '' } } },
  ],
})
const input = { plan: seedPlan, period: seedPeriod, today: '2013-12-20', from: '', to: '' }
const linesIn = (deeds: readonly Deed[], agency?: AgencyId) =>
  tableOf(journal({ ...input, deeds, ...(agency !== undefined && { agency }) })).rows.map(({ cells }) =>
    cells.map(({ text }) => text),
  )

test('has one line for each field, in people’s words, with who, when in Vietnam, and the document behind it', () => {
  const who = ['00:30 10/12/2013', 'Cán bộ thứ nhất', 'Sở Nội vụ', 'Lưu lên hệ thống']
  expect(linesIn([pushed])).toEqual([
    [...who, 'III.1', 'Tình trạng', '', 'Đã hoàn thành', 'Căn cứ Công văn số 77/SNV'],
    [...who, 'III.1', 'Ngày hoàn thành', '', '20/11/2013', 'Căn cứ Công văn số 77/SNV'],
    [...who, 'III.1', 'Tiến độ (%)', '40%', '100%', 'Căn cứ Công văn số 77/SNV'],
    [...who, 'gone', 'Kết quả thực hiện', 'cũ', '', 'Căn cứ Công văn số 77/SNV'],
  ])
  expect(linesOf(pushed)).toBe(4)
})

test('has a line for what changed no field, with its note and letter', () => {
  const letter = { number: '45/BC-SNV', date: '2013-12-17', signer: '', office: '' }
  const sent = deed(3, '2013-12-17T02:00:00Z', { kind: 'submit', note: 'Chưa đủ số liệu', letter })
  expect(linesIn([sent])[0]?.slice(3)).toEqual([
    'Gửi báo cáo kỳ',
    '',
    '',
    '',
    '',
    'Báo cáo số 45/BC-SNV ngày 17/12/2013\nChưa đủ số liệu',
  ])
  expect(linesOf(sent)).toBe(1)
})

test('of one report says whose it is above, and not in each line', () => {
  expect(linesIn([pushed], homeAffairs)[0]).toHaveLength(8)
  expect(wordsOf(journal({ ...input, deeds: [pushed], agency: homeAffairs }))).toContain('\nSở Nội vụ\n')
})

test('that is empty still says what it is of', () => {
  const words = wordsOf(journal({ ...input, deeds: [] }))
  expect(words).toContain('Kế hoạch số 67/KH-UBND')
  expect(words).toContain('(0 việc, 0 thay đổi; lập ngày 20/12/2013, giờ Việt Nam)')
})

describe('the deeds of some days', () => {
  const deeds = [
    deed(9, '2013-12-11T17:00:00Z'),
    deed(8, '2013-12-11T16:59:59Z'),
    deed(2, '2013-12-10T01:00:00Z', { agency: justice }),
    deed(7, '2013-12-10T01:00:00Z'),
  ]
  test.each([
    ['', '', ['7', '2', '8', '9']],
    ['2013-12-12', '', ['9']],
    ['', '2013-12-11', ['7', '2', '8']],
    ['2013-12-11', '2013-12-11', ['8']],
    ['2013-12-13', '2013-12-20', []],
  ])('from “%s” to “%s” are those of these days in Vietnam, oldest first', (from, to, seqs) => {
    expect(deedsBetween(deeds, from, to).map(({ seq }) => String(seq))).toEqual(seqs)
  })
})
