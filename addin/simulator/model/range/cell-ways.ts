// Where Range and RangeAreas lead alike. Apart from cells.ts, since what lies there takes ranges as arguments.

import { RangeFormat } from '../format/range-format.ts'
import { ConditionalFormatCollection } from '../rules/conditional-format.ts'
import { DataValidation } from '../rules/data-validation.ts'
import type { Cells } from './cells.ts'

export const CELL_WAYS = {
  Format: (cells: Cells) => new RangeFormat(cells),
  DataValidation: (cells: Cells) => new DataValidation(cells),
  ConditionalFormats: (cells: Cells) => new ConditionalFormatCollection(cells),
  Worksheet: ({ context, sheet }: Cells) => context.wire.worksheet(sheet),
}
