// Which event leads a run from which state to which: one complete table that the compiler checks. A new state or event
// does not compile before every pair with it was thought about.
import { heldAgencies, type InFlight, type PendingAction, type Replica } from './replica.ts'
import type { TrackedRow } from './row.ts'
import type { EventKind, Machine, Phase } from './run-state.ts'

/** The next phase, or how it is found from the machine after the event; `impossible` pairs never happen. */
type Next = Phase | 'impossible' | ((machine: Machine) => Phase)

export const transitions: Readonly<Record<Phase, Readonly<Record<EventKind, Next>>>> = {
  resting: {
    asked: afterAsking,
    planned: 'impossible',
    begun: 'impossible',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'impossible',
    merged: 'impossible',
    answered: 'impossible',
    refused: 'impossible',
    parked: 'impossible',
    unanswered: 'impossible',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'impossible',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'impossible',
  },
  merging: {
    asked: 'impossible',
    planned: 'writing',
    begun: 'merging',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'merging',
    merged: afterMerging,
    answered: 'impossible',
    refused: 'impossible',
    parked: 'impossible',
    unanswered: 'impossible',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'impossible',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'resting',
  },
  writing: {
    asked: 'impossible',
    planned: 'impossible',
    begun: 'impossible',
    written: afterMerging,
    'look-again': afterAnotherLook,
    undone: 'impossible',
    merged: 'impossible',
    answered: 'impossible',
    refused: 'impossible',
    parked: 'impossible',
    unanswered: 'impossible',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'impossible',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'resting',
  },
  settling: {
    asked: 'impossible',
    planned: 'impossible',
    begun: 'impossible',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'impossible',
    merged: 'impossible',
    answered: afterSettling,
    refused: afterSettling,
    parked: afterSettling,
    unanswered: afterSettling,
    acted: afterSettling,
    'not-acted': afterSettling,
    'act-unanswered': afterSettling,
    pulled: 'impossible',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'resting',
  },
  pulling: {
    asked: 'impossible',
    planned: 'impossible',
    begun: 'impossible',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'impossible',
    merged: 'impossible',
    answered: 'impossible',
    refused: 'impossible',
    parked: 'impossible',
    unanswered: 'impossible',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'merging',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'resting',
  },
  packing: {
    asked: 'impossible',
    planned: 'impossible',
    begun: 'impossible',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'impossible',
    merged: 'impossible',
    answered: 'impossible',
    refused: 'impossible',
    parked: 'impossible',
    unanswered: 'impossible',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'impossible',
    packed: 'sending',
    'nothing-to-send': afterSending,
    failed: 'resting',
  },
  sending: {
    asked: 'impossible',
    planned: 'impossible',
    begun: 'impossible',
    written: 'impossible',
    'look-again': 'impossible',
    undone: 'impossible',
    merged: 'impossible',
    answered: 'packing',
    refused: 'packing',
    parked: 'packing',
    unanswered: 'packing',
    acted: 'impossible',
    'not-acted': 'impossible',
    'act-unanswered': 'impossible',
    pulled: 'impossible',
    packed: 'impossible',
    'nothing-to-send': 'impossible',
    failed: 'resting',
  },
}

/** Rounds of reading and writing after which a sheet that never keeps still is left for later. */
export const mostRounds = 20

function afterAsking({ run, replica }: Machine): Phase {
  const rows = [...replica.rows.values()]
  // A row that was added stands on the sheet as it was told then, and is agreed on before anything newer is.
  const isBrokenOff = replica.writes.length > 0 || replica.undo?.started || rows.some((row) => row.theirs && isNew(row))
  if (run.goal === 'merge' || isBrokenOff) return 'merging'
  return isOwed(replica) ? 'settling' : 'pulling'
}

function isNew({ base }: TrackedRow): boolean {
  return base.seq === 0
}

function isOwed({ pushes, actions }: Replica): boolean {
  return pushes.length + actions.length > 0
}

function afterMerging({ run, replica }: Machine): Phase {
  if (run.goal === 'merge') return 'resting'
  switch (run.stage) {
    case 'opening':
      return isOwed(replica) ? 'settling' : 'pulling'
    case 'pulled':
      return run.goal === 'save' ? 'packing' : 'resting'
    case 'sent':
      return 'resting'
    default:
      return run.stage satisfies never
  }
}

function afterAnotherLook({ run }: Machine): Phase {
  return run.rounds < mostRounds ? 'merging' : 'resting'
}

function afterSettling(machine: Machine): Phase {
  return nextUntried(machine) || nextAction(machine) ? 'settling' : 'pulling'
}

function afterSending({ run, replica }: Machine): Phase {
  if (run.pullAgain || run.packAgain === 'wanted') return 'pulling'
  return [...replica.rows.values()].some((row) => row.acceptedAt !== undefined && row.theirs) ? 'merging' : 'resting'
}

/** The next push that was not tried in this run: one of an earlier run, or the one that was packed last. */
export function nextUntried({ run, replica }: Machine): InFlight | undefined {
  return replica.pushes.find((push) => !run.tried.has(push.pushId))
}

/** The next action that was not tried in this run. One on a report whose push is not settled yet waits for that. */
export function nextAction({ run, replica }: Machine): PendingAction | undefined {
  const held = heldAgencies(replica)
  return replica.actions.find((action) => !run.tried.has(action.actionId) && !held.has(action.agency))
}
