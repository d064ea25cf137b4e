// Finding and replacing text in cells: what `find`, `findAll` and `replaceAll` of ranges and sheets share.

import { type Area, area } from '../../book/address.ts'
import { toWireValue } from '../../book/cell.ts'
import { invalidArgument } from '../../book/fault.ts'
import { gather } from '../../book/gather.ts'
import type { Sheet } from '../../book/sheet.ts'
import { shownText } from '../../book/size.ts'
import { writeGrid } from '../../book/write.ts'
import { isPlainObject, readOptionalBoolean, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'

/** Whether a text matches what is looked for. */
function textTest(text: unknown, criteria: unknown): (shown: string) => boolean {
  const wanted = readText(text, 'text')
  const { completeMatch, matchCase } = isPlainObject(criteria) ? criteria : {}
  const isWhole = readOptionalBoolean(completeMatch, 'completeMatch', false)
  const fold = readOptionalBoolean(matchCase, 'matchCase', false)
    ? (value: string): string => value
    : (value: string): string => value.toLowerCase()
  const part = fold(wanted)
  return (shown) => (isWhole ? fold(shown) === part : fold(shown).includes(part))
}

/** Cells of an area whose shown text or formula matches. */
export function findCells(context: HostContext, sheet: Sheet, within: Area, text: unknown, criteria: unknown): Area[] {
  const matches = textTest(text, criteria)
  const used = sheet.usedArea(within, true)
  if (!used) return []
  return gather(used, (row, column) => {
    const cell = sheet.cell(row, column)
    if (cell?.value === undefined && cell?.formula === undefined) return false
    return matches(shownText(context, sheet, row, column)) || (cell.formula !== undefined && matches(cell.formula))
  })
}

/** Replaces text inside constants and formulas; answers how many replacements were made. */
export function replaceInCells(
  context: HostContext,
  sheet: Sheet,
  within: Area,
  [text, replacement, criteria]: readonly unknown[],
): number {
  const wanted = readText(text, 'text')
  const next = readText(replacement, 'replacement')
  if (wanted === '') throw invalidArgument('text')
  const { completeMatch, matchCase } = isPlainObject(criteria) ? criteria : {}
  const isWhole = readOptionalBoolean(completeMatch, 'completeMatch', false)
  const flags = readOptionalBoolean(matchCase, 'matchCase', false) ? 'gu' : 'giu'
  const source = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(isWhole ? `^${source}$` : source, flags)
  let count = 0
  const found: { row: number; column: number; text: string }[] = []
  sheet.forEachCell(within, (cell, row, column) => {
    const before = cell.formula ?? String(toWireValue(cell.value))
    const hits = before.match(pattern)?.length ?? 0
    if (hits === 0) return
    count += hits
    found.push({ row, column, text: before.replace(pattern, () => next) })
  })
  for (const { row, column, text: after } of found) writeGrid(context.writing, sheet, area(row, column), () => after)
  return count
}
