// One cell for who leads and who supports, in the ways such cells are written.
import { describe, expect, it } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { leadAndSupport } from '../../../shared/appendix/lead-and-support.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

describe('a cell with who leads and who supports', () => {
  it.each([
    ['Chủ trì: Sở Tư pháp; Phối hợp: Sở Nội vụ, Công an tỉnh', 'Sở Tư pháp', 'Sở Nội vụ, Công an tỉnh'],
    ['- Chủ trì: Sở Tư pháp.\n- Phối hợp: Các sở, ngành.', 'Sở Tư pháp', 'Các sở, ngành'],
    ['Cơ quan chủ trì: Bộ Y tế\nCơ quan phối hợp: Bộ Tài chính', 'Bộ Y tế', 'Bộ Tài chính'],
    ['Chủ trì: UBND xã', 'UBND xã', ''],
    ['Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh', 'Sở Nội vụ', 'Thanh tra tỉnh'],
    ['Sở Nội vụ (chủ trì); các sở, ngành (phối hợp)', 'Sở Nội vụ', 'các sở, ngành'],
  ])('%s', (cell, lead, support) => {
    expect(leadAndSupport(cell)).toEqual({ lead, support })
  })

  it.each(['Sở Nội vụ', 'Sở Nội vụ, Sở Tư pháp', ''])('says nothing in %j', (cell) => {
    expect(leadAndSupport(cell)).toBeUndefined()
  })

  it('is parted where the table has one column for both, and in doubt where no word parts it', () => {
    const rows = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Thời gian'],
      ['1', 'Rà soát văn bản', 'Chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ', 'Quý I/2025'],
      ['2', 'Mở lớp tập huấn', 'Sở Nội vụ; Sở Tài chính', 'Quý II/2025'],
    ]
    const { tasks, issues } = readAppendix(readText(rows.map((row) => row.join('\t')).join('\n')))
    expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
      ['Sở Tư pháp', 'Sở Nội vụ'],
      ['Sở Nội vụ; Sở Tài chính', ''],
    ])
    expect(issues).toMatchObject([
      { code: 'cell-uncertain', task: '2', field: 'lead' },
      { code: 'column-combined', field: 'lead' },
    ])
  })
})
