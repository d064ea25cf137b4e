// From the texts of tasks and a directory to tasks that name who reports: the same for a plan in the making and for one
// that is amended.
import { assignObligations } from '../../../shared/appendix/obligations.ts'
import type { Agency, Directory } from '../../../shared/domain/directory.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Task } from '../../../shared/domain/plan.ts'

/** A task before anybody knows whom its words mean. */
export type TaskTexts = Omit<Task, 'leads' | 'supports'>

export interface Assigned {
  readonly tasks: readonly Task[]
  /** With an agency for each open set that the tasks name. */
  readonly directory: Directory
  readonly issues: readonly Issue[]
}

export function assignTasks(texts: readonly TaskTexts[], directory: Directory): Assigned {
  const obligations = assignObligations(texts, directory)
  const openSets = obligations.openSets.map(
    ({ id, name }): Agency => ({ id, name, otherNames: [], kind: 'open-set', reports: 'undecided' }),
  )
  const assigned = new Map(obligations.tasks.map((it) => [it.task, it]))
  const tasks = texts.map((task): Task => {
    const { leads = [], supports = [] } = assigned.get(task.id) ?? {}
    return { ...task, leads, supports }
  })
  return {
    tasks,
    directory: { ...directory, agencies: [...directory.agencies, ...openSets] },
    issues: obligations.tasks.flatMap((it) => it.issues),
  }
}
