// The session's verbs about amending a plan that is given out: what the sheets would change, and doing it.
import { hasErrors } from '../../../shared/domain/issue.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Api } from '../../api/client.ts'
import { SheetMissing, type Workbook } from '../../workbook/port.ts'
import { SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import type { AmendmentVerbs } from './amendment.ts'
import type { BuiltPlan } from './plan-draft.ts'

export interface AmendmentVerbParts {
  readonly workbook: Workbook
  readonly api: Api
  readonly core: SessionCore
  /** A random UUID. */
  readonly newId: () => string
  /** Stores what the plan now is. */
  readonly follow: (plan: PlanAnswer) => Promise<void>
  /** Says what is broken in the sheets that the plan stands in. */
  readonly lookAtSheets: () => Promise<void>
}

export function amendmentVerbs({
  workbook,
  api,
  core,
  newId,
  follow,
  lookAtSheets,
}: AmendmentVerbParts): AmendmentVerbs {
  const { perform, ask, known } = core

  async function read(): Promise<{ readonly inForce: PlanAnswer; readonly built: BuiltPlan }> {
    const inForce = known().workbook.plan
    const tasks = await workbook.readTable('tasks')
    const directory = await workbook.readTable('directory')
    if (!inForce || !tasks || !directory) throw new SheetMissing('plan to amend')
    const { amendedPlan } = await import('./amend-plan.ts')
    return { inForce, built: amendedPlan(inForce.plan, tasks, directory) }
  }

  return {
    preview: () =>
      perform(undefined, async () => {
        await lookAtSheets()
        const { inForce, built } = await read()
        const { planChanges } = await import('../importing/plan-changes.ts')
        const named = built.plan.tasks.map((task) => ({ ...task, id: task.path }))
        const { openSetsOf } = await import('./open-sets.ts')
        const { directory } = built.plan
        return {
          changes: planChanges(inForce.plan.tasks, named),
          issues: built.issues,
          regime: inForce.plan.regime,
          openSets: openSetsOf(inForce.plan, directory),
          agencies: directory.agencies.filter(({ kind }) => kind !== 'open-set').map(({ id, name }) => ({ id, name })),
        }
      }),
    addOutside: (task) =>
      perform(undefined, async () => {
        const { plan } = known().workbook
        const table = await workbook.readTable('tasks')
        if (!plan || !table) throw new SheetMissing('plan to amend')
        const { outsideRow } = await import('./outside-task.ts')
        await workbook.appendRows('tasks', [outsideRow(task, plan.plan, table, newId())])
        await workbook.select('tasks', table.rows.length, 'content')
      }),
    chooseMembers: (name, members) =>
      perform(undefined, async () => (await import('./open-sets.ts')).chooseMembers(workbook, name, members)),
    carryOut: ({ document, on }, regime = known().workbook.plan?.plan.regime) =>
      perform('publish', async () => {
        const { inForce, built } = await read()
        if (hasErrors(built.issues)) throw new SessionError({ code: 'malformed-request' })
        const plan = { ...built.plan, ...(regime && { regime }) }
        await follow(await ask(api.amend(inForce, plan, { document: canonicalText(document), on, moves: [] })))
      }),
  }
}
