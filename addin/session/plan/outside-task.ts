// A task that is given outside the appendix, as the secretariat tells it, becomes a row of the sheet `Nhiệm vụ`. From there
// it goes the way of every other amendment, and can be corrected or deleted before that.
import { groupLabel, outsideGroup, type Plan } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { NewRow, TableCells } from '../../workbook/port.ts'
import type { OutsideTask } from './amendment.ts'

/** @param random a random text, for a code that no task has had */
export function outsideRow(task: OutsideTask, { tasks }: Plan, table: TableCells, random: string): NewRow {
  const { clause, ...said } = task
  const shown = table.rows.map(({ cells }) => canonicalText(String(cells.no?.value ?? '')))
  const no = unlike(canonicalText(clause), new Set([...shown, ...tasks.map(({ path }) => path)]))
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(said).map(([column, text]) => [column, canonicalText(text)])),
    no,
    group: groupLabel(outsideGroup),
    task: `ngoai-${random.slice(0, 8)}`,
  }
  return Object.fromEntries(
    sheets.tasks.columns.map((column) => [column.id, cellOf(column, texts[column.id] ?? '', table.date1904)]),
  )
}

/** Two tasks of one clause are told apart: "mục III.1", "mục III.1 (2)". */
function unlike(name: string, taken: ReadonlySet<string>): string {
  let unlike = name
  for (let n = 2; taken.has(unlike); n += 1) unlike = `${name} (${n})`
  return unlike
}
