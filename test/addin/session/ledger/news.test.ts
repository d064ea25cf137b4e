import { describe, expect, test } from 'vitest'
import { newsChange, readNews, withNews, withoutSeen } from '../../../../addin/session/ledger/news.ts'
import { ledgerSheetOf } from '../../../../addin/sync/ledger-sheet.ts'
import type { FieldNote } from '../../../../addin/sync/plan-sheet.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../../shared/domain/report.ts'

const shelf = { plan: 'kh-67' as PlanId, period: '2013' as PeriodId }
const ledger = ledgerSheetOf({ role: 'secretariat' })

function note(field: FieldId, from: Value, to: Value, at = '10:00'): FieldNote {
  return { task: 'I.1' as TaskId, agency: 'so-noi-vu' as AgencyId, field, from, to, by: 'Cán bộ thứ nhất', at }
}
const told = (news: readonly FieldNote[]) => news.map(({ field, from, to, at }) => `${field} ${from}→${to} ${at}`)

describe('what nobody has looked at', () => {
  test('grows with each update, the newest first, each field once from what was seen to what stands', () => {
    const morning = withNews([], [note('result', 'a', 'b', '08:00'), note('reason', '', 'x', '08:00')])
    const noon = withNews(morning, [note('result', 'b', 'c', '12:00')])
    expect(told(noon)).toEqual(['result a→c 12:00', 'reason →x 08:00'])
  })

  test('is no news when it is back to what was seen', () => {
    const once = withNews([], [note('result', 'a', 'b')])
    expect(withNews(once, [note('result', 'b', 'a')])).toEqual([])
  })

  test('loses what was seen, and keeps what has moved since it was shown', () => {
    const shown = withNews([], [note('result', 'a', 'b', '08:00'), note('reason', '', 'x', '08:00')])
    const moved = withNews(shown, [note('reason', 'x', 'y', '09:00')])
    expect(told(withoutSeen(moved, shown))).toEqual(['reason →y 09:00'])
    expect(withoutSeen(moved, moved)).toEqual([])
  })

  test('is bounded, in number and in length', () => {
    const long = withNews([], [note('result', '', 'x'.repeat(32_000))])
    expect(String(long[0]?.to).length).toBeLessThan(400)
    const many = Array.from({ length: 700 }, (_, at) => ({ ...note('result', '', at), task: `I.${at}` as TaskId }))
    expect(withNews([], many)).toHaveLength(500)
  })

  test('is kept in the workbook for its plan, period and sheet, and leaves nothing when all is seen', () => {
    const news = withNews([], [note('progress', '', 40), note('result', '', '=1+1')])
    const [key, text] = newsChange(ledger, shelf, news)
    expect(readNews(new Map([[key, text ?? '']]), ledger, shelf)).toEqual(news)
    expect(readNews(new Map([[key, text ?? '']]), ledger, { ...shelf, period: '2014' as PeriodId })).toEqual([])
    expect(newsChange(ledger, shelf, [])).toEqual([key, undefined])
    expect(readNews(new Map([[key, '{']]), ledger, shelf)).toEqual([])
  })
})
