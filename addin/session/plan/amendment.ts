// What the secretariat does about a plan that is given out and has to change.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Amendment } from '../../../shared/domain/plan.ts'
import type { PlanChanges } from '../importing/plan-changes.ts'

export interface AmendmentPreview {
  readonly changes: PlanChanges
  readonly issues: readonly Issue[]
}

/** A task that the appendix does not have: given by the plan's own text, or by its body later. */
export interface OutsideTask {
  /** Where it is given, such as "mục III.1": it goes by this, having no number in the appendix. */
  readonly clause: string
  readonly content: string
  readonly lead: string
  readonly support: string
  readonly product: string
  readonly deadline: string
}

export interface AmendmentVerbs {
  /** What the sheets `Nhiệm vụ` and `Danh mục cơ quan` would change in the plan in force. */
  preview(): Promise<AmendmentPreview>
  /** Adds a task outside the appendix to the sheet `Nhiệm vụ`, to be put in force by the next amendment. */
  addOutside(task: OutsideTask): Promise<void>
  /** Puts it in force; reports follow it, and no entry vanishes. Rejects with `plan-changed` when somebody else was first. */
  carryOut(document: Pick<Amendment, 'document' | 'on'>): Promise<void>
}
