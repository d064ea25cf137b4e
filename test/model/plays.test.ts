// Plays worth a name, on the same stage and under the same laws as those made up by chance.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyTally, type Model, openModel } from './model.ts'
import type { Weather } from './people/network.ts'
import type { Command, Turn } from './turns.ts'

const [colleague, clerk] = [0, 1]
/** Of `typedValue` in play.ts: a text of its own, and nothing. */
const [text, nothing] = [0, 9]

let model: Model
beforeAll(() => {
  model = openModel()
})
afterAll(() => model.close())

const turn = (command: Command, weather: readonly Weather[] = []): Turn => {
  return { command, weather, death: undefined, fault: undefined, meanwhile: undefined }
}
const type = (desk: number, cell: number, value: number) => turn({ kind: 'type', desk, cell, value })
const save = (desk: number, weather?: readonly Weather[]) => turn({ kind: 'save', desk }, weather)

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

const nothingPasses: readonly Weather[] = Array.from({ length: 20 }, () => 'request-lost')

test('a server that is away for a day costs nobody an entry', async () => {
  const tally = emptyTally()
  await model.play(
    [
      type(clerk, 0, text),
      save(clerk, ['fine', ...nothingPasses]),
      type(clerk, 1, text),
      save(clerk, nothingPasses),
      turn({ kind: 'let-pass', minutes: 1_441 }),
      type(colleague, 4, text),
      save(colleague, nothingPasses),
      turn({ kind: 'close-unsaved', desk: colleague }),
      type(colleague, 4, text),
      save(colleague),
      save(clerk),
    ],
    tally,
  )
  expect(tally.accepted).toBeGreaterThan(1)
})

test('a sign-in that ends between the pull and the push leaves the push to be sent again, once', async () => {
  const tally = emptyTally()
  await model.play(
    [type(clerk, 0, text), save(clerk, ['fine', 'signed-out']), type(clerk, 1, text), save(clerk)],
    tally,
  )
  expect(tally).toMatchObject({ accepted: 1, conflicts: 0 })
})

test('a workbook that has lost its records merges what stands in its cells, and asks where both sides have something', async () => {
  const tally = emptyTally()
  await model.play(
    [
      type(clerk, 0, text),
      type(clerk, 4, text),
      type(colleague, 0, text),
      save(colleague),
      turn({ kind: 'lose-records', desk: clerk }),
      save(clerk),
    ],
    tally,
  )
  expect(tally.conflicts).toBeGreaterThan(0)
})

test('a report that was handed in waits with what is typed into it, and takes it once it is given back', async () => {
  const tally = emptyTally()
  const act = (desk: number, deed: number) => turn({ kind: 'act', desk, agency: 0, deed })
  const secretariat = 4
  await model.play(
    [
      type(clerk, 0, text),
      act(clerk, 0),
      type(colleague, 1, text),
      save(colleague),
      // Nobody accepts what they have not seen handed in.
      act(secretariat, 0),
      act(secretariat, 0),
      act(secretariat, 2),
      act(secretariat, 1),
      save(colleague),
    ],
    tally,
  )
  expect(tally).toMatchObject({ acts: 4, rejected: 0 })
})

test('what Ctrl+Z takes back is asked about also where the records had been lost', async () => {
  await model.play([
    type(colleague, 0, text),
    save(colleague),
    turn({ kind: 'lose-records', desk: clerk }),
    turn({ kind: 'refresh', desk: clerk }),
    turn({ kind: 'take-back', desk: clerk, cell: 0 }),
    save(clerk),
  ])
})

test('what Ctrl+Z takes back is asked about also where Excel was closed in the middle of the update', async () => {
  await model.play([
    type(colleague, 8, text),
    save(colleague),
    ...Array.from({ length: 20 }, (_, action) => [
      type(colleague, 8, text),
      save(colleague),
      { ...turn({ kind: 'refresh', desk: clerk }), fault: { action, kind: 'closed' as const } },
      turn({ kind: 'refresh', desk: clerk }),
      turn({ kind: 'take-back', desk: clerk, cell: 0 }),
    ]).flat(),
    save(clerk),
  ])
})

test.each(['closed', 'failed'] as const)(
  'a cell that is set back by hand after Excel %s in the middle of its update is not filled again unasked',
  async (kind) => {
    // An action for each cell of the desk, and once more as many.
    for (const first of [0, 12]) {
      const scene = Array.from({ length: 12 }, (_, cell) => [
        type(colleague, cell, text),
        save(colleague),
        { ...turn({ kind: 'refresh', desk: clerk }), fault: { action: first + cell, kind } },
        type(clerk, cell, nothing),
        save(clerk),
      ])
      await model.play(scene.flat())
    }
  },
)

test('where the records are lost, neither is a cell filled again nor one that others emptied sent again unasked', async () => {
  const tally = emptyTally()
  await model.play(
    [
      type(colleague, 0, text),
      type(colleague, 4, text),
      save(colleague),
      turn({ kind: 'refresh', desk: clerk }),
      type(colleague, 4, nothing),
      save(colleague),
      turn({ kind: 'lose-records', desk: clerk }),
      type(clerk, 0, nothing),
      save(clerk),
    ],
    tally,
  )
  expect(tally.conflicts).toBeGreaterThan(1)
})

test('what a sort made the add-in write into a wrong row is sent by no Ctrl+Z unasked', async () => {
  const scene = Array.from({ length: 12 }, (_, at) => [
    type(clerk, 2, 1 + (at % 8)),
    save(clerk),
    // Excel fails about where the wrong cell was set right and the right one is not written yet.
    {
      ...save(colleague),
      meanwhile: { after: 2, cell: at, sort: true },
      fault: { action: 24 + at, kind: 'failed' as const },
    },
    turn({ kind: 'take-back', desk: colleague, cell: 0 }),
    save(colleague),
  ])
  await model.play(scene.flat())
})
