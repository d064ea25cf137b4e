// Merged cells in a format that cannot say so: a sheet's selection and CSV leave them empty in all rows but the first. A
// task without a lead below one that has it is read as merged; it is filled, and always a doubt.
import type { Issue } from '../domain/issue.ts'
import type { Field } from './appendix.ts'
import type { GridContext } from './grid-lines.ts'
import type { Line } from './lines.ts'

const OTHERS: readonly Field[] = ['support', 'product', 'deadline', 'issuer']
/** Each task has its own product; who and when are what one merged cell says of several. */
const MERGEABLE = OTHERS.filter((field) => field !== 'product')

/** Fills the lead, and with it what every task with a lead of its own has too. */
export function fillMerged(context: GridContext): void {
  const { lines } = context.table
  const own = lines.filter(({ heading, cells }) => heading === 'no' && cells.lead !== '')
  const usual = MERGEABLE.filter((field) => own.length > 1 && own.every(({ cells }) => cells[field] !== ''))
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (line.heading !== 'no' || above?.heading !== 'no' || above.cells.lead === '') return
    if (!isLeftEmpty(line, 'lead', context)) return
    const filled = (['lead', ...usual] as const).filter(
      (field) => isLeftEmpty(line, field, context) && above.cells[field] !== '',
    )
    for (const field of filled) {
      line.cells[field] = above.cells[field]
      line.doubts.push(uncertain(field, above.cells[field], ''))
    }
    line.extra.merged = filled.join(', ')
    for (const field of OTHERS) {
      if (line.cells[field] === '' && above.cells[field] !== '')
        line.doubts.push(uncertain(field, '', above.cells[field]))
    }
  })
}

/** Empty in the row itself: a dash is an answer. */
function isLeftEmpty(line: Line, field: Field, { columns, rows }: GridContext): boolean {
  const at = columns.findIndex(({ role }) => role === field)
  return at >= 0 && line.cells[field] === '' && (rows.get(line)?.cells[at] ?? '') === ''
}

function uncertain(field: Field, text: string, other: string): Issue {
  return { code: 'cell-uncertain', level: 'doubt', field, text, proposals: [{ field, value: other }] }
}
