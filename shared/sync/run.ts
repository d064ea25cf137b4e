// How a workbook gets in step with the server, as a pure reducer: the driver does what the state asks for and comes back
// with an event. The replica that comes out is what the workbook has to hold before the next thing is done.
import {
  type Agreement,
  agreeOn,
  beginRows,
  dropAction,
  dropPush,
  type InFlight,
  noteStrays,
  type PushAnswered,
  parkPush,
  pullStateAfter,
  type Replica,
  receivePulled,
  takeHead,
  takeOutcomes,
} from './replica.ts'
import { rowKey } from './row.ts'
import { type Event, type Machine, type Run, restingRun, type Tally } from './run-state.ts'
import { mostRounds, transitions } from './transitions.ts'
import { undone } from './undo.ts'

/** @throws Error when the phase does not know the event */
export function step(machine: Machine, event: Event): Machine {
  const next = transitions[machine.run.phase][event.kind]
  if (next === 'impossible') throw new Error(`A run that is ${machine.run.phase} cannot take "${event.kind}"`)
  const after = note(machine, event)
  const phase = typeof next === 'function' ? next(after) : next
  return { ...after, run: { ...after.run, phase } }
}

/** What an event changes besides the phase. */
function note({ run, replica }: Machine, event: Event): Machine {
  switch (event.kind) {
    case 'asked':
      return { run: { ...restingRun, goal: event.goal }, replica }
    case 'planned': {
      const { agreeing, writes, strays = new Map() } = event
      return { run: { ...run, agreeing }, replica: { ...noteStrays(replica, strays), writes } }
    }
    case 'begun':
      return { run, replica: beginRows(replica, event.fields) }
    case 'written':
      return agreed(run, replica, run.agreeing)
    case 'undone':
      return { run, replica: undone(replica) }
    case 'merged':
      return agreed(run, replica, event.agreeing)
    case 'look-again': {
      const rounds = run.rounds + 1
      const problem = rounds < mostRounds ? run.problem : (run.problem ?? 'sheet-busy')
      return { run: { ...run, rounds, problem }, replica }
    }
    case 'answered': {
      const { push, answer } = event
      const tally = run.phase === 'sending' ? counted(run.tally, answer) : run.tally
      const conflict = answer.outcomes.some((it) => it.kind === 'conflict')
      const pullAgain = run.pullAgain || answer.replayed || conflict
      const judged = new Set([...run.judged, ...push.changes.map((it) => rowKey(push.agency, it.task))])
      return { run: { ...tried(run, push), tally, pullAgain, judged }, replica: takeOutcomes(replica, push, answer) }
    }
    case 'refused': {
      const again = event.retry && run.packAgain === 'no'
      const packAgain = again ? 'wanted' : run.packAgain
      const problem = again ? run.problem : (run.problem ?? event.problem)
      return {
        run: { ...tried(skip(run, event.push), event.push), packAgain, problem },
        replica: dropPush(replica, event.push.pushId),
      }
    }
    case 'parked':
      return {
        run: { ...tried(skip(run, event.push), event.push), problem: run.problem ?? event.problem },
        replica: parkPush(replica, event.push.pushId, event.problem),
      }
    case 'unanswered':
      return { run: { ...tried(skip(run, event.push), event.push), problem: run.problem ?? event.problem }, replica }
    case 'acted':
      return { run: triedId(run, event.action.actionId), replica: takeHead(replica, event.action.actionId, event.head) }
    case 'not-acted':
      return {
        run: { ...triedId(run, event.action.actionId), problem: run.problem ?? event.problem },
        replica: dropAction(replica, event.action.actionId),
      }
    case 'act-unanswered':
      return { run: { ...triedId(run, event.action.actionId), problem: run.problem ?? event.problem }, replica }
    case 'pulled':
      return {
        run: { ...afterPull(run), following: pullStateAfter(replica, event.answer, event.at), rounds: 0 },
        replica: receivePulled(replica, event.answer),
      }
    case 'packed':
      return {
        run: { ...run, tally: { ...run.tally, sent: run.tally.sent + event.push.changes.length } },
        replica: { ...replica, pushes: [...replica.pushes, event.push] },
      }
    case 'nothing-to-send':
      return { run: { ...run, stage: 'sent', rounds: 0 }, replica }
    case 'failed':
      return { run: { ...run, problem: run.problem ?? event.problem }, replica }
    default:
      return event satisfies never
  }
}

function agreed(run: Run, replica: Replica, agreeing: readonly Agreement[]): Machine {
  const pull = run.following ?? replica.pull
  const after = agreeOn(replica, agreeing, pull)
  return {
    run: { ...run, agreeing: [], following: undefined },
    replica: { ...after, ...undoOf(run, replica, agreeing) },
  }
}

/** A refresh that wrote cells can be taken back; one that wrote nothing leaves the one before it to take back. */
function undoOf({ goal, following }: Run, { pull }: Replica, agreeing: readonly Agreement[]): Pick<Replica, 'undo'> {
  const hasWritten = agreeing.some((it) => Object.keys(it.wrote ?? {}).length > 0)
  return goal === 'refresh' && following && pull && hasWritten ? { undo: { run: following.at, pull } } : {}
}

/** A pull that makes room for another try at packing leads back to it; any other is the last of its stage. */
function afterPull(run: Run): Run {
  if (run.stage === 'opening')
    return { ...run, stage: 'pulled', pullAgain: false, packAgain: 'no', skipped: new Set(), judged: new Set() }
  if (run.packAgain !== 'wanted') return { ...run, pullAgain: false }
  return { ...run, stage: 'pulled', pullAgain: false, packAgain: 'done', skipped: new Set() }
}

function tried(run: Run, push: InFlight): Run {
  return triedId(run, push.pushId)
}

function triedId(run: Run, id: string): Run {
  return { ...run, tried: new Set(run.tried).add(id) }
}

function skip(run: Run, push: InFlight): Run {
  return { ...run, skipped: new Set(run.skipped).add(push.agency) }
}

function counted(tally: Tally, answer: PushAnswered): Tally {
  const count = (kind: string) => answer.outcomes.filter((it) => it.kind === kind).length
  return {
    sent: tally.sent,
    accepted: tally.accepted + count('accepted'),
    rejected: tally.rejected + count('rejected'),
    conflicts: tally.conflicts + count('conflict'),
  }
}
