// Batches that are broken on purpose, to see what an add-in makes of it.

import { HostFault } from '../book/fault.ts'
import { GENERAL_MESSAGE } from '../transports/answers.ts'

/** Where to break a batch. */
export interface FailPoint {
  /** Counts the requests from now, 0 is the next one. */
  readonly batch: number
  /** The action before which it fails, from 0. */
  readonly action: number
  /** Default `GeneralException`. */
  readonly code?: string
}

export class FailPoints {
  /** How many batches were answered. */
  batches = 0
  private points: readonly FailPoint[] = []

  add({ batch, ...point }: FailPoint): void {
    this.points = [...this.points, { ...point, batch: this.batches + batch }]
  }

  /** The fault before an action of this batch; each is met once. */
  faultAt(action: number): HostFault | undefined {
    const found = this.points.find((point) => point.batch === this.batches && point.action === action)
    if (!found) return undefined
    this.points = this.points.filter((point) => point !== found)
    return new HostFault(found.code ?? 'GeneralException', GENERAL_MESSAGE, 500)
  }
}
