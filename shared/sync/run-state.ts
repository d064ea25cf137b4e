// The states and events of a run of "Cập nhật" or "Lưu lên hệ thống", and what a run remembers between them.
import type { AgencyId } from '../domain/ids.ts'
import type { FieldId, Values } from '../domain/report.ts'
import type { Agreement, Head, InFlight, PendingAction, Pulled, PullState, PushAnswered, Replica } from './replica.ts'
import type { RowKey } from './row.ts'
import type { SheetWrite } from './sheet-write.ts'

/**
 * "Cập nhật" (`refresh`) never pushes; "Lưu lên hệ thống" (`save`) is the same and then pushes; `merge` brings the sheet
 * in line with what is known already, without the server.
 */
export type Goal = 'merge' | 'refresh' | 'save'

/**
 * What is being waited for:
 * - `resting`: nothing;
 * - `merging`: the sheet read and compared, first of all with writes that were interrupted;
 * - `writing`: cells written;
 * - `settling`: answers to pushes that left in an earlier run, then to actions on reports;
 * - `pulling`: what is new on the server;
 * - `packing`: the next push, checked, and written into the workbook;
 * - `sending`: its answer.
 */
export type Phase = 'resting' | 'merging' | 'writing' | 'settling' | 'pulling' | 'packing' | 'sending'

export type Event =
  | { readonly kind: 'asked'; readonly goal: Goal }
  /** Cells have to be written; `agreeing` rows are agreed once they are. */
  | {
      readonly kind: 'planned'
      readonly writes: readonly SheetWrite[]
      readonly agreeing: readonly Agreement[]
      /** What is taken out again of cells that it was not meant for. */
      readonly strays?: ReadonlyMap<RowKey, Values>
    }
  /** Cells that were written although their rows could not be agreed on: somebody was quicker, or Excel was closed. */
  | { readonly kind: 'begun'; readonly fields: ReadonlyMap<RowKey, readonly FieldId[]> }
  | { readonly kind: 'written' }
  /** What was written over was not as it had been read, or has just been put back. */
  | { readonly kind: 'look-again' }
  /** The cells of the last refresh are as they were before it. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'merged'; readonly agreeing: readonly Agreement[] }
  | { readonly kind: 'answered'; readonly push: InFlight; readonly answer: PushAnswered }
  /** Settled without outcomes; its rows stay pending. `retry`: the same may be accepted after a pull. */
  | { readonly kind: 'refused'; readonly push: InFlight; readonly problem: string; readonly retry: boolean }
  | { readonly kind: 'parked'; readonly push: InFlight; readonly problem: string }
  | { readonly kind: 'unanswered'; readonly push: InFlight; readonly problem: string }
  | { readonly kind: 'acted'; readonly action: PendingAction; readonly head: Head }
  /** Settled without having been carried out. */
  | { readonly kind: 'not-acted'; readonly action: PendingAction; readonly problem: string }
  /** Not known; `action` stays to be repeated. */
  | { readonly kind: 'act-unanswered'; readonly action: PendingAction; readonly problem: string }
  | { readonly kind: 'pulled'; readonly answer: Pulled; readonly at: string }
  | { readonly kind: 'packed'; readonly push: InFlight }
  | { readonly kind: 'nothing-to-send' }
  | { readonly kind: 'failed'; readonly problem: string }

export type EventKind = Event['kind']

export interface Tally {
  readonly sent: number
  readonly accepted: number
  readonly rejected: number
  readonly conflicts: number
}

export interface Run {
  readonly phase: Phase
  readonly goal: Goal
  /** How far the run is: before its pull, after it, or past the last push. */
  readonly stage: 'opening' | 'pulled' | 'sent'
  /** Ids of pushes and actions tried in this run, answered or not. */
  readonly tried: ReadonlySet<string>
  /** Agencies for which nothing more is sent in this run. */
  readonly skipped: ReadonlySet<AgencyId>
  /** Rows that were sent in this run; what the server says of them is not asked twice. */
  readonly judged: ReadonlySet<RowKey>
  readonly agreeing: readonly Agreement[]
  /** The pull state to store once the pulled rows are agreed. */
  readonly following: PullState | undefined
  readonly pullAgain: boolean
  /** Pack once more after the next pull; done once in a run. */
  readonly packAgain: 'no' | 'wanted' | 'done'
  /** Times in a row that the sheet had to be looked at again. */
  readonly rounds: number
  readonly tally: Tally
  /** The first problem met; the run goes on where it can. */
  readonly problem: string | undefined
}

export interface Machine {
  readonly run: Run
  readonly replica: Replica
}

export const restingRun: Run = {
  phase: 'resting',
  goal: 'refresh',
  stage: 'opening',
  tried: new Set(),
  skipped: new Set(),
  judged: new Set(),
  agreeing: [],
  following: undefined,
  pullAgain: false,
  packAgain: 'no',
  rounds: 0,
  tally: { sent: 0, accepted: 0, rejected: 0, conflicts: 0 },
  problem: undefined,
}
