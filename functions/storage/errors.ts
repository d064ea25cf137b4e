// What storage may throw. A lost race and a missing entity are normal and no errors (see store.ts); these are.

/** Storage is out of reach, throttled or failing: the request may be repeated later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
  /** Seconds after which a repeat makes sense. */
  readonly retryAfter: number

  constructor(subject: string, retryAfter: number, cause: unknown) {
    super(`storage did not answer: ${subject}`, { cause })
    this.retryAfter = retryAfter
  }
}

/** An entity or transaction larger than storage takes; a caller that can meet it asks `budget.ts` first. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget'
}

/** A stored entity that lacks what its kind must have: somebody else wrote it, or it is damaged. */
export class StoredShape extends Error {
  override readonly name = 'StoredShape'
}
