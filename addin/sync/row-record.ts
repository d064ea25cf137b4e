// One row of the replica as the text of a record, and back. What it was before its last update is kept as what differs from
// what it is, since most of a row stays.
import * as z from 'zod/mini'
import type { Issue } from '../../shared/domain/issue.ts'
import { fieldIds, fieldValue, type Previous, type Values } from '../../shared/domain/report.ts'
import type { Conflict, FieldChanges } from '../../shared/sync/change.ts'
import type { Hands, TrackedRow } from '../../shared/sync/row.ts'
import { agencyId, fieldId, seq, taskId, values } from '../../shared/wire/values.ts'

/** What was made and checked by our own code and only has to survive JSON. */
export const own = <T>() => z.custom<T>((it) => typeof it === 'object' && it !== null)

const version = z.object({
  seq,
  at: z.string(),
  by: z.string(),
  values,
  previous: z.exactOptional(own<Previous>()),
  askedAnew: z.exactOptional(z.literal(true)),
  origin: z.exactOptional(agencyId),
})

/** Of `values` only those that differ from the row's base, an emptied one as `''`. */
const beforeRecord = z.object({
  run: z.string(),
  seq,
  base: version,
  since: z.exactOptional(values),
  acceptedAt: z.exactOptional(seq),
  wrote: own<FieldChanges>(),
  met: z.exactOptional(own<FieldChanges>()),
})

export const rowRecord = z.object({
  task: taskId,
  agency: agencyId,
  base: version,
  theirs: z.exactOptional(version),
  hands: z.exactOptional(own<Hands>()),
  since: z.exactOptional(values),
  acceptedAt: z.exactOptional(seq),
  moved: z.exactOptional(z.array(fieldId)),
  begun: z.exactOptional(z.array(fieldId)),
  strays: z.exactOptional(own<NonNullable<TrackedRow['strays']>>()),
  before: z.exactOptional(beforeRecord),
  answers: z.exactOptional(own<NonNullable<TrackedRow['answers']>>()),
  told: z.exactOptional(z.array(own<Conflict>())),
  refused: z.exactOptional(z.object({ fields: own<FieldChanges>(), issues: z.array(own<Issue>()) })),
  uncertain: z.exactOptional(z.enum(['lost', 'moved'])),
  left: z.exactOptional(z.literal(true)),
})

export function toRow({ task, agency, base, theirs, before, ...rest }: z.infer<typeof rowRecord>): TrackedRow {
  const whole = (of: z.infer<typeof version>) => ({ task, agency, ...of })
  return {
    task,
    agency,
    base: whole(base),
    ...(theirs && { theirs: whole(theirs) }),
    ...(before && {
      before: { ...before, base: whole({ ...before.base, values: laid(base.values, before.base.values) }) },
    }),
    ...rest,
  }
}

/** Without `ours`, which has a record of its own. */
export function fromRow({ base, theirs, before, ours: _, ...rest }: TrackedRow): string {
  const short = ({ task: _task, agency: _agency, ...version }: TrackedRow['base']) => version
  return JSON.stringify({
    ...rest,
    base: short(base),
    ...(theirs && { theirs: short(theirs) }),
    ...(before && {
      before: { ...before, base: { ...short(before.base), values: apart(base.values, before.base.values) } },
    }),
  })
}

/** What of `other` differs from `values`; an absent one is `''`. */
function apart(values: Values, other: Values): Values {
  const differing = fieldIds.filter((field) => fieldValue(values, field) !== fieldValue(other, field))
  return Object.fromEntries(differing.map((field) => [field, fieldValue(other, field)]))
}

/** Puts together what `apart` has left. */
function laid(values: Values, differing: Values): Values {
  return Object.fromEntries(Object.entries({ ...values, ...differing }).filter(([, value]) => value !== ''))
}
