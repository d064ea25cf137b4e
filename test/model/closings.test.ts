// Excel is closed, or fails, at each action of a save in turn: while records, copies and cells are written, before a push
// and after it. The save brings in what a colleague wrote and sends what was typed; afterwards the same cells are typed
// into once more. Nothing is lost, nobody meets their own entry (W1, W2, L5).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyTally, type Model, openModel } from './model.ts'
import type { Fault } from './people/memory-workbook.ts'
import type { Weather } from './people/network.ts'
import type { Command, Turn } from './turns.ts'

const [colleague, clerk] = [0, 1]
/** Cells of `desk.type`: two of one row, one of another. */
const [ownCell, theirCell, otherRow] = [0, 1, 4]

let model: Model
beforeAll(() => {
  model = openModel()
})
afterAll(() => model.close())

function turn(command: Command, over: Partial<Turn> = {}): Turn {
  return { command, weather: [], death: undefined, fault: undefined, meanwhile: undefined, ...over }
}
const type = (desk: number, cell: number): Turn => turn({ kind: 'type', desk, cell, value: 0 })
const save = (desk: number, over?: Partial<Turn>): Turn => turn({ kind: 'save', desk }, over)

/** The clerk's save meets its fault with cells to write and rows to send. */
function scene(fault: Fault, weather: readonly Weather[]): readonly Turn[] {
  return [
    type(colleague, theirCell),
    save(colleague),
    type(clerk, ownCell),
    type(clerk, otherRow),
    save(clerk, { fault, weather }),
    type(clerk, ownCell),
    save(clerk),
  ]
}

const cases: readonly [string, Fault['kind'], readonly Weather[]][] = [
  ['is closed', 'closed', []],
  ['is closed, and the reply to the push is lost', 'closed', ['fine', 'reply-lost']],
  ['fails', 'failed', []],
]

test.each(cases)(
  'nothing is lost when Excel %s at any action of a save',
  async (_, kind, weather) => {
    let action = 0
    for (let failed = true; failed; action += 1) {
      const tally = emptyTally()
      await model.play(scene({ action, kind }, weather), tally).catch((error: unknown) => {
        throw new Error(`at action ${action}`, { cause: error })
      })
      failed = tally.faults > 0
    }
    // Records, copies and cells are all among the actions.
    expect(action).toBeGreaterThan(15)
  },
  300_000,
)
