// Writes cells that are nobody's entries: worked out, signed, keys of rows. Each goes into its own row and over what was
// read there. A sheet is not a transaction, so the very request that writes asks what stood there and in whose row; what
// was met otherwise (sorted, inserted, typed) is put back, and tried again where its row is now. Nothing of it is recorded:
// what people enter does not go this way, but through `Engine.enter`.
import type { Raw } from '../../shared/sync/sheet-write.ts'
import { sheets } from '../../shared/table/columns.ts'
import { chunksOf, inTurn, type Reached } from './chunks.ts'
import { isExcelError, sendQuietly } from './excel-api.ts'
import type { CellWrite, TableRow } from './port.ts'
import { toRaw } from './table-read.ts'
import { assertRows, columnOf, fillRun, formatRun, type Hand, rangeOf, runsOf } from './table-write.ts'

/** Whoever sorts between every look and its writing is let go on. */
const mostRounds = 4

/** The columns whose texts tell a row from the others, and those of them that nothing is written into. */
interface Telling {
  readonly all: readonly string[]
  readonly lasting: readonly string[]
}

/** The texts of some columns as a request asks for them. */
type AskedTexts = ReadonlyMap<string, Excel.Range>

/** What stood where a cell was written, and in whose row: the texts of the telling columns. */
interface Met {
  readonly names: ReadonlyMap<string, string>
  readonly value: Raw
  readonly numberFormat: string
}

/** A cell that was met otherwise than it was read; without `met` nothing was written. */
interface Astray {
  readonly cell: CellWrite
  readonly met?: Met
}

/** @returns whether every cell stands in its row; where one does not, that row has been left as it is */
export async function rewrite(
  context: Excel.RequestContext,
  hand: Hand,
  cells: readonly CellWrite[],
  reached: Reached,
): Promise<boolean> {
  const telling = tellingColumns(hand, new Set(cells.map(({ column }) => column)))
  const write = (wanted: readonly CellWrite[]) => writeOnce(context, hand, wanted, telling, reached)
  const lookAgain = () => readAgain(context, hand, cells, telling)
  let [wanted, isWhole] = [cells, true]
  for (let round = 0; round < mostRounds; round += 1) {
    const astray = await write(wanted)
    if (astray.length === 0) return isWhole
    for (let met = astray; met.length > 0; ) {
      const rows = await lookAgain()
      met = await write(met.flatMap((it) => putBack(it, rows)))
    }
    const rows = await lookAgain()
    const again = astray.map(({ cell }) => movedTo(cell, rows))
    isWhole &&= !again.includes('lost')
    wanted = again.flatMap((it) => (typeof it === 'object' ? it : []))
  }
  return false
}

/** Keys that are written tell nothing; then a row is known by what was signed. */
const besideKeys: readonly string[] = ['no', 'content', 'deadline', 'agencyName']

export function tellingColumns({ sheet, places }: Hand, written: ReadonlySet<string> = new Set()): Telling {
  const there = sheets[sheet].columns.filter(({ id }) => places.has(id))
  // Of the bodies in the directory some have no code.
  const keys = there.filter(({ id, source }) => source === 'key' || id === 'name').map(({ id }) => id)
  const isKeyed = keys.length > 0 && !keys.some((id) => written.has(id))
  const signed = there.filter(({ id }) => !isKeyed && besideKeys.includes(id)).map(({ id }) => id)
  const all = [...keys, ...signed]
  return { all, lasting: all.filter((id) => !written.has(id)) }
}

async function writeOnce(
  context: Excel.RequestContext,
  hand: Hand,
  cells: readonly CellWrite[],
  { all }: Telling,
  reached: Reached,
): Promise<readonly Astray[]> {
  const runs = runsOf(cells.map((cell) => ({ ...cell, position: cell.row.position })))
  const met: Met[] = []
  const writeChunk = async (chunk: typeof runs) => {
    const read = await sendQuietly(context, () => {
      assertRows(context, hand, Math.max(...chunk.map((run) => run.position + run.cells.length - 1)))
      const names = askTexts(context, hand, all)
      const ranges = chunk.map((run) => rangeOf(context, hand, run).load('formulas,numberFormat'))
      chunk.forEach((run, index) => {
        const range = ranges[index] ?? rangeOf(context, hand, run)
        formatRun(range, run.cells)
        fillRun(range, run.cells, hand.facts)
      })
      return { names, ranges }
    })
    for (const [index, { position, cells: ofRun }] of chunk.entries()) {
      ofRun.forEach((_, row) => {
        met.push({
          names: new Map([...read.names].map(([id, asked]) => [id, textAt(asked, position + row)])),
          value: toRaw(read.ranges[index]?.formulas[row]?.[0]),
          numberFormat: String(read.ranges[index]?.numberFormat[row]?.[0] ?? 'General'),
        })
      })
    }
    return 'go-on' as const
  }
  const sizeOf = (chunk: typeof runs) => chunk.reduce((sum, run) => sum + run.cells.length, 0)
  try {
    await inTurn(chunksOf(runs), writeChunk, { reached, sizeOf })
  } catch (error) {
    // What `assertRows` runs into when rows were deleted since the table was read.
    if (!isExcelError(error, 'ItemNotFound', 'InvalidArgument')) throw error
  }
  return cells.flatMap((cell, index): Astray[] => {
    const there = met[index]
    if (!there) return [{ cell }]
    return isAsRead(cell, there) ? [] : [{ cell, met: there }]
  })
}

/** Queues the question for the texts of columns. */
export function askTexts(context: Excel.RequestContext, hand: Hand, columns: readonly string[]): AskedTexts {
  return new Map(columns.map((id) => [id, columnOf(context, hand, id).getDataBodyRange().load('values')]))
}

function textAt(asked: Excel.Range, position: number): string {
  return String(asked.values[position]?.[0] ?? '')
}

/** Whether the rows stand where they were read, by what was asked since. */
export function areInPlace(rows: readonly TableRow[], asked: AskedTexts): boolean {
  const isWhole = [...asked.values()].every(({ values }) => values.length === rows.length)
  return isWhole && rows.every((row) => isOwnRow(row, asked))
}

/** Whether what stands at the place of a row is the row that was read there. */
export function isOwnRow(row: TableRow, asked: AskedTexts): boolean {
  return [...asked].every(([id, range]) => textIn(row, id) === textAt(range, row.position))
}

function isAsRead({ row, column, value }: CellWrite, met: Met): boolean {
  const isOwn = [...met.names].every(([id, text]) => textIn(row, id) === text)
  return isOwn && (met.value === shownIn(row, column) || met.value === value)
}

/** The rows as they stand now that bear the texts, by column, which nothing was written into. */
type RowsNow = (text: (column: string) => string) => readonly TableRow[]

async function readAgain(
  context: Excel.RequestContext,
  hand: Hand,
  cells: readonly CellWrite[],
  { all, lasting }: Telling,
): Promise<RowsNow> {
  const ids = [...new Set([...all, ...cells.map(({ column }) => column)])]
  const bodies = ids.map((id) => columnOf(context, hand, id).getDataBodyRange().load('formulas,values,numberFormat'))
  await context.sync()
  const byName = new Map<string, TableRow[]>()
  const nameOf = (text: (column: string) => string) => JSON.stringify(lasting.map(text))
  const count = bodies[0]?.formulas.length ?? 0
  for (let position = 0; position < count; position += 1) {
    const shown = ids.map((id, index) => {
      const at = (of: 'values' | 'formulas' | 'numberFormat') => bodies[index]?.[of][position]?.[0]
      const cell = { value: toRaw(at('values')), formula: toRaw(at('formulas')) }
      return [id, { ...cell, numberFormat: String(at('numberFormat') ?? 'General') }] as const
    })
    const row = { position, cells: Object.fromEntries(shown) }
    const name = nameOf((id) => textIn(row, id))
    const alike = byName.get(name)
    if (alike) alike.push(row)
    else byName.set(name, [row])
  }
  return (text) => byName.get(nameOf(text)) ?? []
}

/** The cell in its row as that stands now; `done` where it shows the value already. */
function movedTo(cell: CellWrite, rows: RowsNow): CellWrite | 'done' | 'lost' {
  const [row, ...others] = rows((id) => textIn(cell.row, id))
  if (!row || others.length > 0) return 'lost'
  const shown = shownIn(row, cell.column)
  if (shown === cell.value) return 'done'
  return shown === shownIn(cell.row, cell.column) ? { ...cell, row } : 'lost'
}

/** What was met, in the row that it was met in; where something newer stands there, that stays. */
function putBack({ cell: { row: meant, column, value: wrote }, met }: Astray, rows: RowsNow): readonly CellWrite[] {
  if (!met) return []
  const own = rows((id) => met.names.get(id) ?? '').filter((row) => shownIn(row, column) === wrote)
  const row = own.find(({ position }) => position === meant.position) ?? own[0]
  return row && met.value !== wrote ? [{ row, column, value: met.value, numberFormat: met.numberFormat }] : []
}

function textIn({ cells }: TableRow, column: string): string {
  return String(cells[column]?.value ?? '')
}

function shownIn({ cells }: TableRow, column: string): Raw {
  return cells[column]?.formula ?? ''
}
