// The directory ↔ the sheet `Danh mục cơ quan`, which people edit: bodies and collectives in one table, lists one a line.
// What cannot be read is named; nothing is dropped or guessed.
import type { Agency, AgencyKind, Collective, Directory, ReportingWay } from '../../../shared/domain/directory.ts'
import { type AgencyId, isId, isOpenSet } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { readCell } from '../../../shared/table/cells.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { cellOf } from '../../sync/row-content.ts'
import type { NewRow, TableCells, TableRow } from '../../workbook/port.ts'

const { columns } = sheets.directory

export function directoryRows({ agencies, collectives }: Omit<Directory, 'secretariat'>): readonly NewRow[] {
  const rows = [
    ...agencies.map((agency) => ({
      ...agency,
      otherNames: agency.otherNames.join('\n'),
      succeededBy: agency.succeededBy?.join('\n'),
    })),
    ...collectives.map(({ name, otherNames, members }) => ({
      name,
      otherNames: otherNames.join('\n'),
      kind: 'collective',
      members: members.join('\n'),
    })),
  ] as readonly Readonly<Record<string, string | undefined>>[]
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.id, cellOf(column, row[column.id] ?? '', false)])),
  )
}

export interface ReadDirectory {
  readonly directory: Directory
  readonly issues: readonly Issue[]
}

/** Reads the sheet back; rows without a name are no rows. */
export function readDirectory(table: TableCells, secretariat: AgencyId): ReadDirectory {
  const issues: Issue[] = []
  const agencies: Agency[] = []
  const collectives: Collective[] = []
  for (const row of table.rows) {
    const text = readTexts(row, table.date1904, issues)
    const name = text('name')
    if (name === '') continue
    if (text('kind') === 'collective') {
      collectives.push({ name, otherNames: lines(text('otherNames')), members: ids(text('members')) })
    } else agencies.push(toAgency(text))
  }
  issues.push(...flaws(agencies, collectives, secretariat))
  return { directory: { secretariat, agencies, collectives }, issues }
}

/** The canonical text of each column of a row; a column that is not on the sheet is empty. */
type Texts = (column: string) => string

function readTexts(row: TableRow, date1904: boolean, issues: Issue[]): Texts {
  const texts = new Map<string, string>()
  for (const column of columns) {
    const cell = row.cells[column.id]
    if (!cell) continue
    const read = readCell(column, { ...cell, date1904 })
    texts.set(column.id, String(read.value))
    if (read.issue) issues.push({ ...read.issue, params: { ...read.issue.params, name: texts.get('name') ?? '' } })
  }
  return (column) => texts.get(column) ?? ''
}

function toAgency(text: Texts): Agency {
  const [through, contact, validFrom, validTo] = ['through', 'contact', 'validFrom', 'validTo'].map(text)
  const succeededBy = ids(text('succeededBy'))
  return {
    id: text('id') as AgencyId,
    name: text('name'),
    otherNames: lines(text('otherNames')),
    kind: (text('kind') || 'other') as AgencyKind,
    reports: (text('reports') || 'undecided') as ReportingWay,
    ...(through && { through: through as AgencyId }),
    ...(contact && { contact }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(succeededBy.length > 0 && { succeededBy }),
  }
}

/** Codes that are missing, of the wrong alphabet or doubled, and codes that name nobody. */
function flaws(
  agencies: readonly Agency[],
  collectives: readonly Collective[],
  secretariat: AgencyId,
): readonly Issue[] {
  const known = new Set<AgencyId>(agencies.map((agency) => agency.id))
  const seen = new Set<AgencyId>()
  const issues: Issue[] = []
  for (const { id, name } of agencies) {
    if (!isId(id) || isOpenSet(id))
      issues.push({ code: 'agency-code', level: 'error', field: 'id', text: id, params: { name } })
    else if (seen.has(id))
      issues.push({ code: 'key-duplicate', level: 'error', field: 'id', text: id, params: { name } })
    seen.add(id)
  }
  const named = [
    { name: '', id: secretariat, field: 'id' },
    ...collectives.flatMap(({ name, members }) => members.map((id) => ({ name, id, field: 'members' }))),
    ...agencies.flatMap(({ name, through }) => (through ? [{ name, id: through, field: 'through' }] : [])),
    ...agencies.flatMap(({ name, succeededBy = [] }) => succeededBy.map((id) => ({ name, id, field: 'succeededBy' }))),
  ]
  for (const { name, id, field } of named) {
    if (!known.has(id)) issues.push({ code: 'key-unknown', level: 'error', field, text: id, params: { name } })
  }
  return issues
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Codes have no blanks or commas, so those part them as well as line ends. */
function ids(text: string): readonly AgencyId[] {
  return text.split(/[\s,;]+/).filter((id) => id !== '') as AgencyId[]
}
