// What the pane does about a failure, beside telling it.
import { SessionError, type Trouble } from '../session/session.ts'

/** Failures that trying again, without changing anything, may cure. */
const passing: readonly Trouble['code'][] = [
  'offline',
  'head-moved',
  'too-many',
  'internal-error',
  'busy',
  'storage-unavailable',
  'stopped',
  'unexpected',
]

export function mayPass(code: Trouble['code']): boolean {
  return passing.includes(code)
}

/** What a rejected verb says of itself; anything but the session's own failures is a bug, and is told all the same. */
export function troubleIn(error: unknown): Trouble {
  if (error instanceof SessionError) return error.trouble
  console.error(error)
  return { code: 'unexpected', reference: String(error).slice(0, 200) }
}
