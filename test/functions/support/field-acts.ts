// What is done to reports of a plan of its own (periods.ts): handed in, sent back, a row set aside.
import { randomUUID } from 'node:crypto'
import { act } from '../../../functions/operations/actions/act.ts'
import { push } from '../../../functions/operations/push/push.ts'
import type { Caller } from '../../../functions/operations/rights.ts'
import type { Store } from '../../../functions/storage/store.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import type { Field } from './periods.ts'
import { letter, sender } from './reports.ts'
import { periodId } from './sample-plan.ts'
import { now, secretariat, workbook } from './world.ts'

export interface FieldActs {
  handIn(agency: AgencyId): Promise<void>
  /** @param dueOn ISO day, the last one for completing it */
  returnTo(agency: AgencyId, dueOn: string): Promise<void>
  /** Sets a row aside that nothing was entered in. */
  setAside(agency: AgencyId, task: string): Promise<void>
}

export function actsOn(store: Store, field: Field): FieldActs {
  const ledgerOf = (agency: AgencyId) => ({ plan: field.plan, period: periodId, agency })

  async function take(who: Caller, agency: AgencyId, told: object): Promise<void> {
    const { head } = await field.report(agency)
    const { epoch, state: fromState } = head
    const request = { wire: 1, epoch, actionId: randomUUID(), fromState, ...told } as ActionRequest
    const input = { ledger: ledgerOf(agency), request, digest: request.actionId }
    const result = await act(store, who, input, now)
    if (result.kind === 'refused') throw new Error(result.problem)
  }

  return {
    async handIn(agency) {
      const { entrySeq } = (await field.report(agency)).head
      const told = { action: 'submit', entrySeq, letter, approved: true, incompleteNote: 'Chưa đủ số liệu' }
      await take(sender(agency), agency, told)
    },
    async returnTo(agency, dueOn) {
      const { version } = (await field.report(agency)).head
      await take(secretariat, agency, { action: 'return', version, note: 'Bổ sung số liệu', dueOn })
    },
    async setAside(agency, task) {
      const { head, rows } = await field.report(agency)
      const fields = { setAside: { from: '', to: 'withdrawn' } }
      const change = { task: task as TaskId, base: rows.get(task)?.seq ?? 0, fields }
      const { epoch, planRevision } = head
      const request = { wire: 1, epoch, planRevision, pushId: randomUUID(), workbook, changes: [change] }
      const result = await push(store, secretariat, { ledger: ledgerOf(agency), request, digest: request.pushId }, now)
      if (result.kind === 'refused') throw new Error(result.problem)
    },
  }
}
