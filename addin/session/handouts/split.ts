// An agency's rows split by "Đơn vị được giao", which never leaves the workbook but by these files: so they are made
// here, not by the server, as the server makes those for agencies.
import JSZip from 'jszip'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { foldLine, searchKey } from '../../../shared/domain/text.ts'
import { handoutFileName } from '../../../shared/handouts/file-name.ts'
import type { HandoutRow } from '../../../shared/handouts/handout.ts'
import { layOutHandout } from '../../../shared/handouts/lay-out.ts'
import { rowKey } from '../../../shared/sync/row.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { writeBook } from '../../../shared/xlsx/write-book.ts'
import type { Look } from '../../sync/engine.ts'
import type { Background } from '../../sync/row-content.ts'
import { rowsNow } from '../ledger/known-values.ts'
import type { Units } from './handouts.ts'

export interface UnitRows {
  readonly name: string
  readonly rows: readonly HandoutRow[]
}

/** Units by name, however it is spelled; rows without one are left out. */
function rowsByUnit(look: Look, agency: AgencyId): readonly UnitRows[] {
  const units = new Map<string, { name: string; rows: HandoutRow[] }>()
  for (const [task, values] of rowsNow(look, agency)) {
    const key = rowKey(agency, task)
    const name = foldLine(String(look.local.byKey.get(key)?.raw.assignedUnit?.value ?? ''))
    if (name === '') continue
    const { previous } = look.replica.rows.get(key)?.base ?? {}
    const row: HandoutRow = { task, values, ...(previous && { previousResult: previous.result }) }
    const unit = units.get(searchKey(name)) ?? { name, rows: [] }
    unit.rows.push(row)
    units.set(searchKey(name), unit)
  }
  return [...units.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

export function unitsOf(look: Look, agency: AgencyId): Units {
  const units = rowsByUnit(look, agency).map(({ name, rows }) => ({ name, rows: rows.length }))
  const named = units.reduce((sum, { rows }) => sum + rows, 0)
  return { units, without: rowsNow(look, agency).size - named }
}

export interface SplitInput {
  readonly look: Look
  readonly agency: AgencyId
  readonly background: Background
  readonly planRevision: number
  readonly language: Language
}

/** An archive of a workbook for each unit. */
export async function splitByUnit({ look, agency, background, planRevision, language }: SplitInput): Promise<Blob> {
  const { plan, period, today } = background
  const archive = new JSZip()
  for (const [index, { name, rows }] of rowsByUnit(look, agency).entries()) {
    const identity = { plan: plan.id, period: period.id, agency, planRevision, madeOn: today, unit: name }
    const workbook = new JSZip()
    for (const { path, text } of writeBook(layOutHandout({ identity, plan, period, rows, language }))) {
      workbook.file(path, text, { createFolders: false })
    }
    const bytes = await workbook.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
    // Two names may differ by nothing that a file's name may hold.
    archive.file(handoutFileName(name, `${agency}-${index + 1}`), bytes, { createFolders: false })
  }
  return archive.generateAsync({ type: 'blob', mimeType: 'application/zip', compression: 'STORE' })
}
