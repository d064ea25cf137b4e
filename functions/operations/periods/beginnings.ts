// What the rows of an agency begin with: the entries of the body they are taken over from when the plan is amended, else
// what is carried over from the period before, else nothing.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { fieldIds, fieldValue } from '../../../shared/domain/report.ts'
import { signedDeadline } from '../../../shared/domain/timeliness.ts'
import type { StoredPeriod } from '../../storage/entities/period.ts'
import type { StoredRow } from '../../storage/entities/row.ts'
import type { Ledger } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import type { PlanContent } from '../plan-content.ts'
import { aside, carriedOver, pick, previousOf, takenOver } from './carry-over.ts'
import { readRows, rewritten, type Signature } from './ledger-commit.ts'

export type Beginning = Pick<StoredRow, 'values' | 'previous' | 'origin' | 'source' | 'earlier'>

/** The body whose entries a task's row is begun with. */
export type Origins = ReadonlyMap<TaskId, AgencyId>

const nothing: Beginning = { values: {} }
const carried = fieldIds.filter((field) => !aside.includes(field))

/** Reads what the rows of `tasks` begin with; the answer gives it for each of them. */
export async function readBeginnings(
  store: Store,
  ledger: Ledger,
  { previous }: Pick<StoredPeriod, 'previous'>,
  content: PlanContent,
  tasks: readonly TaskId[],
  origins: Origins = new Map(),
): Promise<(task: TaskId) => Beginning> {
  const beginnings = new Map<TaskId, Beginning>()
  if (previous !== undefined) {
    const before = await readRows(store, { ...ledger, period: previous })
    const deadlines = new Map(content.tasks.map((task) => [task.id, () => signedDeadline(task, content.issuedOn)]))
    for (const task of tasks) {
      const row = before.get(task)?.row
      const deadline = deadlines.get(task)
      if (row === undefined || row.frozen !== undefined || deadline === undefined) continue
      const said = previousOf(previous, row.values)
      // Beside a refusal stands what was granted earlier: that itself is carried over as what was granted.
      const earlier = fieldValue(row.values, 'decision') === 'granted' ? row.earlier : undefined
      beginnings.set(task, {
        values: carriedOver(row.values, deadline()),
        ...(said && { previous: said }),
        ...(earlier && { earlier }),
      })
    }
  }
  const moved = tasks.filter((task) => origins.has(task))
  for (const agency of new Set(moved.map((task) => origins.get(task)))) {
    if (agency === undefined) continue
    const rows = await readRows(store, { ...ledger, agency })
    const successors = content.agencies.find(({ id }) => id === agency)?.succeededBy ?? []
    const isSuccessor = successors.includes(ledger.agency)
    for (const task of moved.filter((it) => origins.get(it) === agency)) {
      const row = rows.get(task)?.row
      if (row === undefined) continue
      const { values, source, previous: said, earlier } = row
      beginnings.set(task, {
        values: pick(isSuccessor ? values : takenOver(values), carried),
        origin: agency,
        ...(source !== undefined && { source }),
        ...(said && { previous: said }),
        ...(earlier && { earlier }),
      })
    }
  }
  return (task) => beginnings.get(task) ?? nothing
}

/** A row that did not stand before. */
export function beginRow({ agency }: Ledger, task: TaskId, beginning: Beginning, signature: Signature): StoredRow {
  const { values, ...more } = beginning
  return { ...rewritten({ task, agency, values: {}, touched: {} }, values, signature), ...more }
}
