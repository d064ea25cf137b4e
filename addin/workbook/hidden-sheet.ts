// The very hidden sheet `_so`: the records in columns A to C, and to the right of them the areas into which batches copy
// what they overwrite. A stamp in the header changes with every write, so that a record store knows when another copy of
// the add-in (a co-author, a second window) has written.
import type { FoundCell, SheetWrite } from '../../shared/sync/sheet-write.ts'
import { readRows, sendInChunks } from './chunks.ts'
import { type ExcelApi, formatAll, inExcel } from './excel-api.ts'
import { NotOurs, type RecordChange, type RecordStore } from './port.ts'
import {
  emptyLayout,
  planRecords,
  type RecordLayout,
  type RecordRow,
  type RowWrite,
  readRecords,
} from './record-rows.ts'

export const hiddenSheetName = '_so'

/** Row of the sheet, from 0, where records and copies begin. */
const firstRow = 1
const recordColumns = 3
/** The first area begins in column F; an area is a task, an agency and a cell wide, with a free column after it. */
const firstAreaColumn = 5
const areaWidth = 4

const magic = 'so-ke-hoach'
const layoutVersion = '1'

/** What Excel nowhere says of itself, found out by asking it. */
export interface HostFacts {
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean
  /** Whether a leading apostrophe is taken for Excel's own mark and dropped even in a text cell. */
  readonly dropsApostrophe: boolean
}

interface Known {
  readonly layout: RecordLayout
  readonly stamp: string
  readonly facts: HostFacts
}

/** The store, and what else the hidden sheet knows. */
export interface HiddenSheet extends RecordStore {
  /** Known once the records were read or written. */
  facts(): HostFacts
  /** The records as they were last read or written, without asking; `undefined` where that is not known. */
  records(): ReadonlyMap<string, string> | undefined
  /**
   * Queues a look at the stamp in a request that goes to Excel anyway, so that a writing that follows at once need not
   * ask for it; the answer is called when the request has come back.
   */
  glance(context: Excel.RequestContext): () => void
}

/** Stands for the stamp where there is no sheet of ours. */
const absent = ''

/** For how long a stamp that was seen stands for what is there: another copy may write any time. */
const freshMs = 2_000

/** Two cells of the header, written when the sheet is made; what stands in them afterwards tells the facts. */
const probes = { address: 'D1:E1', formats: ['General', '@'], entries: ['=DATE(2000,1,1)', "'x"] }
const probedIn1904 = 35_064

function toFacts([date, apostrophe]: readonly unknown[]): HostFacts {
  return { date1904: date === probedIn1904, dropsApostrophe: apostrophe === 'x' }
}

/**
 * @param newId makes a random text, for the stamp
 */
export function openHiddenSheet(excel: ExcelApi, newId: () => string): HiddenSheet {
  let known: Known | undefined
  /** The stamp as it was just seen. */
  let fresh: string | undefined
  let ageing: ReturnType<typeof setTimeout> | undefined

  function saw(stamp: string | undefined): void {
    fresh = stamp
    clearTimeout(ageing)
    if (stamp !== undefined) ageing = setTimeout(() => saw(undefined), freshMs)
  }

  /** `bare` is a sheet whose making was interrupted. */
  async function refresh(context: Excel.RequestContext): Promise<Known | 'missing' | 'bare'> {
    const sheet = context.workbook.worksheets.getItemOrNullObject(hiddenSheetName)
    const header = sheet.getRange('A1:E1').load('values')
    const used = sheet.getUsedRange(true).load('rowCount')
    await context.sync()
    if (sheet.isNullObject) return 'missing'
    const [name, , stamp, ...probed] = header.values[0] ?? []
    if (name === '' && used.rowCount === 1) return 'bare'
    if (name !== magic) throw new NotOurs(hiddenSheetName)
    if (known && known.stamp === stamp) return known
    const count = Math.max(0, used.rowCount - firstRow)
    const rows = await readRows(firstRow, count, async (from, rowCount) => {
      const range = sheet.getRangeByIndexes(from, 0, rowCount, recordColumns).load('values')
      await context.sync()
      return range.values.map(toRecordRow)
    })
    return { layout: readRecords(rows), stamp: String(stamp), facts: toFacts(probed) }
  }

  async function write(context: Excel.RequestContext, changes: readonly RecordChange[]): Promise<void> {
    // Whatever fails below, the sheet has to be read again: how far the writing came is not known.
    const before = known && known.stamp === fresh ? known : await refresh(context)
    known = undefined
    saw(undefined)
    const isMade = typeof before === 'object'
    const { writes, layout } = planRecords(isMade ? before.layout : emptyLayout, changes)
    const { worksheets } = context.workbook
    const sheet = before === 'missing' ? worksheets.add(hiddenSheetName) : worksheets.getItem(hiddenSheetName)
    if (!isMade) prepare(sheet)
    const probed = sheet.getRange(probes.address).load('values')
    const stamp = newId()
    sheet.getRange('A1:C1').values = [[magic, layoutVersion, stamp]]
    await sendInChunks(context, blocksOf(writes), (blocks) => {
      for (const { row, rows } of blocks) {
        sheet.getRangeByIndexes(firstRow + row, 0, rows.length, recordColumns).values = rows
      }
    })
    await context.sync()
    saw(stamp)
    known = { layout, stamp, facts: toFacts(probed.values[0] ?? []) }
  }

  return {
    facts: () => known?.facts ?? toFacts([]),
    records: () => (known ? textsOf(known) : fresh === absent ? new Map() : undefined),
    glance: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(hiddenSheetName)
      const header = sheet.getRange('A1:C1').load('values')
      return () => saw(sheet.isNullObject ? absent : String(header.values[0]?.[2]))
    },
    read: () =>
      inExcel(excel, async (context) => {
        const found = await refresh(context)
        known = typeof found === 'object' ? found : undefined
        saw(known?.stamp ?? absent)
        return known && textsOf(known)
      }),
    write: async (changes) => {
      if (changes.length > 0) await inExcel(excel, (context) => write(context, changes))
    },
  }
}

function textsOf({ layout }: Known): ReadonlyMap<string, string> {
  return new Map([...layout.records].map(([key, { text }]) => [key, text]))
}

/** Queues what a new sheet needs before its header says that it is ours: text formats, before any value, and probes. */
function prepare(sheet: Excel.Worksheet): void {
  formatAll(sheet.getRange('A:C'), '@')
  const probed = sheet.getRange(probes.address)
  probed.numberFormat = [probes.formats]
  probed.values = [probes.entries]
  sheet.visibility = 'VeryHidden'
}

function toRecordRow(cells: readonly unknown[]): RecordRow {
  const [key = '', mark = '', text = ''] = cells.map(String)
  return [key, mark, text]
}

interface Block {
  readonly row: number
  readonly rows: string[][]
}

/** Writes to rows that follow one another become one; their order, on which safety rests, stays. */
function blocksOf(writes: readonly RowWrite[]): readonly Block[] {
  const blocks: Block[] = []
  for (const { row, cells } of writes) {
    const last = blocks[blocks.length - 1]
    if (last && row === last.row + last.rows.length && last.rows.length < 500) last.rows.push([...cells])
    else blocks.push({ row, rows: [[...cells]] })
  }
  return blocks
}

/** Where a batch copies to: `keys` is the first cell of a column, which a copy fills downwards. */
export interface CopyArea {
  readonly tag: Excel.Range
  keys(which: 'task' | 'agency', rows?: number): Excel.Range
  cells(from: number, count: number): Excel.Range
}

export function copyArea(context: Excel.RequestContext, batch: SheetWrite): CopyArea {
  const sheet = context.workbook.worksheets.getItem(hiddenSheetName)
  const column = firstAreaColumn + batch.area * areaWidth
  return {
    tag: sheet.getRangeByIndexes(0, column, 1, 1),
    keys: (which, rows = 1) => sheet.getRangeByIndexes(firstRow, column + (which === 'task' ? 0 : 1), rows, 1),
    cells: (from, count) => sheet.getRangeByIndexes(firstRow + from, column + 2, count, 1),
  }
}

/** What a batch copied before it was interrupted; `undefined` when its tag does not stand there. */
export async function readCopies(excel: ExcelApi, batch: SheetWrite): Promise<readonly FoundCell[] | undefined> {
  return inExcel(excel, async (context) => {
    const area = copyArea(context, batch)
    const tag = area.tag.load('values')
    const rows = Math.max(0, ...batch.cells.map((cell) => cell.position)) + 1
    const tasks = area.keys('task', rows).load('values')
    const agencies = area.keys('agency', rows).load('values')
    const cells = area.cells(0, Math.max(1, batch.cells.length)).load('values,numberFormat')
    await context.sync()
    if (tag.values[0]?.[0] !== batch.id) return undefined
    return batch.cells.map(({ position }, index) => ({
      task: String(tasks.values[position]?.[0] ?? ''),
      agency: String(agencies.values[position]?.[0] ?? ''),
      value: cells.values[index]?.[0] ?? '',
      format: String(cells.numberFormat[index]?.[0] ?? ''),
    }))
  })
}
