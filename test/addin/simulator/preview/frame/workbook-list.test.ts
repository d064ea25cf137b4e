import { expect, test } from 'vitest'
import { freeName, readActive, readNames } from '../../../../../addin/simulator/preview/frame/workbook-list.ts'

const storageWith = (text: string | null): Storage => ({
  length: 0,
  clear() {},
  getItem: () => text,
  key: () => null,
  removeItem() {},
  setItem() {},
})

test.each([
  ['nothing was kept', null, ['Cơ quan tổng hợp', 'Sở Nội vụ']],
  ['names were kept', '["Sở Y tế"]', ['Sở Y tế']],
  ['an empty list was kept', '[]', ['Cơ quan tổng hợp', 'Sở Nội vụ']],
  ['something else was kept', '[1]', ['Cơ quan tổng hợp', 'Sở Nội vụ']],
])('when %s, the preview opens these workbooks', (_, kept, names) => {
  expect(readNames(storageWith(kept))).toEqual(names)
})

test.each([
  ['Sở Y tế', [], 'Sở Y tế'],
  ['Sở Y tế', ['Sở Y tế'], 'Sở Y tế 2'],
  ['Sở Y tế', ['Sở Y tế', 'Sở Y tế 2'], 'Sở Y tế 3'],
  ['  ', [], 'Sổ mới'],
])('a new workbook wanted as "%s" beside %j is called "%s"', (wanted, names, name) => {
  expect(freeName(wanted, names)).toBe(name)
})

test.each([
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Sở Y tế', 'Cơ quan tổng hợp'],
  [null, 'Cơ quan tổng hợp'],
])('when %s was in front last, %s is', (kept, active) => {
  expect(readActive(storageWith(kept), ['Cơ quan tổng hợp', 'Sở Nội vụ'])).toBe(active)
})
