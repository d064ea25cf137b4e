// Failures of a whole request (RFC 9457). The client switches on `type`; the Vietnamese `detail` is for people.
import * as z from 'zod/mini'
import type { Issue } from '../domain/issue.ts'
import { issue } from './values.ts'

/** Every problem type and its HTTP status. */
export const problemStatus = {
  'malformed-request': 400,
  'wire-version': 400,
  'not-signed-in': 401,
  'not-your-agency': 403,
  'not-allowed': 403,
  'plan-not-found': 404,
  'not-found': 404,
  'period-locked': 409,
  'wrong-state': 409,
  'head-moved': 409,
  'approval-missing': 409,
  'report-incomplete': 409,
  'epoch-changed': 409,
  'push-id-reused': 409,
  'plan-exists': 409,
  'period-changed': 409,
  'member-changed': 409,
  'already-member': 409,
  'last-secretariat': 409,
  'plan-changed': 412,
  'too-large': 413,
  'too-many': 429,
  'internal-error': 500,
  busy: 503,
  'storage-unavailable': 503,
} as const

export type ProblemType = keyof typeof problemStatus

export interface Problem {
  readonly type: ProblemType
  readonly title: string
  readonly status: number
  readonly detail?: string | undefined
  /** JSON pointers into the body, for `malformed-request`. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] | undefined
  /** What stops a report from being handed in, for `report-incomplete`. */
  readonly issues?: readonly Issue[] | undefined
}

const problemType = z.custom<ProblemType>((value) => typeof value === 'string' && value in problemStatus)

const problem = z.object({
  type: problemType,
  title: z.string(),
  status: z.number(),
  detail: z.exactOptional(z.string()),
  errors: z.exactOptional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  issues: z.exactOptional(z.array(issue)),
})

/** Reads a problem body; `undefined` for anything that is not ours (a proxy's page, an empty body). */
export function parseProblem(body: unknown): Problem | undefined {
  return z.safeParse(problem, body).data
}
