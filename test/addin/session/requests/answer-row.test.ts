// Answers that meet a sheet which is not as it was looked at: sorted, or typed into. None comes into another agency's row,
// and nothing typed is written over unasked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { AgencyId, TaskId } from '../../../../shared/domain/ids.ts'
import { columnOf, sheets } from '../../../../shared/table/columns.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'
import { publishSample } from '../../../support/published.ts'

const now = () => new Date('2014-01-10T02:30:00Z')
const row = { task: 'III.1' as TaskId, agency: 'so-noi-vu' as AgencyId }
const granted = { decision: 'granted', decisionDocument: '45/QĐ-UBND' }
const refused = { decision: 'refused', decisionDocument: '46/QĐ-UBND' }

let stack: LocalStack
let desk: Desk
let meanwhile: (() => void) | undefined
let isCut = false
beforeAll(async () => {
  stack = await startLocalStack({ now })
  const { plan, period } = await publishSample(stack, now)
  const token = await stack.tokenFor({ roles: ['secretariat'], name: 'Cán bộ tổng hợp' })
  desk = openDesk({
    ...{ stack, now, name: 'Cán bộ tổng hợp', token },
    fetch: (...args) => (isCut ? Promise.reject(new TypeError('cut')) : fetch(...args)),
    around: (workbook) => ({
      ...workbook,
      overwrite: async (...args) => {
        meanwhile?.()
        meanwhile = undefined
        return workbook.overwrite(...args)
      },
    }),
  })
  await desk.session.signIn()
  await desk.session.openPlan(plan, period, { role: 'secretariat' })
})
afterAll(() => stack.close())

/** What the overview says was decided, in any row. */
function decided(): readonly string[] {
  const { host } = desk.excel
  for (const { name } of host.view.sheets()) {
    const { tables, usedColumns } = host.view.sheet(name)
    const area = tables.find((it) => it.name === sheets.consolidation.table)?.area
    if (!area) continue
    const header = columnOf('consolidation', 'decision')?.header.vi
    const column = Array.from({ length: usedColumns }, (_, at) => at).find(
      (at) => host.view.cell(name, area.row, at).text === header,
    )
    if (column === undefined) throw new Error('no such column')
    const rows = Array.from({ length: area.rows - 1 }, (_, at) => area.row + 1 + at)
    return rows.map((at) => host.view.cell(name, at, column).text).filter((text) => text !== '')
  }
  throw new Error('The overview is gone')
}

test('a sort just before it is written lets an answer come into no row, and is told of', async () => {
  meanwhile = () => {
    desk.excel.host.user.sortTable(
      sheets.consolidation.table,
      columnOf('consolidation', 'task')?.header.vi ?? '',
      false,
    )
  }
  await expect(desk.session.answer(row, granted)).rejects.toMatchObject({ trouble: { code: 'head-moved' } })
  expect(decided()).toEqual([])
  expect((await desk.session.refresh()).conflicts).toBe(0)
  expect(desk.session.view().pending).toBe(0)
})

test('what was typed into its cells and not saved is written over by no answer', async () => {
  desk.type('consolidation', row.task, 'decisionDocument', '12/CV')
  await expect(desk.session.answer(row, granted)).rejects.toMatchObject({ trouble: { code: 'head-moved' } })
  expect(desk.see('consolidation', row.task, 'decisionDocument')).toBe('12/CV')
  desk.type('consolidation', row.task, 'decisionDocument', '')
})

test('an answer that could not be sent is given anew, or another in its place', async () => {
  isCut = true
  await expect(desk.session.answer(row, granted)).rejects.toMatchObject({ trouble: { code: 'offline' } })
  await expect(desk.session.answer(row, granted)).rejects.toMatchObject({ trouble: { code: 'offline' } })
  await expect(desk.session.answer(row, refused)).rejects.toMatchObject({ trouble: { code: 'offline' } })
  isCut = false
  expect(await desk.session.answer(row, refused)).toMatchObject({ accepted: 1, pending: 0, conflicts: 0 })
  expect(desk.see('consolidation', row.task, 'decisionDocument')).toBe('46/QĐ-UBND')
})
