// Which wire versions this server takes: the present one, and one back for a client that has not been renewed yet.
import { wireVersion } from '../../shared/wire/version.ts'

export function isWireWritten(wire: number): boolean {
  return wire === wireVersion || (wire === wireVersion - 1 && wire > 0)
}
