// Cells that hold both who leads and who supports, where a table has one column for the two: "Chủ trì: Sở A; phối hợp:
// Sở B", "Sở A chủ trì, phối hợp với Sở B", "Sở A (chủ trì); Sở B (phối hợp)". Without such words nothing tells them apart.
import type { Column } from './appendix.ts'
import { bodyNames } from './bodies.ts'
import { isCombined } from './columns.ts'
import type { Line } from './lines.ts'

const ENDS = String.raw`[\s;,.–-]*`
const LABELLED = new RegExp(
  String.raw`^(?:[-–+•]\s*)?(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?:\s+thực hiện)?\s*:\s*(.*?)${ENDS}(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*(.*)$`,
  'isu',
)
const LEAD_ALONE = /^(?:[-–+•]\s*)?(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?:\s+thực hiện)?\s*:\s*(.*)$/isu
const SPOKEN = new RegExp(String.raw`^(.*?)\s+chủ trì${ENDS}(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+(.*)$`, 'isu')
const IN_BRACKETS = new RegExp(
  String.raw`^(.*?)\s*\(\s*chủ trì\s*\)${ENDS}(?:phối hợp\s*:?\s*)?(.*?)(?:\s*\(\s*phối hợp\s*\))?$`,
  'isu',
)

/** The two parts of a cell, or `undefined` when its words do not name them. */
export function leadAndSupport(cell: string): { lead: string; support: string } | undefined {
  const match = LABELLED.exec(cell) ?? IN_BRACKETS.exec(cell) ?? SPOKEN.exec(cell) ?? LEAD_ALONE.exec(cell)
  const lead = trimmed(match?.[1] ?? '')
  return lead === '' ? undefined : { lead, support: trimmed(match?.[2] ?? '') }
}

/** Parts the leads of a table that has no column for who supports; a list of bodies that nothing parts is a doubt. */
export function partLeads(lines: readonly Line[], columns: readonly Column[]): void {
  if (columns.some(({ role }) => role === 'support')) return
  const combined = columns.some(({ role, label }) => role === 'lead' && isCombined(label))
  for (const { cells, doubts } of lines) {
    const both = leadAndSupport(cells.lead)
    if (both !== undefined) Object.assign(cells, both)
    else if (combined && bodyNames(cells.lead).length > 1)
      doubts.push({ code: 'cell-uncertain', level: 'doubt', field: 'lead', text: cells.lead })
  }
}

function trimmed(text: string): string {
  return text.replace(/^[\s;,.–-]+|[\s;,–-]+$/g, '').replace(/(\p{L}{2})\.$/u, '$1')
}
