// The lists behind the drop-downs. They stand in the hidden sheet, since labels hold commas and an inline list ends at
// 255 characters; one column a list, far to the right of the records and copies.
import type { Column } from '../../shared/table/columns.ts'
import {
  acceptanceLabels,
  bodyKindLabels,
  type Choices,
  decisionLabels,
  levelLabels,
  reportingLabels,
  requestLabels,
  setAsideLabels,
  statusLabels,
} from '../../shared/table/labels.ts'
import { hiddenSheetName } from './hidden-sheet.ts'

const firstColumn = 200

/** Column by column; new lists go to the end, since workbooks out there refer to these places. */
const lists: readonly Choices[] = [
  statusLabels,
  levelLabels,
  requestLabels,
  decisionLabels,
  acceptanceLabels,
  setAsideLabels,
  bodyKindLabels,
  reportingLabels,
]

/** Queues the writing of all lists. */
export function writeChoiceLists(context: Excel.RequestContext): void {
  lists.forEach((choices, index) => {
    const labels = Object.values(choices).map((label) => [label.vi])
    listRange(context, index, labels.length).values = labels
  })
}

/** The cells that a column's drop-down takes its list from. */
export function choiceList(context: Excel.RequestContext, column: Column): Excel.Range | undefined {
  const { choices } = column
  if (!choices) return undefined
  const index = lists.indexOf(choices)
  if (index < 0) throw new Error(`The choices of column ${column.id} are in no list`)
  return listRange(context, index, Object.keys(choices).length)
}

function listRange(context: Excel.RequestContext, index: number, rows: number): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(hiddenSheetName)
  return sheet.getRangeByIndexes(1, firstColumn + index, rows, 1)
}
