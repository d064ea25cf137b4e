// Puts the object model together: the factory through which classes reach each other, and the root object.

import type { HostContext } from './host-context.ts'
import { Range } from './range/range.ts'
import { RangeAreas } from './range/range-areas.ts'
import { Worksheet } from './sheet/worksheet.ts'
import { Table } from './table/table.ts'
import { Workbook } from './workbook/workbook.ts'

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
