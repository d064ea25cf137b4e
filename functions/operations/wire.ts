// Which wire versions this server takes: the present one, and one back for a client that has not been renewed yet.
import { wireVersion } from '../../shared/wire/version.ts'

/** @param served the server's own; another one where two servers stand side by side during an upgrade */
export function isWireWritten(wire: number, served: number = wireVersion): boolean {
  return wire === served || (wire === served - 1 && wire > 0)
}
