// A handout: the workbook that goes to a body without the add-in and comes back filled in. What it is of, and what its
// rows said when it was made, stands in a hidden sheet as text, which every spreadsheet program keeps; so it is known
// again under another name, and what was changed in it can be told from what was changed on the system meanwhile.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../domain/ids.ts'
import { type FieldId, fieldIds, fieldSpec, type Value, type Values } from '../domain/report.ts'
import { type Column, sheets } from '../table/columns.ts'
import type { Label } from '../table/labels.ts'

/** Of the form of the file; another one is not read. */
export const handoutForm = 1

export interface HandoutIdentity {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly agency: AgencyId
  readonly planRevision: number
  /** ISO day in Vietnam. */
  readonly madeOn: string
  /** The part of the agency it was made for, by the name in "Đơn vị được giao". */
  readonly unit?: string
}

/** A row as it stood when the handout was made. */
export interface HandoutRow {
  readonly task: TaskId
  readonly values: Values
  /** "Kết quả kỳ trước". */
  readonly previousResult?: Value
}

export const handoutSheets = {
  guide: { vi: 'Hướng dẫn', en: 'How to' },
  entries: { vi: 'Phiếu báo cáo', en: 'Report form' },
} as const satisfies Readonly<Record<string, Label>>

/** The hidden sheet; the same in every language. */
export const hiddenName = '_phieu'

/** Its first cell, by which it is told from anybody else's sheet of that name. */
export const hiddenMark = 'so-ke-hoach/phieu'

/** Fields that the body fills in. */
export const handoutFields: readonly FieldId[] = fieldIds.filter((field) => fieldSpec(field).writer === 'lead')

/** The columns of `Báo cáo` that make sense without the add-in: what nobody would keep up to date is left out. */
export const handoutColumns: readonly Column[] = sheets.report.columns.filter(
  ({ id, source }) => source !== 'private' && id !== 'timeliness' && id !== 'sync',
)
