// Whom one can be on one's own machine.
import type { AgencyId } from '../../shared/domain/ids.ts'

/** Someone the local issuer lets one sign in as. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly agencies: readonly AgencyId[]
}
