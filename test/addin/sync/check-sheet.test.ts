// The checks of a whole sheet where a task stands once for each of its bodies: whose row it is tells them apart.
import { expect, test } from 'vitest'
import { checkSheet } from '../../../addin/sync/check-sheet.ts'
import { ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { readLocalSheet } from '../../../addin/sync/local-sheet.ts'
import { newRow } from '../../../addin/sync/row-content.ts'
import type { TableCell, TableCells } from '../../../addin/workbook/port.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { emptyReplica, type Replica } from '../../../shared/sync/replica.ts'
import { rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { period, planOf } from './small-plan.ts'

const agencies = ['so-noi-vu', 'so-tu-phap'] as AgencyId[]
const small = planOf(2)
const plan = {
  ...small,
  directory: {
    ...small.directory,
    agencies: agencies.map((id, index) => ({
      id,
      name: ['Sở Nội vụ', 'Sở Tư pháp'][index] ?? '',
      otherNames: [],
      kind: 'department' as const,
      reports: 'direct' as const,
    })),
  },
}
const background = { plan, period, today: '2013-12-10' }
const ledger = ledgerSheetOf({ role: 'secretariat' })
const tracked = small.tasks.flatMap(({ id }) => agencies.map((agency) => rowOf(id, agency)))
const replica: Replica = {
  ...emptyReplica,
  rows: new Map(tracked.map((row) => [rowKey(row.agency, row.task), row])),
}

function rowOf(task: TaskId, agency: AgencyId): TrackedRow {
  return { task, agency, base: { task, agency, seq: 1, at: '', by: '', values: {} } }
}

/** `Tổng hợp` as it was made, after somebody changed some of its cells. */
function sheetWith(changes: Readonly<Record<number, Readonly<Record<string, string>>>>): TableCells {
  const rows = tracked.map((row, position) => {
    const content = newRow(background, 'consolidation', row, {})
    const cells = Object.entries(content).map(([id, { value, numberFormat }]): [string, TableCell] => {
      const now = changes[position]?.[id] ?? value
      return [id, { value: now, formula: now, numberFormat }]
    })
    return { position, cells: Object.fromEntries(cells) }
  })
  return { firstRow: 5, columns: new Set(sheets.consolidation.columns.map((it) => it.id)), rows, date1904: false }
}

function found(changes: Parameters<typeof sheetWith>[0]) {
  const local = readLocalSheet(sheetWith(changes), ledger, plan)
  return checkSheet({ ledger, replica, local, background }).map(({ issue, sheetRow }) => {
    return [issue.code, sheetRow, issue.proposals?.[0]?.value]
  })
}

test('a sheet as it was made is in order', () => {
  expect(found({})).toEqual([])
})

test('erased keys are proposed by task and body', () => {
  expect(found({ 1: { task: '', agency: '' }, 2: { task: '', agency: '' } })).toEqual([
    ['key-missing', 6, 'I.1 | so-tu-phap'],
    ['key-missing', 7, 'I.2 | so-noi-vu'],
  ])
})

test('a key of the other body is a duplicate, and the own one is proposed by the body’s name', () => {
  expect(found({ 1: { agency: 'so-noi-vu' } })).toEqual([
    ['key-duplicate', 5, undefined],
    ['key-duplicate', 6, 'I.1 | so-tu-phap'],
  ])
})

test('a body’s name that was typed over is told, with the one that belongs there', () => {
  expect(found({ 3: { agencyName: 'Sở khác' } })).toEqual([['signed-column-changed', 8, 'Sở Tư pháp']])
})
