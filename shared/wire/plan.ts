// A plan and its periods over HTTP: publish, amend, list, read.
import * as z from 'zod/mini'
import type { Period, PeriodSettings } from '../domain/period.ts'
import type { Amendment, Plan } from '../domain/plan.ts'
import { type Reminding, remindingLimits } from '../domain/reminding.ts'
import { agencyId, isoDay, isoDayOrEmpty, periodId, planId, taskId } from './values.ts'

/** A schema whose answer is exactly the domain's type; it does not compile when the two part. */
type Schema<T> = z.ZodMiniType<T>

const short = z.string().check(z.maxLength(1_000))
const long = z.string().check(z.maxLength(32_000))

const group = z.object({ id: short, no: short, title: long, level: z.int(), parent: z.exactOptional(short) })

const meaning = z.object({
  kind: z.enum(['date', 'month', 'quarter', 'half', 'year', 'years', 'ongoing', 'recurring', 'event', 'none']),
  start: z.exactOptional(isoDay),
  end: z.exactOptional(isoDay),
  before: z.exactOptional(z.boolean()),
  every: z.exactOptional(z.enum(['year', 'half', 'quarter', 'month'])),
})

const task = z.object({
  id: taskId,
  path: short,
  no: short,
  group: short,
  content: long,
  lead: long,
  support: long,
  product: long,
  deadline: long,
  meaning: z.exactOptional(meaning),
  issuer: long,
  extra: z.record(short, long),
  leads: z.array(agencyId),
  supports: z.array(agencyId),
})

const agency = z.object({
  id: agencyId,
  name: short,
  otherNames: z.array(short),
  kind: z.enum(['department', 'district', 'other', 'open-set']),
  reports: z.enum(['direct', 'through', 'none', 'undecided']),
  through: z.exactOptional(agencyId),
  contact: z.exactOptional(short),
  validFrom: z.exactOptional(isoDay),
  validTo: z.exactOptional(isoDay),
  succeededBy: z.exactOptional(z.array(agencyId)),
})

const directory = z.object({
  secretariat: agencyId,
  agencies: z.array(agency),
  collectives: z.array(z.object({ name: short, otherNames: z.array(short), members: z.array(agencyId) })),
})

const days = (from: number) =>
  z.array(z.int().check(z.gte(from), z.lte(remindingLimits.days))).check(z.maxLength(remindingLimits.count))

export const reminding: Schema<Reminding> = z.object({ before: days(0), after: days(1) })

const regime = z.object({
  every: z.enum(['year', 'half', 'quarter', 'month']),
  dueDay: z.int().check(z.gte(1), z.lte(31)),
  dueDayEnds: z.enum(['before', 'on']),
  weekend: z.enum(['keep', 'next-working-day', 'previous-working-day']),
  soonDays: z.int().check(z.gte(0), z.lte(366)),
  leaderApproval: z.boolean(),
  showDrafts: z.boolean(),
  remind: z.exactOptional(reminding),
})

export const plan: Schema<Plan> = z.object({
  id: planId,
  number: short,
  issuedOn: isoDayOrEmpty,
  issuer: short,
  title: long,
  groups: z.array(group),
  tasks: z.array(task),
  directory,
  regime,
})

const settings = {
  kind: z.enum(['regular', 'thematic', 'ad-hoc', 'interim', 'final']),
  from: isoDay,
  to: isoDay,
  cutOff: isoDay,
  agenciesDue: isoDay,
  secretariatDue: isoDay,
  document: z.exactOptional(short),
  tasks: z.exactOptional(z.array(taskId)),
  agencies: z.exactOptional(z.array(agencyId)),
  remind: z.exactOptional(reminding),
}

const periodSettings: Schema<PeriodSettings> = z.object(settings)

export const period: Schema<Period> = z.object({
  ...settings,
  id: periodId,
  state: z.enum(['opening', 'open', 'locked', 'archived']),
  epoch: z.string(),
})

const move = z.object({ from: agencyId, task: z.exactOptional(taskId), to: z.array(agencyId) })

export const amendment: Schema<Amendment> = z.object({ document: short, on: isoDayOrEmpty, moves: z.array(move) })

/** Body of `PUT /api/plans/{plan}`; `amendment` only where a plan in force is amended. */
export const publishRequest = z.object({ wire: z.number(), plan, amendment: z.exactOptional(amendment) })

/** What shall become of all reports of a period; every one of these may be sent again. */
export const periodOrder = z.object({
  /** `archived`: locked for good. */
  to: z.enum(['locked', 'open', 'archived']),
  /** Bodies whose reports stay as they are while the others are locked. */
  except: z.exactOptional(z.array(agencyId)),
  /** Asked for where a lock is taken off. */
  reason: z.exactOptional(z.string().check(z.regex(/\S/), z.maxLength(4_000))),
})
export type PeriodOrder = z.infer<typeof periodOrder>

/** Body of `PUT /api/plans/{plan}/periods/{period}`: settings, which open it or are changed, or an order; never both. */
export const periodRequest = z.object({
  wire: z.number(),
  period: z.exactOptional(periodSettings),
  /** The settings that the asker knows; `null`, or left out, where there shall be no such period yet. */
  seen: z.exactOptional(z.nullable(periodSettings)),
  order: z.exactOptional(periodOrder),
})

export const planSummary = z.object({
  id: planId,
  number: z.string(),
  title: z.string(),
  revision: z.int(),
  /** UTC, ISO 8601. */
  publishedAt: z.string(),
  periods: z.array(period),
})

/** `GET /api/plans/{plan}`; the `ETag` header is what an amendment sends back. */
export const planAnswer = z.object({ wire: z.number(), revision: z.int(), plan, periods: z.array(period) })
export const plansAnswer = z.object({ wire: z.number(), plans: z.array(planSummary) })
export const periodAnswer = z.object({ wire: z.number(), period })

export type PlanSummary = z.infer<typeof planSummary>
export type PlanAnswer = z.infer<typeof planAnswer>
