// The consolidation of a period for others (Power Query, Power BI): flat rows, one an obligation, and their counts. Codes
// here; the CSV has the labels that people know.
import * as z from 'zod/mini'
import { coverageCells, exemptions } from '../consolidation/coverage.ts'
import { buckets } from '../domain/bucket.ts'
import type { Timeliness } from '../domain/timeliness.ts'
import { headState, letter } from './actions.ts'
import { agencyId, periodId, planId, taskId, values } from './values.ts'

/** Query of `GET …/periods/{period}/consolidation`. */
export const consolidationQuery = z.object({
  format: z.optional(z.enum(['json', 'csv'])),
  /** `official` (so if left out): what was handed in; `current`: as the reports stand, drafts included. */
  figures: z.optional(z.enum(['official', 'current'])),
})

const count = z.int().check(z.gte(0))
const counts = z.record(z.enum(buckets), count)

const timeliness: z.ZodMiniType<Timeliness> = z.custom<Timeliness>(
  (it) => typeof it === 'object' && it !== null && 'kind' in it,
)

const consolidationRow = z.object({
  task: taskId,
  path: z.string(),
  no: z.string(),
  group: z.string(),
  content: z.string(),
  product: z.string(),
  agency: agencyId,
  agencyName: z.string(),
  /** As signed. */
  deadline: z.string(),
  /** ISO day that the obligation is measured against; `''` where there is none. */
  lastDay: z.string(),
  values,
  state: headState,
  /** `draft`: not official, or not all of it. */
  standing: z.enum(['official', 'draft', 'none']),
  timeliness,
  bucket: z.enum(buckets),
  /** Of the report's first hand-in: ISO day, and whether that was late. */
  handedInOn: z.exactOptional(z.string()),
  late: z.exactOptional(z.boolean()),
  version: z.exactOptional(z.int()),
  letter: z.exactOptional(letter),
})
export type ConsolidationRow = z.infer<typeof consolidationRow>

export const consolidationAnswer = z.object({
  wire: z.number(),
  plan: planId,
  period: periodId,
  planRevision: z.int(),
  epoch: z.string(),
  figures: z.enum(['official', 'current']),
  /** ISO day in Vietnam that everything is measured on. */
  today: z.string(),
  rows: z.array(consolidationRow),
  counts: z.object({
    /** The official paragraph's, after roll-up. */
    tasks: counts,
    obligations: counts,
  }),
  coverage: z.object({
    total: count,
    ...(Object.fromEntries(coverageCells.map((cell) => [cell, count])) as Record<
      (typeof coverageCells)[number],
      typeof count
    >),
    exempt: z.record(z.enum(exemptions), count),
  }),
})
export type ConsolidationAnswer = z.infer<typeof consolidationAnswer>
