// How an agency's entries differ between two points of its report: versions, or a version and what stands now.
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { fieldIds, fieldSpec, fieldValue, type Values } from '../../../shared/domain/report.ts'
import type { Difference } from './past.ts'

export type Entries = ReadonlyMap<TaskId, Values>

const entryFields = fieldIds.filter((field) => fieldSpec(field).writer === 'lead')

/**
 * Only what the agency enters: a version holds nothing else. A row that is at one point only differs in all that is
 * filled in. Tasks that the plan has no more come last.
 */
export function differencesOf({ tasks }: Pick<Plan, 'tasks'>, before: Entries, after: Entries): readonly Difference[] {
  const known = tasks.map(({ id }) => id)
  const gone = [...new Set([...before.keys(), ...after.keys()])].filter((id) => !known.includes(id))
  return [...known, ...gone].flatMap((id) => {
    const [was = {}, is = {}] = [before.get(id), after.get(id)]
    const { path = id, content = '' } = tasks.find((it) => it.id === id) ?? {}
    return entryFields.flatMap((field): readonly Difference[] => {
      const [from, to] = [fieldValue(was, field), fieldValue(is, field)]
      return from === to ? [] : [{ task: id, path, content, field, from, to }]
    })
  })
}
