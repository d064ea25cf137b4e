// The sheet `Phối hợp`: the rows an agency supports, as those who lead them have them, marked where that is not handed in.
// Nothing on it is anybody's entry here, so it follows the server without asking; rows that are no longer supported stay,
// and say so.
import { standingOf } from '../../shared/consolidation/consolidate.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { ReportRow, Value } from '../../shared/domain/report.ts'
import { currentDeadline, timeliness } from '../../shared/domain/timeliness.ts'
import { newRow as newTracked } from '../../shared/sync/row.ts'
import { canonicalText } from '../../shared/table/canonical.ts'
import { sheets } from '../../shared/table/columns.ts'
import { standingLabels } from '../../shared/table/counting-labels.ts'
import { outdatedHeaders } from '../../shared/table/headers.ts'
import { timelinessText } from '../../shared/table/timeliness-labels.ts'
import type { PullAnswer, PullScope } from '../../shared/wire/sync.ts'
import type { Api } from '../api/client.ts'
import {
  type CellWrite,
  type Mending,
  type NewRow,
  SheetProtected,
  type TableCells,
  TableLost,
  type TableRow,
  type Workbook,
} from '../workbook/port.ts'
import { planIndex } from './plan-index.ts'
import type { Shelf } from './records.ts'
import { type Background, newRow } from './row-content.ts'

export interface SupportInput {
  readonly workbook: Workbook & Pick<Mending, 'writeHeaders'>
  readonly api: Pick<Api, 'pull'>
  readonly agency: AgencyId
  readonly shelf: Shelf
  readonly background: Background
  /** To stand above the table where the sheet has to be made. */
  readonly lines: readonly string[]
}

type Pulled = Pick<PullAnswer, 'rows' | 'agencies' | 'handedIn'>

const noLonger = 'không còn phối hợp'

/**
 * Brings the sheet up to date; makes it once there is a row to show. What keeps the rows from coming (no network, no
 * right) leaves the sheet as it is: the own report does not depend on it.
 */
export async function followSupport(input: SupportInput): Promise<void> {
  const { api, shelf, agency } = input
  const scope: PullScope = { role: 'support', agency }
  const answer = await api.pull(shelf, { scope })
  if (answer.kind !== 'ok') return
  try {
    await show(input, answer.value)
  } catch (error) {
    // A sheet that a person protected or turned into a plain range is theirs to look at as it is.
    if (!(error instanceof SheetProtected || error instanceof TableLost)) throw error
  }
}

async function show({ workbook, background, lines }: SupportInput, pulled: Pulled): Promise<void> {
  const { today } = background
  const table = await workbook.readTable('support')
  const rows = new Map(
    inPlanOrder(background, pulled.rows).map((row) => [
      keyOf(row.task, row.agency),
      contentOf(background, row, standingIn(pulled, row), table?.date1904 ?? false),
    ]),
  )
  if (!table) {
    if (rows.size > 0) await workbook.makeSheet('support', { lines, today }, [...rows.values()])
    return
  }
  const outdated = outdatedHeaders('support', table.headers, today)
  if (outdated.size > 0) await workbook.writeHeaders('support', outdated)
  const there = new Map(table.rows.map((row) => [keyOf(textIn(row, 'task'), textIn(row, 'agency')), row]))
  const cells = table.rows.flatMap((row) => changedCells(table, row, rows))
  if (cells.length > 0) await workbook.rewrite('support', cells)
  const added = [...rows].flatMap(([key, row]) => (there.has(key) ? [] : [row]))
  if (added.length > 0) await workbook.appendRows('support', added)
}

/**
 * Of a report that somebody else leads the state is told, and what was handed in where it differs by now. Handed in and
 * neither taken back nor never sent: that is every state but `open`, and of one that is locked the number tells.
 */
function standingIn({ agencies, handedIn }: Pulled, { task, agency, values }: ReportRow): Value {
  const head = agencies.find(({ id }) => id === agency)
  const isOfficial = head !== undefined && head.state !== 'open' && head.version > 0
  const then = handedIn.find((it) => it.task === task && it.agency === agency)?.values ?? values
  const standing = standingOf({ values, ...(isOfficial && { handedIn: { values: then, firstOn: '' } }) })
  return standingLabels[standing].vi
}

function contentOf(background: Background, row: ReportRow, standing: Value, date1904: boolean): NewRow {
  const { plan, period, today } = background
  const { task, agency, values } = row
  const deadline = planIndex(plan).get(task)?.deadline
  const current = deadline && currentDeadline(deadline, values)
  const derived: Readonly<Record<string, Value>> = deadline
    ? {
        due: current?.kind === 'day' ? current.lastDay : '',
        timeliness: timelinessText(
          timeliness({ values, deadline, period, today, soonDays: plan.regime.soonDays }),
          'vi',
        ),
        standing,
      }
    : { standing }
  return newRow(background, 'support', newTracked(agency, task), values, derived, date1904)
}

function changedCells(table: TableCells, row: TableRow, rows: ReadonlyMap<string, NewRow>): readonly CellWrite[] {
  const key = keyOf(textIn(row, 'task'), textIn(row, 'agency'))
  if (key === keyOf('', '')) return []
  const wanted = rows.get(key) ?? { timeliness: { value: noLonger, numberFormat: '@' } }
  return sheets.support.columns.flatMap(({ id }): CellWrite[] => {
    const cell = wanted[id]
    const shown = row.cells[id]
    if (!cell || !shown || shown.formula === cell.value || !table.columns.has(id)) return []
    return [{ row, column: id, ...cell }]
  })
}

function inPlanOrder({ plan }: Background, rows: readonly ReportRow[]): readonly ReportRow[] {
  const index = planIndex(plan)
  const placeOf = ({ task }: ReportRow) => index.get(task)?.place ?? index.size
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other))
}

function textIn(row: TableRow, column: string): string {
  return canonicalText(String(row.cells[column]?.value ?? ''))
}

function keyOf(task: string, agency: string): string {
  return `${task}|${agency}`
}
