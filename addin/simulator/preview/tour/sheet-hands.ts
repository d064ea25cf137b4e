// The tour's hands in the sheets: they type, and look what stands there, as a person at the keyboard does.
import { formatArea } from '../../book/address.ts'
import type { Host } from '../../host.ts'
import { waitFor } from './wait-for.ts'

export interface SheetHands {
  /** Whether the workbook has this sheet with its table. */
  has(sheet: string): boolean
  /** Waits for a sheet with its table. @throws TourStuck */
  see(sheet: string): Promise<void>
  /** Waits for a sheet's table and types into a row of it, counted from 0, under a header. @throws TourStuck */
  type(sheet: string, row: number, header: string, text: string): Promise<void>
  /** Waits for a cell of a sheet's table, under a header, that begins so. @throws TourStuck */
  seeCell(sheet: string, header: string, beginning: string): Promise<void>
  /** Goes to the first cell in sight of a sheet's table, under a header, that holds anything. @throws TourStuck */
  goToFilled(sheet: string, header: string): Promise<void>
  /** Waits for a sheet's table and shows only its rows with this text under a header. @throws TourStuck */
  filter(sheet: string, header: string, text: string): Promise<void>
}

/** @param host of one workbook, once it is open */
export function sheetHands(host: () => Host | undefined): SheetHands {
  const place = (sheet: string, header: string): Promise<Place> =>
    waitFor(() => placeIn(host(), sheet, header), 'sheet', sheet)
  const has = (sheet: string): boolean => tableOf(host(), sheet) !== undefined
  return {
    has,
    async see(sheet) {
      await waitFor(() => has(sheet), 'sheet', sheet)
    },
    async type(sheetName, row, header, text) {
      const { user, sheet, column, first } = await place(sheetName, header)
      const address = formatArea({ row: first + row, column, rows: 1, columns: 1 })
      user.activateSheet(sheet)
      user.select(sheet, address)
      user.type(sheet, address, text, true)
    },
    async seeCell(sheetName, header, beginning) {
      const holds = (): boolean => {
        const found = placeIn(host(), sheetName, header)
        return found?.texts().some((it) => it.startsWith(beginning)) ?? false
      }
      await waitFor(holds, 'sheet', sheetName)
    },
    async goToFilled(sheetName, header) {
      const isFilled = (text: string): boolean => text !== ''
      const find = () => {
        const found = placeIn(host(), sheetName, header)
        return found?.texts().some(isFilled) ? found : undefined
      }
      const { user, sheet, column, first, texts } = await waitFor(find, 'sheet', sheetName)
      user.activateSheet(sheet)
      user.select(sheet, formatArea({ row: first + texts().findIndex(isFilled), column, rows: 1, columns: 1 }))
    },
    async filter(sheetName, header, text) {
      const { user, sheet, table } = await place(sheetName, header)
      user.activateSheet(sheet)
      user.filterTable(table, header, [text])
    },
  }
}

/** A column of a sheet's table. */
interface Place {
  readonly user: Host['user']
  /** Id of the sheet. */
  readonly sheet: string
  /** Name of its table. */
  readonly table: string
  readonly column: number
  /** The row below the header. */
  readonly first: number
  /** What the column's cells show, from the first row on; of rows that are filtered out, nothing. */
  texts(): string[]
}

function tableOf(host: Host | undefined, sheetName: string) {
  const sheet = host?.view.sheets().find((it) => it.name === sheetName)
  const table = sheet && host?.view.sheet(sheet.id).tables[0]
  return host && sheet && table && { host, sheet: sheet.id, table }
}

function placeIn(host: Host | undefined, sheetName: string, header: string): Place | undefined {
  const found = tableOf(host, sheetName)
  const index = found?.table.columns.findIndex((it) => it.name === header) ?? -1
  if (!found || index < 0) return undefined
  const { sheet, table } = found
  const { user, view } = found.host
  const column = table.area.column + index
  const first = table.area.row + 1
  const rows = table.area.rows - 1
  return {
    user,
    sheet,
    table: table.name,
    column,
    first,
    texts: () =>
      Array.from({ length: rows }, (_, row) =>
        view.isRowFiltered(sheet, first + row) ? '' : view.cell(sheet, first + row, column).text,
      ),
  }
}
