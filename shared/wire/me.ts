// Who is signed in, as the server sees it.
import * as z from 'zod/mini'
import { planSummary } from './plan.ts'
import { agencyId } from './values.ts'

/**
 * What a member may do. `lead` enters its agencies' rows, `hand-in` sends their report, `leader` approves it; the others
 * are those that `functions/operations/rights.ts` asks for.
 */
export const roles = ['secretariat', 'provincial-office', 'lead', 'hand-in', 'leader', 'viewer'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** `GET /api/me` */
export const meAnswer = z.object({
  wire: z.number(),
  name: z.string(),
  roles: z.array(role),
  agencies: z.array(agencyId),
  /** By agency, as the latest plan calls it; an agency of no plan has none. */
  agencyNames: z.exactOptional(z.record(z.string(), z.string())),
  plans: z.array(planSummary),
})
export type Me = z.infer<typeof meAnswer>
