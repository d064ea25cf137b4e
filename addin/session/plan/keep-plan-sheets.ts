// The sheets that a plan stands in, over the life of a workbook: made when a plan is opened, brought up to date when it is
// amended, looked at when somebody asks. What it takes to do that comes when it is first needed.
import type { Plan } from '../../../shared/domain/plan.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Mending, Workbook } from '../../workbook/port.ts'
import { noteAmendment, readFormerTexts, settleAmendment } from '../mending/amended-texts.ts'
import type { PlanSheetId, RepairKind } from '../session.ts'
import type { SessionCore } from '../session-core.ts'

export interface PlanSheetParts {
  readonly workbook: Workbook & Mending
  readonly core: Pick<SessionCore, 'known' | 'show'>
}

export interface PlanSheets {
  /** Keeps what an amendment changed until the sheets show it; of another plan nothing is kept. */
  noteChanges(before: PlanAnswer | undefined, after: PlanAnswer): Promise<void>
  /** Brings `Nhiệm vụ` up to date with what was noted. */
  showAmendment(plan: Plan): Promise<void>
  /** Makes those that are not there; all of them where they are another plan's. */
  make(anew: boolean): Promise<void>
  /** Says in the view what is broken in them. */
  look(): Promise<void>
  repair(kind: RepairKind, sheet: PlanSheetId): Promise<void>
}

export function keepPlanSheets({ workbook, core }: PlanSheetParts): PlanSheets {
  const mending = () => import('../mending/mend-plan-sheets.ts')
  const { store } = workbook

  async function look(): Promise<void> {
    const { planSheetRepairs } = await mending()
    core.show({ planRepairs: await planSheetRepairs(workbook, core.known().workbook) })
  }

  return {
    noteChanges: async (before, after) => {
      if (before?.plan.id !== after.plan.id) return
      const records = await store.read()
      const changes = noteAmendment(before.plan, after.plan, records)
      await store.write(changes.filter(([key, text]) => records?.get(key) !== text))
    },
    showAmendment: async (plan) => {
      const former = readFormerTexts(await store.read(), 'tasks')
      if (Object.keys(former).length === 0) return
      const isFollowed = await (await mending()).followAmendment(workbook, plan, former)
      if (isFollowed) await settleAmendment(store, 'tasks')
    },
    make: async (anew) => (await mending()).makePlanSheets(workbook, core.known().workbook, anew),
    look,
    repair: async (kind, sheet) => {
      await (await mending()).repairPlanSheet(kind, sheet, workbook, core.known().workbook)
      await look()
    },
  }
}
