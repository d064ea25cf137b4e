// What a rule about a report row is given and gives.
import type { Deadline } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import type { Task } from '../domain/plan.ts'
import type { Values } from '../domain/report.ts'

export interface RowContext {
  readonly task: Task
  /** The signed deadline as read. */
  readonly deadline: Deadline
  /** ISO day the plan was issued, or `''`. */
  readonly issuedOn: string
  /** ISO day in Vietnam: by the server's clock where it decides, by the client's where it warns. */
  readonly today: string
  /** First and last day of the period reported on. */
  readonly period: { readonly from: string; readonly to: string }
}

/** A rule looks at one row and says at most one thing; it never throws, whatever the values hold. */
export type RowRule = (context: RowContext, values: Values) => Issue | undefined
