// The phases that speak with the server: repeating pushes, pulling, packing and sending. A push is a text that was
// written into the workbook before it leaves; what is sent is that text and nothing else.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Change } from '../../shared/sync/change.ts'
import { mayBePushed, pendingChange } from '../../shared/sync/merge-row.ts'
import { jsonBytes, nextPush } from '../../shared/sync/pack.ts'
import {
  heldAgencies,
  type InFlight,
  type PendingAction,
  type PullState,
  type Replica,
} from '../../shared/sync/replica.ts'
import { rowKey } from '../../shared/sync/row.ts'
import type { Event, Machine } from '../../shared/sync/run-state.ts'
import { nextAction, nextUntried } from '../../shared/sync/transitions.ts'
import { maxPushBytes, maxPushRows, maxStoredBytes, type PushRequest } from '../../shared/wire/sync.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Api } from '../api/client.ts'
import { settlementOf } from '../api/settlement.ts'
import { type CheckInput, errorsOf } from './check-sheet.ts'
import { type LedgerSheet, writableOf } from './ledger-sheet.ts'
import type { LocalSheet } from './local-sheet.ts'
import type { Shelf } from './records.ts'
import type { Background } from './row-content.ts'

export interface ServerEffectsOptions {
  readonly api: Api
  readonly shelf: Shelf
  readonly ledger: LedgerSheet
  /** Names this copy of the workbook. */
  readonly workbookId: string
  readonly background: () => Background
  readonly local: () => Promise<LocalSheet>
  /** Called when a pull speaks of a plan that is not the one at hand; answers the problem that kept it from coming. */
  readonly followPlan: (revision: number) => Promise<string | undefined>
  /** Told before each push of a run but its first how many rows have gone, and may throw to leave the rest pending. */
  readonly onPack?: (sent: number, total: number) => void
  readonly newId: () => string
  /** UTC, ISO 8601. */
  readonly now: () => string
}

export interface ServerEffects {
  pull(machine: Machine): Promise<Event>
  pack(machine: Machine): Promise<Event>
  /** Sends the next push, or else action, that was not tried in this run, whether it is new or of an earlier run. */
  send(machine: Machine): Promise<Event>
  /** Rows that the last packing kept back for their errors. */
  keptBack(): number
}

/** Room for what surrounds the changes in a push. */
const envelopeBytes = 4_096

export function createServerEffects(options: ServerEffectsOptions): ServerEffects {
  const { api, shelf, ledger } = options
  let keptBack = 0

  async function attempt(push: InFlight): Promise<Event> {
    const answer = await api.push(shelf, push.agency, push.body)
    if (answer.kind === 'ok') return { kind: 'answered', push, answer: answer.value }
    if (answer.kind === 'silence') return { kind: 'unanswered', push, problem: 'offline' }
    const problem = answer.problem.type
    const settlement = settlementOf(problem)
    switch (settlement) {
      case 'settled':
      case 'retry':
        return { kind: 'refused', push, problem, retry: settlement === 'retry' }
      case 'parked':
        return { kind: 'parked', push, problem }
      case 'open':
        return { kind: 'unanswered', push, problem }
      default:
        return settlement satisfies never
    }
  }

  async function act(action: PendingAction): Promise<Event> {
    const answer = await api.act(shelf, action.agency, action.body)
    if (answer.kind === 'ok') return { kind: 'acted', action, head: answer.value.head }
    if (answer.kind === 'silence') return { kind: 'act-unanswered', action, problem: 'offline' }
    const problem = answer.problem.type
    // A person is waiting: what rights refuse is told and over, not kept for better times.
    return settlementOf(problem) === 'open'
      ? { kind: 'act-unanswered', action, problem }
      : { kind: 'not-acted', action, problem }
  }

  return {
    keptBack: () => keptBack,
    send: async (machine) => {
      const push = nextUntried(machine)
      if (push) return attempt(push)
      const action = nextAction(machine)
      if (!action) throw new Error('There is nothing to send')
      return act(action)
    },
    pull: async ({ replica }) => {
      const { cursor, told = {} } = replica.pull ?? {}
      const answer = await api.pull(shelf, {
        scope: ledger.scope,
        ...(cursor && { cursor }),
        told: Object.values(told),
      })
      if (answer.kind === 'silence') return { kind: 'failed', problem: 'offline' }
      if (answer.kind === 'problem') return { kind: 'failed', problem: answer.problem.type }
      const problem = await options.followPlan(answer.value.planRevision)
      if (problem !== undefined) return { kind: 'failed', problem }
      return { kind: 'pulled', answer: answer.value, at: options.now() }
    },
    pack: async (machine) => {
      const ready = readyChanges(machine, await options.local())
      keptBack = ready.keptBack
      const [first] = ready.byAgency
      const { pull } = machine.replica
      if (!first || !pull) return { kind: 'nothing-to-send' }
      const [agency, changes] = first
      const { sent } = machine.run.tally
      const left = [...ready.byAgency.values()].reduce((sum, { length }) => sum + length, 0)
      if (sent > 0) options.onPack?.(sent, sent + left)
      return {
        kind: 'packed',
        push: makePush(machine.replica.rows, agency, changes, pull, machine.replica.behalf.get(agency)),
      }
    },
  }

  /** What may go now, by agency: not what is held, waiting for a conflict, or wrong. */
  function readyChanges({ replica, run }: Machine, local: LocalSheet) {
    const held = new Set([...heldAgencies(replica), ...replica.actions.map((it) => it.agency)])
    const check: CheckInput = { ledger, replica, local, background: options.background() }
    const fieldsOf = writableOf(ledger, replica)
    const byAgency = new Map<AgencyId, Change[]>()
    let wrong = 0
    for (const [key, row] of replica.rows) {
      const here = local.byKey.get(key)
      const writable = fieldsOf(row.agency)
      const change = here && pendingChange(row, here.values, writable)
      if (!here || !change || !mayBePushed(row, here.values, writable)) continue
      if (errorsOf(check, row, here).length > 0) wrong += 1
      else if (!held.has(row.agency) && !run.skipped.has(row.agency) && !run.judged.has(key)) {
        byAgency.set(row.agency, [...(byAgency.get(row.agency) ?? []), change])
      }
    }
    return { byAgency, keptBack: wrong }
  }

  /** @param source the document that entries on the agency's behalf are taken from */
  function makePush(
    rows: Replica['rows'],
    agency: AgencyId,
    changes: readonly Change[],
    pull: PullState,
    source: string | undefined,
  ): InFlight {
    const limits = { rows: maxPushRows, bytes: maxPushBytes - envelopeBytes, stored: maxStoredBytes }
    const fitting = nextPush(changes, limits, ({ task }) =>
      jsonBytes(rows.get(rowKey(agency, task))?.base.values ?? {}),
    )
    const pushId = options.newId()
    const { epoch, planRevision } = pull
    const workbook = options.workbookId
    const request: PushRequest = {
      ...{ wire: wireVersion, epoch, planRevision, pushId, workbook },
      changes: [...fitting],
      ...(source !== undefined && { source }),
    }
    return { pushId, agency, body: JSON.stringify(request), changes: fitting }
  }
}
