// That the two languages have the same keys is the compiler's work; these ask whether what is said there is fit to show.
import { expect, test } from 'vitest'
import { importingEn } from '../../../../addin/app/words/importing.en.ts'
import { importingVi } from '../../../../addin/app/words/importing.vi.ts'
import { en as textEn } from '../../../../addin/app/words/text.en.ts'
import { vi as textVi } from '../../../../addin/app/words/text.vi.ts'

const vi = { ...textVi, ...importingVi }
const en = { ...textEn, ...importingEn }

/** Every text with its path; functions are called with numbers and words that show up in what they say. */
function said(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') return [[here, call(value)]]
    return said(value, here)
  })
}

function call(text: (...args: never[]) => string): string {
  const one = Array.from({ length: text.length }, () => 1_234)
  return text(...(one as never[]))
}

/** Names that stay as they are in every language. */
const proper = ['product', 'start.inPeriod', 'consolidation.by', 'import.placeholder']

test.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('every text of the %s pane says something', (_, texts) => {
  for (const [path, text] of said(texts)) {
    expect(text.trim(), path).not.toBe('')
    expect(text, path).not.toMatch(/undefined|NaN|\[object|\{\{|TODO/)
    expect(text, path).toBe(text.normalize('NFC'))
  }
})

test('the languages say the same things, each in its own words', () => {
  const english = new Map(said(en))
  for (const [path, text] of said(vi)) {
    expect(english.has(path), path).toBe(true)
    if (!proper.includes(path)) expect(english.get(path), path).not.toBe(text)
  }
  expect(english.size).toBe(said(vi).length)
})

test('no Vietnamese is left in the English pane but names of the product, its sheets and its columns', () => {
  const names = /Sổ Kế hoạch|“[^”]*”|Tuyên Quang/g
  for (const [path, text] of said(en)) {
    if (path !== 'import.placeholder') expect(text.replace(names, ''), path).not.toMatch(/[À-ỹĐđ]/)
  }
})

test('marks of tone stand where the house puts them: Khóa, Hủy, Tùy (but quý)', () => {
  for (const [path, text] of said(vi)) expect(text, path).not.toMatch(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu)
})

test('numbers are grouped as the language does', () => {
  expect(vi.head.pending(21_914)).toBe('21.914 dòng chưa lưu lên hệ thống')
  expect(en.head.pending(21_914)).toBe('21,914 rows not saved to the system')
})

test('English counts one thing as one', () => {
  expect(en.report.saved(1)).toBe('1 row saved to the system.')
  expect(en.report.saved(2)).toBe('2 rows saved to the system.')
})

test('the counts of a plan speak of open sets only where there are some', () => {
  expect(vi.publish.counts(22, 158, 31, 4)).toBe(
    '22 nhiệm vụ, tương ứng 158 lượt giao cho 31 cơ quan và 4 nhóm chưa xác định',
  )
  expect(vi.publish.counts(22, 158, 31, 0)).toBe('22 nhiệm vụ, tương ứng 158 lượt giao cho 31 cơ quan')
})
