// Whatever fails is a trouble that a person can be told, with the sheet by its name and without a word of the program's own.
import { expect, test } from 'vitest'
import { createSession } from '../../../addin/session/create-session.ts'
import { SessionError } from '../../../addin/session/session.ts'
import { troubleOf } from '../../../addin/session/trouble.ts'
import { createExcel } from '../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import { Stopped } from '../../../addin/workbook/pace.ts'
import { NotOurs, SheetMissing, SheetProtected, TableLost } from '../../../addin/workbook/port.ts'
import { createPrinting } from '../../../addin/workbook/print-workbook.ts'
import { createServerDouble } from '../sync/server-double.ts'
import { agency } from '../sync/small-plan.ts'

test.each([
  [new TableLost('report'), { code: 'table-lost', detail: 'Sheet “Báo cáo”' }],
  [new SheetMissing('table of tasks', { sheet: 'tasks' }), { code: 'sheet-missing', detail: 'Sheet “Nhiệm vụ”' }],
  [new SheetMissing('plan to publish'), { code: 'sheet-missing' }],
  [new SheetProtected('consolidation'), { code: 'sheet-protected', detail: 'Sheet “Tổng hợp”' }],
  [new SheetProtected('print'), { code: 'sheet-protected' }],
  [new NotOurs('_so'), { code: 'not-ours' }],
  [new Stopped(), { code: 'stopped' }],
  [new SessionError({ code: 'offline' }), { code: 'offline' }],
  [new RangeError('odd'), { code: 'unexpected', reference: 'RangeError: odd' }],
])('%s', (error, trouble) => {
  expect(troubleOf(error)).toEqual(trouble)
})

test('a verb in a workbook that belongs to no plan says so, and offers no repair', async () => {
  const { Excel } = createExcel()
  const newId = () => 'id'
  const signIn = { people: async () => [], signIn: async () => {}, signOut: async () => {}, token: async () => 'token' }
  const { api } = createServerDouble(agency, [])
  const printing = async () => createPrinting(Excel, newId)
  const workbook = createExcelWorkbook(Excel, newId)
  const session = createSession({ workbook, printing, api, signIn, now: () => new Date(0), newId })
  for (const verb of ['check', 'save', 'refresh'] as const) {
    await expect(session[verb]()).rejects.toMatchObject({ trouble: { code: 'not-open' } })
    expect(session.view().repairs).toEqual([])
  }
})
