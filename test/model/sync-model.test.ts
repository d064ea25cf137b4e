// The protocol as a whole, over real HTTP and a real Azurite: agencies with two writers each and a secretariat do what
// people do, messages are lost, doubled and late, the server dies between any two storage calls, Excel fails or is closed
// at any action. Whatever the order, the laws of SPEC.md hold.
import { afterAll, expect, test } from 'vitest'
import { emptyTally, type Model, openModel } from './model.ts'

const runs = 200

let model: Model | undefined
afterAll(() => model?.close())

test('no order of edits, misfortunes and retries loses, doubles or overwrites an edit', async () => {
  model = openModel()
  const tally = emptyTally()
  await model.playRandomly(runs, tally)
  // A model in which nothing happens proves nothing. Most bad entries never leave their sheet, so few are rejected.
  const { rejected, ...others } = tally
  for (const count of Object.values(others)) expect(count).toBeGreaterThan(runs)
  expect(rejected).toBeGreaterThan(0)
}, 600_000)
