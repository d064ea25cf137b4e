// The version that a body carries, for requests that are settled at once. A push looks at its own, after its receipt.
import { isWireWritten } from '../operations/wire.ts'
import { HttpProblem } from './problem.ts'

/** @throws HttpProblem `wire-version` for a version this server does not write. */
export function assertWire(body: { readonly wire: number }): void {
  if (!isWireWritten(body.wire)) throw new HttpProblem('wire-version')
}
