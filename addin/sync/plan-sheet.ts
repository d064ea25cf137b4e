// Everything that bringing a sheet up to date comes to, worked out at once and carried out later: cells that take the
// server's values, cells that are worked out, rows to add. Pure.
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../shared/domain/report.ts'
import { type FieldWrite, planMerge } from '../../shared/sync/plan-merge.ts'
import { type Agreement, agreeOn, type Replica } from '../../shared/sync/replica.ts'
import { type Hand, handOf, type RowKey, rowKey, type TrackedRow } from '../../shared/sync/row.ts'
import type { PlannedCell } from '../../shared/sync/sheet-write.ts'
import type { CellWrite, NewRow } from '../workbook/port.ts'
import { shownValues } from './check-sheet.ts'
import { type LedgerSheet, writableOf } from './ledger-sheet.ts'
import { type LocalSheet, valuesByKey, withValues } from './local-sheet.ts'
import { planIndex } from './plan-index.ts'
import { cellsOf, looseCells } from './plan-writes.ts'
import { type Background, derive, newRow } from './row-content.ts'
import { stateOf } from './sync-state.ts'

/** A field of the sheet that took the server's value. */
export interface FieldNote {
  readonly task: TaskId
  readonly agency: AgencyId
  readonly field: FieldId
  readonly from: Value
  readonly to: Value
  readonly by: string
  readonly at: string
}

export interface SheetPlan {
  /** Cells of synced fields, recorded and copied before they are written. */
  readonly cells: readonly PlannedCell[]
  readonly loose: readonly CellWrite[]
  readonly additions: readonly NewRow[]
  readonly agreeing: readonly Agreement[]
  /** The sheet once the cells are written. */
  readonly localAfter: LocalSheet
  readonly notes: readonly FieldNote[]
}

export interface SheetPlanInput {
  readonly replica: Replica
  readonly local: LocalSheet
  readonly ledger: LedgerSheet
  readonly background: Background
  /** Whether rows that were deleted from the sheet are put back. */
  readonly restore: boolean
}

export function planSheet({ replica, local, ledger, background, restore }: SheetPlanInput): SheetPlan {
  const merge = planMerge(replica, valuesByKey(local), writableOf(ledger, replica), {
    standing: new Set(local.all.map((it) => it.key)),
    restore,
  })
  const localAfter = withValues(local, merge.writes)
  const after = agreeOn(replica, merge.agreeing)
  const valuesOf = (row: TrackedRow) => shownValues(row, localAfter.byKey.get(keyOf(row))?.values)
  const inConflict = new Set(merge.conflicts.map(keyOf))
  const derived = derive(background, {
    sheet: ledger.sheet,
    replica: after,
    valuesOf,
    stateOf: (row) => stateOf({ row, ledger, background, replica: after, local: localAfter, inConflict }),
  })
  const additions = inPlanOrder(background, merge.additions).map((row) => {
    const whole = after.rows.get(keyOf(row)) ?? row
    return newRow(background, ledger.sheet, whole, valuesOf(whole), derived.get(keyOf(row)), local.date1904)
  })
  return {
    cells: cellsOf(merge.writes, local, ledger),
    loose: looseCells(derived, local, ledger),
    additions,
    agreeing: merge.agreeing,
    localAfter,
    notes: merge.writes.map((write) => ({ ...write, ...signatureOf(replica, write) })),
  }
}

/** By the place of the task in the plan, then by that of the agency among the task's leads. */
function inPlanOrder({ plan }: Background, rows: readonly TrackedRow[]): readonly TrackedRow[] {
  const index = planIndex(plan)
  const placed = rows.map((row) => {
    const indexed = index.get(row.task)
    return { row, place: indexed?.place ?? index.size, lead: indexed?.task.leads.indexOf(row.agency) ?? 0 }
  })
  return placed.sort((one, other) => one.place - other.place || one.lead - other.lead).map(({ row }) => row)
}

function keyOf({ task, agency }: { readonly task: TaskId; readonly agency: AgencyId }): RowKey {
  return rowKey(agency, task)
}

function signatureOf(replica: Replica, { key, field }: FieldWrite): Hand {
  const row = replica.rows.get(key)
  return row ? handOf(row, field) : { by: '', at: '' }
}
