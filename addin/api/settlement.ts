// Which answers settle a push (SPEC.md, "What settles a push"). Anything not named here leaves it in flight, to be
// repeated word for word: dropping a push too early may send its changes twice, keeping it too long only waits.
import type { ProblemType } from '../../shared/wire/problem.ts'

/**
 * - `settled`: nothing of it was or will be applied; its rows stay pending;
 * - `retry`: the same, and its changes may be accepted in a new push after a pull;
 * - `parked`: kept until rights come back, others go on;
 * - `open`: not known, repeat it.
 */
export type Settlement = 'settled' | 'retry' | 'parked' | 'open'

const settlements: Readonly<Record<ProblemType, Settlement>> = {
  'malformed-request': 'settled',
  'wire-version': 'settled',
  'not-signed-in': 'open',
  'not-your-agency': 'parked',
  'not-allowed': 'parked',
  'plan-not-found': 'settled',
  'not-found': 'open',
  'period-locked': 'settled',
  'wrong-state': 'settled',
  'head-moved': 'retry',
  'approval-missing': 'settled',
  'report-incomplete': 'settled',
  'epoch-changed': 'retry',
  'push-id-reused': 'settled',
  'plan-exists': 'open',
  'period-changed': 'open',
  'member-changed': 'open',
  'already-member': 'open',
  'last-secretariat': 'open',
  'plan-changed': 'retry',
  'too-large': 'settled',
  'too-many': 'open',
  'internal-error': 'open',
  busy: 'open',
  'storage-unavailable': 'open',
}

export function settlementOf(problem: ProblemType): Settlement {
  return settlements[problem]
}
