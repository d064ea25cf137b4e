// What an appendix says once it is read: the plan it belongs to, its columns, groups and tasks, and what is in doubt.
import type { Issue } from '../domain/issue.ts'

/** What a column means; `extra` columns (notes, funding …) are kept under their own header. */
export type Role = 'no' | 'content' | 'lead' | 'support' | 'product' | 'deadline' | 'issuer' | 'extra'

/** The roles that a task has a field for. */
export type Field = Exclude<Role, 'no' | 'extra'>

export type Column = { role: Role; label: string }

/** `number` as "67/KH-UBND", `issuedOn` an ISO day; absent where the text around the table does not say. */
export type PlanHeading = { number?: string; issuedOn?: string; issuer?: string; title?: string }

/** `id` is the path ("A.II"), `level` counts from 1, `parent` is absent on the first level. */
export type AppendixGroup = { id: string; no: string; title: string; level: number; parent?: string }

/**
 * One task as signed; an empty cell is `''`, lines within a cell are separated by `\n`. `id` is the path ("I.1"),
 * `group` a group id or `''`. `extra` holds the further columns by header, and under `merged` and `ditto` the roles
 * that were filled from a merged cell or a ditto mark ("lead, support").
 */
export type AppendixTask = { id: string; no: string; group: string; extra: Record<string, string> } & Record<
  Field,
  string
>

/** `read` = `tasks` + `groups` + `unread` + what is understood but is neither (repeated headers, totals, page numbers). */
export type Counts = { read: number; tasks: number; groups: number; unread: number }

export type Appendix = {
  plan: PlanHeading
  columns: Column[]
  groups: AppendixGroup[]
  tasks: AppendixTask[]
  issues: Issue[]
  counts: Counts
}

/** The fields of a task in the order in which people speak of them. */
export const fields: readonly Field[] = ['content', 'lead', 'support', 'product', 'deadline', 'issuer']
