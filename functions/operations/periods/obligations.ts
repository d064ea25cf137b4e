// Who is asked what in a period, and who takes over whose entries when an amendment changes a task's leads. Pure.
import type { Agency } from '../../../shared/domain/directory.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import type { Amendment, Task } from '../../../shared/domain/plan.ts'

/** The tasks that each agency reports on in a period. */
export type Obligations = ReadonlyMap<AgencyId, readonly TaskId[]>

export function obligationsOf(
  tasks: readonly Task[],
  { tasks: chosen, agencies }: Pick<PeriodSettings, 'tasks' | 'agencies'>,
): Obligations {
  const obligations = new Map<AgencyId, TaskId[]>()
  for (const task of tasks) {
    if (chosen !== undefined && !chosen.includes(task.id)) continue
    for (const agency of task.leads) {
      if (agencies !== undefined && !agencies.includes(agency)) continue
      obligations.set(agency, [...(obligations.get(agency) ?? []), task.id])
    }
  }
  return obligations
}

/**
 * Who takes over the entries of each lead that a task loses: those whom the amendment names; else the lead's successors
 * in the directory; else, when one lead alone has no such heir, the new leads that are nobody's heir. A new lead that
 * takes over from several starts with the entries of the first.
 *
 * @returns for each lost lead its heirs among the new leads, in the order of the old document
 */
export function heirsOf(
  before: Task,
  after: Task,
  amendment: Pick<Amendment, 'moves'>,
  directory: readonly Agency[],
): ReadonlyMap<AgencyId, readonly AgencyId[]> {
  const lost = before.leads.filter((it) => !after.leads.includes(it))
  const gained = after.leads.filter((it) => !before.leads.includes(it))
  const heirs = new Map<AgencyId, readonly AgencyId[]>()
  for (const from of lost) {
    const named = namedHeirs(amendment, before.id, from)
    const successors = directory.find((it) => it.id === from)?.succeededBy ?? []
    const known = (named ?? successors).filter((it) => gained.includes(it))
    if (named !== undefined || known.length > 0) heirs.set(from, known)
  }
  const [only, ...others] = lost.filter((it) => !heirs.has(it))
  const claimed = [...heirs.values()].flat()
  if (only !== undefined && others.length === 0) {
    heirs.set(
      only,
      gained.filter((it) => !claimed.includes(it)),
    )
  }
  return new Map(lost.map((from) => [from, heirs.get(from) ?? []]))
}

/** A move that names the task goes before one for all tasks. */
function namedHeirs(
  { moves }: Pick<Amendment, 'moves'>,
  task: TaskId,
  from: AgencyId,
): readonly AgencyId[] | undefined {
  const ofAgency = moves.filter((it) => it.from === from)
  return (ofAgency.find((it) => it.task === task) ?? ofAgency.find((it) => it.task === undefined))?.to
}
