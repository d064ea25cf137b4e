// The protocol as a whole, over real HTTP and a real Azurite: agencies with two writers each and a secretariat do what
// people do, the plan is amended under them and the next period opened, messages are lost, doubled and late, the server dies
// between any two storage calls, Excel fails or is closed at any action. Whatever the order, the laws of SPEC.md hold.
import { afterAll, expect, test } from 'vitest'
import { emptyTally, type Model, openModel } from './model.ts'

/** The same plays every time: what chance finds is for `npm run soak`, a failure here is somebody's doing. */
const seeds = [1, 2, 3, 4, 5, 7, 8, 12, 13, 14]
const playsOfASeed = 20
const runs = seeds.length * playsOfASeed

let model: Model | undefined
afterAll(() => model?.close())

test('no order of edits, misfortunes and retries loses, doubles or overwrites an edit', async () => {
  model = openModel()
  const tally = emptyTally()
  for (const seed of seeds) await model.playRandomly(playsOfASeed, tally, seed)
  // A model in which nothing happens proves nothing. Most bad entries never leave their sheet, so few are rejected.
  const { rejected, crossings, ...others } = tally
  for (const count of Object.values(others)) expect(count).toBeGreaterThan(runs / 2)
  expect(rejected).toBeGreaterThan(0)
  // Who goes over to the other period has first to have everything saved.
  expect(crossings).toBeGreaterThan(runs / 4)
}, 600_000)
