// What the secretariat does about a plan that is given out and has to change.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Amendment } from '../../../shared/domain/plan.ts'
import type { PlanChanges } from '../importing/plan-changes.ts'

export interface AmendmentPreview {
  readonly changes: PlanChanges
  readonly issues: readonly Issue[]
}

export interface AmendmentVerbs {
  /** What the sheets `Nhiệm vụ` and `Danh mục cơ quan` would change in the plan in force. */
  preview(): Promise<AmendmentPreview>
  /** Puts it in force; reports follow it, and no entry vanishes. Rejects with `plan-changed` when somebody else was first. */
  carryOut(document: Pick<Amendment, 'document' | 'on'>): Promise<void>
}
