// A task as signed, column by column, and what bodies are called: the same on every sheet and in every file.
import type { AgencyId } from '../domain/ids.ts'
import { groupLabel, type Plan, type Task } from '../domain/plan.ts'

/**
 * The signed texts of a task by column id. Numbers begin anew in each group, whose column is seldom in sight: so the
 * task is numbered by its path, "I.1".
 */
export function signedTexts(plan: Plan, task: Task): Readonly<Record<string, string>> {
  const { path, content, lead, support, product, deadline, issuer } = task
  return { group: groupName(plan, task), no: path, content, lead, support, product, deadline, issuer }
}

function groupName(plan: Plan, task: Task): string {
  const group = plan.groups.find((it) => it.id === task.group)
  return group ? groupLabel(group) : ''
}

export function agencyName(plan: Plan, agency: AgencyId): string {
  return plan.directory.agencies.find((it) => it.id === agency)?.name ?? agency
}
