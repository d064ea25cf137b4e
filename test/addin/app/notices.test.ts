import { describe, expect, test } from 'vitest'
import { checkedNotice, refreshedNotice, resolvedNotice, savedNotice } from '../../../addin/app/notices.ts'
import { vi } from '../../../addin/app/text.vi.ts'
import { scenes } from '../../support/pane/scenes.ts'

describe('what saving came to', () => {
  test.each([
    [{ sent: 0, accepted: 0, rejected: 0, conflicts: 0, pending: 0 }, 'good', ['Không có gì mới để lưu.']],
    [{ sent: 3, accepted: 3, rejected: 0, conflicts: 0, pending: 0 }, 'good', ['Đã lưu 3 dòng lên hệ thống.']],
    [
      { sent: 3, accepted: 1, rejected: 1, conflicts: 1, pending: 2 },
      'warn',
      [
        'Đã lưu 1 trên 3 dòng.',
        '1 dòng chưa lưu được; lý do ở danh sách bên dưới.',
        '1 ô có nội dung khác với hệ thống.',
      ],
    ],
    // Typed while the save was under way.
    [
      { sent: 2, accepted: 2, rejected: 0, conflicts: 0, pending: 1 },
      'warn',
      ['Đã lưu 2 dòng lên hệ thống.', 'Còn 1 dòng chưa lưu.'],
    ],
    // Everything that changed has an error: nothing went.
    [{ sent: 0, accepted: 0, rejected: 0, conflicts: 0, pending: 2 }, 'warn', ['Còn 2 dòng chưa lưu.']],
  ] as const)('%o', (result, kind, lines) => {
    expect(savedNotice(result, vi)).toEqual({ kind, lines })
  })
})

test('an update with conflicts says so beside what it brought', () => {
  const { changes } = scenes.consolidation.answers.refresh
  expect(refreshedNotice({ rows: 158, changes: [], conflicts: 0 }, vi)).toEqual({
    kind: 'good',
    lines: ['Không có gì mới từ lần cập nhật trước.'],
  })
  expect(refreshedNotice({ rows: 158, changes, conflicts: 2 }, vi)).toEqual({
    kind: 'warn',
    lines: ['3 nội dung mới', '2 ô có nội dung khác với hệ thống.'],
  })
})

test('a check tells how many places there are to look at', () => {
  expect(checkedNotice([], vi)).toEqual({ kind: 'good', lines: ['Đã rà soát: không có lỗi.'] })
  expect(checkedNotice(scenes['report-issues'].view.issues, vi).lines).toEqual(['Đã rà soát: 5 chỗ cần xem.'])
})

test.each([
  [['mine'], 'Giữ 1 nội dung của bạn; bấm “Lưu lên hệ thống” để lưu.'],
  [['theirs', 'theirs'], 'Đã lấy 2 nội dung trên hệ thống.'],
  [['mine', 'theirs'], 'Giữ 1 nội dung của bạn; bấm “Lưu lên hệ thống” để lưu. Đã lấy 1 nội dung trên hệ thống.'],
] as const)('choices %o are told by what they do', (choices, words) => {
  expect(
    resolvedNotice(
      choices.map((keep) => ({ keep })),
      vi,
    ).lines,
  ).toEqual([words])
})
