// What can be put right in a sheet, worked out from what the checks found and from what a verb failed with. Offered in
// the order in which it helps: without the table there are no columns, without columns no keys.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { RowIssue } from '../../sync/check-sheet.ts'
import type { Repair, RepairKind, Trouble } from '../session.ts'

const byTrouble: { readonly [Code in Trouble['code']]?: RepairKind } = {
  'sheet-protected': 'protection',
  'table-lost': 'table',
  'sheet-missing': 'sheet',
}

const order: readonly RepairKind[] = ['protection', 'table', 'sheet', 'columns', 'keys', 'rows', 'signed', 'headers']

export function repairsOf(issues: readonly Pick<RowIssue, 'issue'>[], trouble: Trouble | undefined): readonly Repair[] {
  const counts = new Map<RepairKind, number>()
  const broken = trouble && byTrouble[trouble.code]
  if (broken) counts.set(broken, 1)
  for (const { issue } of issues) {
    const kind = repairOf(issue)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return order.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : { kind, count }
  })
}

/** A key is put back where the signed text says which; else it is for the person to see what the row is. */
export function repairOf({ code, proposals = [] }: Issue): RepairKind | undefined {
  switch (code) {
    case 'key-missing':
    case 'key-duplicate':
    case 'key-unknown':
    case 'key-misplaced':
      return proposals.length > 0 ? 'keys' : undefined
    case 'row-deleted':
      return 'rows'
    case 'signed-column-changed':
      return 'signed'
    case 'column-missing':
      return 'columns'
    case 'header-renamed':
      return 'headers'
    default:
      return undefined
  }
}
