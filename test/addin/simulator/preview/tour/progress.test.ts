import { expect, test } from 'vitest'
import { readProgress } from '../../../../../addin/simulator/preview/tour/progress.ts'

const storageWith = (text: string | null): Storage => ({
  length: 0,
  clear() {},
  getItem: () => text,
  key: () => null,
  removeItem() {},
  setItem() {},
})

test.each([
  ['nothing was kept', null, undefined],
  [
    'a tour was under way',
    '{"startedAt":"2026-11-24T03:00:00Z","done":2}',
    { startedAt: '2026-11-24T03:00:00Z', done: 2 },
  ],
  ['something else was kept', '{"done":2}', undefined],
])('when %s, the tour goes on from there or not at all', (_, kept, progress) => {
  expect(readProgress(storageWith(kept))).toEqual(progress)
})
