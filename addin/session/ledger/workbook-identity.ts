// What a workbook is: whose, of which plan and period, and the plan itself, so that entering and checking need no server.
import * as z from 'zod/mini'
import { type PlanAnswer, planAnswer } from '../../../shared/wire/plan.ts'
import { agencyId, periodId, planId } from '../../../shared/wire/values.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { RecordChange } from '../../workbook/port.ts'
import type { Draft } from '../plan/plan-draft.ts'
import { type Identity, SessionError } from '../session.ts'

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

type Records = ReadonlyMap<string, string>

/** @throws SessionError `identity-unreadable` */
export function readIdentity(records: Records): WorkbookIdentity {
  return {
    identity: readOwnIdentity(records),
    plan: readRecord(records, 'plan', planAnswer),
    draft: readRecord(records, 'draft', draftSchema),
  }
}

/** Whose the workbook is alone. @throws SessionError `identity-unreadable` */
export function readOwnIdentity(records: Records): OwnIdentity | undefined {
  return readRecord(records, 'identity', identitySchema)
}

function readRecord<T>(records: Records, key: string, schema: z.ZodMiniType<T>): T | undefined {
  const text = records.get(key)
  if (text === undefined) return undefined
  const record = parseRecord(text, schema)
  if (record !== undefined) return record
  // Unlike the others it is nothing to guess: rows would be sent to where they do not belong.
  const cause = new Error(`The workbook's record ${key} cannot be read`)
  throw new SessionError({ code: 'identity-unreadable' }, { cause })
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
