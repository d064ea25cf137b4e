// The session's verbs about making a plan: its sheets from a read appendix, what they say by now, and giving it out.
import { scopeOf } from '../../../shared/consolidation/summary.ts'
import { hasErrors } from '../../../shared/domain/issue.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Api } from '../../api/client.ts'
import { SheetMissing, type Workbook } from '../../workbook/port.ts'
import type { WorkbookIdentity } from '../ledger/workbook-identity.ts'
import { type PublishResult, type Session, SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import type { BuiltPlan, Draft } from './plan-draft.ts'

/** What makes plans comes when somebody makes one. */
const planMaking = () => import('./plan-draft.ts')

export interface MakingVerbParts {
  readonly workbook: Workbook
  readonly api: Api
  readonly core: SessionCore
  /** A random UUID. */
  readonly newId: () => string
  /** ISO day in Vietnam. */
  readonly today: () => string
  /** Stores what the workbook is from now on. */
  readonly become: (identity: WorkbookIdentity) => Promise<void>
  /** Says what is broken in the sheets that the plan stands in. */
  readonly lookAtSheets: () => Promise<void>
}

export type MakingVerbs = Pick<Session, 'draftedPlan' | 'makeWorkbook' | 'previewPublish' | 'publish'>

export function makingVerbs({ workbook, api, core, newId, today, become, lookAtSheets }: MakingVerbParts): MakingVerbs {
  const { perform, ask } = core

  /** The plan in the making, as far as its sheets are still there. */
  async function draftedPlan(): Promise<Plan | undefined> {
    const { draft, identity } = core.known().workbook
    if (!draft || identity?.period !== undefined) return undefined
    const tasks = await workbook.readTable('tasks')
    const directory = await workbook.readTable('directory')
    return tasks && directory && (await planMaking()).buildPlan(draft, tasks, directory).plan
  }

  async function readPlanFromSheets(): Promise<BuiltPlan> {
    const { draft } = core.known().workbook
    const tasks = await workbook.readTable('tasks')
    const directory = await workbook.readTable('directory')
    if (!draft || !tasks || !directory) throw new SheetMissing('plan to publish')
    return (await planMaking()).buildPlan(draft, tasks, directory)
  }

  return {
    draftedPlan: () => perform(undefined, draftedPlan),
    makeWorkbook: (appendix, directory) =>
      perform('make', async () => {
        if (core.known().workbook.identity?.period !== undefined) throw new SessionError({ code: 'wrong-state' })
        const { draftHead, planIdFor, taskRows } = await planMaking()
        const { directoryRows } = await import('./directory-sheet.ts')
        const plan = planIdFor(appendix.plan.number ?? '', newId())
        const { plan: heading, groups, tasks } = appendix
        const draft: Draft = { plan, secretariat: directory.secretariat, appendix: { plan: heading, groups, tasks } }
        await workbook.makeSheet('tasks', draftHead(draft), taskRows(draft))
        await workbook.makeSheet('directory', { lines: ['Danh mục cơ quan'] }, directoryRows(directory))
        const identity = { plan, purpose: { role: 'secretariat' }, workbook: newId() } as const
        await become({ identity, plan: undefined, draft })
        await workbook.select('tasks', 0, 'content')
      }),
    previewPublish: () =>
      perform(undefined, async () => {
        await lookAtSheets()
        const { plan, issues } = await readPlanFromSheets()
        return { ...scopeOf(plan), issues }
      }),
    publish: (regime) =>
      perform('publish', async (): Promise<PublishResult> => {
        const { identity, draft } = core.known().workbook
        const { plan: read, issues } = await readPlanFromSheets()
        if (!identity) throw new SheetMissing('plan to publish')
        const plan = { ...read, ...(regime && { regime }) }
        if (hasErrors(issues)) throw new SessionError({ code: 'malformed-request' })
        await ask(api.publish(plan))
        const { firstPeriod } = await planMaking()
        const first = firstPeriod(plan, today())
        await ask(api.openPeriod({ plan: plan.id, period: first.id }, first.settings))
        const published = await ask(api.plan(plan.id))
        await become({ identity: { ...identity, period: first.id }, plan: published, draft })
        return scopeOf(plan)
      }),
  }
}
