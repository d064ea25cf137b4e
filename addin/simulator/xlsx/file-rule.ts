// A conditional format's rule as the file has it, and as it is kept.

import type { Attributes } from './xml.ts'

/** What was set, by path of Office.js's names. */
export type Facts = Readonly<Record<string, unknown>>

export interface FileRule {
  readonly type: string
  readonly attributes?: Attributes
  readonly inner: string
}
