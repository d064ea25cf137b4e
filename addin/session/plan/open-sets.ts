// Open sets ("các trường chuyên nghiệp", "… liên quan") that lead tasks of a plan in force, and settling one by choosing its
// bodies. The signed words stay as they are: what is chosen stands in `Danh mục cơ quan` as a collective of exactly that
// name, to be put in force by the next amendment.
import type { Directory } from '../../../shared/domain/directory.ts'
import { type AgencyId, isOpenSet } from '../../../shared/domain/ids.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { searchKey } from '../../../shared/domain/text.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import { cellOf } from '../../sync/row-content.ts'
import { SheetMissing, type Workbook } from '../../workbook/port.ts'
import { SessionError } from '../session.ts'
import type { OpenSet } from './amendment.ts'
import { directoryRows } from './directory-sheet.ts'

/** @param directory as the sheet has it now */
export function openSetsOf(inForce: Plan, directory: Directory): readonly OpenSet[] {
  const leads = new Set(inForce.tasks.flatMap((task) => task.leads.filter(isOpenSet)))
  return [...leads].map((id): OpenSet => {
    const name = inForce.directory.agencies.find((it) => it.id === id)?.name ?? id
    const chosen = directory.collectives.find((it) => searchKey(it.name) === searchKey(name))
    const tasks = inForce.tasks.filter((task) => task.leads.includes(id))
    return { id, name, paths: tasks.map(({ path }) => path), members: chosen?.members ?? [] }
  })
}

/**
 * Writes the collective of that name, in its row where there is one.
 *
 * @throws SheetMissing
 * @throws SessionError `head-moved` where its row was changed just then
 */
export async function chooseMembers(workbook: Workbook, name: string, members: readonly AgencyId[]): Promise<void> {
  const table = await workbook.readTable('directory')
  const column = columnOf('directory', 'members')
  if (!table || !column) throw new SheetMissing('directory')
  const row = table.rows.find(({ cells }) => searchKey(String(cells.name?.value ?? '')) === searchKey(name))
  if (row && !table.columns.has(column.id)) throw new SheetMissing('column of members')
  const cell = cellOf(column, members.join('\n'), table.date1904)
  const isDone = row
    ? await workbook.rewrite('directory', [{ row, column: column.id, ...cell }])
    : await workbook.appendRows(
        'directory',
        directoryRows({ agencies: [], collectives: [{ name, otherNames: [], members }] }),
      )
  if (!isDone) throw new SessionError({ code: 'head-moved' })
}
