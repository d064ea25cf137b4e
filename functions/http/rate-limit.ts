// How often one may ask: a bucket of tokens a person and one an agency, filled evenly. Kept in this process alone, so with
// several instances each gives that much: it stops a client that runs wild, it is no defence against an attack.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Caller } from '../operations/rights.ts'
import { HttpProblem } from './problem.ts'

export interface Rate {
  /** Requests at once, when none came for a while. */
  readonly burst: number
  readonly perSecond: number
}

export interface Rates {
  readonly person: Rate
  /** Of all members of an agency together. */
  readonly agency: Rate
  /** Of everybody who is not signed in, together. */
  readonly anybody: Rate
}

/** A clerk's save is some five requests and a large first one some thirty; what a person does stays far below. */
export const usualRates: Rates = {
  person: { burst: 120, perSecond: 4 },
  agency: { burst: 240, perSecond: 8 },
  anybody: { burst: 60, perSecond: 4 },
}

/** Seconds to wait before asking again, or `undefined` for a request that may go on. */
export interface RateLimit {
  ofAnybody(): number | undefined
  ofPerson(person: Pick<Caller, 'tenant' | 'objectId'>): number | undefined
  /** @param named the agency in the address; an agency pays only for its own members */
  ofAgencies(caller: Caller, named: string | undefined): number | undefined
}

/** For tests and one's own machine. */
export const unlimited: RateLimit = {
  ofAnybody: () => undefined,
  ofPerson: () => undefined,
  ofAgencies: () => undefined,
}

/** @throws HttpProblem `too-many` when there is something to wait for. */
export function assertRate(retryAfter: number | undefined): void {
  if (retryAfter !== undefined) throw new HttpProblem('too-many', { retryAfter })
}

interface Bucket {
  tokens: number
  /** Milliseconds since 1970 of the last look. */
  at: number
}

const maxBuckets = 20_000

/** @example createRateLimit(usualRates, () => new Date()).ofPerson(caller) // 0.25 s later at the earliest → 1 */
export function createRateLimit(rates: Rates, now: () => Date): RateLimit {
  const buckets = new Map<string, Bucket>()

  function look(key: string, { burst, perSecond }: Rate): Bucket {
    const at = now().getTime()
    const found = buckets.get(key) ?? { tokens: burst, at }
    const passed = Math.max(0, at - found.at) / 1000
    const bucket = { tokens: Math.min(burst, found.tokens + passed * perSecond), at }
    buckets.delete(key)
    buckets.set(key, bucket)
    // The one that nobody asked for the longest has filled up again most likely; forgetting it is generous, not unsafe.
    const [oldest] = buckets.keys()
    if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest)
    return bucket
  }

  /** Takes one from each, or none where one is empty. */
  function take(keys: readonly string[], rate: Rate): number | undefined {
    const found = keys.map((key) => look(key, rate))
    const least = Math.min(...found.map((it) => it.tokens))
    if (least < 1) return Math.ceil((1 - least) / rate.perSecond)
    for (const bucket of found) bucket.tokens -= 1
    return undefined
  }

  return {
    ofAnybody: () => take(['anybody'], rates.anybody),
    ofPerson: ({ tenant, objectId }) => take([`p|${tenant}|${objectId}`], rates.person),
    ofAgencies(caller, named) {
      const own = named === undefined ? caller.agencies : caller.agencies.filter((it) => it === (named as AgencyId))
      return own.length === 0
        ? undefined
        : take(
            own.map((it) => `a|${it}`),
            rates.agency,
          )
    },
  }
}
