// What a workbook is: whose, of which plan and period, and the plan itself, so that entering and checking need no server.
import * as z from 'zod/mini'
import { type PlanAnswer, planAnswer } from '../../shared/wire/plan.ts'
import { agencyId, periodId, planId } from '../../shared/wire/values.ts'
import type { RecordChange } from '../workbook/port.ts'
import type { Draft } from './plan/plan-draft.ts'
import type { Identity } from './session.ts'

/** An identity with the name of this copy of the workbook, which pushes carry. */
export interface OwnIdentity extends Identity {
  readonly workbook: string
}

export interface WorkbookIdentity {
  readonly identity: OwnIdentity | undefined
  /** As the server last told it. */
  readonly plan: PlanAnswer | undefined
  /** Before publication. */
  readonly draft: Draft | undefined
}

export const blankIdentity: WorkbookIdentity = { identity: undefined, plan: undefined, draft: undefined }

const identitySchema = z.object({
  plan: planId,
  period: z.exactOptional(periodId),
  purpose: z.union([
    z.object({ role: z.enum(['secretariat', 'provincial-office', 'viewer']) }),
    z.object({ role: z.literal('lead'), agency: agencyId }),
  ]),
  workbook: z.string(),
})

const draftSchema = z.object({
  plan: planId,
  secretariat: agencyId,
  appendix: z.custom<Draft['appendix']>((it) => typeof it === 'object' && it !== null && 'tasks' in it),
})

/** @throws Error naming a record that cannot be read */
export function readIdentity(records: ReadonlyMap<string, string>): WorkbookIdentity {
  const read = <T>(key: string, schema: z.ZodMiniType<T>): T | undefined => {
    const text = records.get(key)
    if (text === undefined) return undefined
    try {
      return schema.parse(JSON.parse(text))
    } catch (error) {
      throw new Error(`The workbook's record ${key} cannot be read`, { cause: error })
    }
  }
  return {
    identity: read('identity', identitySchema),
    plan: read('plan', planAnswer),
    draft: read('draft', draftSchema),
  }
}

/** The records of an identity; the identity itself last, since the others are of no use without it. */
export function identityRecords({ identity, plan, draft }: WorkbookIdentity): readonly RecordChange[] {
  const text = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  return [
    ['draft', text(draft)],
    ['plan', text(plan)],
    ['identity', text(identity)],
  ]
}

/** Whether both are about the rows of the same plan, period and purpose. */
export function isSameLedger(one: Identity, other: Identity): boolean {
  const nameOf = ({ plan, period, purpose }: Identity) =>
    JSON.stringify([plan, period, purpose.role, purpose.role === 'lead' ? purpose.agency : ''])
  return nameOf(one) === nameOf(other)
}
