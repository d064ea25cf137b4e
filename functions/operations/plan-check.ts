// Whether the parts of a plan agree with each other, and a period's with the plan: what a schema cannot say. A plan that
// does not would leave rows that belong to nobody, and such a period would ask nobody anything.
import { isOpenSet } from '../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../shared/domain/period.ts'
import type { Amendment, Plan } from '../../shared/domain/plan.ts'
import { isCanonical } from '../../shared/table/canonical.ts'
import type { PlanContent } from './plan-content.ts'

export interface Flaw {
  /** JSON pointer into the request that holds the plan. */
  readonly pointer: string
  readonly detail: string
}

const maxFlaws = 20

/** What is wrong with the plan and what is said of its amendment, at most twenty flaws; empty when nothing is. */
export function planFlaws(plan: Plan, amendment?: Amendment): Flaw[] {
  const ofPlan = [...flaws(plan)].map(({ pointer, detail }) => ({ pointer: `/plan${pointer}`, detail }))
  return [...ofPlan, ...(amendment ? amendmentFlaws(plan, amendment) : [])].slice(0, maxFlaws)
}

/** Who gives entries may be gone from the plan, and so may the task; who takes them over may not. */
function* amendmentFlaws({ directory }: Plan, { document, on, moves }: Amendment): Generator<Flaw> {
  // Both become values of the rows that it takes away.
  if (!isCanonical('setAsideDocument', document)) yield { pointer: '/amendment/document', detail: 'is not canonical' }
  if (!isCanonical('setAsideOn', on)) yield { pointer: '/amendment/on', detail: 'is no day' }
  for (const [index, { to }] of moves.entries()) {
    const pointer = `/amendment/moves/${index}/to`
    yield* repeatedIds(pointer, to)
    for (const [place, heir] of to.entries()) {
      const isKnown = directory.agencies.some((it) => it.id === heir)
      if (!isKnown) yield { pointer: `${pointer}/${place}`, detail: 'is not in the directory' }
    }
  }
}

/** What is wrong with the days of a period's settings. */
export function daysFlaws({ from, to, agenciesDue, secretariatDue }: PeriodSettings): Flaw[] {
  const flaws: Flaw[] = []
  if (to < from) flaws.push({ pointer: '/period/to', detail: 'is before the first day' })
  if (secretariatDue < agenciesDue) flaws.push({ pointer: '/period/secretariatDue', detail: 'is before the agencies' })
  return flaws
}

/** What is wrong with the tasks and agencies that a period is opened for, at most twenty flaws each. */
export function choiceFlaws(
  { tasks, agencies }: Pick<PeriodSettings, 'tasks' | 'agencies'>,
  plan: Pick<PlanContent, 'tasks' | 'agencies'>,
): Flaw[] {
  return [...unknownIds('/period/tasks', tasks, plan.tasks), ...unknownIds('/period/agencies', agencies, plan.agencies)]
}

function unknownIds(
  pointer: string,
  chosen: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
): Flaw[] {
  if (chosen?.length === 0) return [{ pointer, detail: 'chooses nothing' }]
  const ids = new Set(known.map((it) => it.id))
  const flaws = (chosen ?? []).flatMap((id, index) =>
    ids.has(id) ? [] : [{ pointer: `${pointer}/${index}`, detail: 'is not in the plan' }],
  )
  return flaws.slice(0, maxFlaws)
}

function* flaws(plan: Plan): Generator<Flaw> {
  yield* repeated('/tasks', plan.tasks)
  yield* repeated('/groups', plan.groups)
  yield* repeated('/directory/agencies', plan.directory.agencies)
  const agencies = new Set<string>(plan.directory.agencies.map((it) => it.id))
  const groups = new Set(plan.groups.map((it) => it.id))
  if (!agencies.has(plan.directory.secretariat)) {
    yield { pointer: '/directory/secretariat', detail: 'is not in the directory' }
  }
  for (const [index, task] of plan.tasks.entries()) {
    const pointer = `/tasks/${index}`
    if (task.group !== '' && !groups.has(task.group)) yield { pointer: `${pointer}/group`, detail: 'is no group' }
    yield* repeatedIds(`${pointer}/leads`, task.leads)
    yield* repeatedIds(`${pointer}/supports`, task.supports)
    for (const [place, lead] of task.leads.entries()) {
      if (!agencies.has(lead)) yield { pointer: `${pointer}/leads/${place}`, detail: 'is not in the directory' }
    }
    for (const [place, support] of task.supports.entries()) {
      const at = `${pointer}/supports/${place}`
      if (isOpenSet(support)) yield { pointer: at, detail: 'an open set supports nothing' }
      else if (!agencies.has(support)) yield { pointer: at, detail: 'is not in the directory' }
    }
  }
}

function repeated(pointer: string, things: readonly { readonly id: string }[]): Generator<Flaw> {
  return repeatedIds(
    pointer,
    things.map((it) => it.id),
  )
}

function* repeatedIds(pointer: string, ids: readonly string[]): Generator<Flaw> {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield { pointer: `${pointer}/${index}`, detail: 'stands there twice' }
    seen.add(id)
  }
}
