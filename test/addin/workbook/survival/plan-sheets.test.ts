// The sheet `Nhiệm vụ` beside a report: it says what is signed, follows an amendment, and what people did to it can be put
// right.
import { describe, expect, test } from 'vitest'
import type { Repair } from '../../../../addin/session/session.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { sheets } from '../../../../shared/table/columns.ts'
import { type Clerk, openClerk, plan } from './clerk.ts'
import { isMark } from './survive.ts'
import { differences } from './whole-workbook.ts'

const name = sheets.tasks.name.vi
const { table } = sheets.tasks

/** What the table shows, row by row, under the columns that are always there. */
function shown({ excel }: Clerk): readonly string[] {
  const { view } = excel.host
  const found = view.sheet(name).tables.find((it) => it.name === table)
  if (!found) throw new Error('no table')
  const { row, column, rows, columns } = found.area
  const text = (at: number, from: number) => view.cell(name, at, from).text
  return Array.from({ length: rows - 1 }, (_, index) =>
    Array.from({ length: columns }, (_2, offset) => text(row + 1 + index, column + offset)).join('|'),
  )
}

const signed = plan.tasks.map(({ id, no, group, content, lead, support, product, deadline, issuer }) => {
  const title = group === 'I' ? 'I. Xây dựng thể chế' : 'II. Đào tạo, bồi dưỡng'
  return [id, title, no, content, lead, support, product, deadline, issuer].join('|')
})

test('everybody has the plan as it was signed', async () => {
  expect(shown(await openClerk())).toEqual(signed)
})

describe('what people do to it is found by a check and put right when they ask', () => {
  const cases: readonly (readonly [does: string, act: (clerk: Clerk) => unknown, repairs: readonly Repair[]])[] = [
    ['nothing', () => {}, []],
    ['a sort', ({ user }) => user.sortTable(table, 'Nội dung nhiệm vụ', false), []],
    [
      'a header typed over',
      ({ user }) => user.type(name, 'D4', 'Việc'),
      [{ kind: 'headers', count: 1, sheet: 'tasks' }],
    ],
    ['a key erased', ({ user }) => user.clear(name, 'A6'), [{ kind: 'keys', count: 1, sheet: 'tasks' }]],
    ['keys filled down', ({ user }) => user.fillDown(name, 'A5:A7'), [{ kind: 'keys', count: 2, sheet: 'tasks' }]],
    [
      'signed texts altered',
      ({ user }) => user.type(name, 'H5', 'hỏi lại'),
      [{ kind: 'signed', count: 1, sheet: 'tasks' }],
    ],
    ['rows deleted', ({ user }) => user.deleteTableRows(table, 6), [{ kind: 'rows', count: 1, sheet: 'tasks' }]],
    [
      'columns deleted',
      ({ user }) => user.deleteColumns(name, 'G', 2),
      [{ kind: 'columns', count: 2, sheet: 'tasks' }],
    ],
    ['the keys deleted', ({ user }) => user.deleteColumns(name, 'A'), [{ kind: 'columns', count: 1, sheet: 'tasks' }]],
    [
      'the table made a plain range',
      ({ excel }) =>
        excel.Excel.run(async (context) => {
          context.workbook.tables.getItem(table).convertToRange()
          await context.sync()
        }),
      [{ kind: 'table', count: 1, sheet: 'tasks' }],
    ],
  ]
  test.each(cases)('%s', async (_, act, repairs) => {
    const clerk = await openClerk()
    clerk.user.type(name, 'L6', 'ghi chú của tôi')
    clerk.user.colour(name, 'D6', '#FFFF00')
    await act(clerk)
    const before = clerk.excel.host.save()
    await clerk.session.check()
    expect(clerk.session.view().repairs).toEqual(repairs)
    expect(differences(before, clerk.excel.host.save()).cells.filter((cell) => cell.sheet === name)).toEqual([])
    for (const { kind, sheet } of repairs) await clerk.session.repair(kind, sheet)
    expect(clerk.session.view().repairs).toEqual([])
    expect([...shown(clerk)].sort()).toEqual(signed)
    const notes = clerk.excel.host.save().sheets.find(({ data }) => data.name === name)?.cells
    expect(notes?.some(([, , { v }]) => v === 'ghi chú của tôi')).toBe(true)
  })
})

test('a sheet that a clerk deleted is not asked about, and comes back with the next opening', async () => {
  const clerk = await openClerk()
  clerk.user.deleteSheet(name)
  await clerk.session.check()
  expect(clerk.session.view().repairs).toEqual([])
  const { identity, period } = clerk.session.view()
  if (!identity || !period) throw new Error('not open')
  await clerk.session.openPlan(plan.id, period.id, identity.purpose)
  expect(shown(clerk)).toEqual(signed)
})

test('it follows an amendment: new texts, tasks that came, tasks that went, and nothing that was typed over', async () => {
  const clerk = await openClerk()
  clerk.user.type(name, 'H9', 'hỏi lại thời hạn')
  clerk.amend((before: Plan): Plan => {
    const [first, second, ...others] = before.tasks
    if (!first || !second) throw new Error('no tasks')
    const moved = others.map((task) => (task.id === 'I.5' ? { ...task, deadline: 'Năm 2015' } : task))
    const added = { ...second, id: 'II.9' as TaskId, path: 'II.9', no: '9', content: 'Nhiệm vụ bổ sung' }
    return { ...before, tasks: [{ ...first, deadline: 'Quý II/2014' }, ...moved, added] }
  })
  const before = clerk.excel.host.save()
  await clerk.session.refresh()
  const rows = shown(clerk)
  expect(rows[0]).toContain('|Quý II/2014|')
  expect(rows[1]).toBe('||||||||')
  expect(rows.find((row) => row.startsWith('I.5|'))).toContain('|hỏi lại thời hạn|')
  expect(rows.at(-1)).toContain('II.9|I. Xây dựng thể chế|9|Nhiệm vụ bổ sung|')
  const { cells } = differences(before, clerk.excel.host.save())
  const touched = cells.filter((cell) => cell.sheet === name && !isMark(cell) && cell.row < 10)
  expect(new Set(touched.map(({ row }) => row))).toEqual(new Set([4, 5]))
  await clerk.session.check()
  expect(clerk.session.view().repairs).toEqual([{ kind: 'signed', count: 1, sheet: 'tasks' }])
})
