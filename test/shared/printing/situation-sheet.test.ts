import { describe, expect, it } from 'vitest'
import { buckets } from '../../../shared/domain/bucket.ts'
import { situationSheet } from '../../../shared/printing/situation-sheet.ts'
import { bucketLabels } from '../../../shared/table/counting-labels.ts'
import { printInput } from '../../support/printed.ts'

describe('the sheet of figures', () => {
  const input = printInput(11)
  const { lines, tables, charts } = situationSheet(input.plan, input.situation)

  it('names the unit of every table, and every table adds up to its last line', () => {
    for (const { title, heads, rows, total } of tables) {
      expect(title).toMatch(/đơn vị tính: (nhiệm vụ|lượt giao|cơ quan)/)
      for (const row of rows) {
        expect(1 + row.numbers.length + (row.rate === undefined ? 0 : 1)).toBe(heads.length)
      }
      total?.numbers.forEach((number, at) => {
        expect(rows.reduce((sum, row) => sum + (row.numbers[at] ?? 0), 0)).toBe(number)
      })
    }
  })

  it('draws charts from columns that are there', () => {
    for (const { table, first, colors } of charts) {
      const numbers = tables[table]?.rows[0]?.numbers.slice(first, first + colors.length)
      expect(numbers).toHaveLength(colors.length)
    }
    const headsOf = (id: string) => {
      const { table = 0, first = 0, colors = [] } = charts.find((it) => it.id === id) ?? {}
      return tables[table]?.heads.slice(first + 1, first + 1 + colors.length)
    }
    // A stack holds what adds up, and nothing twice.
    expect(headsOf('coverage')).toEqual(['Đã gửi đúng hạn', 'Đã gửi chậm', 'Chưa gửi'])
    expect(headsOf('status')).toEqual(buckets.map((bucket) => bucketLabels[bucket].vi))
  })

  it('says what is not official and what has stood still', () => {
    expect(lines.join('\n')).toContain(`Chưa chính thức: ${input.situation.drafts.length} lượt giao`)
    expect(lines.at(-1)).toBe('Chưa có kỳ trước để so sánh.')
    const still = { ...input.situation, stoodStill: [{}, {}] }
    expect(situationSheet(input.plan, still).lines.at(-1)).toBe('Không có chuyển biến so với kỳ trước: 2 lượt giao.')
  })
})
