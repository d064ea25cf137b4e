// The add-in's workbook port over a book in memory. As in Excel a request is one step that nobody comes between, it may
// fail at any of its actions and keeps what went before, and between two requests people type and sort.
import type { NewRow, Workbook } from '../../../addin/workbook/port.ts'
import { SheetMissing } from '../../../addin/workbook/port.ts'
import type { FieldId } from '../../../shared/domain/report.ts'
import type { FoundCell, SheetWrite } from '../../../shared/sync/sheet-write.ts'
import { type SheetId, sheets } from '../../../shared/table/columns.ts'
import { type Book, type BookCell, type BookRow, cellId, noteWritten, recordId, textIn } from './book.ts'

/** `failed`: Excel refuses one action, as it does now and then. `closed`: it is gone, and with it the add-in. */
export type Fault = { readonly action: number; readonly kind: 'failed' | 'closed' }

export interface Meanwhile {
  readonly after: number
  readonly disturb: () => void
}

/** One time that a workbook is open. */
export interface Sitting {
  readonly workbook: Workbook
  /** At an action to come, from 0. */
  failAt(fault: Fault | undefined): void
  /** Whether a fault has come to pass since it was set. */
  hasFailed(): boolean
  isClosed(): boolean
  /** Something that a person does after so many requests from now, once. */
  meanwhile(it: Meanwhile | undefined): void
}

export function openBook(book: Book): Sitting {
  let actions = 0
  let fault: { readonly at: number; readonly kind: Fault['kind'] } | undefined
  let failed = false
  let isClosed = false
  let coming: { left: number; readonly disturb: () => void } | undefined

  /** One action of a request: happens, or does not. */
  function act(): void {
    if (isClosed) throw new Error('Excel is closed')
    const fails = fault !== undefined && actions >= fault.at
    actions += 1
    if (!fails) return
    failed = true
    isClosed = fault?.kind === 'closed'
    fault = undefined
    throw new Error(isClosed ? 'Excel was closed' : 'Excel failed')
  }

  async function request<T>(run: () => T): Promise<T> {
    // Whoever else works in this book, and whoever sits before it, comes in here.
    await Promise.resolve()
    if (coming) coming.left -= 1
    if (coming && coming.left < 0) {
      const { disturb } = coming
      coming = undefined
      disturb()
    }
    act()
    return run()
  }

  const tableOf = (sheet: SheetId): BookRow[] => {
    const rows = book.tables.get(sheet)
    if (!rows) throw new SheetMissing(`table of ${sheet}`)
    return rows
  }

  function write(sheet: SheetId, position: number, column: string, cell: BookCell): void {
    const row = tableOf(sheet)[position]
    if (!row) return
    row.set(column, cell)
    noteWritten(book, cellId(sheet, row, column))
  }

  /** Copies, tag, cells: in one request. */
  function overwriteBatch(sheet: SheetId, batch: SheetWrite): readonly FoundCell[] | 'shrunk' {
    const rows = tableOf(sheet)
    if (batch.cells.some((cell) => cell.position >= rows.length)) return 'shrunk'
    const found = batch.cells.map(({ position, column }): FoundCell => {
      const row = rows[position] ?? new Map()
      const cell = row.get(column)
      const keys = { task: textIn(row, 'task'), agency: textIn(row, 'agency') }
      return { ...keys, value: cell?.value ?? '', format: cell?.format ?? 'General' }
    })
    const area = book.areas.get(batch.area) ?? { tag: '', tasks: [], agencies: [], cells: [] }
    book.areas.set(batch.area, area)
    act()
    area.tasks = rows.map((row) => textIn(row, 'task'))
    act()
    area.agencies = rows.map((row) => textIn(row, 'agency'))
    found.forEach((cell, index) => {
      act()
      area.cells[index] = cell
    })
    act()
    area.tag = batch.id
    book.overwritten = batch.cells.map(({ task, agency, column, new: wrote }, index) => {
      const { value = '', format = '' } = found[index] ?? {}
      return { spot: { task, agency, field: column as FieldId }, old: { value, format }, wrote }
    })
    for (const cell of batch.cells) {
      act()
      write(sheet, cell.position, cell.column, { value: cell.new, format: cell.format })
    }
    return found
  }

  const workbook: Workbook = {
    store: {
      read: () => request(() => book.records && new Map(book.records)),
      write: (changes) =>
        changes.length === 0
          ? Promise.resolve()
          : request(() => {
              book.records ??= new Map()
              for (const [key, text] of changes) {
                act()
                noteWritten(book, recordId(key))
                if (text === undefined) book.records.delete(key)
                else book.records.set(key, text)
              }
            }),
    },
    readTable: (sheet) =>
      request(() => {
        const rows = book.tables.get(sheet)
        if (!rows) return undefined
        const cells = (row: BookRow) =>
          Object.fromEntries(
            [...row].map(([id, { value, format }]) => [id, { value, formula: value, numberFormat: format }]),
          )
        return {
          firstRow: 5,
          columns: new Set(sheets[sheet].columns.map((it) => it.id)),
          rows: rows.map((row, position) => ({ position, cells: cells(row) })),
          date1904: false,
        }
      }),
    makeSheet: async (sheet, _head, rows, between) => {
      await request(() => book.tables.delete(sheet))
      await between?.()
      await request(() => {
        // The table is made around rows that are all there.
        const made = rows.map((row) => {
          act()
          return bookRow(sheet, row)
        })
        act()
        book.tables.set(sheet, made)
      })
    },
    appendRows: (sheet, rows) =>
      request(() => {
        for (const row of rows) {
          act()
          tableOf(sheet).push(bookRow(sheet, row))
        }
        return true
      }),
    overwrite: async (sheet, batches) => {
      const found: (readonly FoundCell[])[] = []
      for (const batch of batches) {
        const there = await request(() => overwriteBatch(sheet, batch))
        if (there === 'shrunk') return { kind: 'shrunk' }
        found.push(there)
      }
      return { kind: 'written', found }
    },
    rewrite: (sheet, cells) =>
      request(() => {
        const nameOf = (text: (column: string) => unknown) => `${text('task')}|${text('agency')}`
        const places = new Map(tableOf(sheet).map((row, at) => [nameOf((id) => row.get(id)?.value), at]))
        for (const { row, column, value, numberFormat } of cells) {
          act()
          const at = places.get(nameOf((id) => row.cells[id]?.value))
          if (at !== undefined) write(sheet, at, column, { value, format: numberFormat })
        }
        return cells.every(({ row }) => places.has(nameOf((id) => row.cells[id]?.value)))
      }),
    copiesOf: (batch) =>
      request(() => {
        const area = book.areas.get(batch.area)
        if (area?.tag !== batch.id) return undefined
        return batch.cells.map(({ position }, index) => {
          const { value = '', format = '' } = area.cells[index] ?? {}
          return { task: area.tasks[position] ?? '', agency: area.agencies[position] ?? '', value, format }
        })
      }),
    // The engine asks for none of these; marks and selections hold nothing that could be lost.
    mark: async () => [],
    select: async () => {},
    readSelection: async () => [],
    watch: async () => async () => {},
  }

  return {
    workbook,
    failAt(it) {
      failed = false
      fault = it && { at: actions + it.action, kind: it.kind }
    },
    hasFailed: () => failed,
    isClosed: () => isClosed,
    meanwhile(it) {
      coming = it && { left: it.after, disturb: it.disturb }
    },
  }
}

function bookRow(sheet: SheetId, row: NewRow): BookRow {
  return new Map(
    sheets[sheet].columns.map(({ id }) => {
      const { value = '', numberFormat = 'General' } = row[id] ?? {}
      return [id, { value, format: numberFormat }]
    }),
  )
}
