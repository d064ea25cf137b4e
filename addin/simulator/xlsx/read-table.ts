// A table out of ExcelJS, which forgets a header row that a file does not mention: files mean one then.

import { parseArea } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { TableData } from '../book/sheet-data.ts'
import { bodyArea } from '../book/table.ts'

interface FileTable {
  readonly table: {
    readonly name: string
    readonly displayName?: string
    readonly tableRef: string
    readonly totalsRow?: boolean
    readonly headerRow?: boolean
    readonly autoFilterRef?: string
    readonly columns: readonly { readonly name: string }[]
    readonly style?: {
      readonly theme?: string | null
      readonly showFirstColumn?: boolean
      readonly showLastColumn?: boolean
      readonly showRowStripes?: boolean
      readonly showColumnStripes?: boolean
    }
  }
}

export function readTable({ table }: FileTable, sheet: Sheet, book: Book): TableData | undefined {
  const area = parseArea(table.tableRef)
  if (!area) return undefined
  const isHeader = table.columns.every(({ name }, at) => sheet.cell(area.row, area.column + at)?.value === name)
  const read: TableData = {
    id: book.newId(),
    name: table.displayName ?? table.name,
    area,
    columns: table.columns.map(({ name }, at) => ({ id: at + 1, name })),
    showHeaders: table.headerRow === true || isHeader,
    showTotals: table.totalsRow === true,
    style: table.style?.theme ?? '',
    highlightFirstColumn: table.style?.showFirstColumn === true,
    highlightLastColumn: table.style?.showLastColumn === true,
    showBandedRows: table.style?.showRowStripes === true,
    showBandedColumns: table.style?.showColumnStripes === true,
    showFilterButton: table.autoFilterRef !== undefined,
  }
  const isWaiting = bodyArea(read).rows === 1 && sheet.usedArea(bodyArea(read), true) === undefined
  return isWaiting ? { ...read, isWaiting } : read
}
