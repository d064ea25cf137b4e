// Carries a run out: does what its phase asks for and comes back with an event, writes the replica into the workbook
// before anything that must not happen without it, and turns what fails into the run's problem. The one place of the
// engine that catches everything.
import type { Replica } from '../../shared/sync/replica.ts'
import { step } from '../../shared/sync/run.ts'
import { type Event, type Goal, type Machine, type Phase, type Run, restingRun } from '../../shared/sync/run-state.ts'
import type { RecordStore } from '../workbook/port.ts'
import { readReplica } from './read-replica.ts'
import { changedRecords, type Shelf } from './records.ts'

/** What is done in each phase, and the event it ends with. */
export type Effects = Readonly<Record<Exclude<Phase, 'resting'>, (machine: Machine) => Promise<Event>>>

export interface DriverOptions {
  readonly store: RecordStore
  readonly shelf: Shelf
  readonly effects: Effects
  /** Names a failure for the run's `problem`; whatever it was is handed on. */
  readonly problemOf: (error: unknown) => string
  /** Called before each phase. */
  readonly onPhase?: (machine: Machine) => void
}

export interface Drive {
  readonly run: Run
  readonly replica: Replica
  /** What failed, where the run ended by a failure. */
  readonly cause?: unknown
}

/**
 * The phases before which the workbook must hold the replica. Before a pull, a merge or a packing it need not: what is
 * lost then is asked for again.
 */
const durableBefore: readonly Phase[] = ['writing', 'settling', 'sending', 'resting']

/** Runs to the end. Never throws for what happens on the way; only a workbook that cannot be read at all does. */
export async function drive(options: DriverOptions, goal: Goal): Promise<Drive> {
  const { store, shelf, effects } = options
  let kept = readReplica((await store.read()) ?? new Map(), shelf)
  let machine = step({ run: restingRun, replica: kept }, { kind: 'asked', goal })
  let cause: unknown
  const keep = async () => {
    await store.write(changedRecords(kept, machine.replica, shelf))
    kept = machine.replica
  }
  while (machine.run.phase !== 'resting') {
    const { phase } = machine.run
    options.onPhase?.(machine)
    try {
      if (durableBefore.includes(phase)) await keep()
      machine = step(machine, await effects[phase](machine))
    } catch (error) {
      cause = error
      machine = step(machine, { kind: 'failed', problem: options.problemOf(error) })
    }
  }
  try {
    await keep()
  } catch (error) {
    cause ??= error
    const problem = machine.run.problem ?? options.problemOf(error)
    machine = { run: { ...machine.run, problem }, replica: kept }
  }
  return { run: machine.run, replica: machine.replica, ...(cause !== undefined && { cause }) }
}
