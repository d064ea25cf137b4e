// Plays worth a name, on the same stage and under the same laws as those made up by chance.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyTally, type Model, openModel } from './model.ts'
import type { Command, Turn } from './turns.ts'

const [colleague, clerk] = [0, 1]
/** Of `typedValue` in play.ts: a text of its own, and nothing. */
const [text, nothing] = [0, 9]

let model: Model
beforeAll(() => {
  model = openModel()
})
afterAll(() => model.close())

const turn = (command: Command): Turn => {
  return { command, weather: [], death: undefined, fault: undefined, meanwhile: undefined }
}
const type = (desk: number, cell: number, value: number) => turn({ kind: 'type', desk, cell, value })
const save = (desk: number) => turn({ kind: 'save', desk })

test('an edit of a field that was changed and changed back meanwhile is asked about, not sent', async () => {
  const tally = emptyTally()
  await model.play(
    [
      type(clerk, 0, text),
      type(colleague, 0, text),
      save(colleague),
      type(colleague, 0, nothing),
      save(colleague),
      save(clerk),
    ],
    tally,
  )
  expect(tally.conflicts).toBeGreaterThan(0)
})
