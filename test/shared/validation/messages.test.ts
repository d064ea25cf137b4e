import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckCode, checkIssue, checkLevels } from '../../../shared/domain/check.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { fieldIds } from '../../../shared/domain/report.ts'
import { messageOf } from '../../../shared/validation/messages.ts'

const codes = Object.keys(checkLevels) as CheckCode[]

describe('a message in Vietnamese', () => {
  it.each<[string, Issue]>([
    [
      'Dòng 7, Ngày hoàn thành: đã chọn “Đã hoàn thành” nhưng chưa ghi ngày. Nhập ngày dạng 20/12/2013.',
      checkIssue('completed-on-missing', { field: 'completedOn' }),
    ],
    [
      'Dòng 7, Tình trạng: “hoàn thành” không có trong danh sách. Có phải là “Đã hoàn thành”? Chọn một giá trị trong danh sách.',
      checkIssue('status-unknown', { field: 'status', text: 'hoàn thành', proposals: [{ value: 'done' }] }),
    ],
    [
      'Dòng 7, Ngày hoàn thành: “1/10/2013” không phải là ngày đọc được. Có phải là 01/10/2013? Nhập ngày dạng 20/12/2013.',
      checkIssue('date-unreadable', { field: 'completedOn', text: '1/10/2013', proposals: [{ value: '2013-10-01' }] }),
    ],
    [
      'Dòng 7, Ngày hoàn thành: ngày 25/12/2013 sau ngày hôm nay (20/12/2013). Ghi ngày đã hoàn thành; nếu chưa xong thì chọn lại tình trạng và ghi vào cột “Dự kiến hoàn thành”.',
      checkIssue('completed-on-future', { field: 'completedOn', text: '2013-12-25', params: { today: '2013-12-20' } }),
    ],
    [
      'Dòng 7, Kết quả thực hiện: nội dung dài 32.001 ký tự, nhiều nhất là 32.000. Rút gọn; phần chi tiết để ở tài liệu kèm theo.',
      checkIssue('text-too-long', { field: 'result', params: { length: 32_001, most: 32_000 } }),
    ],
    [
      'Dòng 7, Lý do chưa thực hiện: đã chọn “Chưa thực hiện” nhưng chưa ghi lý do. Ghi lý do.',
      checkIssue('reason-missing', { field: 'reason', params: { status: 'not-started' } }),
    ],
    [
      'Dòng 7, Ý kiến của cơ quan tổng hợp: ô này không thuộc quyền ghi của bạn trong vai trò đang dùng. Cần sửa thì liên hệ cơ quan tổng hợp.',
      checkIssue('not-your-row', { field: 'opinion', params: { writer: 'secretariat' } }),
    ],
  ])('%s', (message, issue) => {
    expect(messageOf(issue, 'vi', { row: 7 })).toBe(message)
  })
})

describe('the place of a message', () => {
  const issue = checkIssue('result-missing', { field: 'result', params: { status: 'done', row: 12 } })

  it('is the row the issue or the caller knows, else the task, else nothing but the field', () => {
    expect(messageOf(issue, 'en')).toMatch(/^Row 12, Result: /)
    expect(messageOf(issue, 'en', { row: 7 })).toMatch(/^Row 7, Result: /)
    expect(messageOf(checkIssue('result-missing', { field: 'result' }), 'vi', { task: 'IV.9' })).toMatch(
      /^Nhiệm vụ IV\.9, Kết quả thực hiện: /,
    )
    expect(messageOf(checkIssue('result-missing', { field: 'result' }), 'vi')).toMatch(/^Kết quả thực hiện: /)
  })

  it('is not a cell when the row is gone', () => {
    const gone = checkIssue('row-deleted', { task: 'I.1', field: 'task', params: { name: '1. Tổ chức' } })
    expect(messageOf(gone, 'vi')).toMatch(/^Nhiệm vụ “1. Tổ chức” không còn trong bảng\. /)
  })
})

describe('every check', () => {
  it.each(codes)('%s says in both languages what is wrong and what to do', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const message = messageOf(checkIssue(code, { field: 'result', text: 'x' }), language, { row: 7 })
      expect(message).toMatch(/^(Dòng|Row) 7/)
      // Two sentences at least, none of them with a gap.
      expect(message.split(/[.?] /).length).toBeGreaterThanOrEqual(2)
      expect(message).not.toMatch(/undefined|\{|\}/)
    }
  })

  it('has words for any texts, and keeps them short', () => {
    const issues = fc.record({
      code: fc.oneof(fc.constantFrom(...codes), fc.string()),
      level: fc.constant('error' as const),
      field: fc.oneof(fc.constantFrom(...fieldIds), fc.string()),
      text: fc.string({ maxLength: 500 }),
      params: fc.dictionary(
        fc.constantFrom('product', 'lead', 'row', 'rows', 'status', 'days'),
        fc.oneof(fc.string({ maxLength: 500 }), fc.integer()),
      ),
      proposals: fc.array(fc.record({ value: fc.string({ maxLength: 500 }) }), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(issues, fc.constantFrom('vi', 'en'), (issue, language) => {
        expect(messageOf(issue, language).length).toBeLessThan(1_200)
      }),
    )
  })

  it('unknown to this version is named by its code', () => {
    expect(messageOf({ code: 'budget-missing', level: 'warning', field: 'result' }, 'vi', { row: 3 })).toBe(
      'Dòng 3, Kết quả thực hiện: có vấn đề (budget-missing).',
    )
  })
})
