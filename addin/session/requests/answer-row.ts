// Writes what was decided in the pane into the row of `Tổng hợp`, where it is checked, saved and merged like anything typed
// there. The pane shows what the system has: what stands typed in the row and was not saved is written over by no answer.
import { fieldValue, isFieldId, type Values } from '../../../shared/domain/report.ts'
import type { FieldWrite } from '../../../shared/sync/plan-merge.ts'
import { type RowKey, rowKey } from '../../../shared/sync/row.ts'
import { canonical } from '../../../shared/table/canonical.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import { knownValues } from '../ledger/known-values.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { SessionError } from '../session.ts'
import type { AnsweredRow } from './decide.ts'

/**
 * @throws SessionError `not-allowed` for a field that is not this workbook's to write, `not-found` where the row or a
 * column is gone, `head-moved` where a cell does not say what the pane showed, or the row moved while it was written
 */
export type WriteAnswer = (ledger: Ledger, row: AnsweredRow, values: Values) => Promise<void>

/** Remembers its own answers: one that could not be saved may be given anew, or another in its place. */
export function answerWriter(): WriteAnswer {
  const given = new Map<RowKey, Values>()
  return async ({ engine, sheet }, { task, agency }, values) => {
    const look = await engine.look()
    const key = rowKey(agency, task)
    const [known, local, own] = [look.replica.rows.get(key), look.local.byKey.get(key), given.get(key) ?? {}]
    const entries = Object.entries(values).flatMap(([field, value]): FieldWrite[] => {
      if (!isFieldId(field) || !sheet.writable.includes(field)) throw new SessionError({ code: 'not-allowed' })
      const isThere = columnOf(sheet.sheet, field) && look.local.columns.has(field)
      if (!known || !local || !isThere) throw new SessionError({ code: 'not-found' })
      const [from, to] = [local.values[field] ?? '', canonical(field, value)]
      if (from === to) return []
      const isShown = from === fieldValue(knownValues(known), field) || from === own[field]
      if (!isShown) throw new SessionError({ code: 'head-moved' })
      return [{ key, task, agency, field, from, to }]
    })
    if (await engine.enter(entries, look)) throw new SessionError({ code: 'head-moved' })
    const entered = Object.fromEntries(entries.map(({ field, to }) => [field, to]))
    given.set(key, { ...own, ...entered })
  }
}
