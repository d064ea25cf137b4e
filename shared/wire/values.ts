// Schemas of the words that every message is made of. They refuse what is not of the shape; whether a value is
// canonical is asked later, row by row, so that one bad value does not stop the others.
import * as z from 'zod/mini'
import { isIsoDay } from '../domain/calendar.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../domain/ids.ts'
import { idPattern } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { type FieldId, isFieldId, type Values } from '../domain/report.ts'
import type { Touched } from '../sync/apply.ts'
import type { FieldChanges } from '../sync/change.ts'
import type { Hands } from '../sync/row.ts'

const id = z.string().check(z.regex(idPattern))

const idOf = <Id extends string>() =>
  z.pipe(
    id,
    z.transform((text) => text as Id),
  )

export const planId = idOf<PlanId>()
export const periodId = idOf<PeriodId>()
export const agencyId = idOf<AgencyId>()
export const taskId = idOf<TaskId>()

/** A random id made by a client: a UUID or alike. */
export const randomId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/))

/** A day that there is: the 30th of February would be counted with all the same. */
export const isoDay = z.string().check(z.refine(isIsoDay, 'no ISO day'))
export const isoDayOrEmpty = z.string().check(z.refine((text) => text === '' || isIsoDay(text), 'no ISO day'))

export const seq = z.int().check(z.gte(0))

export const fieldId = z.custom<FieldId>((value) => typeof value === 'string' && isFieldId(value), 'unknown field')

export const value = z.union([z.string(), z.number()])

export const values = z.pipe(
  z.partialRecord(fieldId, value),
  z.transform((record) => record as Values),
)

/** The `seq` that last touched a field. */
export const touched = z.pipe(
  z.partialRecord(fieldId, seq),
  z.transform((record) => record as Touched),
)

/** Who changed fields of a row, and when. */
export const hands = z.pipe(
  z.partialRecord(fieldId, z.object({ by: z.string(), at: z.string() })),
  z.transform((record) => record as Hands),
)

/** What fields of a row were and shall be, or became. */
export const fieldChanges = z.pipe(
  z.partialRecord(fieldId, z.object({ from: value, to: value })),
  z.transform((record) => record as FieldChanges),
)

export const issue: z.ZodMiniType<Issue> = z.custom<Issue>(
  (it) => typeof it === 'object' && it !== null && 'code' in it && 'level' in it,
)
