// Whose row it is. The rule is held by the server; here it is put into words, so that people learn who can help.
import { checkIssue } from '../domain/check.ts'
import type { Directory } from '../domain/directory.ts'
import type { AgencyId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import type { Task } from '../domain/plan.ts'

/**
 * The issue of a row that the agency does not lead, naming who does and the secretariat; `undefined` for its own row.
 */
export function checkOwner(task: Task, agency: AgencyId, directory: Directory): Issue | undefined {
  if (task.leads.includes(agency)) return undefined
  const nameOf = (id: AgencyId) => directory.agencies.find((it) => it.id === id)?.name ?? id
  return checkIssue('not-your-row', {
    task: task.id,
    params: { agency: nameOf(agency), lead: task.lead, secretariat: nameOf(directory.secretariat) },
  })
}
