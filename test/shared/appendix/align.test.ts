// Which cell vanished: paragraphs placed in columns by what they look like, how sure each place is, and what a document
// teaches about its own bodies.
import { describe, expect, it } from 'vitest'
import { align } from '../../../shared/appendix/align.ts'
import type { Column, Role } from '../../../shared/appendix/appendix.ts'
import { featuresOf } from '../../../shared/appendix/features.ts'
import { type Example, learnedScoring, plainScoring } from '../../../shared/appendix/scoring.ts'

const roles: readonly Role[] = ['content', 'lead', 'support', 'product', 'deadline']
const columns = roles.map((role): Column => ({ role, label: role }))
const plain = plainScoring(columns)
const looks = (...texts: string[]) => texts.map(featuresOf)
const placed = (texts: string[], scoring = plain) => align(looks(...texts), scoring).map(({ column }) => roles[column])

describe('the paragraphs of a task', () => {
  it.each<[string[], Role[]]>([
    [['Xây dựng kế hoạch', 'Sở Nội vụ', 'Các sở, ngành', 'Kế hoạch', 'Quý I/2025'], [...roles]],
    [
      ['Xây dựng kế hoạch', 'Sở Nội vụ', 'Quý I/2025'],
      ['content', 'lead', 'deadline'],
    ],
    [
      ['Xây dựng kế hoạch', 'Sở Nội vụ', 'Kế hoạch', 'Quý I/2025'],
      ['content', 'lead', 'product', 'deadline'],
    ],
    [
      ['Xây dựng kế hoạch', 'Sở Nội vụ', 'Sở Tài chính', 'Hằng năm'],
      ['content', 'lead', 'support', 'deadline'],
    ],
    [
      ['Củng cố đội ngũ:', '- Rà soát;', '- Bổ sung.', 'Sở Nội vụ'],
      ['content', 'content', 'content', 'lead'],
    ],
  ])('%j stand in %j', (texts, expected) => {
    expect(placed(texts)).toEqual(expected)
  })

  it('have their other places told by what they would cost, the nearest first', () => {
    const [, lead, deadline] = align(looks('Rà soát', 'Sở Nội vụ', 'Quý I/2025'), plain)
    expect(lead?.rivals.map(({ column }) => roles[column])).toContain('support')
    const margins = lead?.rivals.map(({ margin }) => margin) ?? []
    expect(margins).toEqual([...margins].sort((one, other) => one - other))
    expect(margins[0]).toBeGreaterThan(0)
    expect(deadline?.rivals[0]?.margin).toBeGreaterThan(2)
  })

  it('are several tasks where that costs less than to stand together', () => {
    const texts = looks(
      'Rà soát văn bản',
      'Sở Nội vụ',
      'Quý I/2025',
      'Kiểm tra việc thực hiện',
      'Sở Tư pháp',
      'Quý II/2025',
    )
    expect(align(texts, plain, 0).map(({ begins }) => begins)).toEqual([true, false, false, true, false, false])
  })
})

describe('a document', () => {
  const example = (...texts: string[]): Example => ({ looks: looks(...texts), columns: [0, 1, 2, 3, 4], sure: true })
  const examples = ['Một', 'Hai', 'Ba', 'Bốn'].map((one) =>
    example(`Tổ chức ${one}`, 'Zikoma alpha', 'Zikoma beta', `Kết quả ${one}`, 'Quý I/2025'),
  )

  it('teaches which words stand in which column, and which columns are filled', () => {
    const learned = learnedScoring(columns, examples)
    const [before, after] = [plain, learned].map(({ points }) => points(featuresOf('Zikoma beta')))
    const changes = columns.map((_, at) => Math.sign((after?.[at] ?? 0) - (before?.[at] ?? 0)))
    // Both leads and supports begin with the word; only supports are this text.
    expect(changes).toEqual([-1, -1, 1, -1, -1])
    expect(learned.skipped(2, 3)).toBeGreaterThan(plain.skipped(2, 3))
  })

  it('teaches nothing by few tasks', () => {
    const few = learnedScoring(columns, examples.slice(0, 2))
    expect(few.points(featuresOf('Zikoma alpha'))).toEqual(plain.points(featuresOf('Zikoma alpha')))
  })
})
