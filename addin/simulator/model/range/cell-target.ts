// Cells that formats, validation and conditional formats are applied to: one area of a sheet, or several.

import type { Area } from '../../book/address.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'

export interface CellTarget {
  readonly context: HostContext
  readonly sheet: Sheet
  areas(): readonly Area[]
}
