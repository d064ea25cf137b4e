// The signed words beside what was read: those of the task asked for, and no others.
import { describe, expect, it } from 'vitest'
import { signedExcerpt } from '../../../../addin/session/importing/signed-excerpt.ts'
import type { AppendixTask } from '../../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../../shared/appendix/source.ts'

const flat: AppendixSource = {
  kind: 'paragraphs',
  paragraphs: [
    'STT',
    'Nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời gian',
    '1',
    'Xây dựng kế hoạch',
    'Sở Nội vụ',
    'Quý I/2025',
    '2',
    'Xây dựng kế hoạch',
    'Sở Tư pháp',
    'Quý II/2025',
  ],
}
const grid: AppendixSource = {
  kind: 'grid',
  rows: [
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
    ['1', 'Rà soát\nvăn bản', 'Sở Tư pháp', 'Quý I/2025'],
    ['2', 'Mở lớp', 'Sở Nội vụ', ''],
  ],
}

const excerpt = (source: AppendixSource, id: string) => signedExcerpt(source, readAppendix(source).tasks, id)

describe('the excerpt of a task', () => {
  it('goes from its number to that of the next', () => {
    expect(excerpt(flat, '1')).toBe('1\nXây dựng kế hoạch\nSở Nội vụ\nQuý I/2025')
  })

  it('is its own when another task has the same words', () => {
    expect(excerpt(flat, '2')).toBe('2\nXây dựng kế hoạch\nSở Tư pháp\nQuý II/2025')
  })

  it('is its row in a table, without cells that are empty', () => {
    expect(excerpt(grid, '2')).toBe('2 | Mở lớp | Sở Nội vụ')
  })

  it('is found by the first line of its words', () => {
    expect(excerpt(grid, '1')).toContain('Rà soát')
  })

  it('is empty for words that are not in the source, and for no such task', () => {
    const task: AppendixTask = {
      id: '9',
      no: '9',
      group: '',
      content: 'Không có trong bản ký',
      lead: '',
      support: '',
      product: '',
      deadline: '',
      issuer: '',
      extra: {},
    }
    expect(signedExcerpt(grid, [task], '9')).toBe('')
    expect(signedExcerpt(grid, [task], '8')).toBe('')
    expect(signedExcerpt(grid, [{ ...task, content: '' }], '9')).toBe('')
  })
})
