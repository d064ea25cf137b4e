// What keeps a workbook in its period: everything on the sheet that would go with it.
import { describe, expect, test } from 'vitest'
import { assertNothingOpen } from '../../../../addin/session/ledger/act-on.ts'
import type { Look } from '../../../../addin/sync/engine.ts'
import { emptyLocalSheet, type LocalRow } from '../../../../addin/sync/local-sheet.ts'
import { checkIssue } from '../../../../shared/domain/check.ts'
import type { AgencyId, TaskId } from '../../../../shared/domain/ids.ts'
import { emptyReplica } from '../../../../shared/sync/replica.ts'
import { newRow, rowKey } from '../../../../shared/sync/row.ts'

const agency = 'so-noi-vu' as AgencyId
const task = 'III.1' as TaskId
const key = rowKey(agency, task)

const row = (result: string): LocalRow => {
  return { key, task, agency, position: 0, sheetRow: 5, values: { result }, issues: [], raw: {} }
}
const replica = { ...emptyReplica, rows: new Map([[key, newRow(agency, task)]]) }
const lookAt = (all: readonly LocalRow[], over: Partial<Look> = {}): Look => ({
  ...{ replica, pending: 0, conflicts: [], issues: [], undoable: 0 },
  local: { ...emptyLocalSheet, all, byKey: new Map(all.length === 1 ? all.map((it) => [it.key, it]) : []) },
  ...over,
})
const left = (unsent: number) => ({
  ...{ issue: checkIssue('row-left', { task, params: { unsent } }), task, agency, sheetRow: 5, field: undefined },
})
const conflict = {
  task,
  agency,
  field: 'result',
  from: '',
  to: '',
  remote: 'x',
  by: '',
  at: '',
  workbook: '',
  seq: 1,
} as const

test('a sheet whose rows are all known and saved may be left', () => {
  expect(() => assertNothingOpen(lookAt([row('đã lưu')], { issues: [left(0)] }))).not.toThrow()
  expect(() => assertNothingOpen(lookAt([row(''), row('')]))).not.toThrow()
})

describe('a workbook stays in its period', () => {
  test.each([
    ['for a row that is not saved', lookAt([row('x')], { pending: 1 }), 'rows', 1],
    ['for an entry in a row that is no longer assigned', lookAt([row('x')], { issues: [left(1)] }), 'rows', 1],
    ['for a question that is not answered', lookAt([row('')], { conflicts: [conflict] }), 'cells', 1],
    [
      'for entries of which nothing is known, as where records were lost',
      lookAt([row('x')], { replica: emptyReplica }),
      ...(['cells', 1] as const),
    ],
    ['for entries in rows with the same key', lookAt([row('x'), row('y')]), 'cells', 2],
  ] as const)('%s', (_, look, of, count) => {
    expect(() => assertNothingOpen(look)).toThrow(
      expect.objectContaining({ trouble: { code: 'wrong-state', left: { of, count } } }),
    )
  })
})
