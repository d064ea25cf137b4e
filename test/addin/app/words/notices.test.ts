import { describe, expect, test } from 'vitest'
import {
  checkedNotice,
  publishedNotice,
  refreshedNotice,
  resolvedNotice,
  savedNotice,
} from '../../../../addin/app/words/notices.ts'
import { vi } from '../../../../addin/app/words/text.vi.ts'
import { scenes } from '../../../support/pane/scenes.ts'

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

describe('what an update brought', () => {
  const { changes } = scenes.consolidation.answers.refresh
  test.each([
    ['nothing', { rows: 0, changes: [], conflicts: 0 }, false, 'good', ['Không có gì mới từ lần cập nhật trước.']],
    [
      'everything, the first time',
      { rows: 0, changes: [], conflicts: 0 },
      true,
      'good',
      ['Đã tải đủ số liệu từ hệ thống.'],
    ],
    ['some changes', { rows: 2, changes, conflicts: 0 }, false, 'good', ['3 nội dung mới']],
    [
      'changes and conflicts',
      { rows: 2, changes, conflicts: 2 },
      false,
      'warn',
      ['3 nội dung mới', '2 ô có nội dung khác với hệ thống.'],
    ],
  ] as const)('%s', (_, result, isFirst, kind, lines) => {
    expect(refreshedNotice(result, isFirst, vi)).toEqual({ kind, lines })
  })
})

test('assigning tells how much was assigned to whom', () => {
  expect(publishedNotice({ tasks: 22, obligations: 158, agencies: 31, openSets: 4 }, vi).lines).toEqual([
    'Đã giao nhiệm vụ.',
    '22 nhiệm vụ, tương ứng 158 lượt giao cho 31 cơ quan và 4 nhóm chưa xác định.',
  ])
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
