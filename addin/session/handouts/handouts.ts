// Workbooks that go to people without the add-in and come back, as the pane asks for them: the secretariat's for
// agencies, an agency's for its own units. Implemented in handout-verbs.ts.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import type { HandoutChange } from '../../../shared/handouts/compare.ts'
import type { HandoutIdentity } from '../../../shared/handouts/handout.ts'
import type { Language } from '../../../shared/table/labels.ts'

/** A file with a name to keep it under. */
export interface NamedFile {
  readonly name: string
  readonly file: Blob
}

/** A part of the agency, by "Đơn vị được giao", and how many rows are its. */
export interface Unit {
  readonly name: string
  readonly rows: number
}

export interface Units {
  /** In the order of their names. */
  readonly units: readonly Unit[]
  /** Rows that no unit is named for. */
  readonly without: number
}

/** Why a file is not taken in. */
export type Refusal =
  | {
      readonly why:
        | 'not-a-workbook'
        /** It has a password. */
        | 'locked'
        /** Another program holds it, or it is where it was no more. */
        | 'unreadable'
        | 'too-large'
        /** A workbook, but none of ours, or without its hidden sheet. */
        | 'foreign'
        | 'later'
        | 'table-lost'
        | 'other-plan'
        | 'other-agency'
    }
  | { readonly why: 'other-period'; readonly period: string }
  /** Which of them is the form, nobody can tell. */
  | { readonly why: 'table-doubled'; readonly sheets: readonly string[] }
  /** Made for a unit, and belongs back to its agency. */
  | { readonly why: 'of-a-unit'; readonly unit: string; readonly agencyName: string }
  /** The agency reports nothing here any more: merged, or its tasks were taken away. */
  | { readonly why: 'agency-left'; readonly agencyName: string; readonly heirs: readonly string[] }

export interface Returned {
  readonly kind: 'returned'
  readonly identity: HandoutIdentity
  readonly agencyName: string
  /** Of the agency's report; only one that is open takes entries. */
  readonly state: HeadState | undefined
  readonly changes: readonly HandoutChange[]
  /** Doubts about the file as a whole and its rows. */
  readonly issues: readonly Issue[]
}

export type ReadFile = Returned | ({ readonly kind: 'refused' } & Refusal)

export interface Taken {
  readonly cells: number
  /** Rows that are not on the system: all of them for an agency, which saves by itself. */
  readonly pending: number
}

export interface HandoutVerbs {
  /** One agency's workbook, or an archive of those named; of all that report where none is. */
  make(agencies: readonly AgencyId[], language: Language): Promise<NamedFile>
  units(): Promise<Units>
  /** An archive of a workbook for each unit. */
  split(language: Language): Promise<NamedFile>
  /** Reads a file that came back; writes nothing. */
  read(file: Blob): Promise<ReadFile>
  /**
   * Writes what was chosen into the sheet, as if it were typed there. In `Tổng hợp` that is on the agency's behalf, from
   * the `source` named, and saved at once. Rejects with `head-moved` where a cell does not say any more what was shown,
   * then nothing is changed, with `ledger-moved` where the workbook is of another period by now, and as `enterOnBehalf`
   * and `save` do.
   */
  take(returned: Returned, chosen: readonly HandoutChange[], source: string): Promise<Taken>
}

export function changeKey({ task, field }: Pick<HandoutChange, 'task' | 'field'>): string {
  return `${task} ${field}`
}
