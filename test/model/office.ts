// What the secretariat does for all at once: amends the plan, opens the next period, gives reports back. A server that dies
// over it is no failure of theirs; what it had begun is left to the timer.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { ActionRequest } from '../../shared/wire/actions.ts'
import type { PlanAnswer } from '../../shared/wire/plan.ts'
import { callerOf } from './calls.ts'
import type { LedgerState } from './laws.ts'
import { amended, nextSettings } from './people/plan.ts'
import { secretary, type World } from './world.ts'

export interface Office {
  /** How many amendments came of it. */
  amend(task: number, leads: number): Promise<number>
  openNext(): Promise<void>
  /** Takes a report back to where it can be written. */
  giveBack(agency: AgencyId, stateOf: () => Promise<LedgerState>): Promise<void>
}

export function createOffice({ server, place, nextPlace, newId }: World): Office {
  const { get, put } = callerOf(server, secretary, place)
  const path = `/plans/${place.plan}`

  async function unlessDead<T>(work: () => Promise<T>): Promise<T | undefined> {
    const deaths = server.deaths()
    try {
      return await work()
    } catch (error) {
      if (server.deaths() === deaths) throw error
      return undefined
    }
  }

  return {
    amend: async (task, leads) => {
      const status = await unlessDead(async () => {
        const { body: before } = await get<PlanAnswer>(path)
        const plan = amended(before.plan, task, leads)
        if (!plan) return 0
        const amendment = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-12-10', moves: [] }
        return (await put(path, { plan, amendment }, { 'if-match': `"${before.revision}"` })).status
      })
      return status === 200 ? 1 : 0
    },
    openNext: async () => {
      await unlessDead(() => put(`${path}/periods/${nextPlace.period}`, { period: nextSettings }))
    },
    giveBack: async (agency, stateOf) => {
      for (let state = await stateOf(); state.head.state !== 'open' && state.head.state !== 'returned'; ) {
        const at = { ...place, period: state.period }
        const { status, body } = await callerOf(server, secretary, at).act(agency, wayBack(state, newId()))
        if (status !== 200) throw new Error(`a report was not given back: ${JSON.stringify(body)}`)
        state = await stateOf()
      }
    },
  }
}

/** The next step back to a report that can be written. */
function wayBack({ head }: LedgerState, actionId: string): ActionRequest {
  const every = { wire: 1, epoch: head.epoch, actionId, fromState: head.state }
  const version = head.submission?.official?.version ?? 0
  if (head.state === 'locked') return { ...every, action: 'unlock', reason: 'Mở lại' }
  if (head.state === 'accepted') return { ...every, action: 'unaccept', version, reason: 'Mở lại' }
  return { ...every, action: 'return', version, note: 'Mở lại', dueOn: '2013-12-20' }
}
