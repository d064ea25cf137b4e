// The shape of a check's sentence in one language. A sentence follows its place ("Dòng 7, Ngày hoàn thành: "), and the
// compiler asks for one for every code.
import type { CheckCode } from '../domain/check.ts'

/** What a sentence may mention of an issue; all of it made ready to be shown. */
export interface Said {
  /** What was typed, shortened. */
  readonly text: string
  /** The first proposal as people read it, or `''`. */
  readonly proposal: string
  /** Days shown as 20/12/2013, numbers grouped, a status by its label. */
  readonly param: (name: string) => string
  /** The id of the field concerned, for codes that mean different things on different fields. */
  readonly field: string
}

export type Sentences = Readonly<Record<CheckCode, (said: Said) => string>>
