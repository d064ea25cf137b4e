// What is doubtful in the cells themselves once they stand where they belong: a deadline that cannot be read, nobody to
// lead, glued words, a cell in an old font.
import { readDeadline } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import { decodeLegacy, legacyEncoding } from '../domain/legacy-encoding.ts'
import { type Appendix, type AppendixTask, fields, type Role } from './appendix.ts'
import { isCombined } from './columns.ts'
import { unglue, vocabularyOf } from './glued-words.ts'

type Read = Pick<Appendix, 'plan' | 'columns' | 'groups' | 'tasks'>

/** @param year lent to deadlines that name no year */
export function cellIssues({ plan, columns, groups, tasks }: Read, year: number | undefined): Issue[] {
  const vocabulary = vocabularyOf([
    ...groups.map(({ title }) => title),
    ...tasks.flatMap((task) => fields.map((field) => task[field])),
  ])
  const roles = new Set(columns.map(({ role }) => role))
  const glued = (text: string, about: Partial<Issue>): Issue[] => {
    const mended = unglue(text, vocabulary)
    return mended === undefined
      ? []
      : [{ ...about, code: 'glued-words', level: 'doubt', text, proposals: [{ value: mended }] }]
  }
  const combined = columns.filter(({ role, label }) => role === 'lead' && isCombined(label) && !roles.has('support'))
  return [
    ...combined.map(({ label }): Issue => ({ code: 'column-combined', level: 'doubt', field: 'lead', text: label })),
    ...glued(plan.title ?? '', { field: 'title' }),
    ...groups.flatMap((group) => glued(group.title, { task: group.id, field: 'title' })),
    ...tasks.flatMap((task) => [
      ...missingCells(task, roles),
      ...deadlineIssues(task, year),
      ...fields.flatMap((field) => [...glued(task[field], { task: task.id, field }), ...legacyCell(task, field)]),
    ]),
  ]
}

function missingCells(task: AppendixTask, roles: ReadonlySet<Role>): Issue[] {
  const missing = (['content', 'lead'] as const).filter((field) => roles.has(field) && task[field] === '')
  return missing.map((field) => ({ code: `${field}-missing`, level: 'doubt', task: task.id, field }))
}

function deadlineIssues(task: AppendixTask, year: number | undefined): Issue[] {
  const { issue } = readDeadline(task.deadline, year === undefined ? {} : { year })
  return issue === undefined ? [] : [{ ...issue, task: task.id }]
}

function legacyCell(task: AppendixTask, field: (typeof fields)[number]): Issue[] {
  const text = task[field]
  const encoding = legacyEncoding(text)
  if (encoding === undefined) return []
  const meant = decodeLegacy(text, encoding)
  const issue: Issue = { code: 'legacy-encoding', level: 'error', task: task.id, field, text, params: { encoding } }
  return [meant === undefined ? issue : { ...issue, proposals: [{ value: meant }] }]
}
