// What people do and what befalls them, one turn after the other, as fast-check makes it up.
import * as fc from 'fast-check'
import type { Fault } from './people/memory-workbook.ts'
import type { Weather } from './people/network.ts'
import type { Death } from './server/mortal-store.ts'

export type Command =
  | { readonly kind: 'rest' }
  | { readonly kind: 'type'; readonly desk: number; readonly cell: number; readonly value: number }
  | { readonly kind: 'save' | 'refresh'; readonly desk: number }
  /** Two save at once, perhaps in one workbook. */
  | { readonly kind: 'save-together'; readonly desk: number; readonly other: number }
  | { readonly kind: 'answer'; readonly desk: number; readonly mine: readonly boolean[] }
  /** "Hoàn tác lần cập nhật", and Excel's own undo of one of its cells. */
  | { readonly kind: 'undo'; readonly desk: number }
  /** Handing in and taking back at an agency's desk; accepting, returning, locking at the secretariat's. */
  | { readonly kind: 'act'; readonly desk: number; readonly agency: number; readonly deed: number }
  /** The secretariat amends the plan: who leads one of its tasks, or whether it is there. */
  | { readonly kind: 'amend'; readonly task: number; readonly leads: number }
  /** The secretariat opens the next period; somebody goes over to the other one in the workbook at hand. */
  | { readonly kind: 'open-next' }
  | { readonly kind: 'go-over'; readonly desk: number }
  | { readonly kind: 'take-back'; readonly desk: number; readonly cell: number }
  | { readonly kind: 'sort'; readonly desk: number; readonly column: number; readonly descending: boolean }
  | {
      readonly kind: 'save-file' | 'reopen' | 'close-unsaved' | 'open-older' | 'copy-file' | 'lose-records'
      readonly desk: number
    }
  | { readonly kind: 'deliver'; readonly message: number }
  /** A reader with a cursor looks. */
  | { readonly kind: 'read' }
  | { readonly kind: 'let-pass'; readonly minutes: number }

export interface Turn {
  readonly command: Command
  readonly weather: readonly Weather[]
  readonly death: Death | undefined
  readonly fault: Fault | undefined
  /** What the person types or sorts while the add-in is at work. */
  readonly meanwhile: { readonly after: number; readonly cell: number; readonly sort: boolean } | undefined
}

const desk = fc.nat(99)
const just = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds)

const command: fc.Arbitrary<Command> = fc.oneof(
  // First, so that a failing run shrinks to turns in which nothing happens.
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'rest' }) },
  { weight: 24, arbitrary: fc.record({ kind: just('type'), desk, cell: fc.nat(99), value: fc.nat(9) }) },
  { weight: 20, arbitrary: fc.record({ kind: just('save', 'save', 'save', 'refresh'), desk }) },
  { weight: 3, arbitrary: fc.record({ kind: just('save-together'), desk, other: desk }) },
  { weight: 8, arbitrary: fc.record({ kind: just('answer'), desk, mine: fc.array(fc.boolean(), { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: just('undo'), desk }) },
  { weight: 7, arbitrary: fc.record({ kind: just('act'), desk, agency: fc.nat(9), deed: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: just('amend'), task: fc.nat(4), leads: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.constant<Command>({ kind: 'open-next' }) },
  { weight: 5, arbitrary: fc.record({ kind: just('go-over'), desk }) },
  { weight: 3, arbitrary: fc.record({ kind: just('take-back'), desk, cell: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: just('sort'), desk, column: fc.nat(2), descending: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: just('save-file', 'reopen', 'close-unsaved', 'open-older', 'copy-file', 'lose-records'),
      desk,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: just('deliver'), message: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.constant<Command>({ kind: 'read' }) },
  { weight: 1, arbitrary: fc.record({ kind: just('let-pass'), minutes: fc.constantFrom(1, 61, 1_441) }) },
)

const weather = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Weather>('fine') },
  {
    weight: 6,
    arbitrary: just<Weather>('request-lost', 'reply-lost', 'late', 'doubled', 'repeated', 'signed-out'),
  },
)

/** Once in `times`. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

export const turn: fc.Arbitrary<Turn> = fc.record({
  command,
  weather: fc.array(weather, { maxLength: 4 }),
  death: sometimes(fc.record({ call: fc.nat(9), done: fc.boolean() }), 4),
  fault: sometimes(fc.record({ action: fc.nat(40), kind: just<Fault['kind']>('failed', 'closed') }), 4),
  meanwhile: sometimes(fc.record({ after: fc.nat(6), cell: fc.nat(99), sort: fc.boolean() }), 6),
})

export const turnsOf = (count: number) => fc.array(turn, { minLength: count, maxLength: count })
