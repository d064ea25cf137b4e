// What a period asks about: of most plans everything, in an ad hoc one what was chosen. What nobody was asked about is
// counted nowhere: it would stand among what is not done.
import type { PeriodSettings } from './period.ts'
import type { Plan } from './plan.ts'

/** The plan with the tasks and leads that the period asks about; the plan itself where it asks about all. */
export function askedIn(plan: Plan, { tasks, agencies }: Pick<PeriodSettings, 'tasks' | 'agencies'>): Plan {
  if (tasks === undefined && agencies === undefined) return plan
  const asked = plan.tasks.flatMap((task) => {
    const leads = task.leads.filter((it) => agencies === undefined || agencies.includes(it))
    const isAsked = leads.length > 0 && (tasks === undefined || tasks.includes(task.id))
    if (!isAsked) return []
    // The same task stays the same object, by which its deadline is known to have been read.
    return [leads.length === task.leads.length ? task : { ...task, leads }]
  })
  return { ...plan, tasks: asked }
}
