// One report row (table Ledger, row `r|{task}`): a readable property for each field that is not empty, beside what is
// known of its last change.
import type { Extension } from '../../../shared/domain/extension.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import {
  decisionFields,
  type FieldId,
  fieldIds,
  type Previous,
  type ReportRow,
  requestFields,
  type Value,
  type Values,
} from '../../../shared/domain/report.ts'
import { isFilled } from '../../../shared/domain/status.ts'
import type { Touched } from '../../../shared/sync/apply.ts'
import type { Hand, Hands, ToldRow } from '../../../shared/sync/row.ts'
import { type Ledger, rowKey } from '../keys.ts'
import type { Entity, Properties, Property } from '../store.ts'
import { longText, maybeText, readJson, text, whole } from './properties.ts'

export interface StoredRow extends ReportRow {
  /** The `seq` that last touched each field. */
  readonly touched: Touched
  /** Who made the changes before the last one that fields still stand from, by their `seq`. */
  readonly hands?: Readonly<Record<number, Hand>>
  /** The workbook that the last change came from; `''` for what the server wrote itself. */
  readonly workbook: string
  /** The document behind an entry that the secretariat made on the agency's behalf. */
  readonly source?: string
  /** The revision of the plan that took the task from the agency: the row is kept, and nobody writes it any more. */
  readonly frozen?: number
  /** The extension that stood before the decision on what is asked for now, and comes back when that is taken back. */
  readonly earlier?: Extension
}

export function toRowEntity(ledger: Ledger, row: StoredRow): Entity {
  const properties: Record<string, Property> = {}
  for (const field of fieldIds) {
    const value = row.values[field]
    if (value !== undefined && value !== '') properties[field] = value
  }
  const { seq, at, by, workbook } = row
  Object.assign(properties, { seq, at, by, workbook, touched: JSON.stringify(row.touched) })
  const { source, frozen, origin, previous, earlier, hands } = row
  if (source !== undefined) properties.source = source
  if (frozen !== undefined) properties.frozen = frozen
  if (origin !== undefined) properties.origin = origin
  if (hands !== undefined) Object.assign(properties, longText('hands', JSON.stringify(hands)))
  if (previous !== undefined) Object.assign(properties, longText('previous', JSON.stringify(previous)))
  if (earlier !== undefined) Object.assign(properties, longText('earlier', JSON.stringify(earlier)))
  return { ...rowKey(ledger, row.task), properties }
}

export function fromRowEntity(entity: Entity): StoredRow {
  const source = maybeText(entity, 'source')
  const origin = maybeText(entity, 'origin')
  return {
    task: entity.row.slice(entity.row.indexOf('|') + 1) as TaskId,
    agency: entity.partition.slice(entity.partition.lastIndexOf('|') + 1) as AgencyId,
    seq: whole(entity, 'seq'),
    at: text(entity, 'at'),
    by: text(entity, 'by'),
    values: fromValueProperties(entity),
    touched: readJson(entity, 'touched'),
    workbook: text(entity, 'workbook'),
    ...(source === undefined ? {} : { source }),
    ...(entity.properties.frozen === undefined ? {} : { frozen: whole(entity, 'frozen') }),
    ...(origin === undefined ? {} : { origin: origin as AgencyId }),
    ...(entity.properties.hands === undefined ? {} : { hands: readJson<StoredRow['hands']>(entity, 'hands') ?? {} }),
    ...(entity.properties.previous === undefined ? {} : { previous: readJson<Previous>(entity, 'previous') }),
    ...(entity.properties.earlier === undefined ? {} : { earlier: readJson<Extension>(entity, 'earlier') }),
  }
}

/**
 * The row as it goes to clients.
 *
 * @param above tells which fields were touched later than this; without it nothing is said of that, which is enough for
 * whoever has nothing to compare it with
 */
export function publicRow(row: StoredRow, above = row.seq): ToldRow {
  const { touched, hands, workbook: _workbook, source: _source, frozen: _frozen, earlier: _earlier, ...told } = row
  const later = Object.entries(touched).filter(([, touchedAt]) => touchedAt > above)
  const others = later.flatMap(([field, touchedAt]) => {
    const hand = hands?.[touchedAt]
    return hand ? [[field, hand]] : []
  })
  return {
    ...told,
    ...(isAskedAnew(row) && { askedAnew: true }),
    ...(later.length > 0 && { touched: Object.fromEntries(later) }),
    ...(others.length > 0 && { hands: Object.fromEntries(others) as Hands }),
  }
}

/** Of a name; more would make the fullest row too large for many of them. */
const longestName = 100

/**
 * What a row remembers of who changed it before, once it is changed anew.
 *
 * @param touched of its fields by then
 */
export function handsBefore(
  { hands, seq, by, at }: Pick<StoredRow, 'hands'> & Partial<Pick<StoredRow, 'seq' | 'by' | 'at'>>,
  touched: Touched,
): Pick<StoredRow, 'hands'> {
  const last = seq !== undefined &&
    by !== undefined &&
    at !== undefined && { [seq]: { by: by.slice(0, longestName), at } }
  const standing = new Set(Object.values(touched).map(String))
  const kept = Object.entries({ ...hands, ...last }).filter(([of]) => standing.has(of))
  return kept.length > 0 ? { hands: Object.fromEntries(kept) } : {}
}

/** Whether the request was changed after what was decided: in the period, or before it where a decision was carried over. */
export function isAskedAnew({ values, touched }: Pick<StoredRow, 'values' | 'touched'>): boolean {
  const lastOf = (fields: readonly FieldId[]) => Math.max(...fields.map((field) => touched[field] ?? 0))
  return isFilled(values, 'request') && isFilled(values, 'decision') && lastOf(requestFields) > lastOf(decisionFields)
}

/** One readable, typed property for each field that is not empty. */
export function toValueProperties(values: Values): Properties {
  const properties: Record<string, Property> = {}
  for (const field of fieldIds) {
    const value = values[field]
    if (value !== undefined && value !== '') properties[field] = value
  }
  return properties
}

export function fromValueProperties({ properties }: Entity): Values {
  const values: { [F in FieldId]?: Value } = {}
  for (const field of fieldIds) {
    const value = properties[field]
    if (typeof value === 'string' || typeof value === 'number') values[field] = value
  }
  return values
}
