// The issuing body is filled in from the plan beside a document that the clerk enters, and nowhere else.
import { expect, test } from 'vitest'
import { columnOf, sheets } from '../../../../shared/table/columns.ts'
import { openClerk, plan } from './clerk.ts'
import { isMark } from './survive.ts'
import { differences } from './whole-workbook.ts'

const issuer = 'UBND tỉnh Tuyên Quang'
const named = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, issuer: task.id === 'I.5' ? '' : issuer })) }

async function openNamed() {
  const clerk = await openClerk()
  clerk.amend(() => named)
  await clerk.session.refresh()
  return clerk
}

test('a document that is entered brings the issuing body with it, and both are saved', async () => {
  const clerk = await openNamed()
  expect(clerk.see('I.2', 'documentIssuer')).toBe('')
  expect(clerk.session.view().pending).toBe(0)
  clerk.type('I.2', 'documentNumber', '215/QĐ-UBND')
  clerk.type('I.4', 'documentDate', '05/12/2013')
  clerk.type('I.5', 'documentNumber', '12/KH-SNV')
  const before = clerk.excel.host.save()
  await clerk.look()
  const cells = differences(before, clerk.excel.host.save()).cells.filter((cell) => !isMark(cell))
  expect(cells.map((cell) => clerk.nameOf(cell)).sort()).toEqual(['I.2 documentIssuer', 'I.4 documentIssuer'])
  await clerk.session.save()
  expect(clerk.stored('I.2', 'documentIssuer')).toBe(issuer)
  expect(clerk.stored('I.4', 'documentIssuer')).toBe(issuer)
  expect(clerk.stored('I.5', 'documentIssuer')).toBe('')
})

test('what the clerk typed as the issuing body stays, and what was erased is not put back', async () => {
  const clerk = await openNamed()
  clerk.type('I.2', 'documentIssuer', 'Sở Nội vụ')
  clerk.type('I.2', 'documentNumber', '215/QĐ-SNV')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe('Sở Nội vụ')
  await clerk.session.save()
  clerk.user.clear(clerk.sheet(), clerk.at('I.2', 'documentIssuer'))
  clerk.type('I.2', 'documentNumber', '216/QĐ-SNV')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe('')
})

test('a body that the clerk takes out beside a new document stays out until another document is entered', async () => {
  const clerk = await openNamed()
  clerk.type('I.2', 'documentNumber', '215/QĐ-UBND')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe(issuer)
  clerk.user.clear(clerk.sheet(), clerk.at('I.2', 'documentIssuer'))
  await clerk.look()
  clerk.type('I.2', 'documentDate', '05/12/2013')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe('')

  for (const column of ['documentNumber', 'documentDate']) clerk.user.clear(clerk.sheet(), clerk.at('I.2', column))
  await clerk.look()
  clerk.type('I.2', 'documentNumber', '216/QĐ-UBND')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe(issuer)
})

test('rows that are sorted just then keep what was typed in them, and the body comes into its own row (W2)', async () => {
  const clerk = await openNamed()
  clerk.type('I.5', 'documentIssuer', 'Sở Nội vụ')
  clerk.type('I.2', 'documentNumber', '215/QĐ-UBND')
  clerk.beforeWriting(() => {
    clerk.user.sortTable(sheets.report.table, columnOf('report', 'task')?.header.vi ?? '', false)
  })
  await clerk.look()
  expect(clerk.see('I.5', 'documentIssuer')).toBe('Sở Nội vụ')
  await clerk.look()
  expect(clerk.see('I.2', 'documentIssuer')).toBe(issuer)
  await clerk.session.save()
  expect([clerk.stored('I.5', 'documentIssuer'), clerk.stored('I.2', 'documentIssuer')]).toEqual(['Sở Nội vụ', issuer])
  expect(clerk.session.view()).toMatchObject({ pending: 0, conflicts: [] })
})

test('a document reported elsewhere is not added to here', async () => {
  const clerk = await openNamed()
  await clerk.elsewhere('I.3', 'documentNumber', '1/KH')
  await clerk.session.refresh()
  await clerk.look()
  expect(clerk.see('I.3', 'documentIssuer')).toBe('')
  expect(clerk.session.view().pending).toBe(0)
})
