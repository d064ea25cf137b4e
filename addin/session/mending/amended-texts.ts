// Signed texts after an amendment of the plan. What the sheet shows as it was signed before takes the amended text; what a
// person typed over it is no signed text, and is left to the checks, which name it.
import * as z from 'zod/mini'
import type { Plan, Task } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { signedTexts } from '../../../shared/table/signed-texts.ts'
import type { Look } from '../../sync/engine.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import { tableRow } from '../../sync/local-sheet.ts'
import { planIndex } from '../../sync/plan-index.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { CellWrite, RecordChange, RecordStore } from '../../workbook/port.ts'

/** By task and column: the texts that were signed before, of every amendment whose cells are not written yet. */
const formerTexts = z.record(z.string(), z.record(z.string(), z.array(z.string())))

/** Of a task that the amendment added nothing is told, and of one that it took away everything. */
export type FormerTexts = z.infer<typeof formerTexts>

/** The sheet of reports, and the plan's own: each is brought up to date by itself. */
export type AmendedSheet = 'ledger' | 'tasks'

const recordKeys = { ledger: 'amended', tasks: 'amended|tasks' } as const
const textsOf = { ledger: signedTexts, tasks: taskTexts } as const

/** A record that cannot be read counts as absent: a text that was signed before is then one that the checks name. */
export function readFormerTexts(
  records: ReadonlyMap<string, string> | undefined,
  sheet: AmendedSheet = 'ledger',
): FormerTexts {
  return parseRecord(records?.get(recordKeys[sheet]), formerTexts) ?? {}
}

/** The texts of a task on `Nhiệm vụ`, where it has the number that was signed, under its group. */
export function taskTexts(plan: Plan, task: Task): Readonly<Record<string, string>> {
  return { ...signedTexts(plan, task), no: task.no }
}

/** The records to write before an amended plan takes the place of the one before. */
export function noteAmendment(
  before: Plan,
  after: Plan,
  records: ReadonlyMap<string, string> | undefined,
): readonly RecordChange[] {
  if (before.tasks === after.tasks) return []
  return (['ledger', 'tasks'] as const).map((sheet) => {
    const former = { ...readFormerTexts(records, sheet) }
    for (const [id, { task }] of planIndex(before)) {
      const amended = planIndex(after).get(id)?.task
      const now: Readonly<Record<string, string>> = amended ? textsOf[sheet](after, amended) : {}
      for (const [column, text] of Object.entries(textsOf[sheet](before, task))) {
        if (text === now[column]) continue
        const columns = former[id] ?? {}
        former[id] = { ...columns, [column]: [...(columns[column] ?? []), text] }
      }
    }
    const added = after.tasks.filter(({ id }) => !planIndex(before).has(id))
    for (const { id } of added) former[id] ??= {}
    return [recordKeys[sheet], Object.keys(former).length === 0 ? undefined : JSON.stringify(former)]
  })
}

/** To be written once the amended cells are. */
export async function settleAmendment(store: RecordStore, sheet: AmendedSheet = 'ledger'): Promise<void> {
  await store.write([[recordKeys[sheet], undefined]])
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
    local.all.flatMap((row): CellWrite[] => {
      const { task, raw } = row
      const amended = planIndex(plan).get(task)?.task
      const shown = canonicalText(String(raw[id]?.value ?? ''))
      const value = amended && signedTexts(plan, amended)[id]
      const isFormer = former[task]?.[id]?.some((text) => canonicalText(text) === shown) ?? false
      return value === undefined || !isFormer || shown === value
        ? []
        : [{ row: tableRow(row), column: id, value, numberFormat: '@' }]
    }),
  )
}
