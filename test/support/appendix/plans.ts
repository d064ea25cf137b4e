// Plans written for the tests, each drawn in every shape an appendix comes in, so that what is read from a shape can be
// compared with what was drawn. The files under fixtures/appendix/plans hold one row a line: roles, headers, then groups
// ("I | Title", or a title alone) and tasks; "⏎" breaks a line within a cell.
import { readdirSync, readFileSync } from 'node:fs'
import type { Role } from '../../../shared/appendix/appendix.ts'

export type PlanGroup = { kind: 'group'; no: string; title: string }
export type PlanTask = { kind: 'task'; cells: string[] }
export type PlanRow = PlanGroup | PlanTask
export type DrawnPlan = { name: string; roles: Role[]; labels: string[]; rows: PlanRow[] }

const folder = new URL('../../fixtures/appendix/plans/', import.meta.url)

export const drawnPlans: DrawnPlan[] = readdirSync(folder).map((file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n')
  const [roles = [], labels = [], ...rows] = lines.map((line) =>
    line.split('|').map((cell) => cell.trim().replace(/⏎/g, '\n')),
  )
  return {
    name: file.replace('.txt', ''),
    roles: roles as Role[],
    labels,
    rows: rows.map((cells): PlanRow => {
      if (cells.length > 2) return { kind: 'task', cells }
      const [first = '', second] = cells
      return second === undefined
        ? { kind: 'group', no: '', title: first }
        : { kind: 'group', no: first, title: second }
    }),
  }
})

/** Whether a plan numbers its tasks. */
export function isNumbered(plan: DrawnPlan): boolean {
  return plan.roles.includes('no')
}

/** The plan with its columns in another order, by their places. */
export function reordered(plan: DrawnPlan, order: readonly number[]): DrawnPlan {
  const pick = <T>(list: readonly T[]) => order.flatMap((at) => list.slice(at, at + 1))
  const rows = plan.rows.map((row): PlanRow => (row.kind === 'group' ? row : { ...row, cells: pick(row.cells) }))
  return { ...plan, roles: pick(plan.roles), labels: pick(plan.labels), rows }
}

/** The plan without one of its columns. */
export function without(plan: DrawnPlan, role: Role): DrawnPlan {
  return reordered(
    plan,
    plan.roles.flatMap((one, at) => (one === role ? [] : [at])),
  )
}

/** Every cell of every task as something makes it. */
export function mapCells(plan: DrawnPlan, change: (cell: string, role: Role) => string): DrawnPlan {
  const rows = plan.rows.map(
    (row): PlanRow =>
      row.kind === 'group'
        ? row
        : { ...row, cells: row.cells.map((cell, at) => change(cell, plan.roles[at] ?? 'extra')) },
  )
  return { ...plan, rows }
}
