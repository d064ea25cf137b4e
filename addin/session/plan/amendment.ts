// What the secretariat does about a plan that is given out and has to change.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Amendment, Regime } from '../../../shared/domain/plan.ts'
import type { PlanChanges } from '../importing/plan-changes.ts'

export interface AmendmentPreview {
  readonly changes: PlanChanges
  readonly issues: readonly Issue[]
  /** How the plan in force is reported on. */
  readonly regime: Regime
  /** Sets of bodies that lead tasks in force and report nothing, since nobody knows who they are. */
  readonly openSets: readonly OpenSet[]
  /** Bodies to choose from, as the sheet has them. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
}

export interface OpenSet {
  readonly id: AgencyId
  /** As signed. */
  readonly name: string
  /** Of the tasks that it leads. */
  readonly paths: readonly string[]
  /** Chosen on the sheet, and not in force yet; none before. */
  readonly members: readonly AgencyId[]
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
  /** Writes who an open set is into `Danh mục cơ quan`, to be put in force by the next amendment. */
  chooseMembers(name: string, members: readonly AgencyId[]): Promise<void>
  /** Puts it in force; reports follow it, and no entry vanishes. Rejects with `plan-changed` when somebody else was first. */
  carryOut(document: Pick<Amendment, 'document' | 'on'>, regime?: Regime): Promise<void>
}
