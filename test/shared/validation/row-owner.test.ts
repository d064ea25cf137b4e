import { expect, it } from 'vitest'
import { checkIssue } from '../../../shared/domain/check.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import { messageOf } from '../../../shared/validation/messages.ts'
import { checkOwner } from '../../../shared/validation/row-owner.ts'

const agency = (id: string, name: string) =>
  ({ id: id as AgencyId, name, otherNames: [], kind: 'department', reports: 'direct' }) as const
const directory: Directory = {
  secretariat: 'so-khdt' as AgencyId,
  agencies: [
    agency('so-khdt', 'Sở Kế hoạch và Đầu tư'),
    agency('so-noi-vu', 'Sở Nội vụ'),
    agency('so-y-te', 'Sở Y tế'),
  ],
  collectives: [],
}
const task: Task = {
  id: 'III.1' as TaskId,
  path: 'III.1',
  no: '1',
  group: 'III',
  content: '',
  lead: 'Sở Nội vụ',
  support: '',
  product: '',
  deadline: '',
  issuer: '',
  extra: {},
  leads: ['so-noi-vu' as AgencyId],
  supports: [],
}

it('a row is its lead’s', () => {
  expect(checkOwner(task, 'so-noi-vu' as AgencyId, directory)).toBeUndefined()
})

it('another agency is told who leads it and who can help', () => {
  const issue = checkOwner(task, 'so-y-te' as AgencyId, directory)
  expect(issue).toMatchObject({ code: 'not-your-row', level: 'error', task: 'III.1' })
  expect(issue && messageOf(issue, 'vi', { row: 7 })).toBe(
    'Dòng 7: nhiệm vụ do Sở Nội vụ chủ trì, Sở Y tế không nhập được. Nếu phân công chưa đúng, liên hệ cơ quan tổng hợp: Sở Kế hoạch và Đầu tư.',
  )
})

it('a field that the role may not write is refused in words that need no names', () => {
  const issue = checkIssue('not-your-row', { field: 'opinion', params: { writer: 'secretariat' } })
  expect(messageOf(issue, 'vi', { row: 7 })).toBe(
    'Dòng 7, Ý kiến của cơ quan tổng hợp: ô này không thuộc quyền ghi của bạn trong vai trò đang dùng. Cần sửa thì liên hệ cơ quan tổng hợp.',
  )
})
