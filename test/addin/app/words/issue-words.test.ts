import { describe, expect, test } from 'vitest'
import { doubtWords } from '../../../../addin/app/words/doubt-words.ts'
import { issueWords } from '../../../../addin/app/words/issue-words.ts'
import type { Issue } from '../../../../shared/domain/issue.ts'

test('a check of an entry is told with its row and column', () => {
  expect(issueWords({ code: 'completed-on-missing', level: 'hand-in', field: 'completedOn' }, 'vi', { row: 7 })).toBe(
    'Dòng 7, Ngày hoàn thành: đã chọn “Đã hoàn thành” nhưng chưa ghi ngày. Nhập ngày dạng 20/12/2013.',
  )
})

test('a doubt of reading names the column by its header and quotes the signed words, shortened', () => {
  const issue = {
    code: 'cell-uncertain',
    level: 'doubt',
    task: 'I.4',
    field: 'deadline',
    text: 'Các  bài\ngiảng '.repeat(20),
  } as const
  expect(issueWords(issue, 'vi')).toMatch(
    /^Chưa chắc đã đọc đúng cột “Thời gian hoàn thành”; xem “Các bài giảng .{60,75}…”\./,
  )
  expect(issueWords(issue, 'en')).toMatch(/^Not sure that “Deadline as signed” was read right; see “Các bài giảng /)
})

test('a body the directory does not have is told with the nearest that it has', () => {
  const issue: Issue = {
    code: 'body-unknown',
    level: 'error',
    text: 'Sở Nội vu',
    proposals: [{ value: 'so-noi-vu', label: 'Sở Nội vụ' }],
  }
  expect(issueWords(issue, 'vi')).toContain('chưa có “Sở Nội vu”. Có phải là: Sở Nội vụ?')
})

describe.each(Object.entries(doubtWords))('%s', (_, words) => {
  test('reads well with nothing to quote', () => {
    for (const sentence of [words.vi, words.en]) {
      const bare = sentence({ text: '', column: '', nearest: '', params: {} })
      expect(bare).toMatch(/^\p{Lu}.*[.?]$/u)
      expect(bare).not.toMatch(/undefined| {2}| [.;:,?]/)
    }
  })
})

test('a code nobody here knows is still told', () => {
  expect(issueWords({ code: 'of-a-newer-server', level: 'warning' }, 'vi')).toContain('of-a-newer-server')
})
