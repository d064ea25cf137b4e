// Signed texts after an amendment of the plan. What the sheet shows as it was signed before takes the amended text; what a
// person typed over it is no signed text, and is left to the checks, which name it.
import * as z from 'zod/mini'
import type { Plan } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { signedTexts } from '../../../shared/table/signed-texts.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import { planIndex } from '../../sync/plan-index.ts'
import type { CellWrite, RecordChange, RecordStore } from '../../workbook/port.ts'

/** By task and column: the texts that were signed before, of every amendment whose cells are not written yet. */
const formerTexts = z.record(z.string(), z.record(z.string(), z.array(z.string())))

export type FormerTexts = z.infer<typeof formerTexts>

const recordKey = 'amended'

export function readFormerTexts(records: ReadonlyMap<string, string> | undefined): FormerTexts {
  return formerTexts.parse(JSON.parse(records?.get(recordKey) ?? '{}'))
}

/** The record to write before an amended plan takes the place of the one before. */
export function noteAmendment(before: Plan, after: Plan, known: FormerTexts): RecordChange {
  const former: FormerTexts = { ...known }
  for (const [id, { task }] of planIndex(before)) {
    const amended = planIndex(after).get(id)?.task
    if (!amended) continue
    const now = signedTexts(after, amended)
    for (const [column, text] of Object.entries(signedTexts(before, task))) {
      if (text === now[column]) continue
      const columns = former[id] ?? {}
      former[id] = { ...columns, [column]: [...(columns[column] ?? []), text] }
    }
  }
  return [recordKey, JSON.stringify(former)]
}

/** To be written once `amendedCells` are. */
export async function settleAmendment(store: RecordStore): Promise<void> {
  await store.write([[recordKey, undefined]])
}

/** The cells that show what was signed before an amendment. */
export function amendedCells(
  { sheet }: LedgerSheet,
  plan: Plan,
  { local }: Look,
  former: FormerTexts,
): readonly CellWrite[] {
  const columns = sheets[sheet].columns.filter((it) => it.source === 'signed' && local.columns.has(it.id))
  return columns.flatMap(({ id }) =>
    local.all.flatMap(({ task, position, raw }): CellWrite[] => {
      const amended = planIndex(plan).get(task)?.task
      const shown = canonicalText(String(raw[id]?.value ?? ''))
      const value = amended && signedTexts(plan, amended)[id]
      const isFormer = former[task]?.[id]?.some((text) => canonicalText(text) === shown) ?? false
      return value === undefined || !isFormer || shown === value
        ? []
        : [{ position, column: id, value, numberFormat: '@' }]
    }),
  )
}
