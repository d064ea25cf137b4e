// The checks of a whole table: are the keys what was written, is every row still there, are the signed columns as
// signed. Rows are matched to what they may have been only to propose it; nothing is repaired unasked.
import { checkIssue } from '../domain/check.ts'
import type { Issue, Proposal } from '../domain/issue.ts'
import { foldLine, searchKey } from '../domain/text.ts'
import type { Column } from '../table/columns.ts'
import { isHeaderOf } from '../table/headers.ts'

/** A row as it stands on the sheet. */
export interface KeyedRow {
  /** Its number on the sheet, as people see it. */
  readonly row: number
  /** The key cell's text; where a table has two key columns, both joined by the reader. */
  readonly key: string
  /** Texts of the signed columns by column id; a column that is not on the sheet is left out. */
  readonly signed: Readonly<Record<string, string>>
  /** Whether anything was entered in it. */
  readonly isEntered?: boolean
}

/** A row as it was written. */
export interface ExpectedRow {
  readonly key: string
  readonly signed: Readonly<Record<string, string>>
}

/**
 * Keys that are missing, doubled or unknown, and rows that are gone. Every issue but `row-deleted` carries `params.row`
 * and, where the signed columns tell, the key to put back as its proposal. Rows without any text are no rows.
 *
 * @param keyColumn id of the column that the issues are shown on
 * @example
 * checkKeys([{ row: 7, key: '', signed: { no: '1', content: 'Kiện toàn …' } }], expected)
 * // [{ code: 'key-missing', field: 'task', params: { row: 7 }, proposals: [{ value: 'III.1', … }], … }]
 */
export function checkKeys(rows: readonly KeyedRow[], expected: readonly ExpectedRow[], keyColumn = 'task'): Issue[] {
  const filled = rows.filter(
    (it) => it.key !== '' || it.isEntered || Object.values(it.signed).some((text) => text !== ''),
  )
  const byKey = new Map(expected.map((it) => [it.key, it]))
  const known = new Set(byKey.keys())
  const rowsOf = rowsByKey(filled)
  const isElsewhere = misplacement(new Map(expected.map((it) => [it.key, it.signed.content ?? ''])))
  const isMisplaced = ({ key, signed }: KeyedRow) => isElsewhere(key, signed.content ?? '')
  const placed = rowsByKey(filled.filter((it) => !isMisplaced(it)))

  const absent = new Absent(expected.filter((it) => !placed.has(it.key)))
  const issues = filled.flatMap((it) => {
    const sharing = rowsOf.get(it.key) ?? []
    const code = keyTrouble(it.key, sharing.length, known) ?? (isMisplaced(it) ? 'key-misplaced' : undefined)
    if (!code) return []
    // Of rows with one key, the one that says what was signed under it is the row itself.
    const match = isItself(it, byKey.get(it.key)) ? undefined : absent.take(it)
    const proposals = match ? [{ field: keyColumn, value: match.key, label: nameOf(match) }] : []
    const params = { row: it.row, ...(code === 'key-duplicate' && { rows: sharing.join(', ') }) }
    return checkIssue(code, { field: keyColumn, text: it.key, params, proposals })
  })
  const deleted = absent.left().map((it) => {
    return checkIssue('row-deleted', { task: it.key, field: keyColumn, params: { name: nameOf(it) } })
  })
  return [...issues, ...deleted]
}

/**
 * Tells whether a key stands beside the content of another task than its own: keys were swapped, or sorted without their
 * rows. A content that is no task's is a signed text that was changed, which is another matter.
 *
 * @param contents signed content by key
 */
export function misplacement(contents: ReadonlyMap<string, string>): (key: string, content: string) => boolean {
  let folded: ReadonlySet<string> | undefined
  return (key, content) => {
    const own = contents.get(key)
    // Nearly every row says what was signed, letter by letter.
    if (own === undefined || own === content || content === '') return false
    folded ??= new Set([...contents.values()].map(searchKey))
    const shown = searchKey(content)
    return shown !== searchKey(own) && folded.has(shown)
  }
}

function keyTrouble(key: string, rows: number, known: ReadonlySet<string>) {
  if (key === '') return 'key-missing'
  if (!known.has(key)) return 'key-unknown'
  return rows > 1 ? 'key-duplicate' : undefined
}

function isItself(row: KeyedRow, expected: ExpectedRow | undefined): boolean {
  const ids = Object.keys(row.signed)
  return expected !== undefined && ids.every((id) => sameText(expected.signed[id], row.signed[id]))
}

/** The expected rows that no key names any more, found by their signed content; each is given out once. */
class Absent {
  readonly #byContent = new Map<string, ExpectedRow[]>()

  constructor(rows: readonly ExpectedRow[]) {
    for (const row of rows) {
      const content = contentKey(row)
      this.#byContent.set(content, [...(this.#byContent.get(content) ?? []), row])
    }
  }

  /** The one that a row bears the content of; among several alike, the one whose other signed texts are the same. */
  take(row: KeyedRow): ExpectedRow | undefined {
    const content = contentKey(row)
    const alike = content === '' ? [] : (this.#byContent.get(content) ?? [])
    const exact = alike.filter((it) => Object.keys(row.signed).every((id) => sameText(it.signed[id], row.signed[id])))
    const [match, ...others] = exact.length > 0 ? exact : alike
    if (!match || others.length > 0) return undefined
    this.#byContent.set(
      content,
      alike.filter((it) => it !== match),
    )
    return match
  }

  left(): ExpectedRow[] {
    return Array.from(this.#byContent.values()).flat()
  }
}

function contentKey({ signed }: ExpectedRow | KeyedRow): string {
  return searchKey(signed.content ?? '')
}

function sameText(one = '', other = ''): boolean {
  return searchKey(one) === searchKey(other)
}

function nameOf({ key, signed }: ExpectedRow): string {
  const name = foldLine([signed.no, signed.content].filter(Boolean).join('. '))
  return name === '' ? key : name
}

/**
 * Columns that are no longer in the table, and headers that were typed over (harmless, since columns are known by their
 * ids, but the next person may look for the old words).
 *
 * @param there ids of the columns that are in the table
 * @param headers what stands above each of them
 */
export function checkColumns(
  columns: readonly Column[],
  there: ReadonlySet<string>,
  headers: ReadonlyMap<string, string>,
): Issue[] {
  return columns.flatMap((column) => {
    const { id, header } = column
    if (!there.has(id)) return checkIssue('column-missing', { field: id })
    const shown = headers.get(id)
    if (shown === undefined || isHeaderOf(column, shown)) return []
    return checkIssue('header-renamed', { field: id, text: shown, proposals: [{ field: id, value: header.vi }] })
  })
}

/**
 * Signed texts that were changed on the sheet, each with the signed text as its proposal. Rows with a key in doubt are
 * left to `checkKeys`.
 */
export function checkSigned(rows: readonly KeyedRow[], expected: readonly ExpectedRow[]): Issue[] {
  const byKey = new Map(expected.map((it) => [it.key, it]))
  const rowsOf = rowsByKey(rows)
  const isElsewhere = misplacement(new Map(expected.map((it) => [it.key, it.signed.content ?? ''])))
  return rows.flatMap((it) => {
    if (isElsewhere(it.key, it.signed.content ?? '')) return []
    const signed = rowsOf.get(it.key)?.length === 1 ? (byKey.get(it.key)?.signed ?? {}) : {}
    return Object.keys(it.signed).flatMap((field) => {
      const [now = '', then] = [it.signed[field], signed[field]]
      if (then === undefined || now === then || foldLine(now) === foldLine(then)) return []
      const proposals: Proposal[] = [{ field, value: then }]
      return checkIssue('signed-column-changed', { task: it.key, field, text: now, params: { row: it.row }, proposals })
    })
  })
}

function rowsByKey(rows: readonly KeyedRow[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const { key, row } of rows) {
    const known = found.get(key)
    if (known) known.push(row)
    else found.set(key, [row])
  }
  return found
}
