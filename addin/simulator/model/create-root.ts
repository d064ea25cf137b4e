// Puts the object model together: the factory through which classes reach each other, and the root object.

import type { HostContext } from './host-context.ts'
import { Range } from './range.ts'
import { RangeAreas } from './range-areas.ts'
import { Table } from './table.ts'
import { Workbook } from './workbook.ts'
import { Worksheet } from './worksheet.ts'

export function createRoot(parts: Omit<HostContext, 'wire'>): {
  readonly context: HostContext
  readonly root: Workbook
} {
  const context: HostContext = {
    ...parts,
    wire: {
      range: (sheet, area) => new Range(context, sheet, area),
      rangeAreas: (sheet, areas) => new RangeAreas(context, sheet, areas),
      worksheet: (sheet) => new Worksheet(context, sheet),
      table: (sheet, tableId) => new Table(context, sheet, tableId),
    },
  }
  return { context, root: new Workbook(context) }
}
