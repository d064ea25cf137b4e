// The phrases of real plans with their right readings; `accept…` lists readings that are fair as well.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeadline } from '../../../shared/domain/deadline.ts'

type Example = {
  text: string
  kind: string
  start?: string
  end?: string
  every?: string
  docYear?: number
  acceptKind?: string[]
  acceptStart?: string[]
  acceptEnd?: string[]
}

const fixture = new URL('../../fixtures/appendix/deadlines.json', import.meta.url)
const examples: Example[] = JSON.parse(readFileSync(fixture, 'utf8')).items

describe('deadlines of real plans', () => {
  it.each(examples)('reads "$text" as $kind', (example) => {
    const read = readDeadline(example.text, example.docYear === undefined ? {} : { year: example.docYear })
    expect([example.kind, ...(example.acceptKind ?? [])]).toContain(read.kind)
    expect([example.start, ...(example.acceptStart ?? [])]).toContain(read.start)
    expect([example.end, ...(example.acceptEnd ?? [])]).toContain(read.end)
    expect(read.every).toBe(example.every)
    expect(read.text).toBe(example.text)
  })
})

describe('further phrases', () => {
  const year = 2024
  it.each([
    ['45473', { kind: 'date', end: '2024-06-30' }],
    ['Xong trước 30/4', { kind: 'date', end: '2024-04-30', before: true }],
    ['Từ quý II đến quý IV/2025', { kind: 'quarter', start: '2025-04-01', end: '2025-12-31' }],
    ['Từ tháng 11/2024 đến tháng 01/2025', { kind: 'month', start: '2024-11-01', end: '2025-01-31' }],
    ['Tháng 11, 12, 01/2025', { kind: 'month', start: '2024-11-01', end: '2025-01-31' }],
    ['Từ ngày 01 đến ngày 15/3/2024', { kind: 'date', start: '2024-03-01', end: '2024-03-15' }],
    ['15/3 - 20/3/2024', { kind: 'date', start: '2024-03-15', end: '2024-03-20' }],
    ['Trước quý II/2025', { kind: 'quarter', end: '2025-03-31', before: true }],
    ['Trước năm 2025', { kind: 'year', end: '2024-12-31', before: true }],
    ['Đến tháng 6/2024', { kind: 'month', end: '2024-06-30' }],
    ['Năm 2024 và các năm tiếp theo', { kind: 'ongoing', start: '2024-01-01' }],
    ['1 tháng/lần', { kind: 'recurring', every: 'month' }],
    ['03 tháng một lần', { kind: 'recurring', every: 'quarter' }],
    ['1 năm/lần', { kind: 'recurring', every: 'year' }],
    ['Vụ Xuân Hè, vụ Thu Đông', { kind: 'event' }],
    ['Hội nghị lần thứ 15', { kind: 'event' }],
    ['Tháng 6 và tháng 12 hằng năm', { kind: 'recurring', every: 'year' }],
    ['Theo Kế hoạch số 16/KH-UBND ngày 29/3/2012', { kind: 'event' }],
    ['31/12/2024 (theo Quyết định số 12/QĐ-UBND ngày 01/2/2024)', { kind: 'date', end: '2024-12-31' }],
    ['Trong năm', { kind: 'year', start: '2024-01-01', end: '2024-12-31' }],
    ['Tháng năm năm 2024', { kind: 'month', start: '2024-05-01', end: '2024-05-31' }],
    ['29/02', { kind: 'date', end: '2024-02-29' }],
  ])('reads "%s"', (text, expected) => {
    expect(readDeadline(text, { year })).toEqual({ text, ...expected })
  })

  it.each([
    ['29/02/2023', 'deadline-impossible'],
    ['tháng 13/2024', 'deadline-impossible'],
    ['Chưa xác định', 'deadline-unread'],
  ])('is in doubt about "%s"', (text, code) => {
    expect(readDeadline(text)).toMatchObject({ text, kind: 'none', issue: { code, level: 'doubt', text } })
  })

  it('says that the year is missing where nobody lends one', () => {
    expect(readDeadline('Quý III')).toMatchObject({ kind: 'quarter', issue: { code: 'deadline-no-year' } })
  })
})

describe('any phrase', () => {
  it('is read without throwing, unchanged, and with whole days', () => {
    const phrase = fc.array(
      fc.oneof(
        fc.constantFrom(...examples.map(({ text }) => text)),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.integer().map(String),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(phrase, (parts) => {
        const text = parts.join(' ')
        const read = readDeadline(text, { year: 2024 })
        expect(read.text).toBe(text)
        for (const day of [read.start, read.end]) expect(day ?? '2024-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
