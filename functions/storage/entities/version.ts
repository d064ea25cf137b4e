// A report as it was handed in (table Ledger): what is known of the version in row `v|{version}|h`, and beside it one row
// for each task, `v|{version}|{seq}|{task}`, with the agency's entry fields alone. Rows are written before the head says
// that there is such a version, and never change; rows of an attempt that came to nothing stay behind and are never read.
import type { TaskId } from '../../../shared/domain/ids.ts'
import {
  type FieldId,
  fieldIds,
  fieldSpec,
  fieldValue,
  type ReportRow,
  type Value,
  type Values,
} from '../../../shared/domain/report.ts'
import type { Version } from '../../../shared/domain/submission.ts'
import { type Ledger, type VersionId, versionKey, versionRowKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { flag, longText, readJson, text, whole } from './properties.ts'
import { fromValueProperties, toValueProperties } from './row.ts'

export interface StoredVersion {
  readonly version: Version
  /** The version that counted before, and counts again when this one is withdrawn; 0 for none. */
  readonly previous: number
  readonly withdrawn: boolean
}

export function toVersionEntity(ledger: Ledger, { version, previous, withdrawn }: StoredVersion): Entity {
  const { at, by, seq } = version
  return {
    ...versionKey(ledger, version.version),
    properties: { at, by, seq, previous, withdrawn, ...longText('version', JSON.stringify(version)) },
  }
}

export function fromVersionEntity(entity: Entity): StoredVersion {
  return {
    version: readJson(entity, 'version'),
    previous: whole(entity, 'previous'),
    withdrawn: flag(entity, 'withdrawn'),
  }
}

/** One row of a version: entry fields, and who had changed the row last. */
export interface VersionRow {
  readonly task: TaskId
  readonly at: string
  readonly by: string
  readonly values: Values
}

export function toVersionRowEntity(ledger: Ledger, of: VersionId, { task, at, by, values }: ReportRow): Entity {
  return {
    ...versionRowKey(ledger, of, task),
    properties: { at, by, ...toValueProperties(entriesOf(values)) },
  }
}

export function fromVersionRowEntity(entity: Entity): VersionRow {
  return {
    task: entity.row.slice(entity.row.lastIndexOf('|') + 1) as TaskId,
    at: text(entity, 'at'),
    by: text(entity, 'by'),
    values: fromValueProperties(entity),
  }
}

/** The fields that the agency enters, as far as they are filled. */
export function entriesOf(values: Values): Values {
  const entries: { [F in FieldId]?: Value } = {}
  for (const field of fieldIds) {
    const value = fieldValue(values, field)
    if (fieldSpec(field).writer === 'lead' && value !== '') entries[field] = value
  }
  return entries
}
