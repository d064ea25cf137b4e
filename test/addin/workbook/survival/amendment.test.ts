// A plan amended while a clerk works on: the sheet shows what is signed now, where it showed what was signed before.
import { expect, test } from 'vitest'
import type { Plan, Task } from '../../../../shared/domain/plan.ts'
import { openClerk } from './clerk.ts'
import { differences } from './whole-workbook.ts'

const change =
  (changes: Readonly<Record<string, Partial<Task>>>) =>
  (plan: Plan): Plan => ({ ...plan, tasks: plan.tasks.map((task) => ({ ...task, ...changes[task.id] })) })

test('amended texts take the place of the former ones, and of nothing else', async () => {
  const clerk = await openClerk()
  clerk.user.sortTable('BaoCao', 'Nội dung nhiệm vụ', false)
  clerk.user.type(clerk.sheet(), clerk.at('I.6', 'deadline'), 'hỏi lại thời hạn')
  clerk.type('I.4', 'reason', 'Chờ hướng dẫn')
  clerk.amend(
    change({ 'I.4': { deadline: 'Quý II/2014', content: 'Nhiệm vụ đã điều chỉnh' }, 'I.6': { deadline: 'Năm 2014' } }),
  )
  await clerk.elsewhere('I.1', 'difficulty', 'Thiếu người')
  const before = clerk.excel.host.save()
  await clerk.session.refresh()
  const changed = differences(before, clerk.excel.host.save())
  const signed = changed.cells.map((cell) => clerk.nameOf(cell)).filter((name) => /content|deadline/.test(name))
  expect(signed.sort()).toEqual(['I.4 content', 'I.4 deadline'])
  expect(clerk.see('I.4', 'deadline')).toBe('Quý II/2014')
  expect(clerk.see('I.4', 'reason')).toBe('Chờ hướng dẫn')
  expect(clerk.see('I.6', 'deadline')).toBe('hỏi lại thời hạn')
  const typedOver = clerk.session.view().issues.find(({ issue }) => issue.code === 'signed-column-changed')
  expect(typedOver).toMatchObject({ task: 'I.6', issue: { proposals: [{ value: 'Năm 2014' }] } })
})

test('two amendments before the next update leave the last one’s text', async () => {
  const clerk = await openClerk()
  clerk.amend(change({ 'I.4': { deadline: 'Quý II/2014' } }))
  await clerk.session.refresh()
  clerk.amend(change({ 'I.4': { deadline: 'Quý III/2014' } }))
  clerk.amend(change({ 'I.4': { deadline: 'Quý IV/2014' } }))
  await clerk.session.refresh()
  expect(clerk.see('I.4', 'deadline')).toBe('Quý IV/2014')
  expect(clerk.session.view().issues.filter(({ issue }) => issue.level === 'warning')).toEqual([])
})
