// The secretariat's sheets of a plan: in the making, where the sheet is what will be published, and in force, with the
// directory beside the tasks.
import { expect, test } from 'vitest'
import { blankIdentity, type WorkbookIdentity } from '../../../../addin/session/ledger/workbook-identity.ts'
import {
  makePlanSheets,
  planSheetRepairs,
  repairPlanSheet,
} from '../../../../addin/session/mending/mend-plan-sheets.ts'
import { type Draft, draftHead, taskRows } from '../../../../addin/session/plan/plan-draft.ts'
import { SessionError } from '../../../../addin/session/session.ts'
import { createExcel } from '../../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../../addin/workbook/excel-workbook.ts'
import type { PeriodId } from '../../../../shared/domain/ids.ts'
import { sheets } from '../../../../shared/table/columns.ts'
import { seedPlan } from '../../../support/seed-plan.ts'

const { directory: directorySheet, tasks: taskSheet } = sheets

function openBook() {
  const excel = createExcel()
  let ids = 0
  const workbook = createExcelWorkbook(excel.Excel, () => {
    ids += 1
    return `id-${ids}`
  })
  return { excel, workbook, user: excel.host.user }
}

const purpose = { role: 'secretariat' } as const
const inForce: WorkbookIdentity = {
  ...blankIdentity,
  identity: { plan: seedPlan.id, period: '2013' as PeriodId, purpose, workbook: 'w' },
  plan: { wire: 1, revision: 1, plan: seedPlan, periods: [] },
}
const draft: Draft = {
  plan: seedPlan.id,
  secretariat: seedPlan.directory.secretariat,
  appendix: { plan: {}, groups: [...seedPlan.groups], tasks: [...seedPlan.tasks] },
}
const inTheMaking: WorkbookIdentity = {
  ...blankIdentity,
  identity: { plan: seedPlan.id, purpose, workbook: 'w' },
  draft,
}

async function textsOf({ workbook }: ReturnType<typeof openBook>, sheet: 'tasks' | 'directory') {
  const table = await workbook.readTable(sheet)
  return table?.rows.map(({ cells }) => Object.values(cells).map(({ value }) => value)).sort()
}

test('both sheets of a plan in force are made, and what is done to the directory is put right', async () => {
  const book = openBook()
  await makePlanSheets(book.workbook, inForce, false)
  expect(await planSheetRepairs(book.workbook, inForce)).toEqual([])
  const before = await textsOf(book, 'directory')
  const name = directorySheet.name.vi
  book.user.type(name, 'B3', 'Đơn vị')
  book.user.clear(name, 'A6')
  book.user.deleteColumns(name, 'D')
  const repairs = await planSheetRepairs(book.workbook, inForce)
  expect(repairs).toEqual([
    { kind: 'columns', count: 1, sheet: 'directory' },
    { kind: 'keys', count: 1, sheet: 'directory' },
    { kind: 'headers', count: 1, sheet: 'directory' },
  ])
  for (const { kind } of repairs) await repairPlanSheet(kind, 'directory', book.workbook, inForce)
  expect(await planSheetRepairs(book.workbook, inForce)).toEqual([])
  expect(await textsOf(book, 'directory')).toEqual(before)
})

test('a body that is added, renamed or taken out of the directory is the secretariat’s own doing', async () => {
  const book = openBook()
  await makePlanSheets(book.workbook, inForce, false)
  const name = directorySheet.name.vi
  book.user.type(name, 'B5', 'Sở Dân tộc và Tôn giáo')
  book.user.deleteTableRows(directorySheet.table, 4)
  expect(await planSheetRepairs(book.workbook, inForce)).toEqual([])
})

test('a sheet that is gone is made again from the plan', async () => {
  const book = openBook()
  await makePlanSheets(book.workbook, inForce, false)
  const before = [await textsOf(book, 'tasks'), await textsOf(book, 'directory')]
  book.user.deleteSheet(taskSheet.name.vi)
  book.user.deleteSheet(directorySheet.name.vi)
  const repairs = await planSheetRepairs(book.workbook, inForce)
  expect(repairs).toEqual([
    { kind: 'sheet', count: 1, sheet: 'tasks' },
    { kind: 'sheet', count: 1, sheet: 'directory' },
  ])
  await repairPlanSheet('sheet', 'tasks', book.workbook, inForce)
  await repairPlanSheet('sheet', 'directory', book.workbook, inForce)
  expect([await textsOf(book, 'tasks'), await textsOf(book, 'directory')]).toEqual(before)
})

test('of a plan in the making, texts may be corrected; keys, rows and columns are put back as they were read', async () => {
  const book = openBook()
  await book.workbook.makeSheet('tasks', draftHead(draft), taskRows(draft))
  const name = taskSheet.name.vi
  book.user.type(name, 'D5', 'Nội dung đã sửa cho đúng bản ký')
  expect(await planSheetRepairs(book.workbook, inTheMaking)).toEqual([])
  book.user.deleteTableRows(taskSheet.table, 3)
  book.user.clear(name, 'A6')
  book.user.deleteColumns(name, 'E')
  const repairs = await planSheetRepairs(book.workbook, inTheMaking)
  expect(repairs.map(({ kind }) => kind)).toEqual(['columns', 'keys', 'rows'])
  for (const { kind } of repairs) await repairPlanSheet(kind, 'tasks', book.workbook, inTheMaking)
  expect(await planSheetRepairs(book.workbook, inTheMaking)).toEqual([])
  const table = await book.workbook.readTable('tasks')
  const leads = new Map(table?.rows.map(({ cells }) => [cells.task?.value, cells.lead?.value]))
  for (const { id, lead } of seedPlan.tasks) expect(leads.get(id)).toBe(lead)
  expect(table?.rows[0]?.cells.content?.value).toBe('Nội dung đã sửa cho đúng bản ký')
})

test('a protected sheet says that a password is needed', async () => {
  const book = openBook()
  await makePlanSheets(book.workbook, inForce, false)
  book.user.protectSheet(taskSheet.name.vi, 'mật khẩu')
  await expect(repairPlanSheet('protection', 'tasks', book.workbook, inForce)).rejects.toThrow(SessionError)
})
