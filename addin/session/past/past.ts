// What was done in a period and what was handed in, as the pane asks for it. Implemented in past-verbs.ts.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'
import type { Version } from '../../../shared/domain/submission.ts'
import type { JournalInput } from '../../../shared/printing/journal.ts'

export type JournalWish = Pick<JournalInput, 'agency' | 'from' | 'to'>

/** A report as it was once handed in, as it stands in the workbook, or a blank one: against that all of it differs. */
export type Point = number | 'now' | 'blank'

/** What is known of a version beside its entries; who sees only some rows is told its number alone. */
export interface KnownVersion extends Pick<Version, 'version'>, Partial<Omit<Version, 'version'>> {
  /** Taken back, so that it counts no more. */
  readonly withdrawn: boolean
}

/** An entry that is one thing at one point and another at the other. */
export interface Difference {
  readonly task: TaskId
  readonly path: string
  readonly content: string
  readonly field: FieldId
  readonly from: Value
  readonly to: Value
}

export interface Comparison {
  readonly before: KnownVersion | undefined
  readonly after: KnownVersion | undefined
  /** In the order of the plan and of the columns. */
  readonly differences: readonly Difference[]
}

export interface PastVerbs {
  /** Everything that was done in the period, of one report or of all that this workbook may see. */
  journal(wish: JournalWish): Promise<JournalInput>
  /** What was handed in, as a file for other programs, with a name to keep it under. */
  data(): Promise<{ readonly name: string; readonly file: Blob }>
  /** How the entries of a report differ between two points. */
  compare(agency: AgencyId, before: Point, after: Point): Promise<Comparison>
}
