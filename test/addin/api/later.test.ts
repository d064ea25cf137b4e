import { expect, test } from 'vitest'
import { later } from '../../../addin/api/later.ts'

test('a verb is fetched when it is first asked for, and does what it would have done', async () => {
  let fetched = 0
  const sums = later(async () => {
    fetched += 1
    return { add: async (one: number, other: number) => one + other }
  })
  expect(fetched).toBe(0)
  expect(await sums.add(2, 3)).toBe(5)
  expect(fetched).toBe(1)
})

test('what cannot be fetched now is fetched by the next one that asks', async () => {
  let isDown = true
  const verbs = later(async () => {
    if (isDown) throw new Error('no network')
    return { say: async () => 'here' }
  })
  await expect(verbs.say()).rejects.toThrow('no network')
  isDown = false
  expect(await verbs.say()).toBe('here')
})
