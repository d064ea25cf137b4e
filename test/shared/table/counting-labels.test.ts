import { describe, expect, it } from 'vitest'
import { countBuckets } from '../../../shared/domain/bucket.ts'
import { grouped, partsText, rateText } from '../../../shared/table/counting-labels.ts'

describe('the parts of a task', () => {
  const many = countBuckets([
    ...Array(20).fill('done-on-time'),
    'open-overdue',
    'open-overdue',
    ...Array(4).fill('open-in-time'),
  ])

  it('are told with what is overdue', () => {
    expect(partsText(many, 'vi')).toBe('hoàn thành 20/26, quá hạn 2')
    expect(partsText(many, 'en')).toBe('done 20/26, overdue 2')
  })

  it('that are counted apart are not in the denominator', () => {
    const parts = countBuckets(['done-late', 'untimed-done', 'nothing-arising', 'set-aside'])
    expect(partsText(parts, 'vi')).toBe('hoàn thành 2/2, hoàn thành quá hạn 1, không phát sinh 1, không theo dõi 1')
  })

  it('are not told of a task with one obligation', () => {
    expect(partsText(countBuckets(['done-on-time']), 'vi')).toBe('')
  })
})

describe('a rate', () => {
  it('shows what it was made of', () => {
    expect(rateText({ numerator: 16051, denominator: 16274 }, 'vi')).toBe('98,63% (16.051/16.274)')
    expect(rateText({ numerator: 1, denominator: 3 }, 'en')).toBe('33.33% (1/3)')
  })

  it('of nothing is a dash', () => {
    expect(rateText({ numerator: 0, denominator: 0 }, 'vi')).toBe('–')
  })
})

it.each([
  [7, '7'],
  [999, '999'],
  [1000, '1.000'],
  [21914, '21.914'],
  [1234567, '1.234.567'],
])('%i is written %s', (number, text) => {
  expect(grouped(number, 'vi')).toBe(text)
})
