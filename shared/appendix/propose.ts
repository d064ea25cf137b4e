// The ways out that reading itself offers for a doubt, as decisions: another text for a cell, or its words in the other
// column where they may belong.
import type { Issue } from '../domain/issue.ts'
import { fields } from './appendix.ts'
import type { SettledAppendix, Settlement } from './settle.ts'

export type Proposed = Extract<Settlement, { kind: 'set' | 'move' }>

/** None for a doubt about a task or group that is no longer there. */
export function proposedFor({ tasks, groups }: SettledAppendix, doubt: Issue): Proposed[] {
  const { task: id, field, proposals = [] } = doubt
  const task = tasks.find((one) => one.id === id)
  if (id !== undefined && task === undefined && !groups.some((group) => group.id === id)) return []
  return proposals.flatMap(({ field: other, value }): Proposed[] => {
    const target = ([...fields, 'title'] as const).find((one) => one === (other ?? field))
    if (target === undefined) return []
    // Words that may belong elsewhere are moved there, not written twice.
    const holder = task && fields.find((one) => one !== target && value !== '' && task[one].includes(value))
    if (task === undefined || holder === undefined || value !== doubt.text || target === 'title')
      return [{ kind: 'set', ...(id !== undefined && { task: id }), field: target, text: value }]
    const at = task[holder].length - value.length
    return task[holder].endsWith(value) ? [{ kind: 'move', task: task.id, from: holder, to: target, at }] : []
  })
}
