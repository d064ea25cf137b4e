// A signed plan as published: its groups and tasks exactly as signed, the bodies, and the reporting regime.
import type { DeadlineMeaning } from './deadline.ts'
import type { Directory } from './directory.ts'
import type { AgencyId, PlanId, TaskId } from './ids.ts'
import type { Reminding } from './reminding.ts'

export interface Group {
  /** The path of the group, such as `IV` or `A.II`. */
  readonly id: string
  readonly no: string
  readonly title: string
  readonly level: number
  readonly parent?: string
}

/**
 * Where tasks stand that are given beside the appendix: by the plan's own text ("mỗi cơ quan xây dựng kế hoạch của mình"),
 * or by its body later. They are counted with the others, and told apart by this group.
 */
export const outsideGroup: Group = { id: 'outside', no: '', title: 'Nhiệm vụ giao ngoài phụ lục', level: 1 }

export function isOutside({ group }: Pick<Task, 'group'>): boolean {
  return group === outsideGroup.id
}

/** A group as sheets name it: its number and its title. */
export function groupLabel({ no, title }: Pick<Group, 'no' | 'title'>): string {
  return no === '' ? title : `${no}. ${title}`
}

export interface Task {
  /** Seeded from the path at first publication, never changed afterwards. */
  readonly id: TaskId
  /** What the document calls it now, such as `IV.9`. */
  readonly path: string
  readonly no: string
  /** A group id, or `''` for a task outside every group. */
  readonly group: string
  readonly content: string
  readonly lead: string
  readonly support: string
  readonly product: string
  readonly deadline: string
  /** What a person said `deadline` means; without it the words are read. */
  readonly meaning?: DeadlineMeaning
  readonly issuer: string
  /** Further signed columns by their header. */
  readonly extra: Readonly<Record<string, string>>
  /** Bodies that report on this task, open sets (`open-…`) among them; each is one obligation. */
  readonly leads: readonly AgencyId[]
  /** Named bodies that support it; open sets grant nothing and are left out. */
  readonly supports: readonly AgencyId[]
}

/** When agencies' reports are due and how their days are counted. */
export interface Regime {
  readonly every: 'year' | 'half' | 'quarter' | 'month'
  /** "trước ngày 20 của tháng cuối kỳ": 20. */
  readonly dueDay: number
  /** Whether "trước ngày 20" ends with the 19th (`before`) or the 20th (`on`). */
  readonly dueDayEnds: 'before' | 'on'
  readonly weekend: 'keep' | 'next-working-day' | 'previous-working-day'
  /** Days before a deadline from which a task is "sắp đến hạn". */
  readonly soonDays: number
  /** Whether a leader of the agency has to approve before it hands in. */
  readonly leaderApproval: boolean
  /** Whether official figures may show what has not been handed in. */
  readonly showDrafts: boolean
  /** When those who owe a report are reminded, where the plan says it; a period may say otherwise. */
  readonly remind?: Reminding
}

export interface Plan {
  readonly id: PlanId
  readonly number: string
  /** ISO day, or `''` where the document does not say. */
  readonly issuedOn: string
  readonly issuer: string
  readonly title: string
  readonly groups: readonly Group[]
  readonly tasks: readonly Task[]
  readonly directory: Directory
  readonly regime: Regime
}

/** Entries whose lead changes: those of `from`, of one task or of all it loses, are taken over by `to`, each whole. */
export interface Move {
  readonly from: AgencyId
  readonly task?: TaskId
  /** Among the task's new leads; none where the entries are set aside with their row. */
  readonly to: readonly AgencyId[]
}

/** The document that amends a plan, and what becomes of entries where the plan itself does not say it. */
export interface Amendment {
  /** Such as "Quyết định số 12/QĐ-UBND". */
  readonly document: string
  /** ISO day, or `''`. */
  readonly on: string
  readonly moves: readonly Move[]
}

export const defaultRegime: Regime = {
  every: 'year',
  dueDay: 20,
  dueDayEnds: 'before',
  weekend: 'keep',
  soonDays: 15,
  leaderApproval: false,
  showDrafts: false,
}
