// How an operation says that it did not do what was asked, for a reason the client can act on.
import type { Issue } from '../../shared/domain/issue.ts'
import type { ProblemType } from '../../shared/wire/problem.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly problem: ProblemType
  /** What in the request is wrong, for `malformed-request`. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  /** What stops a report from being handed in, for `report-incomplete`. */
  readonly issues?: readonly Issue[]
}

export function refused(problem: ProblemType, errors?: Refused['errors']): Refused {
  return errors === undefined ? { kind: 'refused', problem } : { kind: 'refused', problem, errors }
}
