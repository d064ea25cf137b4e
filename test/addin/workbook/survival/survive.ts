// Plays one thing that people do to a workbook: somebody elsewhere reports, the clerk does it, enters something, saves.
// Whatever it was, news arrive in the right row, the entry reaches the system, what is wrong is named, and nothing that is
// not the add-in's changes. A case only says where it departs from that.
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { RepairKind, SessionView } from '../../../../addin/session/session.ts'
import { SessionError } from '../../../../addin/session/session.ts'
import { markFills } from '../../../../addin/workbook/looks.ts'
import type { FieldId } from '../../../../shared/domain/report.ts'
import { sheets } from '../../../../shared/table/columns.ts'
import { type Clerk, type ClerkOptions, openClerk, ownSheet, plan } from './clerk.ts'
import { type CellDifference, type Differences, differences } from './whole-workbook.ts'

export interface SurvivalCase {
  /** Follows "survives a person who": `sorts by status`. */
  readonly does: string
  readonly act: (clerk: Clerk) => unknown
  readonly options?: ClerkOptions
  /** Default `save`. */
  readonly verb?: 'save' | 'refresh' | 'check'
  /** The trouble that the verb ends with. */
  readonly trouble?: NonNullable<SessionView['trouble']>['code']
  /** What is found, as `code task` or `code row 7`; default nothing. */
  readonly finds?: readonly string[]
  /** Values that the add-in writes besides news and what it works out, as `I.2 task`. */
  readonly writes?: readonly string[]
  /** Tasks whose row cannot be told, so that it gets no news (I.2) or sends no entry (I.3). */
  readonly isLost?: readonly ('I.2' | 'I.3')[]
  /** Repairs that are offered and carried out in this order; all is well afterwards. */
  readonly repairs?: readonly RepairKind[]
  /** Repairs that are offered at first, where they are others. */
  readonly offers?: readonly RepairKind[]
  /** Cells that the repairs write; left out where they change more than cells. */
  readonly mends?: readonly string[]
  /** What the system has in the end, by `I.4 status`. */
  readonly stores?: Readonly<Record<string, string | number>>
  readonly expects?: (clerk: Clerk) => unknown
}

const news = 'Cơ quan khác đã báo cáo'
const entry = '-đang chờ = + @ kinh phí'

export async function survive(it: SurvivalCase): Promise<void> {
  const clerk = await openClerk(it.options)
  const isLost = (task: 'I.2' | 'I.3') => it.isLost?.includes(task) ?? false
  await clerk.elsewhere('I.2', 'result', news)
  clerk.type('I.3', 'reason', entry)
  await clerk.look()
  // What Excel itself refuses would be no case.
  expect(await it.act(clerk)).not.toMatchObject({ kind: 'refused' })
  const { host } = clerk.excel
  const before = host.save()
  const { trouble } = await perform(() => clerk.session[it.verb ?? 'save']())
  expect(trouble).toBe(it.trouble)
  expect(findings(clerk)).toEqual(it.finds ?? [])
  const isTold = !trouble && it.verb !== 'check'
  const changed = differences(before, host.save())
  const written = [...(isTold && !isLost('I.2') ? ['I.2 result'] : []), ...(it.writes ?? [])]
  expect(writtenBy(clerk, changed)).toEqual(written.sort())
  expect(changed.others).toEqual([])
  const isSent = isTold && it.verb !== 'refresh' && !isLost('I.3')
  expect(clerk.stored('I.3', 'reason')).toBe(isSent ? entry : '')
  expect(clerk.session.view().repairs.map(({ kind }) => kind)).toEqual(it.offers ?? it.repairs ?? [])
  if (it.repairs) await repair(clerk, it.repairs, it.mends)
  const isWhole = isSent && !isLost('I.2')
  if (isWhole || it.repairs) expectAgreement(clerk, it.repairs ? [] : (it.finds ?? []))
  for (const [cell, value] of Object.entries(it.stores ?? {})) {
    const [task = '', field = ''] = cell.split(' ')
    expect(clerk.stored(task, field as FieldId), cell).toBe(value)
  }
  await it.expects?.(clerk)
}

/** Carries out the repairs; then everything is found in order, and what is the clerk's own is as it was. */
async function repair(clerk: Clerk, kinds: readonly RepairKind[], mends?: readonly string[]): Promise<void> {
  const before = clerk.excel.host.save()
  for (const kind of kinds) await clerk.session.repair(kind)
  const changed = differences(before, clerk.excel.host.save())
  expect(findings(clerk)).toEqual([])
  expect(clerk.session.view().repairs).toEqual([])
  if (mends) {
    expect(writtenBy(clerk, changed)).toEqual([...mends].sort())
    expect(changed.others).toEqual([])
  }
  expect(changed.others.filter((it) => it.startsWith(ownSheet))).toEqual([])
  expect(changed.cells.filter((it) => it.sheet === ownSheet)).toEqual([])
  const { trouble } = await perform(() => clerk.session.save())
  expect(trouble).toBeUndefined()
  expect(clerk.stored('I.3', 'reason')).toBe(entry)
}

/** Every task but those something was found about stands in the sheet, with what the system has and what was signed. */
function expectAgreement(clerk: Clerk, besides: readonly string[]): void {
  for (const { id, content, deadline } of plan.tasks) {
    if (besides.some((found) => found.endsWith(` ${id}`))) continue
    for (const field of ['result', 'difficulty', 'reason'] as const) {
      expect(clerk.see(id, field), `${id} ${field}`).toBe(clerk.stored(id, field))
    }
    expect(clerk.see(id, 'content').replace(/\s+/g, ' ')).toBe(content)
    expect(clerk.see(id, 'deadline')).toBe(deadline)
  }
  expect(clerk.see('I.2', 'result')).toBe(news)
}

async function perform(verb: () => Promise<unknown>): Promise<{ readonly trouble?: string }> {
  try {
    await verb()
    return {}
  } catch (error) {
    if (error instanceof SessionError) return { trouble: error.trouble.code }
    throw error
  }
}

function findings({ session }: Clerk): readonly string[] {
  // What is still to be entered before the report goes is no finding about the workbook.
  const found = session.view().issues.filter(({ issue }) => issue.level !== 'hand-in')
  return found.map(({ issue, task, sheetRow }) => {
    return `${issue.code} ${task ?? (sheetRow > 0 ? `row ${sheetRow}` : issue.field)}`
  })
}

const computed = sheets.report.columns.filter((it) => it.source === 'computed').map((it) => it.id)

/** The cells that changed, but for those that are worked out and for the marks of what is wrong. */
function writtenBy(clerk: Clerk, { cells }: Differences): readonly string[] {
  const names = cells
    .filter((cell) => !isMark(cell))
    .map((cell) => `${clerk.nameOf(cell)}${cell.what === 'format' ? ' format' : ''}`)
  return names.filter((name) => !computed.some((id) => name.endsWith(` ${id}`))).sort()
}

/** Whether the fill of a mark came or went, and nothing else about the cell. */
export function isMark({ what, from, to }: CellDifference): boolean {
  if (what !== 'format') return false
  const fills = Object.values<string>(markFills)
  const bare = (format: unknown) => ({ ...Object(format), fillColor: undefined })
  const isMarked = [from, to].some((format) => fills.includes(String(Object(format).fillColor)))
  return isMarked && isDeepStrictEqual(bare(from), bare(to))
}
