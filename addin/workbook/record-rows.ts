// Records ↔ rows of the very hidden sheet. A text longer than a cell is split over rows, and a batch of writes may stop
// anywhere; so a row names its record, its version and its part, a version counts only when it is complete, and an older
// one is cleared after the newer one stands. A record is therefore always there whole, in its old or its new form.

/** Key, mark (`version.part.parts`) and text of a part, as the three cells of a row; `''` in all for a free row. */
export type RecordRow = readonly [key: string, mark: string, text: string]

/** Below Excel's 32,767 characters a cell, with room for the sign in front. */
export const partLength = 30_000

/** Stands before every part, so that none begins with an apostrophe, which Excel would take for its own. */
const sign = '|'

interface Version {
  readonly version: number
  readonly parts: number
  /** Row and text of each part, by part. */
  readonly found: ReadonlyMap<number, { readonly row: number; readonly text: string }>
}

export interface Placed {
  readonly text: string
  /** The rows of its parts, in order. */
  readonly rows: readonly number[]
}

/** The records and where they stand. `junk` rows belong to no complete newest version. */
export interface RecordLayout {
  readonly records: ReadonlyMap<string, Placed>
  readonly free: readonly number[]
  /** The first row that was never used. */
  readonly next: number
  readonly junk: ReadonlyMap<string, readonly number[]>
  readonly version: number
}

export const emptyLayout: RecordLayout = { records: new Map(), free: [], next: 0, junk: new Map(), version: 0 }

export function readRecords(rows: readonly RecordRow[]): RecordLayout {
  const versions = new Map<string, Version[]>()
  const free: number[] = []
  let highest = 0
  rows.forEach(([key, mark, text], row) => {
    const [version = 0, part = 0, parts = 0] = mark.split('.').map(Number)
    if (key === '' || !(version > 0 && part < parts)) {
      free.push(row)
      return
    }
    highest = Math.max(highest, version)
    const list = versions.get(key) ?? []
    versions.set(key, addPart(list, version, parts, part, row, text.slice(sign.length)))
  })
  const records = new Map<string, Placed>()
  const junk = new Map<string, readonly number[]>()
  for (const [key, list] of versions) {
    const whole = list.filter((it) => it.found.size === it.parts).sort((a, b) => b.version - a.version)[0]
    if (whole) records.set(key, placed(whole))
    const rest = list.filter((it) => it !== whole).flatMap((it) => [...it.found.values()].map((part) => part.row))
    if (rest.length > 0) junk.set(key, rest)
  }
  return { records, free, next: rows.length, junk, version: highest }
}

function addPart(list: Version[], version: number, parts: number, part: number, row: number, text: string): Version[] {
  const known = list.find((it) => it.version === version)
  const found = new Map(known?.found).set(part, { row, text })
  return [...list.filter((it) => it !== known), { version, parts, found }]
}

function placed({ parts, found }: Version): Placed {
  const list = Array.from({ length: parts }, (_, part) => found.get(part))
  return { text: list.map((it) => it?.text ?? '').join(''), rows: list.flatMap((it) => (it ? [it.row] : [])) }
}

export interface RowWrite {
  readonly row: number
  readonly cells: RecordRow
}

const blank: RecordRow = ['', '', '']

/**
 * The rows to write, in order, and the layout after them. A record of one part is overwritten in its place, which is a
 * single write; a longer one gets new rows first and gives its old ones free afterwards.
 */
export function planRecords(
  layout: RecordLayout,
  changes: readonly (readonly [key: string, text: string | undefined])[],
): { readonly writes: readonly RowWrite[]; readonly layout: RecordLayout } {
  const records = new Map(layout.records)
  const junk = new Map(layout.junk)
  const free = [...layout.free]
  const writes: RowWrite[] = []
  let { next, version } = layout
  const take = () => {
    const row = free.shift() ?? next
    if (row === next) next += 1
    return row
  }
  const clear = (rows: readonly number[]) => {
    for (const row of rows) writes.push({ row, cells: blank })
    free.push(...rows)
  }
  for (const [key, text] of changes) {
    const old = records.get(key)
    const stale = junk.get(key) ?? []
    junk.delete(key)
    if (text === undefined) {
      // What is stale goes first: it must not become the newest complete version.
      clear([...stale, ...(old?.rows ?? [])])
      records.delete(key)
      continue
    }
    version += 1
    const parts = splitText(text)
    const inPlace = parts.length === 1 && old?.rows.length === 1
    const rows = inPlace ? old.rows : parts.map(take)
    rows.forEach((row, part) => {
      writes.push({ row, cells: [key, `${version}.${part}.${parts.length}`, sign + parts[part]] })
    })
    clear([...stale, ...(inPlace ? [] : (old?.rows ?? []))])
    records.set(key, { text, rows })
  }
  return { writes, layout: { records, free, next, junk, version } }
}

/** Never between the halves of a character: a cell does not keep half of one. */
function splitText(text: string): string[] {
  const parts: string[] = []
  let from = 0
  do {
    let to = Math.min(from + partLength, text.length)
    const last = text.charCodeAt(to - 1)
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1
    parts.push(text.slice(from, to))
    from = to
  } while (from < text.length)
  return parts
}
